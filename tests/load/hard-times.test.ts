import { expect, test } from 'vitest';
import { evaluate, startSession, until } from '../harness/browser.ts';
import { fixture } from '../e2e/fixtures.ts';
import { override, visit } from '../e2e/visits.ts';

const FOUNDING = fixture('founding-display-none');
/** A window with many tabs, restored all at once. */
const TABS = 200;
/** Until each of them must have been read, in milliseconds. */
const PATIENCE = 150_000;

test.each(['chromium', 'firefox'] as const)('%s: of two hundred tabs restored at once each is read', { timeout: 300_000 }, async (name) => {
  const session = await startSession(name);
  try {
    session.server.serve(FOUNDING.url, { body: FOUNDING.html, type: 'text/html; charset=utf-8' });
    await session.inExtension(
      `globalThis.tabs = await Promise.all(Array.from({ length: ${String(TABS)} }, () => browser.tabs.create({ url: ${JSON.stringify(FOUNDING.url)}, active: false })));`,
    );
    // those still at it are asked again after a moment, not at once: asking takes its share of a full machine
    const verdicts = await session.inExtension<string[]>(
      `const end = Date.now() + ${String(PATIENCE)};
      return Promise.all(globalThis.tabs.map(async ({ id }) => {
        for (;;) {
          const answer = await browser.tabs.sendMessage(id, { qingyuan: 1, name: 'report' }, { frameId: 0 }).catch(() => null);
          if (answer?.ok) return answer.value.verdict + ' ' + answer.value.source?.name;
          if (Date.now() > end || (answer && answer.error !== 'busy')) return answer?.error ?? 'no-page-script';
          await new Promise((resolve) => setTimeout(resolve, 500));
        }
      }));`,
    );
    expect(new Set(verdicts)).toEqual(new Set(['reprint 海州日报客户端']));
  } finally {
    await session.close();
  }
});

test.each(['chromium', 'firefox'] as const)('%s: without a network a page is read, cleaned and shown as with one', async (name) => {
  const session = await startSession(name);
  try {
    session.server.serve(FOUNDING.url, { body: FOUNDING.html, type: 'text/html; charset=utf-8' });
    const { page, tabId, report } = await visit(session, FOUNDING.url);
    session.server.close();
    expect((await override(session, tabId, 'off')).hidden).toEqual([]);
    const again = await override(session, tabId, null);
    expect(again).toMatchObject({ verdict: 'reprint', source: report.source, hidden: report.hidden });
    const popup = await session.extensionPage(`popup.html?tab=${String(tabId)}`);
    await until(async () => (await evaluate<string>(popup, 'document.body.innerText')).includes(report.source?.name ?? '?'));
    await popup.close();
    await page.close();
  } finally {
    await session.close();
  }
});
