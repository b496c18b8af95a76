// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { articlePage, read } from '../provenance/page';

const lines = (html: string): string[] => read(html).text.split('\n');

describe('the article’s end', () => {
  it('keeps the editor’s line below a box of other stories', () => {
    const box =
      '<div class="box"><div>延伸阅读</div><p><a href="/1">海湾新桥明天通车</a></p><p>新桥连接两岸，通车后行人和车辆都可以通过，预计每天有三万人次往来。</p></div>';
    const text = lines(
      articlePage('2024-09-19 10:20', { tail: `${box}<div>本文来源：岭东晚报 责任编辑：周牧野_LD0012</div><div>分享到：</div>` }),
    );
    expect(text.at(-1)).toBe('本文来源：岭东晚报 责任编辑：周牧野_LD0012');
    expect(text).not.toContain('新桥连接两岸，通车后行人和车辆都可以通过，预计每天有三万人次往来。');
  });

  it('leaves out a bar to keep and share the article, and keeps a piece that its class calls social', () => {
    const bar = '<ul class="meta meta-social"><li>Ajouter aux favoris</li><li><div>Pour ajouter à vos sélections</div></li></ul>';
    const post = '<div class="social"><p>“海湾新桥的灯昨夜第一次全部亮起。”灯塔管理员在自己的主页上写道，配了一张照片。</p></div>';
    const text = lines(articlePage('2024-09-19 10:20', { tail: `${post}<p>记者 林小芸</p>${bar}` })).join('');
    expect(text).toContain('第一次全部亮起');
    expect(text).not.toContain('sélections');
  });

  it('ends with the editor’s line where the portal’s own words follow', () => {
    const text = lines(articlePage('', { tail: '<p>责任编辑：周牧野</p><p>海湾：新桥通车仪式将在下月举行，市民可以提前预约参观。</p>' }));
    expect(text.at(-1)).toBe('责任编辑：周牧野');
  });

  it('leaves out a box of links in the text that calls itself an ad, and keeps words and sources in one of that name', () => {
    const ad = '<div class="ad-box"><span>推荐</span><a href="http://shop.example/">点击领取新人红包大礼包</a></div>';
    const note =
      '<div class="gg-note"><p>更多细节见港务局昨天公布的<a href="/r">年度报告</a>，全文共有九十页，附有历年的船只清单。</p></div>';
    const text = lines(articlePage('', { tail: `${ad}${note}<p>码头的故事还在继续，明天还有一班船，后天又有一班。</p>` }));
    expect(text.join()).not.toContain('点击领取');
    expect(text.join()).toContain('年度报告');
  });

  it('goes on below an editor’s line at the top, and below a reader’s question to the editor', () => {
    const text = lines(
      articlePage('', { first: '<p>编辑：周牧野</p>', tail: '<p>编辑部收到来信，信里说：港口的灯塔应该留下来，码头也要修好。</p>' }),
    );
    expect(text.filter((line) => line.startsWith('清晨七点'))).toHaveLength(5);
    expect(text.at(-1)).toContain('港口的灯塔应该留下来');
  });

  it('keeps the note of where a piece stood first, printed right below the body', () => {
    const html = articlePage('', { lang: 'en', after: '<section>Originally published at harbour.example on November 18, 2011.</section>' });
    expect(lines(html).at(-1)).toBe('Originally published at harbour.example on November 18, 2011.');
  });

  it('cuts a call off a paragraph’s end and leaves other links', () => {
    const tail =
      '<p>码头的故事还在继续，明天还有一班船。<a href="/">返回新桥首页&gt;&gt;</a></p><p>更多细节见港务局昨天公布的<a href="/r">年度报告</a></p>';
    const text = lines(articlePage('', { tail }));
    expect(text).toContain('码头的故事还在继续，明天还有一班船。');
    expect(text).toContain('更多细节见港务局昨天公布的年度报告');
  });
});

describe('the article’s beginning', () => {
  it('keeps a caption above the share buttons', () => {
    const meta =
      '</div><div class="cover"><div class="media__footer"><div>Fishing boats come home to the harbour of Newbridge, November 18, 2019.</div></div></div><div>Share this<div></div>';
    expect(lines(articlePage(meta, { lang: 'en' }))).toContain('Fishing boats come home to the harbour of Newbridge, November 18, 2019.');
  });

  it('keeps the reporter’s line of Taiwanese papers', () => {
    expect(lines(articlePage('2024-09-19 15:05 新橋日報 記者林小芸／即時報導', { lang: 'zh-TW' }))[1]).toContain('記者林小芸／即時報導');
  });

  it('leaves out a second print of the headline and the tools below it', () => {
    const first =
      '<div><div>港口的清晨</div><div>2024-09-19 10:20 岭东晚报</div><div><a href="/s">缩小字体</a> <a href="/t">放大字体</a></div></div>';
    const text = lines(articlePage('', { first }));
    expect(text[1]).toContain('清晨七点');
  });
});

describe('lists in the body', () => {
  it('leaves out a list of links and the label above it, and keeps a list of words', () => {
    const list = '<ul><li>Tagged:</li><li><a href="/1">harbours</a></li><li><a href="/2">boats</a></li></ul>';
    const stories =
      '<ul><li><h3><a href="/3">Big story | Why the lighthouse keeper of Newbridge has not left his tower for thirty years</a></h3></li></ul>';
    const words = '<p>The boats carried:</p><ul><li>Herring:</li><li>twelve crates of it</li></ul>';
    const last = '<p>Nobody in Newbridge had seen so many crates before, and the market was full until noon.</p>';
    const text = lines(articlePage('', { lang: 'en', tail: `${words}${stories}${last}${list}` }));
    expect(text).toContain('twelve crates of it');
    expect(text).toContain('Herring:');
    expect(text.join('\n')).not.toMatch(/Tagged|harbours|lighthouse/);
  });
});

describe('boxes inside the article', () => {
  const paragraph = '<p>The harbour woke before seven, and the boats came home one after another, as they always do.</p>';
  const inside = (box: string): string => read(articlePage('', { lang: 'en', first: paragraph.repeat(2) + box })).text;

  it('leaves out other stories under their heading', () => {
    const text = inside('<div><h3>Related Stories</h3><a href="/1">Storm leaves thousands without power</a></div>');
    expect(text).not.toContain('Storm leaves thousands');
  });

  it('leaves out a newsletter’s form with its small print', () => {
    const text = inside(
      '<figure><div>Sign up to Coast Weekly</div><p>The stories from the shore that matter most</p><button>Go</button></figure>',
    );
    expect(text).not.toContain('from the shore');
  });

  it('keeps text that stands with a call in a division of its own', () => {
    const text = inside(`<div><p>Sign up for our weekly newsletter</p>${paragraph.replace('seven', 'eight').repeat(9)}</div>`);
    expect(text).toContain('woke before eight');
    expect(inside('<div><h3>Related work</h3><p>Two studies of the shoals came to the same end.</p></div>')).toContain('Two studies');
  });

  it('leaves out a link in capitals, and keeps capitals that lead nowhere', () => {
    expect(inside('<p><a href="/1">STORM LEAVES THOUSANDS WITHOUT POWER</a></p>')).not.toContain('STORM');
    expect(inside('<p>STORM LEAVES THOUSANDS WITHOUT POWER</p>')).toContain('STORM');
  });
});

describe('what stands at the article’s ends', () => {
  const by = '<p>By Nora Whitcombe</p>';

  it('leaves out what the paper says of its author, and keeps what the story says of others', () => {
    const about = (line: string) => read(articlePage(by, { lang: 'en', tail: `<p>${line}</p>` })).text;
    expect(about('Nora Whitcombe is a reporter covering the northern coast.')).not.toContain('is a reporter');
    expect(about('Tom Ellery is a reporter who covered the northern coast.')).toContain('is a reporter');
  });

  it('keeps the summary below the headline', () => {
    const summary = (html: string) => read(articlePage(`${html}${by}<p>September 16, 2024</p>`, { lang: 'en' })).text;
    expect(summary('<h2>Three boats are for sale in a single month, crews say</h2>')).toContain('Three boats');
    expect(summary('<ul class="summary"><li>Vote on permits put off again</li></ul>')).toContain('put off again');
    expect(summary('<h2><a href="/s">Subscribe to the paper of the harbour</a></h2>')).not.toContain('Subscribe to');
  });
});
