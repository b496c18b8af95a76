import type { Hidden } from '../model/report';
import type { Blanked } from './blanked';

/** An element that carries our mark. */
interface Marked {
  element: Element;
  /** What the page itself had under our name: bytes are bytes. */
  before: string | null;
  after: string;
}

/** One thing hidden, with all that must be put back for it. */
export interface Entry extends Hidden {
  number: number;
  marked: Marked | null;
  texts: Text[];
}

/** All that a ledger has written and not taken back. */
export interface Written {
  readonly marked: Map<Element, Entry>;
  readonly blanked: Map<Text, Blanked>;
  /** What was marked to be selected again, with what the page itself had under our name. */
  readonly freed: Map<Element, string | null>;
}
