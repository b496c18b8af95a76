/** Text that must have come before a page is worth reading again, in characters. */
const WORTH = 200;
/** How long the page must be still first, in milliseconds. */
const STILL = 400;
/** Readings of one address at the most: a page that never ends growing is left alone then. */
const MOST = 8;
/** How much of one addition is looked at. */
const ENOUGH = 2000;

/**
 * Calls `again` when enough text has come into the page since it was read (articles loaded by script, endless scroll).
 * Does nothing between mutations: no timer runs, no polling. Stops by itself after some readings.
 */
export function watchGrowth(document: Document, again: () => void, signal: AbortSignal): void {
  let grown = 0;
  let readings = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes)
        if (grown < WORTH && node.nodeName !== 'SCRIPT' && node.nodeName !== 'STYLE')
          grown += Math.min(node.textContent?.trim().length ?? 0, ENOUGH);
    }
    if (grown < WORTH) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      grown = 0;
      if (++readings >= MOST) observer.disconnect();
      if (!signal.aborted) again();
    }, STILL);
  });
  observer.observe(document, { childList: true, subtree: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
