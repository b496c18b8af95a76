import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { evaluate, startSession, until, type Session } from '../harness/browser.ts';
import { test } from './browsers.ts';
import { override, reportOf, visit } from './visits.ts';

const HTML = 'text/html; charset=utf-8';
const SITE = 'http://www.yunlan-online.example';
const MARK = 'zaE云澜在线|云澜第一生活服务网站';
const SENTENCES = [
  '海港图书馆的新阅览室从本周起开放到午夜，读者每次可以借阅十册图书，少儿区另设故事时间。',
  '馆长介绍，夜间开放的头三天里，来馆人数比平日多出一倍，最受欢迎的是靠窗的座位。',
  '图书馆还为夜班工人准备了热水和毯子，并延长了班车的运行时间，末班车在零点十分发出。',
  '市民陈知夏说，她下班以后终于有了安静看书的地方，希望这样的安排能够一直持续下去。',
];
const carried = SENTENCES.map((each) => `<p>${each}<font class="w">${MARK}</font></p>`).join('');
const HEAD = '<h1>海港新馆夜间开放</h1><div class="info">2024-03-15 09:21 来源：云川日报</div>';
const whole = (body: string, head = '') =>
  `<!doctype html><html lang="zh-CN"><head><title>海港新馆夜间开放_云澜在线</title>${head}</head><body>${body}</body></html>`;

/** What others do to the same page at the same time: another blocker, a framework, a printer, an update of our own. */
describe.each(['chromium', 'firefox'] as const)('in company, in %s', (name) => {
  let session: Session;
  let count = 0;
  test.beforeAll(async ({ browsers }) => {
    session = await browsers.fresh(name);
    const preact = createRequire(import.meta.url)
      .resolve('preact')
      .replace(/[^/]*$/, 'preact.mjs');
    session.server.serve(`${SITE}/preact.js`, { body: readFileSync(preact), type: 'text/javascript' });
  });
  const open = async (body: string) => {
    const url = `${SITE}/2024/0316/${String(++count)}.html`;
    session.server.serve(url, { body, type: HTML });
    const visited = await visit(session, url);
    await visited.page.bringToFront();
    return visited;
  };
  const words = (page: Awaited<ReturnType<typeof open>>['page']) => evaluate<string>(page, 'document.body.textContent');

  test('what another blocker has hidden stays hidden when we undo, and is not marked', async () => {
    const other = '<style>.gg_mid,.w{display:none!important}</style>';
    const ad = '<div class="gg_mid"><a href="http://ad.example/x"><img src="/ad/1.jpg" alt="灯具半价" width="300" height="80"></a></div>';
    const { page, tabId } = await open(whole(`${HEAD}<div class="content">${carried}</div>${ad}`, other));
    await until(async () => !(await words(page)).includes(MARK), 4000);
    await override(session, tabId, 'off');
    expect(await evaluate(page, `[...document.querySelectorAll('.gg_mid,.w')].every((each) => each.offsetHeight === 0)`)).toBe(true);
    expect((await words(page)).split(MARK)).toHaveLength(SENTENCES.length + 1);
    expect(await evaluate(page, 'document.documentElement.outerHTML')).not.toContain('data-qingyuan');
    await page.close();
  });

  test('a page that a framework takes over after we have hidden things works on and keeps its words', async () => {
    const script = `<script type="module">
      import { h, hydrate } from '/preact.js';
      const sentences = ${JSON.stringify(SENTENCES)};
      addEventListener('error', (event) => { globalThis.crash = String(event.error); });
      globalThis.take = (turn) => hydrate(h('div', { class: 'content' }, sentences.map((each) => h('p', { onClick: () => { globalThis.pressed = turn; } }, each, h('font', { class: 'w' }, '${MARK}')))), document.querySelector('#app'));
    </script>`;
    const { page, tabId } = await open(whole(`${HEAD}<div id="app"><div class="content">${carried}</div></div>${script}`));
    await until(async () => (await reportOf(session, tabId)).hidden.length >= SENTENCES.length);
    await evaluate(page, 'take(1)');
    await evaluate(page, `document.querySelector('#app p').click()`);
    await until(async () => !(await evaluate<string>(page, `document.querySelector('#app').innerText`)).includes(MARK), 4000);
    expect(await evaluate(page, '[globalThis.crash ?? null, globalThis.pressed]')).toEqual([null, 1]);
    const app = () => evaluate<string>(page, `document.querySelector('#app').textContent`);
    for (const sentence of SENTENCES) expect((await app()).split(sentence)).toHaveLength(2);
    await override(session, tabId, 'off');
    expect((await app()).split(MARK)).toHaveLength(SENTENCES.length + 1);
    await page.close();
  });

  test('a page that blanks everything on paper is printed, and has its rule back', async () => {
    const block = `<style>@media print { body * { display: none !important } body::after { content: '禁止打印' } }</style>`;
    const { page, tabId } = await open(whole(`${HEAD}<div class="content">${carried}</div>`, block));
    await until(async () => (await reportOf(session, tabId)).hidden.length >= SENTENCES.length, 4000);
    const size = async () => Buffer.from(await page.pdf()).length;
    const clean = await size();
    expect(await evaluate(page, 'document.styleSheets[0].cssRules[0].cssRules[0].style.display')).toBe('none');
    await override(session, tabId, 'off');
    expect(clean).toBeGreaterThan((await size()) + 4000);
    await page.close();
  });

  test('one tail inside a paragraph is never hidden again on a site whose reader said so; the others are', async () => {
    const tails = SENTENCES.map((each, i) => `<p>${each}k${String(i)}Z云澜在线|云澜第一生活服务网站</p>`).join('');
    const { page, tabId } = await open(whole(`${HEAD}<div class="content">${tails}</div>`));
    await until(async () => (await reportOf(session, tabId)).hidden.length >= SENTENCES.length, 4000);
    await session.inExtension(
      `await browser.storage.local.set({ 'site:yunlan-online.example': { v: 1, keep: ['k2Z云澜在线|云澜第一生活服务网站'] } });`,
    );
    await until(async () => (await words(page)).includes('k2Z'), 4000);
    expect((await words(page)).split('云澜第一生活服务网站')).toHaveLength(2);
    await session.inExtension('await browser.storage.local.clear();');
    await until(async () => !(await words(page)).includes('k2Z'), 4000);
    await page.close();
  });
});

test('chromium: the script of an extension that was reloaded stands down at the next sign of life and gives the page back', async () => {
  const session = await startSession('chromium');
  try {
    const url = `${SITE}/2024/0317/1.html`;
    session.server.serve(url, { body: whole(`${HEAD}<div class="content">${carried}</div>`), type: HTML });
    const { page } = await visit(session, url);
    await until(async () => (await evaluate<string>(page, 'document.documentElement.outerHTML')).includes('data-qingyuan'), 4000);
    void session.inExtension('browser.runtime.reload();').catch(() => undefined);
    await until(async () => {
      await evaluate(page, `dispatchEvent(new Event('focus'))`);
      return !(await evaluate<string>(page, 'document.documentElement.outerHTML')).includes('data-qingyuan');
    }, 8000);
    expect((await evaluate<string>(page, 'document.body.textContent')).split(MARK)).toHaveLength(SENTENCES.length + 1);
  } finally {
    await session.close();
  }
});
