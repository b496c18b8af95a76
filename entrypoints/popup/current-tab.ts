import { browser, type Browser } from 'wxt/browser';
import type { Tab } from '../../lib/popup/tab';

/** The tab that `?tab=` names (the popup opened as a page), else the one in front. */
export async function currentTab(search: string): Promise<Tab | null> {
  const asked = Number(new URLSearchParams(search).get('tab'));
  const tab = asked ? await tabOf(asked) : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  return tab?.id === undefined
    ? null
    : { id: tab.id, url: tab.url && URL.canParse(tab.url) ? new URL(tab.url) : null, secret: tab.incognito };
}

async function tabOf(id: number): Promise<Browser.tabs.Tab | undefined> {
  try {
    return await browser.tabs.get(id);
  } catch {
    // it has gone, or never was
    return undefined;
  }
}
