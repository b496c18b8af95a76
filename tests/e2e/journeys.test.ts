import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import { evaluate, until, type Session } from '../harness/browser.ts';
import { setDefaultMode } from '../harness/inspect.ts';
import { test } from './browsers.ts';
import { fixture, fixtures, type Fixture } from './fixtures.ts';
import { messageOf, reportOf, visit } from './visits.ts';

const READABILITY = readFileSync(createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'), 'utf8');
const FOUNDING = fixtures.filter(({ slug }) => slug.startsWith('founding-'));

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  let session: Session;
  test.beforeAll(async ({ browsers }) => {
    session = await browsers.fresh(name);
    for (const { url, html } of fixtures) session.server.serve(url, { body: html, type: 'text/html; charset=utf-8' });
  });

  const open = ({ url }: Fixture) => visit(session, url);
  const visibleText = (page: Page) => evaluate<string>(page, 'document.body.innerText');

  test.each(FOUNDING)('$slug: source, time, credits and verdict are read, and the noise is gone', async (founding) => {
    const { page, report } = await open(founding);
    expect(report.verdict).toBe('reprint');
    expect(report.evidence.length).toBeGreaterThanOrEqual(3);
    expect(report.source?.name).toMatch(/客户端|日报|报|社/);
    expect(report.published?.precision).toBe('second');
    expect(report.credits.length).toBeGreaterThanOrEqual(7);
    const noise = report.hidden.filter(({ kind }) => kind === 'watermark');
    expect(noise.length).toBeGreaterThan(5);
    const mark = report.site.name;
    const slogan = noise[0]?.text.slice(-6) ?? '';
    expect(report.text).not.toContain(slogan);
    expect(await visibleText(page)).not.toContain(slogan);
    const selected = await evaluate<string>(
      page,
      `(() => { const s = getSelection(); s.selectAllChildren(document.body); const t = s.toString(); s.removeAllRanges(); return t; })()`,
    );
    expect(selected).not.toContain(slogan);
    const reader = await evaluate<string>(
      page,
      `(() => { ${READABILITY}; return new Readability(document.cloneNode(true)).parse()?.textContent ?? ''; })()`,
    );
    expect(reader.length).toBeGreaterThan(200);
    expect(reader).not.toContain(slogan);
    expect(mark).not.toBe('');
    await page.close();
  });

  test('focus leaves headline, source line, text and credits in sight, and gives all the rest back', async () => {
    const founding = fixture('founding-hidden-class');
    const { page, tabId, report } = await open(founding);
    await session.ask(tabId, 'override', { mode: 'off' });
    const before = await evaluate<string>(page, 'document.documentElement.outerHTML');
    await session.ask(tabId, 'override', { mode: 'focus' });
    const seen = (await visibleText(page)).replace(/\s/g, '');
    for (const line of report.text.split('\n')) expect(seen).toContain(line.replace(/\s/g, ''));
    expect(seen).toContain(report.source?.name);
    expect(seen).not.toContain('首页');
    expect(seen.length).toBeLessThan(report.text.length * 1.4);
    await session.ask(tabId, 'override', { mode: 'off' });
    expect(await evaluate<string>(page, 'document.documentElement.outerHTML')).toBe(before);
    await page.close();
  });

  test('a switch in the popup reaches every open tab of the site at once, and is remembered', async () => {
    const founding = fixture('founding-plain-text');
    const first = await open(founding);
    const second = await open(founding);
    const popup = await session.extensionPage(`popup.html?tab=${String(first.tabId)}`);
    await popup.waitForSelector('input[value="off"]:not(:disabled)');
    await popup.$eval('input[value="off"]', (input) => { (input).click(); }); // prettier-ignore
    for (const { page, tabId } of [first, second]) {
      await until(async () => (await reportOf(session, tabId)).mode === 'off');
      expect(await evaluate<string>(page, 'document.documentElement.outerHTML')).not.toContain('data-qingyuan');
    }
    await first.page.reload();
    expect((await reportOf(session, first.tabId)).mode).toBe('off');
    expect((await reportOf(session, first.tabId)).verdict).toBe('reprint');
    await session.inExtension(
      `const all = await browser.storage.local.get(null); await browser.storage.local.remove(Object.keys(all).filter((key) => key !== 'global'));`,
    );
    await until(async () => (await reportOf(session, second.tabId)).mode === 'clean');
    for (const page of [popup, first.page, second.page]) await page.close();
  });

  describe('the popup in every state, each reached by a real tab', () => {
    const popupText = async (tabId: number, wanted: string): Promise<string> => {
      const popup = await session.extensionPage(`popup.html?tab=${String(tabId)}`);
      try {
        await until(async () => (await evaluate<string>(popup, 'document.body.innerText')).includes(wanted), 6000);
      } catch {
        // the expectation below says what was there instead
      }
      const text = await evaluate<string>(popup, 'document.body.innerText');
      await popup.close();
      return text;
    };
    const message = (key: string) => messageOf(session, key);

    test('an article', async () => {
      const { page, tabId, report } = await open(fixture('founding-display-none'));
      const text = await popupText(tabId, report.source?.name ?? '?');
      expect(text).toContain(await message('verdict_reprint'));
      expect(text).toContain(report.source?.name);
      for (const { names } of report.credits) for (const person of names) expect(text).toContain(person);
      await page.close();
    });

    test('a page that is no article', async () => {
      session.server.serve('http://list.example/', {
        body: '<!doctype html><title>首页</title><ul>' + '<li><a href="/a">新闻标题一条</a></li>'.repeat(40) + '</ul>',
        type: 'text/html; charset=utf-8',
      });
      const { page, tabId } = await session.open('http://list.example/');
      const wanted = await message('verdict_notArticle');
      expect(await popupText(tabId, wanted)).toContain(wanted);
      await page.close();
    });

    test('a site that is switched off', async () => {
      await setDefaultMode(session, 'off');
      const { page, tabId } = await open(fixture('founding-display-none'));
      const wanted = await message('off_site');
      expect(await popupText(tabId, wanted)).toContain(wanted);
      await page.close();
      await setDefaultMode(session, 'clean');
    });

    test('a page where extensions may not run', async () => {
      const page = await session.driver.newPage();
      const tabId = await session.inExtension<number>(
        `return (await browser.tabs.query({})).find((tab) => /^about:blank/.test(tab.url ?? tab.pendingUrl ?? 'about:blank')).id;`,
      );
      const wanted = await message('state_forbidden');
      expect(await popupText(tabId, wanted)).toContain(wanted);
      await page.close();
    });
  });

  test('nothing is asked of the network beyond what the pages ask', async () => {
    const before = session.server.refused.length;
    const { page } = await open(fixture('founding-display-none'));
    await page.close();
    // the browsers themselves call home: that is neither ours nor the page's
    const asked = session.server.refused
      .slice(before)
      .filter((request) => !/favicon\.ico|\.googleapis\.com\/|\.google\.com\/|\.mozilla\.(?:com|org|net)\//.test(request));
    const { url, html } = fixture('founding-display-none');
    // what the page itself links (pictures, scripts) is asked for by the browser, and refused
    const own = asked.filter((request) => { const path = new URL(request.split(' ')[1] ?? url).pathname; return !html.includes(path); }); // prettier-ignore
    expect(own).toEqual([]);
  });
});
