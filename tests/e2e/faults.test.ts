import { describe, expect } from 'vitest';
import type { PageReport } from '../../lib/model/report.ts';
import type { Result } from '../../lib/model/result.ts';
import { evaluate, until, type Session } from '../harness/browser.ts';
import { test } from './browsers.ts';
import { fixture } from './fixtures.ts';
import { override, visit } from './visits.ts';

const FOUNDING = fixture('founding-display-none');
/** Fields and pictures called what the DOM calls its own, around and behind the page's article. */
const NAMES = [
  'parentElement',
  'nextSibling',
  'firstChild',
  'closest',
  'getAttribute',
  'attributes',
  'children',
  'localName',
  'textContent',
];
const CLOBBERED = FOUNDING.html
  .replace(/<body[^>]*>/, (body) => `${body}<form>${NAMES.map((name) => `<input name="${name}" type="hidden">`).join('')}`)
  .replace('</body>', '<img name="documentElement"><img name="querySelectorAll"><img name="createTreeWalker"></form></body>');

describe.each(['chromium', 'firefox'] as const)('what goes wrong in %s', (name) => {
  let session: Session;
  test.beforeAll(async ({ browsers }) => {
    session = await browsers.fresh(name);
    session.server.serve(FOUNDING.url, { body: FOUNDING.html });
  });

  test('a page that stands before the DOM’s own names is read like any other', async () => {
    const url = FOUNDING.url.replace('.html', '-clobbered.html');
    session.server.serve(url, { body: CLOBBERED });
    const [plain, clobbered] = [await visit(session, FOUNDING.url), await visit(session, url)];
    // a rule that looked at the form itself may have been skipped; nothing that is read may
    expect(clobbered.report.broken.filter((rule) => ['article', 'times', 'sources', 'credits'].includes(rule))).toEqual([]);
    expect(clobbered.report.text).toBe(plain.report.text);
    expect(clobbered.report.sources).toEqual(plain.report.sources);
    await clobbered.page.close();
    await plain.page.close();
  });

  test('a page’s own scripts cannot drive us: messages and events of theirs change nothing', async () => {
    const { page, tabId, report } = await visit(session, FOUNDING.url);
    expect(report.hidden.length).toBeGreaterThan(0);
    await evaluate(
      page,
      `(() => {
        const message = { qingyuan: 1, name: 'override', ask: { mode: 'off' } };
        window.postMessage(message, '*');
        for (const kind of ['message', 'qingyuan', 'override']) document.dispatchEvent(new CustomEvent(kind, { detail: message }));
        try { chrome.runtime.sendMessage(message); } catch {}
        return 0;
      })()`,
    );
    const after = (await session.ask(tabId, 'report')) as Result<PageReport>;
    expect(after).toMatchObject({ ok: true, value: { mode: report.mode, hidden: report.hidden } });
    await page.close();
  });

  test('a tab closed while it is asked leaves an answer, not a wait', async () => {
    const { page, tabId } = await visit(session, FOUNDING.url);
    const asked = session.ask(tabId, 'reread', {});
    await page.close();
    expect(typeof (await asked).ok).toBe('boolean');
    expect(await session.ask(tabId, 'report')).toEqual({ ok: false, error: 'no-page-script' });
  });
});

test('chromium: a worker that is killed comes back when it is asked', async ({ browsers }) => {
  const session = await browsers.fresh('chromium');
  session.server.serve(FOUNDING.url, { body: FOUNDING.html });
  const { tabId, report } = await visit(session, FOUNDING.url);
  const isOurs = (target: { type(): string; url(): string }) =>
    target.type() === 'service_worker' && target.url().startsWith('chrome-extension:');
  const worker = await (await session.driver.waitForTarget(isOurs, { timeout: 5000 })).worker();
  await worker?.close();
  await until(() => Promise.resolve(!session.driver.targets().some(isOurs)));
  await override(session, tabId, 'off');
  const again = await override(session, tabId, null);
  expect(again).toMatchObject({ verdict: report.verdict, hidden: report.hidden });
  // a new page is dressed and judged as before
  const second = await visit(session, FOUNDING.url);
  expect(second.report.verdict).toBe(report.verdict);
  // the page scatters its marks anew each time
  expect(second.report.hidden.length).toBeGreaterThan(0);
});
