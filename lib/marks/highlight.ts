import { HIGHLIGHT } from './sheet';

/** How long quoted words stay marked, in milliseconds. */
const MOMENT = 2500;

/** The registry of the page's custom highlights; null in browsers that have none: then the page is only scrolled. */
function highlightsOf(view: Window & typeof globalThis): HighlightRegistry | null {
  return 'highlights' in view.CSS ? view.CSS.highlights : null;
}

/** Scrolls a range into view and marks it for a moment by a custom highlight: the document is not touched. */
export function showRange(range: Range): void {
  const node = range.startContainer;
  const view = node.ownerDocument?.defaultView;
  const element = node.nodeType === 1 ? (node as Element) : node.parentElement;
  if (!view || !element) return;
  const still = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
  const highlights = highlightsOf(view);
  if (!highlights) return;
  const shown = new view.Highlight(range);
  highlights.set(HIGHLIGHT, shown);
  // a later call has put its own in the place of this one
  view.setTimeout(() => highlights.get(HIGHLIGHT) === shown && highlights.delete(HIGHLIGHT), MOMENT);
}

/** Takes the mark off at once. */
export function clearHighlight(document: Document): void {
  const view = document.defaultView;
  if (view) highlightsOf(view)?.delete(HIGHLIGHT);
}
