import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import { evaluate, until, type Session } from '../harness/browser.ts';
import { test } from './browsers.ts';
import { override, reportOf, visit, type Visited } from './visits.ts';

const HTML = 'text/html; charset=utf-8';
const PASTE = 'http://paste.example/';
const ADDRESS = 'http://www.yunlan-online.example/2024/0315/77.html';
const SENTENCES = [
  '海港图书馆的新阅览室从本周起开放到午夜，读者每次可以借阅十册图书，少儿区另设故事时间。',
  '馆长介绍，夜间开放的头三天里，来馆人数比平日多出一倍，最受欢迎的是靠窗的座位。',
  '图书馆还为夜班工人准备了热水和毯子，并延长了班车的运行时间，末班车在零点十分发出。',
  '市民陈知夏说，她下班以后终于有了安静看书的地方，希望这样的安排能够一直持续下去。',
];
/** Everything that pages do to keep their words, in one page: what 4.1 and 3.2 of the research name. */
const BLOCKED = `
  document.onselectstart = document.oncontextmenu = () => false;
  document.oncopy = () => { alert('禁止复制'); return false; };
  const tail = (event) => {
    event.clipboardData.setData('text/plain', getSelection() + '\\n著作权归作者所有。转载请注明出处。');
    event.clipboardData.setData('text/html', 'Read more at: <a href="' + location + '">…</a>');
    event.preventDefault();
  };
  window.addEventListener('copy', tail, true);
  document.addEventListener('copy', tail);
  document.addEventListener('keydown', (event) => { if (event.ctrlKey) event.preventDefault(); });
  document.querySelector('.content').addEventListener('mousedown', (event) => { event.preventDefault(); });
  globalThis.heard = [];
  for (const kind of ['selectstart', 'contextmenu', 'copy', 'keydown']) document.addEventListener(kind, () => heard.push(kind));`;
const article = (body: string, script: string, style = '') => ({
  type: HTML,
  body: `<!doctype html><html lang="zh-CN"><head><title>海港新馆夜间开放_云澜在线</title><style>${style}</style></head><body>
<h1>海港新馆夜间开放</h1><div class="info">2024-03-15 09:21 来源：云川日报</div><div class="content">${body}</div>
<textarea id="field">字段里的字</textarea><div id="editor" contenteditable="true">编辑器里的字</div>
<script>${script}</script></body></html>`,
});
const paragraphs = (of = SENTENCES) => of.map((sentence, i) => `<p id="p${String(i)}">${sentence}</p>`).join('');

describe.each(['chromium', 'firefox'] as const)('copying in %s', (name) => {
  let session: Session;
  test.beforeAll(async ({ browsers }) => {
    session = await browsers.fresh(name);
    session.server.serve(PASTE, {
      body: `<!doctype html><title>Paste</title><textarea></textarea><div contenteditable="true"></div>
<script>addEventListener('paste', (event) => { globalThis.got = { text: event.clipboardData.getData('text/plain'), html: event.clipboardData.getData('text/html') }; })</script>`,
      type: HTML,
    });
  });

  const press = async (page: Page, key: 'a' | 'c' | 'v') => {
    const commands = { a: ['SelectAll'], c: ['Copy'], v: ['Paste'] };
    await page.keyboard.down('Control');
    await page.keyboard.press(key, name === 'chromium' ? { commands: commands[key] } : {});
    await page.keyboard.up('Control');
  };
  /** What is on the clipboard: both flavours, read back by a real paste. */
  async function pasted(): Promise<{ text: string; html: string }> {
    const { page } = await session.open(PASTE);
    await page.bringToFront();
    await page.focus('textarea');
    await press(page, 'v');
    await until(() => evaluate<boolean>(page, 'globalThis.got !== undefined'));
    const got = await evaluate<{ text: string; html: string }>(page, 'globalThis.got');
    await page.close();
    return got;
  }
  async function open(served: { body: string; type: string }, url = ADDRESS): Promise<Visited> {
    session.server.serve(url, served);
    const visited = await visit(session, url);
    await visited.page.bringToFront();
    return visited;
  }
  const select = (page: Page, selector: string) =>
    evaluate(page, `getSelection().selectAllChildren(document.querySelector(${JSON.stringify(selector)}))`);
  /** Selects a paragraph as a hand does: press, move, release. */
  async function drag(page: Page, selector: string): Promise<string> {
    const box = await (await page.$(selector))?.boundingBox();
    if (!box) throw new Error(selector);
    await page.mouse.move(box.x + 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + 300, box.y + box.height / 2, { steps: 6 });
    await page.mouse.up();
    await new Promise((resolve) => setTimeout(resolve, 50));
    return evaluate<string>(page, 'getSelection().toString()');
  }

  test('a page that blocks everything: selected by mouse, copied by keyboard, nothing added; switched off, it blocks again', async () => {
    const { page, tabId } = await open(article(paragraphs(), BLOCKED, '.content{user-select:none!important}'));
    const before = await evaluate<string>(page, 'document.querySelector(".content").outerHTML');
    // the first press is how the page is caught
    await drag(page, '#p0');
    expect(await drag(page, '#p1')).toMatch(/^馆长介绍/);
    await press(page, 'c');
    const copied = await pasted();
    expect(SENTENCES[1]).toContain(copied.text);
    expect(copied.text.length).toBeGreaterThan(8);
    expect(copied.html).not.toContain('Read more');
    await page.bringToFront();
    await page.mouse.click(200, 200, { button: 'right' });
    expect((await evaluate<string[]>(page, 'heard')).filter((kind) => kind !== 'keydown')).toEqual([]);

    await override(session, tabId, 'off');
    expect(await evaluate<string>(page, 'document.querySelector(".content").outerHTML')).toBe(
      before.replace(' data-qingyuan="select"', ''),
    );
    await page.reload();
    await reportOf(session, tabId);
    await override(session, tabId, 'off');
    await page.bringToFront();
    await drag(page, '#p0');
    expect(await drag(page, '#p1')).toBe('');
    await page.close();
  });

  test('a page that empties selections when the mouse is released: the first is given back, the next is not touched', async () => {
    const empty = `document.addEventListener('mouseup', () => { getSelection().removeAllRanges(); globalThis.times = (globalThis.times ?? 0) + 1; });`;
    const { page } = await open(article(paragraphs(), empty));
    expect(await drag(page, '#p0')).toMatch(/^海港图书馆/);
    expect(await drag(page, '#p1')).toMatch(/^馆长介绍/);
    expect(await evaluate<number>(page, 'globalThis.times')).toBe(1);
    await page.close();
  });

  test('the text of a copy is what shows: no hidden watermark, no invisible marks, in both flavours', async () => {
    const marked = SENTENCES.map(
      (each) => `${each.slice(0, 9)}\u200b\u200c\u200d${each.slice(9)}<span style="display:none">x7K云澜在线</span>`,
    );
    const linked = (marked[0] ?? '').replace('图书馆', '<a href="/lib">图书馆</a>');
    const { page } = await open(article(paragraphs([linked, ...marked.slice(1)]), BLOCKED));
    await select(page, '.content');
    await press(page, 'c');
    const { text, html } = await pasted();
    expect(text.split(/\n+/).filter(Boolean)).toEqual(SENTENCES);
    const inner = html.replace(/<!--[^>]*-->|<\/?(?:html|body|head|meta)[^>]*>/g, '');
    expect(inner).toContain(`<a href="http://www.yunlan-online.example/lib"`);
    expect(inner).not.toMatch(/[\u200b-\u200f\ufeff]|云澜在线/);
    await page.close();
  });

  test('one mark that is too little to be hidden does not reach the clipboard either, and the rich text stays rich', async () => {
    const body = `<p id="p0"><b>海港</b>图书馆\ufeff的新阅览室</p><ul><li>第一条<script>1</script></li></ul><table><tr><td>甲</td><td>乙</td></tr></table>${paragraphs(SENTENCES.slice(1))}`;
    const { page } = await open(article(body, BLOCKED));
    await select(page, '.content');
    await press(page, 'c');
    const { text, html } = await pasted();
    expect(text).toContain('海港图书馆的新阅览室');
    expect(html).not.toMatch(/\ufeff|script/);
    for (const tag of ['<b', '<li', '<td', '<p']) expect(html).toContain(tag);
    await page.close();
  });

  test('fields, editors and code with a button of its own keep what the page gave them', async () => {
    const code = '<div class="box"><pre><code>npm start</code></pre><button>复制</button></div>';
    const { page } = await open(article(paragraphs() + code, BLOCKED));
    for (const place of ['#editor', '.box code']) {
      await evaluate(page, `document.querySelector('#editor').blur(); heard.length = 0;`);
      if (place === '#editor') await page.focus(place);
      await select(page, place);
      await press(page, 'c');
      expect([place, await evaluate<string[]>(page, 'heard')]).toEqual([place, expect.arrayContaining(['keydown'])]);
    }
    await page.focus('#field');
    await press(page, 'a');
    expect(await evaluate<string[]>(page, 'heard')).toContain('keydown');
    await page.close();
  });

  test('a page that works like a program is left alone: no article, no guard', async () => {
    const { page } = await open(
      {
        type: HTML,
        body: `<!doctype html><title>表格</title><div id="p0">单元格</div><script>${BLOCKED.replace(".querySelector('.content')", '.body')}</script>`,
      },
      'http://app.example/sheet',
    );
    await select(page, '#p0');
    await press(page, 'c');
    await page.mouse.click(20, 20, { button: 'right' });
    expect(await evaluate<string[]>(page, 'heard')).toEqual(expect.arrayContaining(['contextmenu', 'keydown']));
    await page.close();
  });

  test('the switch of its own: not wanted, pages keep their handlers while noise is hidden', async () => {
    await session.inExtension(`await browser.storage.local.set({ global: { v: 1, copy: false } });`);
    const { page, report } = await open(
      article(
        paragraphs(SENTENCES.map((each) => `${each}<span style="display:none">x7K云澜在线</span>`)),
        BLOCKED,
        '.content{user-select:none}',
      ),
    );
    expect(report.hidden.length).toBeGreaterThan(0);
    await drag(page, '#p0');
    expect(await drag(page, '#p1')).toBe('');
    expect(await evaluate<string>(page, 'document.documentElement.outerHTML')).not.toContain('data-qingyuan="select"');
    await session.inExtension(`await browser.storage.local.remove('global');`);
    await page.close();
  });
});
