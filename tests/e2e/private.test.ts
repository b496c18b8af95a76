import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSession, until, type Session } from '../harness/browser.ts';
import { fixture } from './fixtures.ts';
import { override, reportOf, visit } from './visits.ts';

const FOUNDING = fixture('founding-display-none');

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(name, { privateWindows: true });
    session.server.serve(FOUNDING.url, { body: FOUNDING.html, type: 'text/html; charset=utf-8' });
  });
  afterAll(() => session.close());

  const stored = () =>
    session.inExtension<string>(`return JSON.stringify([await browser.storage.local.get(null), await browser.storage.session.get(null)]);`);

  /** Switches the site of a tab off in the popup. */
  async function switchOff(tabId: number): Promise<void> {
    const popup = await session.extensionPage(`popup.html?tab=${String(tabId)}`);
    await popup.waitForSelector('input[value="off"]:not(:disabled)');
    await popup.evaluate(`document.querySelector('input[value="off"]').click()`);
    await until(async () => (await reportOf(session, tabId)).mode === 'off');
    await popup.close();
  }

  test('in a private window pages are read and cleaned, and nothing of them is kept, whatever is chosen there', async () => {
    const before = await stored();
    const tabId = await session.inExtension<number>(
      `return (await browser.windows.create({ incognito: true, url: '${FOUNDING.url}' })).tabs[0].id;`,
    );
    expect(await session.inExtension<boolean>(`return (await browser.tabs.get(${String(tabId)})).incognito;`)).toBe(true);
    const report = await reportOf(session, tabId);
    expect(report.verdict).toBe('reprint');
    expect(report.hidden.length).toBeGreaterThan(0);

    await switchOff(tabId);
    expect((await override(session, tabId, 'focus')).mode).toBe('focus');
    expect(await stored()).toBe(before);
    await session.inExtension(`await browser.tabs.remove(${String(tabId)});`);
    expect(await stored()).toBe(before);

    // the same in an ordinary window is kept
    await switchOff((await visit(session, FOUNDING.url)).tabId);
    expect(await stored()).not.toBe(before);
  });
});
