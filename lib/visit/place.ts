/**
 * Does work that changes heights above the reading position without moving what is read. Browsers see to that by themselves
 * (scroll anchoring); only where the page has switched that off do we scroll by what was moved.
 * @param root the article
 */
export function keepPlace(root: Element | null, work: () => void): void {
  const at = root && readOf(root);
  const before = at?.getBoundingClientRect().top ?? 0;
  work();
  const after = at?.getBoundingClientRect();
  if (after && after.height > 0 && after.top !== before)
    at?.ownerDocument.defaultView?.scrollBy({ top: after.top - before, behavior: 'instant' });
}

/** The part of the article in the middle of the window, on a page that has been scrolled and anchors nothing. */
function readOf(root: Element): Element | null {
  const { ownerDocument: document } = root;
  const view = document.defaultView;
  if (!view || view.scrollY === 0) return null;
  const anchors = [document.documentElement, document.body].every((each) => view.getComputedStyle(each).overflowAnchor !== 'none');
  if (anchors) return null;
  return document.elementsFromPoint(view.innerWidth / 2, view.innerHeight / 2).find((each) => each !== root && root.contains(each)) ?? null;
}
