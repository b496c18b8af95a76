import { describe, expect } from 'vitest';
import type { PageReport } from '../../lib/model/report.ts';
import { evaluate, type Session } from '../harness/browser.ts';
import { settledReport } from '../harness/inspect-page.ts';
import { CURTAINS, FOLDED, FRONTS, MISSING, OPENED, obstaclePage, UNFOLDED, type Obstacle } from '../tricks/folds.ts';
import { PARAGRAPHS } from '../tricks/page.ts';
import { test } from './browsers.ts';
import { override } from './visits.ts';

/** What a reader can get at: how high the article is, whether the page scrolls, what lies on its middle. */
const WAY = `(() => {
  const paragraphs = [...document.querySelectorAll('#txt p')];
  const box = document.querySelector('#txt').getBoundingClientRect();
  const last = paragraphs[6]?.getBoundingClientRect();
  const locked = (element) => /hidden|clip/.test(getComputedStyle(element).overflowY) || getComputedStyle(element).position === 'fixed';
  const front = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
  return {
    whole: last !== undefined && last.height > 0 && last.bottom <= box.bottom + 1,
    scrolls: !locked(document.documentElement) && !locked(document.body),
    free: front === null || front.closest('.box, .veil2') === null,
    seen: document.body.innerText,
  };
})()`;
interface Way {
  whole: boolean;
  scrolls: boolean;
  free: boolean;
  seen: string;
}
const BYTES = 'document.documentElement.outerHTML';

describe.each(['chromium', 'firefox'] as const)('what stands in a reader’s way in %s', (name) => {
  let session: Session;
  test.beforeAll(async ({ browsers }) => {
    session = await browsers.fresh(name);
  });

  /** The page as Qingyuan leaves it; switched off it must have all its bytes back. */
  async function cleaned(obstacle: Obstacle): Promise<{ report: PageReport; way: Way; before: Way }> {
    const { url, html } = obstaclePage(obstacle);
    session.server.serve(url, { body: html, type: 'text/html; charset=utf-8' });
    // a tab of its own: what an earlier page was asked counts for a press in Chromium
    const { page, tabId } = await session.open(url);
    const answer = await settledReport(session, tabId);
    if (!answer.ok) throw new Error(answer.error);
    const report = answer.value;
    expect(report.verdict).not.toBe('not-article');
    const way = await evaluate<Way>(page, WAY);
    await override(session, tabId, 'off');
    const before = await evaluate<Way>(page, WAY);
    const own = await evaluate<string>(page, BYTES);
    expect(own).not.toContain('data-qingyuan');
    await override(session, tabId, 'clean');
    await override(session, tabId, 'off');
    expect(await evaluate<string>(page, BYTES)).toBe(own);
    await page.close();
    return { report, way, before };
  }

  test.each(FOLDED)('a fold is opened: $name', async (obstacle) => {
    const { report, way, before } = await cleaned(obstacle);
    expect(before.whole).toBe(false);
    expect(way.whole).toBe(true);
    expect(report.fold).toBe('opened');
    for (const paragraph of PARAGRAPHS) expect(report.text).toContain(paragraph);
  });

  test.each(MISSING)('what is not in the page is told: $name', async (obstacle) => {
    const { report } = await cleaned(obstacle);
    expect(report.fold).toBe('missing');
  });

  test.each(UNFOLDED)('is no fold: $name', async (obstacle) => {
    const { report, way, before } = await cleaned(obstacle);
    expect(report.fold).toBeNull();
    expect(way.seen).toBe(before.seen);
  });

  test.each(CURTAINS)('a curtain goes, and the page scrolls: $name', async (obstacle) => {
    const { report, way, before } = await cleaned(obstacle);
    expect(before).toMatchObject({ free: false, scrolls: false });
    expect(way).toMatchObject({ free: true, scrolls: true });
    expect(report.hidden.length).toBeGreaterThan(0);
  });

  test.each(FRONTS)('stays: $name', async (obstacle) => {
    const { report, way, before } = await cleaned(obstacle);
    expect(report.hidden).toEqual([]);
    expect(way.seen).toBe(before.seen);
  });

  test('a dialog the reader opened stays, also when the page is read again', async () => {
    const { url, html } = obstaclePage(OPENED);
    session.server.serve(url, { body: html, type: 'text/html; charset=utf-8' });
    const { page, tabId } = await session.open(url);
    await settledReport(session, tabId);
    await page.click('#open');
    // longer than growth is waited for
    await new Promise((resolve) => setTimeout(resolve, 900));
    await settledReport(session, tabId);
    expect((await evaluate<Way>(page, WAY)).free).toBe(false);
    await page.close();
  });
});
