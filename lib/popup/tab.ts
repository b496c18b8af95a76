import { browser } from 'wxt/browser';

/** The tab a popup speaks about. */
export interface Tab {
  id: number;
  /** Null where the browser does not tell: pages closed to extensions. */
  url: URL | null;
  secret: boolean;
}

/** The tab that `?tab=` names (the popup opened as a page), else the one in front. */
export async function currentTab(search: string): Promise<Tab | null> {
  const asked = Number(new URLSearchParams(search).get('tab'));
  const tab = asked ? await browser.tabs.get(asked).catch(() => undefined) : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  if (tab?.id === undefined) return null;
  return { id: tab.id, url: parse(tab.url), secret: tab.incognito };
}

/** Whether a page script could run there at all. */
export function isOpen(url: URL | null): boolean {
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') && !/^(?:chromewebstore\.google\.com|addons\.mozilla\.org)$/.test(url.hostname);
}

function parse(url: string | undefined): URL | null {
  try {
    return url ? new URL(url) : null;
  } catch {
    return null;
  }
}
