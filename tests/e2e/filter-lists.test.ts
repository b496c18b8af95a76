import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compileLists } from '../../lib/filters/engine.ts';
import { evaluate, startSession, until, type Session } from '../harness/browser.ts';
import { builtFor, ensureBuilt } from '../harness/build.ts';
import { override, reportOf, visit } from './visits.ts';

const HOST = 'www.hafenblatt.example';
const URL = `http://${HOST}/2024/0315/77.html`;
/** A list of invented rules, two of which are wrong: they would take a paragraph and all of the article. */
const LIST = `
${HOST}##.zq-werbung
${HOST}##.zq-absatz
${HOST}##.zq-rahmen
${HOST}#?#.zq-karte:contains(推广)
##.zq-ueberall
##.zq-schon-weg
@@||still.example^$elemhide
still.example##.zq-werbung
`;
const PARAGRAPHS = [
  '海港图书馆的新阅览室从本周起开放到午夜，读者每次可以借阅十册图书，少儿区另设故事时间。',
  '馆长介绍，夜间开放的头三天里，来馆人数比平日多出一倍，最受欢迎的是靠窗的座位。',
  '图书馆还为夜班工人准备了热水和毯子，并延长了班车的运行时间，末班车在零点十分发出。',
  '市民陈知夏说，她下班以后终于有了安静看书的地方，希望这样的安排能够一直持续下去。',
];
const PAGE = `<!doctype html><html lang="zh-CN"><head><title>海港新馆夜间开放_云澜在线</title></head><body>
<div class="zq-werbung" id="early">云澜花园甲</div>
<div class="zq-ueberall" id="late">云澜花园乙</div>
<div class="zq-schon-weg" id="gone" style="display:none">云澜花园丙</div>
<div class="zq-karte" id="card">推广：云澜新居</div><div class="zq-karte" id="other">云澜天气</div>
<h1>海港新馆夜间开放</h1><div class="info">2024-03-15 09:21 来源：云川日报</div>
<div class="zq-rahmen"><div class="content">${PARAGRAPHS.map((words, i) => `<p class="${i === 1 ? 'zq-absatz' : 'satz'}">${words}</p>`).join('')}</div></div></body></html>`;
/** Looks in every frame of a loaded page whether the early ad is to be seen, and adds up what the browser says has moved. */
const WATCH = `
window.watched = { frames: 0, inSight: 0, moved: 0 };
if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
  new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (watched.moved += value))).observe({ type: 'layout-shift' });
const look = () => { watched.frames++; if (document.getElementById('early').offsetHeight) watched.inSight++; requestAnimationFrame(look); };
addEventListener('load', look);`;
const HTML = 'text/html; charset=utf-8';

describe.each(['chromium', 'firefox'] as const)('filter lists in %s', (name) => {
  let session: Session;
  const extension = mkdtempSync(join(tmpdir(), 'qingyuan-lists-'));
  beforeAll(async () => {
    ensureBuilt(name);
    cpSync(builtFor(name), extension, { recursive: true });
    writeFileSync(join(extension, 'filter-lists.bin'), compileLists([LIST]));
    session = await startSession(name, { extension });
    session.server.serve(URL, { body: PAGE, type: HTML });
    session.server.serve('http://still.example/', { body: PAGE, type: HTML });
    session.server.serve('http://www.hafenblatt.example/list', {
      body: '<!doctype html><title>List</title><h1>List</h1><div class="zq-werbung" id="early">云澜花园甲</div><a href="/1">one</a>',
      type: HTML,
    });
  });
  afterAll(async () => {
    await session.close();
    rmSync(extension, { recursive: true });
  });
  const shown = (page: Parameters<typeof evaluate>[0], selector: string) =>
    evaluate<boolean[]>(page, `[...document.querySelectorAll('${selector}')].map((each) => getComputedStyle(each).display !== 'none')`);

  test('hide what they name, list it, and take nothing of the article', async () => {
    const { page, tabId, report } = await visit(session, URL);
    expect(
      report.hidden.filter(({ rule }) => rule.startsWith('filter-list')).map(({ kind, text, rule }) => ({ kind, text, rule })),
    ).toEqual(
      expect.arrayContaining([
        { kind: 'ad', text: '云澜花园甲', rule: 'filter-list .zq-werbung' },
        { kind: 'ad', text: '云澜花园乙', rule: 'filter-list .zq-ueberall' },
        { kind: 'ad', text: '推广：云澜新居', rule: 'filter-list .zq-karte:has-text(推广)' },
      ]),
    );
    expect(report.hidden.some(({ text }) => text.includes('丙'))).toBe(false);
    await until(async () => (await shown(page, '.zq-absatz, .zq-rahmen')).every(Boolean));
    expect(report.text).toContain(PARAGRAPHS[1]);
    expect(await shown(page, '#early, #late, #card')).toEqual([false, false, false]);
    expect(await shown(page, '#other, h1, .satz')).toEqual([true, true, true, true, true]);

    // an ad that comes later is hidden by the sheet of the host
    await evaluate(page, `document.body.insertAdjacentHTML('beforeend', '<div class="zq-werbung" id="later">x</div>')`);
    expect(await shown(page, '#later')).toEqual([false]);
    await evaluate(page, `document.getElementById('later').remove()`);

    // shown again, and all given back
    await session.ask(tabId, 'reveal', { hidden: { kind: 'ad', text: '云澜花园甲' }, shown: true });
    await until(async () => (await shown(page, '#early'))[0] === true);
    expect(await shown(page, '#late')).toEqual([false]);
    await override(session, tabId, 'off');
    await until(async () => (await shown(page, '#early, #late, #card')).every(Boolean));
    expect(await evaluate<string>(page, 'document.documentElement.outerHTML')).not.toContain('qingyuan');
  });

  // Firefox keeps every style sheet of an extension of manifest version 3 until the page is idle (its ext-scripting.js)
  if (name === 'chromium')
    test('what they name for the site is hidden before anything is painted, and moves nothing', async () => {
      const at = (path: string) => `http://${HOST}${path}`;
      let come = (): void => undefined;
      const after = new Promise<void>((resolve) => (come = resolve));
      // a browser paints nothing before the style sheets of the head have come
      session.server.serve(at('/slow.css'), { body: '', type: 'text/css', after });
      const body = PAGE.replace(/<div class="zq-(?:ueberall|karte).*/g, '').replace(
        '</head>',
        '<link rel="stylesheet" href="/slow.css"></head>',
      );
      session.server.serve(at('/unpainted'), { body, type: HTML });
      const opening = visit(session, at('/unpainted'), WATCH);
      const hidden = `() => {
      const ad = document.getElementById('early');
      return ad !== null && getComputedStyle(ad).display === 'none' && performance.getEntriesByType('paint').length === 0;
    }`;
      await until(() =>
        session.inExtension<boolean>(`
        const [tab] = await browser.tabs.query({ url: '${at('/unpainted')}' });
        const target = { tabId: tab.id };
        return (await browser.scripting.executeScript({ target, injectImmediately: true, func: ${hidden} }))[0].result;`),
      );
      come();
      const { page } = await opening;
      const { frames, ...seen } = await evaluate<Record<string, number>>(page, 'window.watched');
      expect(seen).toEqual({ inSight: 0, moved: 0 });
      expect(frames).toBeGreaterThan(0);
    });

  test('are silent on a site they except', async () => {
    const { page, report } = await visit(session, 'http://still.example/');
    expect(report.hidden.filter(({ rule }) => rule.startsWith('filter-list'))).toEqual([]);
    expect(await shown(page, '#early')).toEqual([true]);
  });

  test('hide ads on pages that are no articles', async () => {
    const { page, tabId } = await visit(session, 'http://www.hafenblatt.example/list');
    const { verdict, hidden } = await reportOf(session, tabId);
    expect({ verdict, texts: hidden.map(({ text }) => text) }).toEqual({ verdict: 'not-article', texts: ['云澜花园甲'] });
    expect(await shown(page, 'h1, #early, a')).toEqual([true, false, true]);
  });
});
