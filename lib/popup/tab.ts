/** The tab a popup speaks about. */
export interface Tab {
  id: number;
  /** Null where the browser does not tell: pages closed to extensions. */
  url: URL | null;
  secret: boolean;
}

/** The stores of the two browsers let no extension in, whatever it was granted. */
const STORES = new Set(['chromewebstore.google.com', 'addons.mozilla.org']);

/** Whether a page script may run at an address at all. */
export function isOpen(url: URL | null): url is URL {
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') && !STORES.has(url.hostname);
}

/** Whether an address is that of a PDF file: the browsers' viewers are closed to extensions, though the address is not. */
export function isPdf(url: URL): boolean {
  return /\.pdf$/i.test(url.pathname);
}
