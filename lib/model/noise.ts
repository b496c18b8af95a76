import type { NoiseKind } from './report';

/** Something a noise rule wants gone: a whole element, or a run of characters in one text node. */
export type NoiseTarget = NoiseElement | NoiseRun;

export interface NoiseElement {
  rule: string;
  kind: NoiseKind;
  element: Element;
}

export interface NoiseRun {
  rule: string;
  kind: NoiseKind;
  text: Text;
  start: number;
  end: number;
  /** The characters as they were found: where the page has changed them since, nothing is taken out. */
  words: string;
}

/**
 * An element whose own style stands in its reader's way: `open` no longer clips, `shown` is displayed, `scrolls` can be
 * scrolled, `stays` stands in the page's flow.
 */
export interface Restyling {
  element: Element;
  as: 'open' | 'shown' | 'scrolls' | 'stays';
}
