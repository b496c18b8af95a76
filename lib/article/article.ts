import { parentOf } from '../dom/tree';
import type { Line } from '../dom/lines';

/** The article as found on a page: its body line by line, and the zones around it that name source, time and people. */
export interface Article {
  /** The smallest element that holds the whole body. */
  root: Element;
  /** The line that prints the headline, if the page prints it. */
  headline: Line | null;
  /** Lines from the headline (or what stands just above it) down to the body, body excluded. */
  head: Line[];
  /** The article's own lines, in order: paragraphs, section headings, captions, list items, cells, closing credits. */
  body: Line[];
  /** Lines that follow the body closely: credits, source notes, disclaimers. */
  tail: Line[];
}

/**
 * Whether a node stands at an article's head, where source, time and people are named: in the smallest element around
 * headline and text, before the text. What a script fills in there may have had no line when the page was read.
 */
export function standsAtHead({ headline, body }: Article, node: Node): boolean {
  const first = body[0]?.block;
  if (!headline || !first) return false;
  let around: Element | null = headline.block;
  while (around && !around.contains(first)) around = parentOf(around);
  return around?.contains(node) === true && (node.compareDocumentPosition(first) & 4) !== 0;
}
