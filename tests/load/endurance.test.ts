import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { evaluate, startSession, until, type Session } from '../harness/browser.ts';
import { takeAccessAway } from '../harness/states.ts';
import { fixture } from '../e2e/fixtures.ts';
import { messageOf, reportOf, visit } from '../e2e/visits.ts';

const FOUNDING = fixture('founding-plain-text');

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(name);
    session.server.serve(FOUNDING.url, { body: FOUNDING.html, type: 'text/html; charset=utf-8' });
  });
  afterAll(() => session.close());

  const stored = () => session.inExtension<Record<string, unknown>>('return await browser.storage.local.get(null);');
  const clear = () => session.inExtension('await browser.storage.local.clear();');
  const message = (key: string) => messageOf(session, key);
  const says = (page: Page, words: string) => until(async () => (await evaluate<string>(page, 'document.body.innerText')).includes(words));
  /** Gives a settings page a file to import. */
  const importing = (page: Page, file: object) =>
    evaluate(
      page,
      `(() => { const files = new DataTransfer(); files.items.add(new File([${JSON.stringify(JSON.stringify(file))}], 'settings.json')); const input = document.querySelector('input[type=file]'); input.files = files.files; input.dispatchEvent(new Event('change', { bubbles: true })); })()`,
    );

  test('200 writes from two pages at once, and two changes of one value: nothing is lost', async () => {
    await clear();
    const pages = [await session.extensionPage('options.html'), await session.extensionPage('options.html')];
    const sites = (page: number) =>
      Array.from({ length: 100 }, (_, i) => ({ site: `s${String(i)}.page${String(page)}.example`, mode: 'off' }));
    await Promise.all(
      pages.map((page, i) => importing(page, { qingyuan: 1, all: i === 0 ? { search: 'sogou' } : { cite: 'ris' }, sites: sites(i) })),
    );
    await until(async () => Object.keys(await stored()).filter((key) => key.startsWith('site:')).length === 200, 15_000);
    expect(await stored()).toMatchObject({ global: { search: 'sogou', cite: 'ris' } });
    for (const page of pages) await page.close();
    await clear();
  });

  test('broken values and those of another version: what is valid is kept', async () => {
    await session.inExtension(
      `await browser.storage.local.set({ global: { v: 0, mode: 'focus', search: 9, colour: 'red' }, 'site:broken.example': 'off', 'site:half.example': { v: 7, mode: 'off', keep: 3 }, 'site:www.yunlan-online.example': [] });`,
    );
    const { page, tabId } = await visit(session, FOUNDING.url);
    expect((await reportOf(session, tabId)).mode).toBe('focus');
    const options = await session.extensionPage('options.html');
    await says(options, 'half.example');
    expect(await evaluate<string>(options, 'document.body.innerText')).not.toContain('broken.example');
    await options.close();
    await page.close();
    await clear();
  });

  test('access taken away: the popup says so and offers to ask for it', async () => {
    const { page, tabId } = await visit(session, FOUNDING.url);
    await takeAccessAway(session);
    await page.reload();
    const popup = await session.extensionPage(`popup.html?tab=${String(tabId)}`);
    for (const key of ['state_revoked', 'state_runOnce', 'state_allow']) await says(popup, await message(key));
    await popup.close();
    await page.close();
  });
});

// Firefox sets storage.local no limit
test('chromium: a full storage is told, and nothing stored before is lost', async () => {
  const session = await startSession('chromium');
  try {
    session.server.serve(FOUNDING.url, { body: FOUNDING.html, type: 'text/html; charset=utf-8' });
    const { tabId } = await visit(session, FOUNDING.url);
    await session.inExtension(`await browser.storage.local.set({ 'site:kept.example': { v: 1, mode: 'off' } });`);
    await session.inExtension(
      `for (let size = 1 << 20, n = 0; size > 8; ) { try { await browser.storage.local.set({ ['junk' + n++]: 'x'.repeat(size) }); } catch { size >>= 1; } }`,
    );
    const popup = await session.extensionPage(`popup.html?tab=${String(tabId)}`);
    await popup.waitForSelector('input[value="off"]:not(:disabled)');
    await evaluate(popup, `document.querySelector('input[value="off"]').click()`);
    const wanted = await messageOf(session, 'trouble_unsaved');
    await until(async () => (await evaluate<string>(popup, 'document.body.innerText')).includes(wanted));
    expect(await session.inExtension(`return (await browser.storage.local.get('site:kept.example'))['site:kept.example'].mode;`)).toBe(
      'off',
    );
  } finally {
    await session.close();
  }
});
