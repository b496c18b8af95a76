import { isOpen } from './inner';

/** How many frames are heard of at the most: advertisements load theirs anew without end. */
const MOST = 20;

/** What is told of a page's comings. */
interface Told {
  /** A frame that can be read has loaded: it may hold the article. */
  frame: () => void;
  /** The page has come back from the browser's memory, and heard of no change meanwhile. */
  back: () => void;
}

/** Listens for frames that come late, and for the page's own return, until the signal ends it. */
export function watchArrivals(document: Document, { frame, back }: Told, signal: AbortSignal): void {
  let frames = 0;
  const loaded = ({ target }: Event) => {
    if (target instanceof HTMLIFrameElement && isOpen(target) && ++frames <= MOST) frame();
  };
  const shown = ({ persisted }: PageTransitionEvent) => {
    if (persisted) back();
  };
  document.addEventListener('load', loaded, { capture: true, signal });
  document.defaultView?.addEventListener('pageshow', shown, { signal });
}
