// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { cleanCopy } from '../../lib/copy/clean-copy';
import { markdownOf } from '../../lib/popup/markdown';
import { load, sceneOf } from '../noise/scene';

const FRAME = { title: '山城办起图书节', origin: '云川日报 / 晚风网 · 2024-03-15', url: 'https://news.example.com/a?b=1&c=2' };

/** A copy of the article in `#a`; `.noise` elements are noise, 【晚风】 is a watermark. */
function copied(body: string) {
  load(`<!doctype html><body><div id="a">${body}</div>`);
  const { page, article } = sceneOf('#a');
  for (const line of page.lines)
    for (const text of line.texts) {
      const at = text.data.indexOf('【晚风】');
      if (at >= 0) page.cut(text, at, at + 4);
    }
  const copy = cleanCopy(page, article, FRAME, [...document.querySelectorAll('.noise')]);
  return { ...copy, markdown: markdownOf(copy.html) };
}

describe('a clean copy', () => {
  it('has headline, paragraphs and origin, and no noise', () => {
    const { text, html, markdown } = copied(
      '<h1>山城办起图书节</h1><p>　　首届图书节【晚风】周五开幕。</p><p class="noise">点击下载晚风客户端</p><div>市民<b>纷纷</b>前来。<br>到周日为止。</div>',
    );
    expect(text).toBe(
      '山城办起图书节\n\n首届图书节周五开幕。\n\n市民纷纷前来。\n\n到周日为止。\n\n云川日报 / 晚风网 · 2024-03-15\nhttps://news.example.com/a?b=1&c=2',
    );
    expect(html).toContain('<p>市民<strong>纷纷</strong>前来。</p>');
    expect(html).not.toContain('晚风客户端');
    expect(markdown).toContain('# 山城办起图书节\n\n首届图书节周五开幕。\n\n市民**纷纷**前来。');
  });

  it('keeps headings, lists, tables, quotes, links and pictures', () => {
    const { text, markdown } = copied(
      `<p>One <a href="/more">link</a>, <a href="javascript:x()">no link</a>.</p><h3>Part</h3><ul><li>first<li>second</ul>
       <p><img src="/p.jpg" alt="A harbour"><img src="/dot.gif" width="1"></p>
       <table><tr><th>Year<th>Ships<tr><td>2023<td>12</table><blockquote>Said she.</blockquote><p>End.</p>`,
    );
    expect(text).toContain('Part\n\n- first\n- second\n\nYear\tShips\n2023\t12\n\nSaid she.');
    expect(markdown).toContain('One [link](https://www.yunlan-online.example/more), no link.');
    expect(markdown).toContain('### Part\n\n-   first\n-   second');
    expect(markdown).toContain('![A harbour](https://www.yunlan-online.example/p.jpg)');
    expect(markdown).not.toContain('dot.gif');
    expect(markdown).toMatch(/\| Year \| Ships \|\n\| --- \| --- \|\n\| 2023 \| 12 +\|/);
    expect(markdown).toContain('> Said she.');
  });

  it('brings nothing of the page but its words', () => {
    const { html, markdown } = copied(
      '<p onclick="x()" style="color:red">a &lt;script&gt; <span data-x=\'"\'>b</span> <a href="https://x.example/&quot;>" onmouseover="x()">c</a></p><p>d</p>',
    );
    load(html);
    expect(document.querySelectorAll('script, [onclick], [onmouseover], [style], [data-x]')).toHaveLength(0);
    expect(document.querySelector('p')?.textContent).toBe('a <script> b c');
    expect(markdown).toContain('a \\<script> b [c]');
  });

  it('is not parted by signs of Markdown', () => {
    const { markdown } = copied(
      '<p>&amp;lt;b&amp;gt; [x](javascript:y) `z` <img src="/p.jpg" alt="a](javascript:x) ![b"></p><p>d</p><p>1. not a list</p>',
    );
    expect(markdown).toContain('\\&lt;b\\&gt; \\[x\\](javascript:y) \\`z\\`');
    expect(markdown).toContain('![a\\](javascript:x) !\\[b](https://www.yunlan-online.example/p.jpg)');
    expect(markdown).toContain('1\\. not a list');
  });
});
