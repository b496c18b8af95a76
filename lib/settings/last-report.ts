import { storage } from '#imports';
import type { PageReport } from '../model/report';

/**
 * What a tab's page was last known to be, kept in memory while the browser runs, so that a popup has something to draw before
 * a busy page answers. The article's text is left out: nothing that is drawn needs it. Never called for a private window.
 */
export async function rememberReport(tabId: number, report: PageReport): Promise<void> {
  try {
    await storage.setItem(keyOf(tabId), { ...report, text: '' });
  } catch {
    // the memory is full: the popup waits for the page instead
  }
}

/** The report last remembered of a tab, if it is of the page that is in it now. */
export async function lastReport(tabId: number, url: string): Promise<PageReport | null> {
  try {
    const report = await storage.getItem<PageReport>(keyOf(tabId));
    return report?.url === url ? report : null;
  } catch {
    return null;
  }
}

const keyOf = (tabId: number) => `session:last:${String(tabId)}` as const;
