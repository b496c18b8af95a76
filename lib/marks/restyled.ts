import type { Restyling } from '../model/noise';
import { RESTYLED } from './sheet';
import { attributeOf, setAttribute } from './writer';

/** Elements given a style of ours that hides nothing: one attribute each, read by our style sheet, taken back exactly. */
export class Restyled {
  private readonly known = new Map<Element, { before: string | null; after: string }>();

  give(targets: readonly Restyling[]): void {
    for (const { element, as } of targets) {
      const entry = this.known.get(element) ?? { before: attributeOf(element, RESTYLED), after: '' };
      entry.after = [...new Set([...entry.after.split(' ').filter(Boolean), as])].join(' ');
      this.known.set(element, entry);
      setAttribute(element, RESTYLED, entry.after);
    }
  }

  /** Takes all of it back, also from copies the page has made. */
  undo(): void {
    const [first] = this.known.keys();
    for (const [element, { before, after }] of this.known)
      if (attributeOf(element, RESTYLED) === after) setAttribute(element, RESTYLED, before);
    this.known.clear();
    if (!first) return;
    const copies = Document.prototype.querySelectorAll.call(first.ownerDocument, OURS);
    for (const copy of copies) setAttribute(copy, RESTYLED, null);
  }
}

const OURS = (['open', 'shown', 'scrolls', 'stays'] as const).map((as) => `[${RESTYLED}~="${as}"]`).join(',');
