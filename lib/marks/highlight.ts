import { HIGHLIGHT } from './sheet';

/** How long quoted words stay marked, in milliseconds. */
const MOMENT = 2500;

/** Scrolls a range into view and marks it for a moment by a custom highlight: the document is not touched. */
export function showRange(range: Range): void {
  const view = range.startContainer.ownerDocument?.defaultView;
  const element = range.startContainer.nodeType === 1 ? (range.startContainer as Element) : range.startContainer.parentElement;
  if (!view || !element) return;
  const still = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
  CSS.highlights.set(HIGHLIGHT, new Highlight(range));
  view.setTimeout(() => CSS.highlights.delete(HIGHLIGHT), MOMENT);
}
