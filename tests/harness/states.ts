import type { Page } from 'puppeteer-core';
import { fixture } from '../e2e/fixtures.ts';
import { override, reportOf } from '../e2e/visits.ts';
import { evaluate, until, type Session } from './browser.ts';

const HTML = 'text/html; charset=utf-8';
const LIST = `<!doctype html><title>首页</title><ul>${'<li><a href="/a">新闻标题一条</a></li>'.repeat(40)}</ul>`;

/** An article of our own under a line of its facts. */
const article = (facts: string, head = '', below = '') => ({
  type: HTML,
  body: `<!doctype html><html lang="zh-CN"><head><title>海港新馆夜间开放</title>${head}</head><body>
<h1>海港新馆夜间开放</h1><div class="info">${facts}</div><div class="content">${'<p>海港图书馆的新阅览室从本周起开放到午夜，读者每次可以借阅十册图书，少儿区另设故事时间，由退休教师轮流主持。</p>'.repeat(6)}${below}</div></body></html>`,
});
const ROLES = ['策划', '监制', '记者', '文字', '摄影', '视觉', '设计', '剪辑', '编辑', '校对', '审核'];

/** Opens a page, waits for its report, and gives its tab. */
export async function tabWith(session: Session, slug: string): Promise<number> {
  const { url, html } = fixture(slug);
  session.server.serve(url, { body: html, type: HTML });
  const { tabId } = await session.open(url);
  await reportOf(session, tabId);
  return tabId;
}
async function tabAt(session: Session, url: string, served: { body: string; type: string; endless?: boolean }): Promise<number> {
  session.server.serve(url, served);
  return (await session.open(url, { patience: 1500 })).tabId;
}

/** Every state of the popup, by name, with how a tab gets there. */
const TABS: Record<string, (session: Session) => Promise<number>> = {
  reprint: (session) => tabWith(session, 'founding-plain-text'),
  everything: (session) => tabWith(session, 'founding-display-none'),
  original: (session) =>
    tabAt(
      session,
      'http://www.yunchuan.example/2024/1.html',
      article('2024-03-15 09:21 来源：云川日报 本报记者 陈知夏', '<meta property="og:site_name" content="云川日报">'),
    ),
  // it claims the piece as its own, and speaks of it as of somebody else's
  unclear: (session) =>
    tabAt(
      session,
      'http://www.yunchuan.example/2024/2.html',
      article(
        '2024-03-15 09:21 来源：云川日报',
        '<meta property="og:site_name" content="云川日报">',
        '<p>声明：本文仅代表作者个人观点，与本网无关。如有侵权请联系我们删除。</p>',
      ),
    ),
  // an outlet of the registry, a headline that was changed, times that contradict each other, more credits than fit, one page of three
  outlet: (session) =>
    tabAt(
      session,
      'http://www.yunchuan.example/2024/3.html',
      article(
        '2024-03-15 09:21 来源：<a href="http://www.news.cn/local/20240314/9.htm">新华社客户端</a>',
        '<meta property="og:site_name" content="云川热线"><meta property="article:published_time" content="2024-03-14T22:05:00+08:00">',
        `<p>原标题：海港图书馆新馆今起夜间开放</p>${ROLES.map((role, i) => `<p>${role}：${'陈知夏 吴一帆 何晚晴 赖远山'.split(' ')[i % 4] ?? ''}</p>`).join('')}
<div class="page"><a href="3.html">上一页</a> <b>1</b> <a href="3_2.html">2</a> <a href="3_3.html">3</a> <a href="3_2.html">下一页</a></div>`,
      ),
    ),
  'not-article': (session) => tabAt(session, 'http://list.example/', { body: LIST, type: HTML }),
  paused: async (session) => {
    const tabId = await tabWith(session, 'founding-font-size-zero');
    await override(session, tabId, 'off');
    return tabId;
  },
  // strangers' words: markup, a name without end, the other direction, pictures for letters, a link that is none
  hostile: (session) =>
    tabAt(
      session,
      'http://www.yunchuan.example/2024/4.html',
      article(
        `2024-03-15 09:21 来源：<a href="javascript:alert(1)">&lt;img src=x onerror=alert(1)&gt;晚风${'云川'.repeat(12)}报</a>`,
        '<meta property="og:site_name" content="&lt;b&gt;云川热线&lt;/b&gt;">',
        `<p>原标题：صحيفة المرفأ 🚢🚢 &lt;script&gt;alert(1)&lt;/script&gt; ${'A'.repeat(120)}</p><p>记者：محمد العلي</p><p>编辑：👩‍💻陈知夏</p>`,
      ),
    ),
  off: async (session) => {
    const tabId = await tabWith(session, 'founding-hidden-class');
    const host = new URL(fixture('founding-hidden-class').url).hostname;
    await session.inExtension(`await browser.storage.local.set({ 'host:${host}': { v: 1, mode: 'off' } });`);
    return tabId;
  },
  reading: (session) =>
    tabAt(session, 'http://slow.example/', { body: `<!doctype html><p>${'一'.repeat(2000)}`, type: HTML, endless: true }),
  unreadable: (session) =>
    tabAt(session, 'http://large.example/2024/1.html', { body: `<!doctype html>${'<p>'.repeat(100_000)}`, type: HTML }),
  missing: (session) => tabAt(session, 'http://plain.example/notes.txt', { body: 'plain text', type: 'text/plain' }),
  forbidden: () => Promise.resolve(-1),
  // the last: access is not given back
  revoked: async (session) => {
    const tabId = await tabWith(session, 'founding-plain-text');
    await takeAccessAway(session);
    return tabId;
  },
};

/** Takes access to pages away: in Firefox as its settings do, in Chromium by "on click" in the list of extensions. */
export async function takeAccessAway(session: Session): Promise<void> {
  if (session.name === 'firefox') {
    await session.inExtension(`await browser.permissions.remove({ origins: ['http://*/*', 'https://*/*'] });`);
    return;
  }
  const id = await session.inExtension<string>('return browser.runtime.id;');
  const list = await session.driver.newPage();
  await list.goto('chrome://extensions');
  await evaluate(list, `chrome.developerPrivate.updateExtensionConfiguration({ extensionId: '${id}', hostAccess: 'ON_CLICK' })`);
  await list.close();
}

export const STATES = Object.keys(TABS);

/** The verdict a state is there to show. */
const VERDICTS = new Set(['reprint', 'original', 'unclear', 'not-article']);

/** The popup in a state, settled; `everything` has all its parts open and something shown again. */
export async function popupIn(session: Session, state: string): Promise<Page> {
  await session.inExtension('await browser.storage.local.clear();');
  const tabId = await (TABS[state] ?? TABS['forbidden'])?.(session);
  const popup = await session.extensionPage(`popup.html?tab=${String(tabId)}`);
  await popup.bringToFront();
  if (state === 'reading') await popup.waitForSelector('.wait');
  else await until(() => evaluate<boolean>(popup, `document.querySelector('main')?.getAttribute('aria-busy') === 'false'`));
  if (VERDICTS.has(state) && !(await popup.$(`.hero.${state}`)))
    throw new Error(`no page that is ${state}: the popup shows another verdict`);
  if (['everything', 'outlet', 'hostile'].includes(state))
    await evaluate(popup, `document.querySelectorAll('details').forEach((each) => { each.open = true; })`);
  if (state === 'everything') {
    await evaluate(popup, `document.querySelector('.item .link').click()`);
    await popup.waitForSelector('.keep');
  }
  // what fades in has faded in
  await new Promise((resolve) => setTimeout(resolve, 500));
  return popup;
}

/** The settings page with something in every part of it. */
export async function optionsPage(session: Session): Promise<Page> {
  await session.inExtension(
    `await browser.storage.local.set({ 'site:example.com': { v: 1, mode: 'off' }, 'host:m.example.com': { v: 1, mode: 'focus', keep: ['海州日报 欢迎您'] } });`,
  );
  const page = await session.extensionPage('options.html');
  await page.bringToFront();
  await page.waitForSelector('.sites li');
  await evaluate(page, `document.querySelector('.reset').open = true`);
  return page;
}

/** The page of the first run, with the noise of its sample shown. */
export async function welcomePage(session: Session): Promise<Page> {
  const page = await session.extensionPage('welcome.html');
  await page.bringToFront();
  await page.waitForSelector('.sample');
  await evaluate(page, `document.querySelector('input[value=off]').click()`);
  return page;
}
