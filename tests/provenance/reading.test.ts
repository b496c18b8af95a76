// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import type { Outlet, Reading } from '../../lib/model/report.ts';
import { credits, read as readHtml, sources, verdict } from './page.ts';

const BODY = '<p>清晨七点，港口的汽笛声把整座小城叫醒，渔船一艘接一艘靠岸，码头上很快热闹起来。</p>'.repeat(4);
const LATIN = '<p>The harbour woke before seven this morning, and the boats came home one after another, as they always do.</p>'.repeat(5);

/** Reads a body with its title and address. */
const read = (
  html: string,
  { title = '港口的清晨 - 新桥在线', url = 'https://www.newbridge.example/2024/09/16/a.html', head = '' } = {},
): Reading => readHtml(`<html><head><title>${title}</title>${head}</head><body>${html}</body></html>`, url);
const article = (meta: string, tail = '') =>
  `<div><h1>港口的清晨</h1><div class="info">${meta}</div><div id="text">${BODY}${tail}</div></div>`;

test('an agency’s © below its copy does not make the site the agency’s', () => {
  const agency: Outlet = { name: '共同通信社', kind: 'agency', country: 'JP', domain: 'kyodo.example', cac: false };
  const page = (foot: string) =>
    read(`${article('2024年9月16日 16:05 <span>共同通信</span>')}<p>${foot}</p>`, { title: '港の朝 | 港新聞デジタル' });
  expect(verdict(page('© 一般社団法人共同通信社'), [agency])).toBe('reprint');
  expect(verdict(page('主办：共同通信'), [agency])).toBe('original');
});

test('times that contradict the one taken are told with their words; coarser ones and other clocks of the same moment are not', () => {
  const lost = (content: string) => {
    const head = `<meta property="article:published_time" content="${content}">`;
    return read(article('2024-09-16 17:22:05 来源：海州晚报'), { head, url: 'https://www.newbridge.example/a.html' }).published?.lost;
  };
  expect(lost('2024-09-15T08:00:00+08:00')).toMatchObject([{ place: 'meta', quote: '2024-09-15T08:00:00+08:00' }]);
  for (const same of ['2024-09-16', '2024-09-16T17:22+08:00', '2024-09-16T09:22:05Z']) expect(lost(same), same).toBeUndefined();
});

test('a day of every year that a box is about is no publish time; the day of the news is', () => {
  expect(read(`<div>9月16日の豆知識</div>${article('')}`, { url: 'https://www.newbridge.example/a.html' }).published).toBeNull();
  expect(read(article('9月16日 17:22'), { url: 'https://www.newbridge.example/a.html' }).published).not.toBeNull();
});

test('another outlet that only page data name is told as what lost against the source; the same outlet or the site is not', () => {
  const lost = (content: string) =>
    read(article('2024-09-16 17:22 来源：海州晚报'), {
      head: `<script type="application/ld+json">{ "@type": "NewsArticle", "sourceOrganization": { "name": "${content}" } }</script>`,
    }).sources[0]?.lost;
  expect(lost('红桥日报')).toMatchObject([{ value: { name: '红桥日报' }, place: 'json-ld' }]);
  for (const same of ['海州晚报', '海州晚报客户端', '新桥在线']) expect(lost(same), same).toBeUndefined();
});

test('another wording in metadata is told as what lost against the headline; the same with the site behind it is not', () => {
  const lost = (content: string) =>
    read(article('2024-09-16 17:22'), { head: `<meta property="og:title" content="${content}">` }).title?.lost;
  expect(lost('渔船回来了！这座小城醒得真早')).toMatchObject([{ place: 'meta', quote: '渔船回来了！这座小城醒得真早' }]);
  expect(lost('港口的清晨_新桥在线')).toBeUndefined();
});

describe('the source, as pages name it', () => {
  test.each<[string, string, string[]]>([
    ['a label', '2024-09-16 17:22 来源：海州晚报', ['海州晚报']],
    ['a label apart from its value', '<b>来源</b> <a href="http://hz.example/">海州晚报</a> 2024-09-16', ['海州晚报']],
    ['a label before a date without a space', '来源：海州晚报2024年09月16日22:24', ['海州晚报']],
    ['several outlets', '2024-09-16 来源：海州晚报、东南商报', ['海州晚报', '东南商报']],
    ['beside the date', '<span>2024年09月16日 09:05</span> <a href="http://hz.example/">海州晚报</a>', ['海州晚报']],
    ['a person before the outlet', '<p>石佳/海州晚报</p><p>2024-09-16 09:05</p>', ['海州晚报']],
    ['nobody', '2024-09-16 来源：网络', ['网络']],
    ['an unfilled template', '2024-09-16 来源：{{source}}', []],
    ['an empty label', '来源： | 发布时间：2024-09-16', []],
    ['a picture credit', '2024-09-16 图片来源：某图库', []],
  ])('%s', (_, meta, expected) => {
    expect(sources(read(article(meta)))).toEqual(expected);
  });

  test('a closing note', () => {
    expect(sources(read(article('2024-09-16', '<p>（来源：海州晚报）</p>')))).toEqual(['海州晚报']);
    expect(sources(read(article('2024-09-16', '<p>本文转载自微信公众号“海州晚报”。</p>')))).toEqual(['海州晚报']);
  });

  test('an agency head, and the metadata of government sites', () => {
    const wire = `<div><h1>港口的清晨</h1><p>2024-09-16 10:00</p><div><p>新华社海州9月16日电（记者 王澈）港口的汽笛声把整座小城叫醒，渔船靠岸。</p>${BODY}</div></div>`;
    expect(sources(read(wire))).toEqual(['新华社']);
    expect(credits(read(wire))).toContain('记者:王澈');
    expect(sources(read(article('2024-09-16'), { head: '<meta name="ContentSource" content="海州晚报">' }))).toEqual(['海州晚报']);
  });

  test('English notices and datelines', () => {
    const page = (extra: string, first = '') =>
      `<article><h1>The harbour in the morning</h1><p>Sept. 16, 2024</p><div>${first}${LATIN}${extra}</div></article>`;
    const title = { title: 'The harbour in the morning | Newbridge' };
    expect(sources(read(page('<p>This article originally appeared on Harbour Weekly.</p>'), title))).toEqual(['Harbour Weekly']);
    expect(sources(read(page('', '<p>NEWPORT (Reuters) - The harbour woke before seven, and the boats came home.</p>'), title))).toEqual([
      'Reuters',
    ]);
    expect(sources(read(page('<p>This article was originally published on May 12, 2022.</p>'), title))).toEqual([]);
  });
});

describe('the verdict', () => {
  test('another outlet is a reprint, the site itself an original, a home page no article', () => {
    expect(verdict(read(article('2024-09-16 来源：海州晚报')))).toBe('reprint');
    expect(verdict(read(article('2024-09-16 来源：新桥在线')))).toBe('original');
    expect(verdict(read(article('2024-09-16 来源：本站原创')))).toBe('original');
    expect(verdict(read(article('2024-09-16'), { url: 'https://www.newbridge.example/' }))).toBe('not-article');
    expect(verdict(read(`<ul>${'<li><a href="/a">一条新闻的标题在这里</a></li>'.repeat(40)}</ul>`))).toBe('not-article');
  });
});

describe('people', () => {
  test.each<[string, string, string[]]>([
    [
      'a closing line each',
      '<p>策划：杜若川</p><p>撰文：潘知秋、陈一帆</p><p>责任编辑：孙溪言_NB12</p>',
      ['策划:杜若川', '撰文:潘知秋,陈一帆', '责任编辑:孙溪言'],
    ],
    ['roles without separators', '<p>海州晚报记者 陆一夫</p><p>编辑 刘晓阳 校对 李铭</p>', ['记者:陆一夫', '编辑:刘晓阳', '校对:李铭']],
    ['brackets', '<p>（责任编辑：张三丰）</p>', ['责任编辑:张三丰']],
  ])('%s', (_, tail, expected) => {
    expect(credits(read(article('2024-09-16', tail))).sort()).toEqual(expected.sort());
  });

  test('people quoted in the text are not credited', () => {
    expect(credits(read(article('2024-09-16', '<p>编辑部的老王说，他见过许多这样的清晨，记者们也都见过。</p>')))).toEqual([]);
  });
});

describe('time', () => {
  test('the label wins over metadata, updates stay apart, a missing year comes from the address', () => {
    const reading = read(article('发布时间：2024-09-16 17:22 更新时间：2024-09-17 08:00'), {
      head: '<meta property="article:published_time" content="2024-09-01T00:00:00+08:00">',
    });
    expect(reading.published?.value.iso).toBe('2024-09-16T17:22+08:00');
    expect(reading.published?.lost?.[0]?.quote).toBe('2024-09-01T00:00:00+08:00');
    expect(reading.modified?.value.iso).toBe('2024-09-17T08:00+08:00');
    expect(read(article('09-16 17:22'), { url: 'https://www.newbridge.example/2023/09/16/a.html' }).published?.value.iso).toBe(
      '2023-09-16T17:22+08:00',
    );
  });
});

test('the original headline, and the site cut off the headline', () => {
  const reading = read(article('2024-09-16 来源：海州晚报', '').replace('<div id="text">', '<div id="text"><p>原标题：汽笛声里的小城</p>'));
  expect(reading.originalTitle?.value).toBe('汽笛声里的小城');
  expect(read(`<div>${BODY}</div>`, { head: '<meta property="og:site_name" content="新桥在线">' }).title?.value).toBe('港口的清晨');
});

describe('where and when it first appeared', () => {
  test('the day of a first appearance is kept apart from the page’s own', () => {
    const reading = read(article('2024-09-16 17:22', '<p>（原载《海州日报》2024年9月15日第3版）</p>'));
    expect(reading.published?.value.iso).toBe('2024-09-16T17:22+08:00');
    expect(reading.originalPublished?.value.iso).toBe('2024-09-15');
    expect(sources(reading)).toEqual(['海州日报']);
  });

  test('a public account’s page: the time in a script, the account it was taken from', () => {
    const page = `<div class="rich_media"><h1 class="rich_media_title">港口的清晨</h1>
      <div id="meta_content"><span class="rich_media_meta">王澈</span> <a id="js_name">新桥在线</a> <em id="publish_time"></em></div>
      <div class="original_card">以下文章来源于海州观察 ，作者白羽</div>
      <div class="rich_media_content" id="js_content" style="visibility:hidden;opacity:0">${BODY}</div></div>
      <script>var nickname = "新桥在线"; var ct = "1726453353"; var msg_title = "港口的清晨";</script>`;
    const reading = read(page, { url: 'https://mp.weixin.example/s/a', title: '港口的清晨' });
    expect(reading.isArticle).toBe(true);
    expect(sources(reading)).toEqual(['海州观察']);
    expect(reading.published).toMatchObject({ value: { iso: '2024-09-16T10:22:33+08:00' }, place: 'script' });
    expect(credits(reading)).toContain('作者:白羽');
    expect(reading.text).toContain('港口的汽笛声');
  });
});
