// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { Ledger } from '../../lib/marks/ledger.ts';
import { findAround } from '../../lib/noise/focus.ts';
import { readPage } from '../harness/read-page.ts';
import { quotedOn } from '../../lib/visit/report.ts';

const SENTENCE = '清晨七点，港口的汽笛声把整座小城叫醒，渔船一艘接一艘靠岸，码头上很快热闹起来。';
const PAGE = `<div class="top">新桥在线 <a href="/">首页</a><a href="/b">地方</a></div>
<div class="wrap">您所在的位置：首页
  <div class="left">
    <h1>港口的清晨，渔船一艘接一艘靠岸</h1>
    <div class="info">2024-09-16 17:22　来源：海州晚报　<a href="#">打印</a>　<span>分享</span></div>
    <figure><img src="a.jpg" alt=""><figcaption>渔船靠岸</figcaption></figure>
    <div class="text"><p>${SENTENCE}</p><p>${SENTENCE}</p><div class="share">分享到：微信 微博</div><p><img src="b.jpg"></p><p>${SENTENCE}</p><table><tr><td>渔船</td><td>三十艘</td></tr></table><p>${SENTENCE}</p><p>责任编辑：王澈</p></div>
    <div class="more"><h3>相关新闻</h3><ul><li><a href="/c">别的新闻标题一条</a></li><li><a href="/d">又一条新闻的标题</a></li></ul></div>
  </div>
  <div class="right"><h3>热门</h3><a href="/e">热门文章</a></div>
</div><div class="footer">Copyright © 新桥在线</div><script>var a = 1;</script>`;

function focus(html: string) {
  const page = new DOMParser().parseFromString(
    `<html><head><title>港口的清晨，渔船一艘接一艘靠岸</title></head><body>${html}</body></html>`,
    'text/html',
  );
  const work = readPage(page, new URL('https://www.newbridge.example/a.html'), Date.parse('2024-09-20T12:00:00+08:00'));
  let step = work.next();
  while (!step.done) step = work.next();
  const { reading, article, sight, page: lines } = step.value;
  const before = page.documentElement.outerHTML;
  const ledger = new Ledger();
  ledger.hide(findAround({ page: lines, article, sight, site: reading.site }, quotedOn(reading)));
  const hidden = [...page.querySelectorAll('[data-qingyuan]')];
  const seen: string[] = [];
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode())
    if (!hidden.some((element) => element.contains(text)) && text.parentElement?.localName !== 'script' && text.nodeValue?.trim())
      seen.push(text.nodeValue.trim());
  const pictures = [...page.images].filter((image) => !hidden.some((element) => element.contains(image))).length;
  ledger.undo();
  return { seen, pictures, undone: page.documentElement.outerHTML === before };
}

test('headline, source line, text with its pictures and tables, and credits stay; all else goes, and comes back', () => {
  const { seen, pictures, undone } = focus(PAGE);
  const text = seen.join('\n');
  for (const kept of ['港口的清晨', '来源：海州晚报', '2024-09-16 17:22', '渔船靠岸', '三十艘', '责任编辑：王澈'])
    expect(text).toContain(kept);
  expect(seen.filter((line) => line === SENTENCE)).toHaveLength(4);
  for (const gone of ['首页', '相关新闻', '热门', 'Copyright', '您所在的位置', '分享']) expect(text).not.toContain(gone);
  expect(pictures).toBe(2);
  expect(undone).toBe(true);
});

test('what stands far below the text in its own element goes, too', () => {
  const list = Array.from({ length: 60 }, (_, i) => `<li><a href="/s/${String(i)}">另一条新闻的标题第${String(i)}号</a></li>`).join('');
  const { seen, undone } = focus(
    PAGE.replace('<p>责任编辑：王澈</p></div>', `<p>责任编辑：王澈</p><div><ul>${list}</ul></div>报料请打电话</div>`),
  );
  expect(seen.filter((line) => line === SENTENCE)).toHaveLength(4);
  expect(seen.join('\n')).not.toContain('第59号');
  expect(undone).toBe(true);
});

test('the date of the head stays where it stands there, not in lists of other stories of that day', () => {
  const { seen } = focus(
    PAGE.replace(
      '<p>责任编辑：王澈</p></div>',
      '<p>责任编辑：王澈</p><ul><li><a href="/s/1">渡口的早点铺子</a> 2024-09-16 17:22</li></ul></div>',
    ),
  );
  expect(seen.filter((line) => line.includes('2024-09-16 17:22'))).toHaveLength(1);
});

test('on a page that is no article nothing is hidden', () => {
  const { seen } = focus('<ul><li><a href="/a">一条新闻</a></li><li><a href="/b">两条新闻</a></li></ul>');
  expect(seen).toEqual(['一条新闻', '两条新闻']);
});
