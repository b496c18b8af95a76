import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Mode, PageReport } from '../../lib/model/report.ts';
import type { Result } from '../../lib/model/result.ts';
import { until, type Session } from '../harness/browser.ts';

/** A page open in a tab, with what Qingyuan says of it. */
export interface Visited {
  page: Page;
  tabId: number;
  report: PageReport;
}

/** Opens a page and waits for Qingyuan's report. `first` is a script that runs in the page before its own. */
export async function visit(session: Session, url: string, first?: string): Promise<Visited> {
  const { page, tabId } = await session.open(url, { ...(first && { first }) });
  return { page, tabId, report: await reportOf(session, tabId) };
}

/** The report of a tab, once the page has been read. Throws what Qingyuan answered last, and what the tab shows, if none comes. */
export async function reportOf(session: Session, tabId: number): Promise<PageReport> {
  let answer: Result<PageReport> = { ok: false, error: 'busy' };
  await until(async () => {
    answer = (await session.ask(tabId, 'report')) as Result<PageReport>;
    return answer.ok;
  }).catch(async () => {
    const tab = await session.inExtension<object>(`return browser.tabs.get(${String(tabId)});`);
    throw new Error(`Qingyuan answered ${answer.ok ? 'late' : answer.error}, in ${JSON.stringify(tab)}`);
  });
  return valueOf(answer);
}

/** Gives a page a mode of its own and tells what it says then. */
export async function override(session: Session, tabId: number, mode: Mode | null): Promise<PageReport> {
  return valueOf((await session.ask(tabId, 'override', { mode })) as Result<PageReport>);
}

function valueOf<T>(answer: Result<T>): T {
  if (!answer.ok) throw new Error(`Qingyuan answered ${answer.error}`);
  return answer.value;
}

/** One of our own texts in the browser's language. A key that has none is an error: every page contains the empty text. */
export async function messageOf(session: Session, key: string): Promise<string> {
  const text = await session.inExtension<string>(`return browser.i18n.getMessage('${key}');`);
  if (!text) throw new Error(`no text for ${key}`);
  return text;
}

/** A report’s text holds all of one, and nothing of another. */
export function holds({ text }: PageReport, own: string[], others: string[]): void {
  expect(own.filter((each) => !text.includes(each))).toEqual([]);
  expect(others.filter((each) => text.includes(each))).toEqual([]);
}
