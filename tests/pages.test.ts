import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import type { PageReport } from '../lib/model/report.ts';
import { evaluate, type Session } from './harness/browser.ts';
import { setDefaultMode } from './harness/inspect.ts';
import { test } from './e2e/browsers.ts';
import { fixtures, PAGES } from './e2e/fixtures.ts';
import { renamed } from './e2e/renamed.ts';
import { override, visit } from './e2e/visits.ts';

/** The part of a report that a page is held to. */
function expectedOf({
  verdict,
  site,
  title,
  originalTitle,
  sources,
  published,
  originalPublished,
  modified,
  credits,
  hidden,
  text,
}: PageReport) {
  const kinds: Record<string, number> = {};
  for (const { kind } of hidden) kinds[kind] = (kinds[kind] ?? 0) + 1;
  return { verdict, site, title, originalTitle, sources, published, originalPublished, modified, credits, hidden: kinds, text };
}

type Expected = ReturnType<typeof expectedOf>;

/** Runs before the page's first byte: counts what changes once the page is parsed. No fixture has scripts of its own. */
const COUNT = `
  globalThis.changes = 0;
  const observer = new MutationObserver((records) => { globalThis.changes += records.length; });
  document.addEventListener('readystatechange', () => {
    if (document.readyState === 'interactive') observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
`;

/** Leaves traces of a reader and of the page's own scripts, and remembers every node. */
const USE = `(() => {
  const nodes = [];
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
  globalThis.heard = 0;
  for (const element of document.querySelectorAll('*')) element.addEventListener('ring', () => { globalThis.heard += 1; });
  for (const field of document.querySelectorAll('textarea, input[type="text"]')) field.value = 'typed by the reader';
  scrollTo(0, 40);
  globalThis.before = { html: document.documentElement.outerHTML, nodes, scroll: scrollY };
})()`;

/** What of that is still there. */
const STILL = `(() => {
  const nodes = [];
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
  const { before } = globalThis;
  const elements = document.querySelectorAll('*');
  for (const element of elements) element.dispatchEvent(new Event('ring'));
  return {
    sameBytes: document.documentElement.outerHTML === before.html,
    sameNodes: nodes.length === before.nodes.length && nodes.every((node, i) => node === before.nodes[i]),
    allListen: globalThis.heard === elements.length,
    allTyped: [...document.querySelectorAll('textarea, input[type="text"]')].every((field) => field.value === 'typed by the reader'),
    // a page that was too short meanwhile was scrolled by the browser as far as it went
    sameScroll: scrollY === Math.min(before.scroll, before.room),
    sheets: document.adoptedStyleSheets.length,
    highlights: CSS.highlights.size,
    selections: getSelection().rangeCount,
  };
})()`;
const UNTOUCHED = {
  sameBytes: true,
  sameNodes: true,
  allListen: true,
  allTyped: true,
  sameScroll: true,
  sheets: 0,
  highlights: 0,
  selections: 0,
};

describe.each(['chromium', 'firefox'] as const)('pages in %s', (name) => {
  let session: Session;
  test.beforeAll(async ({ browsers }) => {
    session = await browsers.fresh(name);
    await setDefaultMode(session, 'off');
    for (const { url, html } of fixtures) session.server.serve(url, { body: html, type: 'text/html; charset=utf-8' });
  });

  test.each(fixtures)('$slug: read without a change, reported as expected, given back byte for byte', async ({ slug, url }) => {
    const { page, tabId, report } = await visit(session, url, COUNT);
    expect(await evaluate(page, 'globalThis.changes')).toBe(0);
    expect(report.hidden).toEqual([]);
    await evaluate(page, USE);
    const cleaned = await override(session, tabId, 'clean');
    await evaluate(page, 'globalThis.before.room = document.documentElement.scrollHeight - innerHeight');
    await override(session, tabId, 'off');
    expect(await evaluate(page, STILL)).toEqual(UNTOUCHED);
    await page.close();

    expect({ ...expectedOf(cleaned), hidden: {} }, 'the mode changes nothing but what is hidden').toEqual(expectedOf(report));
    const file = join(PAGES, slug, 'expected.json');
    const found = expectedOf(cleaned);
    if (process.env['UPDATE'] && name === 'chromium') writeFileSync(file, `${JSON.stringify(found, null, 2)}\n`);
    expect(existsSync(file), `${file} is missing: UPDATE=1 npm test writes it; then read it`).toBe(true);
    expect(found).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });
});

// Rules know structure, words and repetition, never one site: with every host, class and id renamed, all that is read and every
// watermark stays. Of clutter, the usual names (ad, share, comments) are the web's own words: rules may go by them.
describe('the same pages under other names', () => {
  let session: Session;
  let blank: Page;
  test.beforeAll(async ({ browsers }) => {
    session = await browsers.fresh('chromium');
    await setDefaultMode(session, 'clean');
    blank = await session.driver.newPage();
  });

  test.each(fixtures)('$slug', async (original) => {
    const { url, html, back } = await renamed(blank, original);
    session.server.serve(url, { body: html, type: 'text/html; charset=utf-8' });
    const { page, report } = await visit(session, url);
    await page.close();
    const found = JSON.parse(back(JSON.stringify(expectedOf(report)))) as Expected;
    const expected = JSON.parse(readFileSync(join(PAGES, original.slug, 'expected.json'), 'utf8')) as Expected;
    const watermarks = ({ hidden, ...rest }: Expected) => ({ ...rest, watermarks: hidden['watermark'] ?? 0 });
    expect(watermarks(found)).toEqual(watermarks(expected));
  });
});
