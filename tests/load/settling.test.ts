import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageReport } from '../../lib/model/report.ts';
import type { Result } from '../../lib/model/result.ts';
import { evaluate, startSession, until, type Session } from '../harness/browser.ts';
import { setDefaultMode } from '../harness/inspect.ts';
import { fixture } from '../e2e/fixtures.ts';
import { override, reportOf, visit } from '../e2e/visits.ts';

const HTML = 'text/html; charset=utf-8';
const FOUNDING = fixture('founding-display-none');

describe.each(['chromium', 'firefox'] as const)('pages that are slow to settle, in %s', (name) => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(name);
    await setDefaultMode(session, 'clean');
    session.server.serve(FOUNDING.url, { body: FOUNDING.html, type: HTML });
  });
  afterAll(() => session.close());

  test('frames that load while the page is being read do not keep it from being read', async () => {
    const url = 'https://www.newbridge.example/2024/many-frames.html';
    // some are there from the start, others are written by the page again and again, as advertisements are
    const frames = '<iframe src="/frame.html" width="300" height="80"></iframe>'.repeat(12);
    const anew = `<script>setInterval(() => { for (const frame of document.querySelectorAll('iframe')) frame.srcdoc = '<p>' + Math.random(); }, 40);</script>`;
    session.server.serve('https://www.newbridge.example/frame.html', { body: '<p>广告', type: HTML });
    session.server.serve(url, { body: FOUNDING.html.replace('</body>', `${frames}${anew}</body>`), type: HTML });
    const { page, tabId } = await session.open(url, { patience: 1500 });
    const report = await reportOf(session, tabId);
    expect([report.verdict, report.title]).toEqual(['reprint', expect.any(String)]);
    // hiding comes a moment after reading: on a page as busy as this one, some seconds
    await until(async () => (await reportOf(session, tabId)).hidden.length > 0, 30_000);
    await page.close();
  });

  test('a mode chosen while the page is loading or being read is what the page gets', async () => {
    const page = await session.driver.newPage();
    const tabs = await session.inExtension<{ id: number; url: string }[]>('return browser.tabs.query({});');
    const tabId = Math.max(...tabs.map(({ id }) => id));
    void page.goto(FOUNDING.url).catch(() => undefined);
    let answer = { ok: false, error: 'no-page-script' } as Result<PageReport>;
    await until(async () => {
      answer = (await session.ask(tabId, 'override', { mode: 'off' })) as Result<PageReport>;
      return answer.ok || answer.error !== 'no-page-script';
    }, 10_000);
    expect(answer).toMatchObject({ ok: true, value: { mode: 'off', verdict: 'reprint', hidden: [] } });
    expect(await evaluate<string>(page, 'document.documentElement.outerHTML')).not.toContain('data-qingyuan');
    expect((await override(session, tabId, null)).hidden.length).toBeGreaterThan(0);
    await page.close();
  });

  test('a mode chosen while a page is read again, on and off and on, is the last one chosen', async () => {
    const { page, tabId } = await visit(session, FOUNDING.url);
    const asked = [
      session.ask(tabId, 'reread', {}),
      ...(['off', 'clean', 'off', 'focus'] as const).map((mode) => session.ask(tabId, 'override', { mode })),
    ];
    for (const answer of await Promise.all(asked)) expect(answer).toMatchObject({ ok: true });
    expect(await session.ask(tabId, 'report')).toMatchObject({ ok: true, value: { mode: 'focus' } });
    await page.close();
  });
});
