import type { NoiseKind } from './report';

/** Something a noise rule wants gone: a whole element, a run of characters in one text node, or what a style sheet puts at an element's edges. */
export type NoiseTarget = NoiseElement | NoiseRun | NoiseGenerated;

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
  /** The characters that were meant, where look-alikes stand for them: what is read and copied has these, the page keeps its own. */
  instead?: string;
}

export interface NoiseGenerated {
  rule: string;
  kind: NoiseKind;
  host: Element;
  where: 'before' | 'after' | 'before after';
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
