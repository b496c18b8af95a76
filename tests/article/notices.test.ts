// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { articlePage, read } from '../provenance/page';

describe('the disclaimer', () => {
  it.each([
    ['zh', '<p>免责声明：本文来自网络，不代表新桥在线立场。</p>', '免责声明：本文来自网络，不代表新桥在线立场。'],
    ['zh', '<p>【免责声明】本文仅代表作者本人观点，与新桥在线无关。</p>', '【免责声明】本文仅代表作者本人观点，与新桥在线无关。'],
    ['zh', '<div>特别声明</div><div>本文为作者上传并发布，仅代表作者观点。</div>', '特别声明 本文为作者上传并发布，仅代表作者观点。'],
    ['zh', '<p style="display:none">声明：本文由用户上传，版权归原作者所有。</p>', '声明：本文由用户上传，版权归原作者所有。'],
    [
      'ko',
      '<p>본 기사는 새다리온라인의 의견과 다를 수 있으며 저작권은 원작자에게 있습니다.</p>',
      '본 기사는 새다리온라인의 의견과 다를 수 있으며 저작권은 원작자에게 있습니다.',
    ],
    ['en', '<p>Disclaimer: the views expressed are those of the author.</p>', 'Disclaimer: the views expressed are those of the author.'],
  ])('is quoted and no part of the text (%s)', (lang, tail, quote) => {
    const reading = read(articlePage('', { lang, tail }));
    expect(reading.disclaimer).toBe(quote);
    for (const piece of quote.split(' 本文')) expect(reading.text).not.toContain(piece);
  });

  it('is none where only rights are reserved, or the article speaks of one', () => {
    expect(
      read(articlePage('', { after: '<div>版权所有 新桥在线 未经许可不得转载</div><div>© 2024 Newbridge</div>' })).disclaimer,
    ).toBeNull();
    const reading = read(articlePage('', { tail: '<p>港务局昨天发表声明，说码头的灯塔将会留下来，版权归属仍在商谈。</p>' }));
    expect(reading.disclaimer).toBeNull();
    expect(reading.text).toContain('灯塔将会留下来');
  });
});

describe('paged articles', () => {
  const numbers =
    '<a href="a.html">上一页</a> <a href="a.html">1</a> <span>2</span> <a href="a_3.html">3</a> <a href="a_3.html">下一页</a> <a href="a_all.html">在本页阅读全文</a>';
  it.each([
    ['numbers on one line', 'zh', `<div>${numbers}</div>`, { n: 2, of: 3 }],
    [
      'numbers one each',
      'zh',
      '<ul><li><b>1</b></li><li><a href="a_2.html">2</a></li><li><a href="a_2.html">下一页</a></li></ul>',
      { n: 1, of: 2 },
    ],
    ['as printed', 'zh', '<p>第3页/共5页</p>', { n: 3, of: 5 }],
    ['as printed, total first', 'zh', '<p>共 5 页 当前第 4 页</p>', { n: 4, of: 5 }],
    ['English', 'en', '<p>Page 2 of 5 <a href="a_3.html">Next</a></p>', { n: 2, of: 5 }],
    ['Japanese', 'ja', '<div><a href="a">前へ</a> <a href="a">1</a> <em>2</em> <a href="c">次へ</a></div>', { n: 2, of: 2 }],
  ])('%s', (_, lang, tail, part) => {
    const reading = read(articlePage('', { lang, tail }));
    expect(reading.page).toEqual(part);
    expect(reading.text).not.toMatch(/下一页|本页阅读|共 ?5|Page 2|次へ/);
  });

  it.each([
    ['the comments’ pager', '<h3>网友评论</h3><div><span>1</span> <a href="?c=2">2</a> <a href="?c=2">下一页</a></div>'],
    ['numbers without a word that turns pages', '<p>1</p><p>2</p><p>3</p>'],
    ['pages of a book', '<p>第三章从第12页开始，全书共200页，插图很多。</p>'],
    ['neighbouring articles', '<p>上一篇：<a href="/1">港口的夜</a></p><p>下一篇：<a href="/2">港口的雨</a></p>'],
  ])('are not %s', (_, tail) => {
    expect(read(articlePage('', { tail })).page).toBeNull();
  });
});
