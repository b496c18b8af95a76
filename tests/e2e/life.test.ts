import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { evaluate, startSession, until, type Session } from '../harness/browser.ts';
import { test } from './browsers.ts';
import { fixture } from './fixtures.ts';
import { messageOf, reportOf, visit } from './visits.ts';

const FOUNDING = fixture('founding-plain-text');
const served = { body: FOUNDING.html, type: 'text/html; charset=utf-8' };

/** Opens the popup of a tab as a page and waits until it shows `wanted`. */
async function popupShows(session: Session, tabId: number, wanted: string) {
  const popup = await session.extensionPage(`popup.html?tab=${String(tabId)}`);
  await until(async () => (await evaluate<string>(popup, 'document.body.innerText')).includes(wanted)).catch(() => undefined);
  expect(await evaluate<string>(popup, 'document.body.innerText')).toContain(wanted);
  return popup;
}

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  test('what was chosen for a site is still so after the browser was started again; other sites are as they were', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'qingyuan-kept-'));
    try {
      const first = await startSession(name, { profile });
      first.server.serve(FOUNDING.url, served);
      const { tabId, report } = await visit(first, FOUNDING.url);
      expect(report.mode).toBe('clean');
      const popup = await first.extensionPage(`popup.html?tab=${String(tabId)}`);
      await popup.waitForSelector('input[value="off"]:not(:disabled)');
      await evaluate(popup, `document.querySelector('input[value="off"]').click()`);
      await until(async () => (await reportOf(first, tabId)).mode === 'off');
      await first.close();

      const second = await startSession(name, { profile });
      try {
        second.server.serve(FOUNDING.url, served);
        second.server.serve('https://www.elsewhere.example/1.html', served);
        const again = await visit(second, FOUNDING.url);
        expect(again.report.mode).toBe('off');
        expect(await evaluate<string>(again.page, 'document.documentElement.outerHTML')).not.toContain('data-qingyuan');
        expect((await visit(second, 'https://www.elsewhere.example/1.html')).report.mode).toBe('clean');
      } finally {
        await second.close();
      }
    } finally {
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    }
  });

  test('the popup on a page that is still loading, and on one without a page script', async ({ browsers }) => {
    const session = await browsers.fresh(name);
    session.server.serve('http://slow.example/', {
      body: `<!doctype html><p>${'一'.repeat(2000)}`,
      type: 'text/html; charset=utf-8',
      endless: true,
    });
    const slow = await session.open('http://slow.example/', { patience: 1000 });
    await popupShows(session, slow.tabId, await messageOf(session, 'state_reading'));

    session.server.serve('http://plain.example/notes.txt', { body: 'plain text', type: 'text/plain' });
    const plain = await session.open('http://plain.example/notes.txt');
    await popupShows(session, plain.tabId, await messageOf(session, 'state_missing'));
  });
});

// Firefox runs page scripts in the tabs that are open when an extension is installed; Chromium leaves that to us.
test('chromium: a tab that was open before Qingyuan came is read when its reader asks for it', async () => {
  const session = await startSession('chromium', { earlier: { url: FOUNDING.url, ...served } });
  try {
    const tabId = await session.inExtension<number>(`return (await browser.tabs.query({ url: '${FOUNDING.url}' }))[0].id;`);
    const popup = await popupShows(session, tabId, await messageOf(session, 'state_missing'));
    await popup.locator('main .primary').click();
    const wanted = await messageOf(session, 'verdict_reprint');
    await until(async () => (await evaluate<string>(popup, 'document.body.innerText')).includes(wanted)).catch(() => undefined);
    expect(await evaluate<string>(popup, 'document.body.innerText')).toContain(wanted);
    expect((await reportOf(session, tabId)).verdict).toBe('reprint');
  } finally {
    await session.close();
  }
});
