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
