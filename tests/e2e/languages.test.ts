import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { evaluate, startSession } from '../harness/browser.ts';
import { optionsPage, popupIn, welcomePage } from '../harness/states.ts';

/** Words that run out of what they stand in, or over its edge where it is cut off; what is cut on purpose, with dots or lines, is not meant. */
const CUT = `[...document.querySelectorAll('button, a, label, span, p, h1, h2, summary, dt, dd, option')].filter((each) => {
  const { overflowX, textOverflow, webkitLineClamp, clipPath } = getComputedStyle(each);
  if (textOverflow === 'ellipsis' || webkitLineClamp !== 'none' || clipPath !== 'none' || each.closest('option')) return false;
  const { right, width } = each.getBoundingClientRect();
  return width > 0 && (right > innerWidth + 0.5 || (overflowX !== 'visible' && each.scrollWidth > each.clientWidth + 1));
}).map((each) => each.outerHTML.slice(0, 120))`;

// the narrowest a popup gets, and a phone; Chromium alone lets a test choose the language of its interface
describe.each(['zh-CN', 'zh-TW', 'en', 'ja', 'ko'])('%s', (lang) => {
  test('nothing runs over at 320 px, and no word is missing', async () => {
    const session = await startSession('chromium', { lang });
    try {
      const pages: [string, () => Promise<Page>][] = [
        ...['everything', 'outlet', 'paused', 'missing', 'not-article'].map((state): [string, () => Promise<Page>] => [
          state,
          () => popupIn(session, state),
        ]),
        ['settings', () => optionsPage(session)],
        ['first run', () => welcomePage(session)],
        ['revoked', () => popupIn(session, 'revoked')],
      ];
      for (const [name, open] of pages) {
        const page = await open();
        await page.setViewport({ width: 320, height: 640 });
        expect(await evaluate<string>(page, 'document.documentElement.lang'), name).toBe(lang);
        expect(await evaluate<boolean>(page, 'document.documentElement.scrollWidth <= innerWidth'), name).toBe(true);
        expect(await evaluate<string[]>(page, CUT), name).toEqual([]);
        // a place left unfilled, or a text that is not there
        expect(await evaluate<string>(page, 'document.body.innerText'), name).not.toMatch(/\$\d|__MSG_|undefined|null/);
        expect(
          await evaluate<number>(
            page,
            `[...document.querySelectorAll('h1, h2, summary, legend, option')].filter((each) => !each.textContent.trim()).length`,
          ),
          name,
        ).toBe(0);
        await page.close();
      }
    } finally {
      await session.close();
    }
  });
});
