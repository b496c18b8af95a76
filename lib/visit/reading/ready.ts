/** How long a page that never goes idle may keep us waiting, in milliseconds. */
const PATIENCE = 500;

/** Resolves when the document is parsed and the page has a moment to spare. */
export async function settled(document: Document, signal: AbortSignal): Promise<void> {
  if (document.readyState === 'loading') {
    await new Promise((resolve) => {
      document.addEventListener('DOMContentLoaded', resolve, { once: true, signal });
      signal.addEventListener('abort', resolve, { once: true });
    });
  }
  await new Promise<void>((resolve) => {
    if (typeof requestIdleCallback === 'function')
      requestIdleCallback(() => { resolve(); }, { timeout: PATIENCE }); // prettier-ignore
    else setTimeout(resolve, 0);
  });
}

/** The longest a page may take to put a new article in the old one's place, in milliseconds. */
const LONGEST = 1200;

/**
 * Waits until what was read is gone or has been changed: applications set their address and title before the article comes,
 * and a reading in between would tell the new title of the old text. Waits a moment at the most: pages may also go on to an
 * article that was there all along.
 */
export function replaced(old: Element | undefined, signal: AbortSignal): Promise<void> {
  if (!old?.isConnected || signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      observer.disconnect();
      clearTimeout(timer);
      resolve();
    };
    const observer = new MutationObserver((records) => {
      const touched = ({ type, target }: MutationRecord) => type !== 'attributes' && old.contains(target);
      if (!old.isConnected || records.some(touched)) done();
    });
    const timer = setTimeout(done, LONGEST);
    observer.observe(old.ownerDocument, { childList: true, characterData: true, subtree: true });
    signal.addEventListener('abort', done, { once: true });
  });
}
