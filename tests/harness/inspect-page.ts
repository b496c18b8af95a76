import { readFileSync } from 'node:fs';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Mode, PageReport } from '../../lib/model/report.ts';
import type { Failure, Result } from '../../lib/model/result.ts';
import { evaluate, type Session } from './browser.ts';

/** A saved page and the address it was saved from. */
export interface Item {
  id: string;
  /** Absolute path. */
  file: string;
  url: string;
}

export interface Inspection {
  mode: Mode;
  html?: string;
  screenshot?: string;
  checkUndo?: boolean;
  /** Epoch milliseconds. */
  now?: number;
}

/** One line of `inspect`: the report, or why there is none. */
export type Line = (PageReport & { id: string; undo?: 'exact' | 'differs' }) | { id: string; error: string };

/** How long Qingyuan may take to settle on a page, in milliseconds. */
const PATIENCE = 10_000;
const PAUSE = 40;

/** Why there is no report, for people. */
const WHY: Partial<Record<Failure, string>> = {
  busy: 'Qingyuan did not settle within 10 s',
  unreadable: 'Qingyuan could not read the page: it is too large, or something in it stops the reading; nothing is hidden on it',
  'no-page-script': 'no page script answered: none runs on such a page (PDF, plain text, an error of the browser)',
};

async function why(failure: Failure, page: Page): Promise<string> {
  if (failure === 'busy' && (await isLoading(page))) return 'the browser was not done with loading the page; Qingyuan waits for that';
  return WHY[failure] ?? `Qingyuan answered ${failure}`;
}

/** Whether a page is still being parsed, or does not even come to answer that. */
function isLoading(page: Page): Promise<boolean> {
  const silent = new Promise<boolean>((resolve) => setTimeout(() => { resolve(true); }, 1000)); // prettier-ignore
  return Promise.race([evaluate<boolean>(page, `document.readyState === 'loading'`).catch(() => true), silent]);
}

/** Opens one saved page under its own address, waits until Qingyuan has settled, and tells what it knows. Never throws. */
export async function inspectPage(session: Session, item: Item, wish: Inspection): Promise<Line> {
  let page: Page | null = null;
  try {
    const type = /\.pdf$/i.test(item.file) ? 'application/pdf' : undefined;
    session.server.serve(item.url, { body: readFileSync(item.file), ...(type && { type }) });
    const opened = await session.open(item.url);
    page = opened.page;
    let report = await settledReport(session, opened.tabId);
    if (wish.now !== undefined && report.ok) report = (await session.ask(opened.tabId, 'reread', { now: wish.now })) as Result<PageReport>;
    if (!report.ok) return { id: item.id, error: await why(report.error, page) };
    if (wish.html) save(wish.html, `${item.id}.html`, await evaluate<string>(page, 'document.documentElement.outerHTML'));
    if (wish.screenshot) save(wish.screenshot, `${item.id}.png`, await page.screenshot({ fullPage: false }));
    const undo = wish.checkUndo ? await checkUndo(session, page, opened.tabId) : null;
    return { id: item.id, ...report.value, ...(undo && { undo }) };
  } catch (error) {
    return { id: item.id, error: error instanceof Error ? (error.message.split('\n')[0] ?? 'failed') : String(error) };
  } finally {
    session.server.serve(item.url, null);
    await page?.close().catch(() => undefined);
  }
}

function save(folder: string, name: string, data: string | Uint8Array): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), data);
}

/** Asks until the first reading is whole and two answers in a row are the same: then nothing is under way. */
export async function settledReport(session: Session, tabId: number): Promise<Result<PageReport>> {
  const end = Date.now() + PATIENCE;
  let last = '';
  for (;;) {
    const answer = (await session.ask(tabId, 'report')) as Result<PageReport>;
    if (!answer.ok && answer.error !== 'busy') {
      if (Date.now() > end - PATIENCE + 1500) return answer;
    } else {
      const text = JSON.stringify(answer);
      if (answer.ok && text === last) return answer;
      last = text;
    }
    if (Date.now() > end) return answer;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

/** Remembers nodes and bytes in the page's own world; `take` compares them later. */
const WITNESS = `(() => {
  const nodes = []; const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
  return { html: document.documentElement.outerHTML, nodes };
})()`;

/**
 * Whether switching off gives the page back: off, witness, on again, off again; the same bytes and the same node objects.
 * The page's own scripts are stopped by then (its load is over); what they change meanwhile is taken out by a second look.
 */
async function checkUndo(session: Session, page: Page, tabId: number): Promise<'exact' | 'differs'> {
  const override = (mode: Mode | null) => session.ask(tabId, 'override', { mode });
  // a picture that is not there may be tried again without end by the page's own handler
  await evaluate(page, 'for (const image of document.images) image.onerror = null; 0');
  for (let tries = 0; tries < 3; tries++) {
    await override('off');
    await evaluate(page, `globalThis.__witness = ${WITNESS}; 0`);
    // pages that change by themselves are not ours to compare: wait for a moment in which they do not
    const still = await evaluate<boolean>(
      page,
      `new Promise((done) => setTimeout(() => { done(document.documentElement.outerHTML === globalThis.__witness.html); }, 60))`,
    );
    await override(null);
    await override('off');
    const same = await evaluate<boolean>(
      page,
      `(() => { const now = ${WITNESS}, then = globalThis.__witness; return now.html === then.html && now.nodes.length === then.nodes.length && now.nodes.every((node, i) => node === then.nodes[i]) && !now.html.includes('data-qingyuan'); })()`,
    );
    if (same) return 'exact';
    if (still && tries === 2) break;
  }
  return 'differs';
}
