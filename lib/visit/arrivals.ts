import { isOpen } from './inner';

/** What is told of a page's comings. */
interface Told {
  /** A frame that can be read has loaded: it may hold the article. */
  frame: () => void;
  /** The page has come back from the browser's memory, and heard of no change meanwhile. */
  back: () => void;
}

/** Listens for frames that come late, and for the page's own return, until the signal ends it. */
export function watchArrivals(document: Document, { frame, back }: Told, signal: AbortSignal): void {
  const loaded = ({ target }: Event) => {
    if (target instanceof HTMLIFrameElement && isOpen(target)) frame();
  };
  const shown = ({ persisted }: PageTransitionEvent) => {
    if (persisted) back();
  };
  document.addEventListener('load', loaded, { capture: true, signal });
  document.defaultView?.addEventListener('pageshow', shown, { signal });
}
