import type { NoiseKind } from './report';

/** Something a noise rule wants gone: a whole element, or a run of characters in one text node. */
export type NoiseTarget =
  | { rule: string; kind: NoiseKind; element: Element }
  | { rule: string; kind: NoiseKind; text: Text; start: number; end: number };
