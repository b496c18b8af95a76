import { browser } from 'wxt/browser';

/** The match pattern of a site, which has no port; without an address, of all pages. */
const patternsOf = (url: URL | null): string[] => (url ? [`${url.protocol}//${url.hostname}/*`] : ['http://*/*', 'https://*/*']);

/** Whether the browser lets Qingyuan run by itself on a site, or (null) on pages at all. */
export async function mayRun(url: URL | null): Promise<boolean> {
  return browser.permissions.contains({ origins: patternsOf(url) }).catch(() => true);
}

/** Asks for that access. Browsers ask their reader only from within a click. */
export async function askToRun(url: URL | null): Promise<boolean> {
  return browser.permissions.request({ origins: patternsOf(url) }).catch(() => false);
}
