import type { NoiseTarget, Restyling } from '../model/noise';
import type { Hidden, NoiseKind } from '../model/report';
import { Blanked } from './blanked';
import { Restyled } from './restyled';
import { MARK, RESTYLED } from './sheet';
import { attributeOf, isEditable, setAttribute, textsIn } from './writer';

/** An element that carries our mark. */
interface Marked {
  element: Element;
  /** What the page itself had under our name: bytes are bytes. */
  before: string | null;
  after: string;
}
/** One thing hidden, with all that must be put back for it. */
interface Entry extends Hidden {
  number: number;
  marked: Marked | null;
  texts: Text[];
}

/** Kinds whose words other readers of the page (reader modes, translators) must not meet either. */
const BLANKED: ReadonlySet<NoiseKind> = new Set<NoiseKind>(['watermark', 'slogan']);
/** The mark on text that can be selected again. */
const FREE = 'select';
const QUOTE = 200;

/**
 * The only writer on a page, and the memory of all it wrote. Elements get one attribute; characters inside a text node are
 * taken out through its data. No node is made, moved, split or removed, so undoing gives the page its very bytes back.
 */
export class Ledger {
  private entries: Entry[] = [];
  private numbers = 0;
  private readonly blanked = new Map<Text, Blanked>();
  private readonly marked = new Map<Element, Entry>();
  private readonly restyled = new Restyled();
  /** What was marked to be selected again, with what the page itself had under our name. */
  private readonly freed = new Map<Element, string | null>();
  /** Last data written to a text node, also after it was put back: how our own mutations are known. */
  private readonly wrote = new WeakMap<Text, string>();

  /**
   * Hides targets not hidden yet. Offsets of runs are those of the data as it stands at the call.
   * @param keep elements (the article's root, its lines) of which nothing that is marked as a whole may be a part
   */
  hide(targets: Iterable<NoiseTarget>, keep: readonly Element[] = []): void {
    const touched = new Set<Blanked>();
    for (const target of targets) {
      const entry: Entry = { number: ++this.numbers, rule: target.rule, kind: target.kind, text: '', marked: null, texts: [] };
      if ('element' in target) this.mark(target.element, entry, keep, touched);
      else if (
        target.text.data.slice(target.start, target.end) === target.words &&
        this.cut(target.text, target.start, target.end, entry, touched)
      )
        this.entries.push(entry);
    }
    for (const each of touched) this.write(each);
  }

  /** Lets text be selected that the page's styles have locked. */
  free(elements: Iterable<Element>): void {
    for (const element of elements) {
      if (this.freed.has(element) || this.marked.has(element) || isEditable(element)) continue;
      this.freed.set(element, attributeOf(element, MARK));
      setAttribute(element, MARK, FREE);
    }
  }

  /** Gives elements styles that hide nothing. */
  restyle(targets: readonly Restyling[]): void {
    this.restyled.give(targets);
  }

  /** What is hidden now, in the order it was hidden. */
  list(): Hidden[] {
    return this.entries.map(({ rule, kind, text }) => ({ rule, kind, text }));
  }

  /** How many things are hidden. */
  get size(): number {
    return this.entries.length;
  }

  /** Puts one thing back; its number is its place in `list()`. False if there is no such thing. */
  reveal(number: number): boolean {
    const entry = this.entries[number];
    if (!entry) return false;
    this.entries = this.entries.filter((other) => other !== entry);
    this.restore(entry);
    return true;
  }

  /** Puts everything back. Where the page rewrote what we had written, the page's words stay. */
  undo(): void {
    this.restyled.undo();
    const [first] = [...this.marked.keys(), ...this.freed.keys()];
    if (first) this.mend(first.ownerDocument);
    for (const entry of this.entries) this.unmark(entry);
    for (const blanked of this.blanked.values()) {
      blanked.drop(null);
      this.write(blanked);
    }
    for (const [element, before] of this.freed) if (attributeOf(element, MARK) === FREE) setAttribute(element, MARK, before);
    this.entries = [];
    this.blanked.clear();
    this.freed.clear();
  }

  /** Whether a mutation was made by a ledger's work (hiding or putting back): it is then no news. */
  owns(record: MutationRecord): boolean {
    if (record.type === 'attributes') return record.attributeName === MARK || record.attributeName === RESTYLED;
    return record.type === 'characterData' && this.wrote.get(record.target as Text) === (record.target as Text).data;
  }

  private mark(element: Element, entry: Entry, keep: readonly Element[], touched: Set<Blanked>): void {
    if (this.marked.has(element) || isEditable(element) || /^(?:html|head|body)$/.test(element.localName)) return;
    if (keep.some((part) => element.contains(part)) || isInsideMark(element)) return;
    entry.text = quote(wordsOf(element));
    entry.marked = { element, before: attributeOf(element, MARK), after: `hide ${entry.number}` };
    setAttribute(element, MARK, entry.marked.after);
    this.marked.set(element, entry);
    this.entries.push(entry);
    if (BLANKED.has(entry.kind)) for (const text of textsIn(element)) this.cut(text, 0, text.data.length, entry, touched);
  }

  /** Notes a run to be taken out; `hide` writes each text node once, when all its runs are known. */
  private cut(text: Text, start: number, end: number, entry: Entry, touched: Set<Blanked>): boolean {
    const known = this.blanked.get(text);
    // the page has rewritten the node since: what we took out of the old words is the page's business now
    const blanked = known?.stands ? known : new Blanked(text);
    if (isEditable(text) || !blanked.add(start, end, entry.number)) return false;
    this.blanked.set(text, blanked);
    touched.add(blanked);
    entry.texts.push(text);
    if (!entry.marked) entry.text = quote(blanked.words(entry.number));
    return true;
  }

  private restore(entry: Entry): void {
    this.unmark(entry);
    for (const text of entry.texts) {
      const blanked = this.blanked.get(text);
      if (!blanked) continue;
      blanked.drop(entry.number);
      this.write(blanked);
      if (blanked.isEmpty) this.blanked.delete(text);
    }
  }

  private unmark({ marked }: Entry): void {
    if (!marked) return;
    this.marked.delete(marked.element);
    if (attributeOf(marked.element, MARK) === marked.after) setAttribute(marked.element, MARK, marked.before);
  }

  private write(blanked: Blanked): void {
    if (blanked.write()) this.wrote.set(blanked.text, blanked.text.data);
  }

  /** Copies the page made of what we hid carry mark and blanks: they get the page's own back, as far as the number tells. */
  private mend(document: Document): void {
    const originals = new Map([...this.marked.values()].flatMap((entry) => (entry.marked ? [[entry.marked.after, entry] as const] : [])));
    for (const copy of marksIn(document)) {
      if (attributeOf(copy, MARK) === FREE && !this.freed.has(copy)) setAttribute(copy, MARK, null);
      const original = originals.get(attributeOf(copy, MARK) ?? '');
      if (!original?.marked || original.marked.element === copy) continue;
      setAttribute(copy, MARK, original.marked.before);
      const [ours, theirs] = [allTexts(original.marked.element), allTexts(copy)];
      if (ours.length !== theirs.length) continue;
      for (const [i, text] of theirs.entries()) {
        const source = ours[i];
        const data = source ? this.blanked.get(source)?.forCopy(text.data) : undefined;
        if (data !== undefined && data !== text.data) text.data = data;
      }
    }
  }
}

/** Takes marks off nodes that no ledger knows: what a dead script left behind. */
export function sweep(document: Document): void {
  for (const element of marksIn(document)) setAttribute(element, MARK, null);
}

/** What stands in something hidden is hidden with it. */
function isInsideMark(element: Element): boolean {
  return element.parentElement !== null && Element.prototype.closest.call(element.parentElement, `[${MARK}^="hide "]`) !== null;
}

function marksIn(document: Document): Iterable<Element> {
  return Document.prototype.querySelectorAll.call(document, `[${MARK}^="hide "],[${MARK}="${FREE}"]`);
}

function allTexts(element: Element): Text[] {
  const texts: Text[] = [];
  const walker = Document.prototype.createTreeWalker.call(element.ownerDocument, element, 4 /* NodeFilter.SHOW_TEXT */);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
  return texts;
}

/** What a target will be listed as: its words, folded and cut. To be asked while nothing of it is hidden. */
export function wordsToList(target: NoiseTarget): string {
  return quote('element' in target ? wordsOf(target.element) : target.words);
}

/** The words in an element, or what stands for a picture or a frame without any. */
function wordsOf(element: Element): string {
  let words = '';
  for (const text of textsIn(element)) if ((words += ` ${text.data}`).length > QUOTE * 4) break;
  if (words) return words;
  const shown = Element.prototype.matches.call(element, 'img, iframe')
    ? element
    : Element.prototype.querySelector.call(element, 'img, iframe');
  return shown ? attributeOf(shown, 'alt') || attributeOf(shown, 'title') || attributeOf(shown, 'src') || '' : '';
}

function quote(words: string): string {
  const folded = words.replace(/\s+/g, ' ').trim();
  if (folded.length <= QUOTE) return folded;
  // an astral character is not cut in two
  return folded.slice(0, /[\ud800-\udbff]/.test(folded.charAt(QUOTE - 1)) ? QUOTE - 1 : QUOTE);
}
