import type { NoiseTarget } from '../model/noise';
import type { Hidden, NoiseKind } from '../model/report';
import { MARK } from './sheet';

/** What was done to one text node: the data it had, and the data we left in its place. */
interface Blanked {
  text: Text;
  before: string;
  after: string;
}
/** One thing hidden, with all that must be put back for it. */
interface Entry extends Hidden {
  element: Element | null;
  /** The attribute the page itself had under our name (never seen, but bytes are bytes). */
  attribute: string | null;
  texts: Text[];
}

/** Kinds whose words other readers of the page (reader modes, translators) must not meet either. */
const BLANKED: ReadonlySet<NoiseKind> = new Set<NoiseKind>(['watermark', 'slogan']);
const QUOTE = 200;

/**
 * The only writer on a page, and the memory of all it wrote. Elements get one attribute; characters inside a text node are
 * taken out through its data. No node is made, moved, split or removed, so undoing gives the page its very bytes back.
 */
export class Ledger {
  private readonly entries: Entry[] = [];
  private readonly blanked = new Map<Text, Blanked>();
  private readonly marked = new Set<Element>();

  /** Hides targets not hidden yet. Runs inside one text node are cut together, whatever their order. */
  hide(targets: Iterable<NoiseTarget>): void {
    const runs = new Map<Text, { start: number; end: number; rule: string; kind: NoiseKind }[]>();
    for (const target of targets) {
      if ('element' in target) this.mark(target.element, target.rule, target.kind);
      else {
        const known = runs.get(target.text);
        if (known) known.push(target);
        else runs.set(target.text, [target]);
      }
    }
    for (const [text, cuts] of runs) this.cut(text, cuts);
  }

  /** What is hidden now, in the order it was hidden. */
  list(): Hidden[] {
    return this.entries.map(({ rule, kind, text }) => ({ rule, kind, text }));
  }

  /** How many things are hidden. */
  get size(): number {
    return this.entries.length;
  }

  /** Puts one thing back; its number is its place in `list()`. */
  reveal(number: number): boolean {
    const [entry] = this.entries.splice(number, 1);
    if (entry) this.restore(entry);
    return entry !== undefined;
  }

  /** Puts everything back, the last first. Where the page rewrote what we had written, the page's words stay. */
  undo(): void {
    for (const entry of this.entries.splice(0).reverse()) this.restore(entry);
  }

  /** Whether a mutation was made by this ledger: it is then no news. */
  owns(record: MutationRecord): boolean {
    if (record.type === 'attributes') return record.attributeName === MARK;
    return record.type === 'characterData' && this.blanked.get(record.target as Text)?.after === (record.target as Text).data;
  }

  private mark(element: Element, rule: string, kind: NoiseKind): void {
    if (this.marked.has(element) || isEditable(element)) return;
    const text = (element.textContent || element.getAttribute('alt') || element.getAttribute('src') || element.localName).replace(/\s+/g, ' ').trim();
    const entry: Entry = { rule, kind, text: text.slice(0, QUOTE), element, attribute: element.getAttribute(MARK), texts: [] };
    element.setAttribute(MARK, kind);
    this.marked.add(element);
    this.entries.push(entry);
    if (!BLANKED.has(kind)) return;
    for (const child of textsIn(element)) if (this.blank(child, '')) entry.texts.push(child);
  }

  private cut(text: Text, cuts: { start: number; end: number; rule: string; kind: NoiseKind }[]): void {
    const data = text.data;
    if (this.blanked.has(text) || !text.parentElement || isEditable(text.parentElement)) return;
    let kept = '';
    let from = 0;
    for (const { start, end } of cuts.toSorted((a, b) => a.start - b.start)) {
      kept += data.slice(from, Math.max(from, start));
      from = Math.max(from, end);
    }
    if (!this.blank(text, kept + data.slice(from))) return;
    // one entry for each run; the node is put back with the last of them
    for (const { start, end, rule, kind } of cuts) {
      this.entries.push({ rule, kind, text: data.slice(start, end).replace(/\s+/g, ' ').trim().slice(0, QUOTE), element: null, attribute: null, texts: [text] });
    }
  }

  private blank(text: Text, after: string): boolean {
    const before = text.data;
    if (before === after || this.blanked.has(text)) return false;
    this.blanked.set(text, { text, before, after });
    text.data = after;
    return true;
  }

  private restore(entry: Entry): void {
    const { element, attribute } = entry;
    if (element) {
      this.marked.delete(element);
      if (attribute === null) element.removeAttribute(MARK);
      else element.setAttribute(MARK, attribute);
    }
    for (const text of entry.texts) {
      const blanked = this.blanked.get(text);
      // several runs of one node are put back together, by whichever comes first
      if (!blanked) continue;
      this.blanked.delete(text);
      if (text.data === blanked.after) text.data = blanked.before;
    }
  }
}

/** Takes marks off nodes that no ledger knows: what a dead script left, and what the page cloned. */
export function sweep(document: Document): void {
  for (const element of document.querySelectorAll(`[${MARK}]`)) element.removeAttribute(MARK);
}

function isEditable(element: Element): boolean {
  return element.closest('[contenteditable]:not([contenteditable="false" i]), textarea, input, select') !== null;
}

function textsIn(element: Element): Text[] {
  const texts: Text[] = [];
  const walker = element.ownerDocument.createTreeWalker(element, 4 /* NodeFilter.SHOW_TEXT */);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if ((node as Text).data.trim()) texts.push(node as Text);
  return texts;
}
