import { bodyOf } from '../../dom/tree';

/** A frame or shadow tree with less text holds no article, in characters. */
const LEAST = 200;
/** How many of them are read on one page at the most. */
const MOST = 3;

/** A tree of its own within a page that may hold the article. */
export interface InnerTree {
  document: Document;
  root: Element | ShadowRoot;
  /** The address it is read under. */
  url: URL;
}

/** Whether a frame's document is of the page's own origin and can be read. */
export function isOpen(frame: HTMLIFrameElement): boolean {
  try {
    return frame.contentDocument !== null;
  } catch {
    return false;
  }
}

/** Frames of the page's own origin and open shadow roots that hold text, the longest first. */
export function innerTrees(document: Document): InnerTree[] {
  const here = new URL(document.location.href);
  const trees = [...Document.prototype.querySelectorAll.call(document, '*')].flatMap((element): InnerTree[] => {
    if (element.shadowRoot?.nodeType === 11) return [{ document, root: element.shadowRoot, url: here }];
    return element instanceof HTMLIFrameElement ? framed(element, here) : [];
  });
  return trees
    .map((tree) => ({ tree, size: tree.root.textContent.length }))
    .filter(({ size }) => size >= LEAST)
    .sort((a, b) => b.size - a.size)
    .slice(0, MOST)
    .map(({ tree }) => tree);
}

function framed(frame: HTMLIFrameElement, here: URL): InnerTree[] {
  const inner = isOpen(frame) ? frame.contentDocument : null;
  const root = inner && bodyOf(inner);
  if (!inner || !root || frame.clientWidth === 0 || frame.clientHeight === 0) return [];
  const { href, protocol } = inner.location;
  // what a page writes into a frame has the page's address
  return [{ document: inner, root, url: /^https?:/.test(protocol) ? new URL(href) : here }];
}
