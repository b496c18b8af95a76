import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import { evaluate, until, type Session } from '../harness/browser.ts';
import { test } from './browsers.ts';
import { override, reportOf, visit, type Visited } from './visits.ts';

const HTML = 'text/html; charset=utf-8';
const SITE = 'http://www.yunlan-online.example';
const MARK = '云澜在线|云澜第一生活服务网站';
const SENTENCES = [
  '海港图书馆的新阅览室从本周起开放到午夜，读者每次可以借阅十册图书，少儿区另设故事时间。',
  '馆长介绍，夜间开放的头三天里，来馆人数比平日多出一倍，最受欢迎的是靠窗的座位。',
  '图书馆还为夜班工人准备了热水和毯子，并延长了班车的运行时间，末班车在零点十分发出。',
  '市民陈知夏说，她下班以后终于有了安静看书的地方，希望这样的安排能够一直持续下去。',
  '按照计划，明年春天还将在城东和城西各设一处夜间书房，与海港图书馆共用一张借书证。',
];
const carrier = `<span style="display:none">zaE${MARK}</span>`;
const paragraphs = SENTENCES.map((sentence) => `<p>${sentence}${carrier}</p>`).join('');
const tails = SENTENCES.map((sentence) => `<p>${sentence}zaE${MARK}</p>`).join('');
const HEAD = '<h1>海港新馆夜间开放</h1><div class="info">2024-03-15 09:21 来源：云川日报</div>';
const whole = (body: string, head = '') =>
  `<!doctype html><html lang="zh-CN"><head><title>海港新馆夜间开放_云澜在线</title>${head}</head><body>${body}</body></html>`;
/** What a reader that knows no styles meets. */
const words = (page: Page, root = 'document.body') => evaluate<string>(page, `${root}.textContent`);

describe.each(['chromium', 'firefox'] as const)('exactness in %s', (name) => {
  let session: Session;
  let count = 0;
  test.beforeAll(async ({ browsers }) => {
    session = await browsers.fresh(name);
    const preact = createRequire(import.meta.url)
      .resolve('preact')
      .replace(/[^/]*$/, 'preact.mjs');
    session.server.serve(`${SITE}/preact.js`, { body: readFileSync(preact), type: 'text/javascript' });
  });

  async function open(body: string, first?: string): Promise<Visited> {
    const url = `${SITE}/2024/0315/${String(++count)}.html`;
    session.server.serve(url, { body, type: HTML });
    const visited = await visit(session, url, first);
    await visited.page.bringToFront();
    return visited;
  }
  const hidden = async (tabId: number) => (await reportOf(session, tabId)).hidden.length;

  test('an article in an open shadow root is read and cleaned there, and given back', async () => {
    const { page, tabId, report } = await open(
      whole(`<news-page></news-page><script>
        customElements.define('news-page', class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(`${HEAD}<div class="content">${paragraphs}</div>`)}; } });
      </script>`),
    );
    expect(report.source?.name).toBe('云川日报');
    await until(async () => (await hidden(tabId)) >= SENTENCES.length, 4000);
    const shadow = `document.querySelector('news-page').shadowRoot`;
    expect(await words(page, shadow)).not.toContain(MARK);
    expect(await evaluate(page, `getComputedStyle(${shadow}.querySelector('span')).display`)).toBe('none');
    await override(session, tabId, 'off');
    expect(await evaluate(page, `${shadow}.querySelector('.content').innerHTML`)).toBe(paragraphs);
    await page.close();
  });

  test.each([
    ['of an address of its own', `<iframe src="/frame.html" width="900" height="700"></iframe>`],
    [
      'written by the page',
      `<iframe id="f" width="900" height="700"></iframe><script>f.contentDocument.write(${JSON.stringify(whole(HEAD + tails))}); f.contentDocument.close();</script>`,
    ],
    ['given with the page', `<iframe width="900" height="700" srcdoc="${whole(HEAD + tails).replace(/"/g, '&quot;')}"></iframe>`],
  ])('an article in a frame %s', async (_, frame) => {
    session.server.serve(`${SITE}/frame.html`, {
      body: whole(`${HEAD}<div class="content">${tails}<div class="ad-box">广告 灯具半价</div></div>`),
      type: HTML,
    });
    const { page, tabId } = await open(whole(`<h2>云澜在线</h2>${frame}`));
    // the frame may come after the page
    await until(async () => (await hidden(tabId)) >= SENTENCES.length);
    expect(await reportOf(session, tabId)).toMatchObject({ verdict: 'reprint', source: { name: '云川日报' } });
    const inside = `document.querySelector('iframe').contentDocument.body`;
    expect(await words(page, inside)).not.toContain(MARK);
    await override(session, tabId, 'off');
    expect((await words(page, inside)).split(MARK)).toHaveLength(SENTENCES.length + 1);
    expect(await evaluate(page, `${inside}.innerHTML`)).not.toContain('data-qingyuan');
    await page.close();
  });

  test('a page that preact renders and renders again: no crash, no word of its own lost, noise hidden again before it is painted', async () => {
    const { page, tabId } = await open(
      whole(`<div id="app"></div><script type="module">
        import { h, render, Component } from '/preact.js';
        const sentences = ${JSON.stringify(SENTENCES)};
        class App extends Component {
          constructor() { super(); this.state = { turn: 0 }; globalThis.app = this; }
          render() {
            const { turn } = this.state;
            return h('main', null, h('h1', null, '海港新馆夜间开放'), h('div', { class: 'info' }, '2024-03-15 09:21 来源：云川日报'),
              h('div', { class: 'content', key: turn % 3 === 2 ? 'a' : 'b' }, sentences.map((each, i) => h('p', { class: 'p' + turn }, each + 'zaE${MARK}', h('span', { class: 'x', style: 'display:none' }, 'zaE${MARK}')))),
              h('div', { class: 'count' }, turn));
          }
        }
        addEventListener('error', (event) => { globalThis.crash = String(event.error); });
        render(h(App), document.querySelector('#app'));
      </script>`),
    );
    await until(async () => (await hidden(tabId)) >= SENTENCES.length);
    const app = `document.querySelector('#app')`;
    const turns = 6;
    for (let turn = 1; turn <= turns; turn++) {
      await evaluate(page, `new Promise((done) => app.setState({ turn: ${String(turn)} }, done))`);
      await until(async () => !(await words(page, app)).includes(MARK), 4000);
    }
    expect(await evaluate(page, 'globalThis.crash ?? null')).toBe(null);
    for (const sentence of SENTENCES) expect(await words(page)).toContain(sentence);
    await override(session, tabId, 'off');
    const off = await evaluate<string>(page, `document.querySelector('#app').innerHTML`);
    // the same page, had we never been there
    await evaluate(page, `new Promise((done) => { app.setState({ turn: ${String(turns)} }, done); })`);
    expect(off).toBe(await evaluate<string>(page, `document.querySelector('#app').innerHTML`));
    expect(off.split(MARK)).toHaveLength(SENTENCES.length * 2 + 1);
    await page.close();
  });

  test('a page that comes back by the history is as its reader left the site', async () => {
    const { page, tabId } = await open(whole(`${HEAD}<div class="content">${tails}</div>`));
    expect(await words(page)).not.toContain(MARK);
    const back = page.url();
    session.server.serve(`${SITE}/next.html`, { body: whole('<p>下一页'), type: HTML });
    await page.goto(`${SITE}/next.html`);
    await session.inExtension(
      `await browser.storage.local.set({ 'site:yunlan-online.example': { v: 1, mode: 'off' }, 'host:www.yunlan-online.example': { v: 1, mode: 'off' } });`,
    );
    await evaluate(page, 'setTimeout(() => history.back()); 0');
    await until(() => Promise.resolve(page.url() === back), 4000);
    await until(async () => (await reportOf(session, tabId)).mode === 'off', 4000);
    await until(async () => (await words(page)).split(MARK).length === SENTENCES.length + 1, 4000);
    await session.inExtension(`await browser.storage.local.clear();`);
    await until(async () => !(await words(page)).includes(MARK), 4000);
    await page.close();
  });

  test('a watermark layer that its page builds anew whatever is done: no loop, it has its way after a few rounds, and the report says so', async () => {
    const tile = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
    const layer = `<div class="wm" style="position:fixed;inset:0;pointer-events:none;background:url(${tile})"></div>`;
    const { page, tabId } = await open(
      whole(`${HEAD}<div class="content">${paragraphs}</div>${layer}<script>
        globalThis.fights = 0;
        const layer = document.querySelector('.wm').outerHTML;
        new MutationObserver(() => {
          const now = document.querySelector('.wm');
          if ((now && now.outerHTML === layer) || fights > 500) return;
          fights++;
          now?.remove();
          document.body.insertAdjacentHTML('beforeend', layer);
        }).observe(document, { attributes: true, childList: true, subtree: true });
      </script>`),
    );
    await until(async () => (await reportOf(session, tabId)).broken.includes('fixed-overlay'), 4000);
    const fights = await evaluate<number>(page, 'fights');
    expect(fights).toBeGreaterThan(0);
    expect(fights).toBeLessThan(20);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await evaluate(page, 'fights')).toBe(fights);
    // the rest of the page stays clean
    expect(await hidden(tabId)).toBeGreaterThanOrEqual(SENTENCES.length);
    expect(await evaluate(page, `document.body.innerText`)).not.toContain(MARK);
    await page.close();
  });

  test('switched off, nothing of ours is ever in the page, from its first moment', async () => {
    await session.inExtension(`await browser.storage.local.set({ 'host:www.yunlan-online.example': { v: 1, mode: 'off' } });`);
    const witness = `globalThis.seen = [];
      new MutationObserver((records) => { for (const { type, attributeName, target } of records) if (type !== 'childList') seen.push(type + ' ' + attributeName + ' ' + target.nodeName); })
        .observe(document, { subtree: true, attributes: true, characterData: true });
      globalThis.globals = Object.keys(globalThis).length;`;
    const { page, report } = await open(
      whole(`${HEAD}<div class="content"><p data-qingyuan="hide 1" id="probe">本页自己的属性</p>${tails}</div>`),
      witness,
    );
    expect(report.mode).toBe('off');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await evaluate(page, 'seen')).toEqual([]);
    // no sheet: the page's own element of our attribute's name shows
    expect(await evaluate(page, `getComputedStyle(document.querySelector('#probe')).display`)).toBe('block');
    await session.inExtension(`await browser.storage.local.clear();`);
    await page.close();
  });

  test.each([
    ['of a page that leaves it to the browser', ''],
    ['of a page that has switched that off', '<style>html,body{overflow-anchor:none}</style>'],
  ])('what is hidden late, above the reading position %s, does not move what is read', async (_, style) => {
    const long = Array.from({ length: 12 }, () => paragraphs).join('');
    const ads = '<div class="gg_mid" style="height:180px"><a href="http://ad.example/x"><img src="/ad/1.jpg" alt="灯具半价"></a></div>';
    const { page, tabId } = await open(
      whole(`${style}${HEAD}${ads}<div class="content">${ads}${long}<p id="here">读到这里：${SENTENCES[0] ?? ''}</p>${long}</div>`),
    );
    await override(session, tabId, 'off');
    await evaluate(page, `document.querySelector('#here').scrollIntoView({ block: 'center', behavior: 'instant' })`);
    const top = () =>
      evaluate<number>(
        page,
        `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(document.querySelector('#here').getBoundingClientRect().top))))`,
      );
    const before = await top();
    const report = await override(session, tabId, null);
    expect(report.hidden.filter(({ kind }) => kind === 'ad').length).toBeGreaterThan(0);
    expect(await evaluate<number>(page, `document.querySelector('.gg_mid').offsetHeight`)).toBe(0);
    expect(Math.abs((await top()) - before)).toBeLessThan(3);
    await page.close();
  });

  test('on paper: what is hidden stays hidden, a page that blanks itself is printed', async () => {
    const block = `<style>@media print { body { display: none !important } body::after { content: '禁止打印' } }</style><script>addEventListener('beforeprint', () => { document.body.style.setProperty('display', 'none', 'important'); })</script>`;
    const { page, tabId } = await open(whole(`${HEAD}<div class="content">${paragraphs}</div>`, block));
    await until(async () => (await hidden(tabId)) >= SENTENCES.length, 4000);
    // what a printed page weighs tells whether there is anything on it
    const size = async () => Buffer.from(await page.pdf()).length;
    const clean = await size();
    await override(session, tabId, 'off');
    expect(clean).toBeGreaterThan((await size()) + 4000);
    await page.close();
  });

  test('reader mode, find-in-page and the accessibility tree meet an honest page', async () => {
    const visible = SENTENCES.map((sentence) => `<p>${sentence}<font style="font-size:0">zaE${MARK}</font></p>`).join('');
    const { page, tabId } = await open(whole(`${HEAD}<div class="content">${visible}</div>`));
    await until(async () => (await hidden(tabId)) >= SENTENCES.length, 4000);
    const readability = readFileSync(createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'), 'utf8');
    const read = () =>
      evaluate<string>(page, `(() => { ${readability}; return new Readability(document.cloneNode(true)).parse()?.textContent ?? ''; })()`);
    const text = await read();
    for (const sentence of SENTENCES) expect(text).toContain(sentence);
    expect(text).not.toContain(MARK);
    const find = (wanted: string) => evaluate<boolean>(page, `(getSelection().removeAllRanges(), window.find(${JSON.stringify(wanted)}))`);
    expect([await find('云澜第一生活'), await find(SENTENCES[2] ?? '')]).toEqual([false, true]);
    const tree = async () => (name === 'chromium' ? JSON.stringify(await page.accessibility.snapshot({ interestingOnly: false })) : '');
    expect(await tree()).not.toContain('云澜第一生活');
    // the same page switched off: the checks can fail
    await override(session, tabId, 'off');
    expect(await read()).toContain(MARK);
    expect(await find('云澜第一生活')).toBe(true);
    if (name === 'chromium') expect(await tree()).toContain('云澜第一生活');
    await page.close();
  });

  test('page translation: wrappers put into cleaned text and taken out again leave nothing behind', async () => {
    const { page, tabId } = await open(whole(`${HEAD}<div class="content">${tails}</div>`));
    await until(async () => (await hidden(tabId)) >= SENTENCES.length, 4000);
    await evaluate(
      page,
      `(() => {
      globalThis.kept = [...document.querySelectorAll('.content p')].map((p) => p.firstChild);
      for (const text of kept) { const font = document.createElement('font'); const inner = document.createElement('font'); inner.textContent = 'The harbour library is open until midnight.'; font.append(inner); text.replaceWith(font); }
      return 0; })()`,
    );
    await new Promise((resolve) => setTimeout(resolve, 700));
    const content = `document.querySelector('.content')`;
    expect(await words(page, content)).not.toContain(MARK);
    expect((await words(page, content)).split('until midnight.')).toHaveLength(SENTENCES.length + 1);
    await evaluate(
      page,
      `for (const [i, font] of [...document.querySelectorAll('.content p > font')].entries()) font.replaceWith(kept[i]); 0`,
    );
    await override(session, tabId, 'off');
    expect(await evaluate(page, `${content}.innerHTML`)).toBe(tails);
    await page.close();
  });

  test('one hidden thing is shown again, blanked text included, and the rest stays hidden', async () => {
    const { page, tabId } = await open(
      whole(`${HEAD}<div class="content">${SENTENCES.map((each, i) => `<p>${each}z${String(i)}E${MARK}</p>`).join('')}</div>`),
    );
    await until(async () => (await hidden(tabId)) >= SENTENCES.length, 4000);
    const one = (await reportOf(session, tabId)).hidden.find(({ text }) => text.startsWith('z3E'));
    expect(one).toBeDefined();
    await session.ask(tabId, 'reveal', { hidden: one, shown: true });
    const shown = await words(page, `document.querySelector('.content')`);
    expect(shown).toContain(`z3E${MARK}`);
    expect(shown.split(MARK)).toHaveLength(2);
    await page.close();
  });
});
