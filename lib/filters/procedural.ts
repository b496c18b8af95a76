import { querySelectorAll } from '@ghostery/adblocker-extended-selectors';

type Selector = Parameters<typeof querySelectorAll>[1];

/** The elements that a parsed procedural selector means. Throws on what the library does not know. */
export function findProcedural(root: Element, ast: unknown): Element[] {
  return querySelectorAll(root, ast as Selector);
}
