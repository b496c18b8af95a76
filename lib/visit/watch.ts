import { isOpen } from './reading/inner-trees';

/** Text that must have come before a page is worth reading again, in characters. */
const WORTH = 200;
/** How long the page must be still first, in milliseconds. */
const STILL = 400;
/** Readings of one address at the most: a page that never ends growing is left alone then. */
const MOST = 8;
/** Of these, at the most so many for nothing but short words at the article's head: clocks and counters stand there, too. */
const LATE = 3;
/** How much of one addition is looked at. */
const ENOUGH = 2000;
/** Short words that name a source, a time or people: two letters at least, and no longer than a byline. */
const SHORT = 80;
const WORDS = /\p{L}{2}|\d[-/.:年]\d/u;

/** What a watcher is told. */
export interface Watched {
  /** Called when the page is worth reading again. */
  again: () => void;
  /** Whether a node stands where the article read last names its source, time and people. */
  atHead: (node: Node) => boolean;
}

/**
 * Watches a page that was read for what comes late: articles loaded by script, endless scroll, and a source or date that a
 * script fills in at the article's head. Does nothing between mutations: no timer runs, no polling. Stops after some readings.
 * @returns what to call after every change of our own, which is nothing new
 */
export function watchGrowth(document: Document, { again, atHead }: Watched, signal: AbortSignal): () => void {
  let grown = 0;
  let [late, lately] = [false, 0];
  let readings = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isLate = (node: Node): boolean => {
    const text = node.textContent?.trim() ?? '';
    return text.length <= SHORT && WORDS.test(text) && atHead(node);
  };
  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === 'characterData') late ||= lately < LATE && isLate(target);
      for (const node of addedNodes) {
        if (grown >= WORTH || node.nodeName === 'SCRIPT' || node.nodeName === 'STYLE') continue;
        grown += Math.min(node.textContent?.trim().length ?? 0, ENOUGH);
        late ||= lately < LATE && isLate(node);
      }
    }
    if (grown < WORTH && !late) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (grown < WORTH) lately++;
      [grown, late] = [0, false];
      if (++readings >= MOST) observer.disconnect();
      if (!signal.aborted) again();
    }, STILL);
  });
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  return () => {
    observer.takeRecords();
  };
}

/** How many frames are heard of at the most: advertisements load theirs anew without end. */
const MOST_FRAMES = 20;

/** What is told of what arrives. */
interface Arrived {
  /** A frame that can be read has loaded: it may hold the article. */
  frame: () => void;
  /** The page has come back from the browser's memory, and heard of no change meanwhile. */
  back: () => void;
}

/** Listens for frames that come late, and for the page's own return, until the signal ends it. */
export function watchArrivals(document: Document, { frame, back }: Arrived, signal: AbortSignal): void {
  let frames = 0;
  const loaded = ({ target }: Event) => {
    if (target instanceof HTMLIFrameElement && isOpen(target) && ++frames <= MOST_FRAMES) frame();
  };
  const shown = ({ persisted }: PageTransitionEvent) => {
    if (persisted) back();
  };
  document.addEventListener('load', loaded, { capture: true, signal });
  document.defaultView?.addEventListener('pageshow', shown, { signal });
}

/** How long what comes into a page is taken for what its reader asked for by a press, in milliseconds: as browsers count it. */
const WHILE = 5000;

/**
 * Tells whether the reader has pressed something in the page a moment ago. The browser's own answer (user activation) will not
 * do: a press in our popup activates the page it asks, too.
 */
export function watchPresses(view: Window, signal: AbortSignal): () => boolean {
  let last = -Infinity;
  const note = (event: Event) => {
    if (event.isTrusted) last = event.timeStamp;
  };
  for (const name of ['click', 'keydown']) view.addEventListener(name, note, { capture: true, passive: true, signal });
  return () => view.performance.now() - last < WHILE;
}
