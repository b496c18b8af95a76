import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { evaluate, startSession, type Session } from '../harness/browser.ts';
import { optionsPage, popupIn, STATES, welcomePage } from '../harness/states.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// axe asks the same of both browsers; Chromium alone lets a test change the theme of an extension's page
describe('axe finds nothing', () => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession('chromium');
  });
  afterAll(() => session.close());

  const PAGES: [string, () => Promise<Page>][] = [
    ...STATES.map((state): [string, () => Promise<Page>] => [`the popup: ${state}`, () => popupIn(session, state)]),
    ['settings', () => optionsPage(session)],
    ['the first run', () => welcomePage(session)],
  ];

  test.each(PAGES)('%s', async (_, open) => {
    const page = await open();
    await page.setViewport({ width: 360, height: 640 });
    await evaluate(page, AXE);
    for (const theme of ['light', 'dark']) {
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: theme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
      const found = await evaluate<string[]>(
        page,
        `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations }) =>
          violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ' ' + target.join(' ') + ' ' + failureSummary)))`,
      );
      expect(found, theme).toEqual([]);
    }
    // nothing a page wrote has become more than words
    expect(
      await evaluate<number>(
        page,
        `document.querySelectorAll('main script, main img:not([src="/icon/qingyuan.svg"]), a[href^="javascript:"]').length`,
      ),
    ).toBe(0);
    // the same at 200 %: nothing is cut off at the side
    await page.setViewport({ width: 320, height: 640, deviceScaleFactor: 2 });
    expect(await evaluate<boolean>(page, 'document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await page.close();
  });
});
