import type { NoiseGenerated, NoiseRun, NoiseTarget, Restyling } from '../model/noise';
import type { Hidden, NoiseKind } from '../model/report';
import { Blanked } from './blanked';
import { adopt, mend } from './copies';
import type { Entry, Written } from './entry';
import { Restyled } from './restyled';
import { FREE, MARK, RESTYLED } from './sheet';
import { isInsideMark, treeOf } from './trees';
import { quote, wordsOf, wordsToList } from './words';
import { attributeOf, isEditable, setAttribute, textsIn } from './writer';

/** Kinds whose words other readers of the page (reader modes, translators) must not meet either. */
const BLANKED: ReadonlySet<NoiseKind> = new Set<NoiseKind>(['watermark', 'slogan']);

/**
 * The only writer on a page, and the memory of all it wrote. Elements get one attribute; characters inside a text node are
 * taken out through its data. No node is made, moved, split or removed, so undoing gives the page its very bytes back.
 */
export class Ledger implements Written {
  private entries: Entry[] = [];
  private numbers = 0;
  readonly blanked = new Map<Text, Blanked>();
  readonly marked = new Map<Element, Entry>();
  private readonly restyled = new Restyled();
  /** What was marked to be selected again, with what the page itself had under our name. */
  readonly freed = new Map<Element, string | null>();
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
      else if ('host' in target) this.silence(target, entry);
      else if (target.instead !== undefined) this.note(target, entry);
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

  /** The trees something was written to: documents, open shadow roots. */
  trees(): Set<Document | ShadowRoot> {
    const elements = [...this.marked.keys(), ...this.freed.keys(), ...[...this.blanked.keys()].flatMap((text) => text.parentElement ?? [])];
    return new Set(elements.flatMap((element) => [element.ownerDocument, treeOf(element) ?? element.ownerDocument]));
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
    mend(this, this.trees());
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

  /** Entries whose element is in the page without our mark, and those whose element has left the page. */
  strayed(): { bared: Entry[]; gone: Entry[] } {
    const [bared, gone]: [Entry[], Entry[]] = [[], []];
    for (const [element, entry] of this.marked) {
      if (!element.isConnected) gone.push(entry);
      else if (attributeOf(element, MARK) !== entry.marked?.after) bared.push(entry);
    }
    return { bared, gone };
  }

  /** Whether the page has written words into a text node again that were taken out of it. */
  isBroughtBack(text: Text): boolean {
    const blanked = this.blanked.get(text);
    return blanked !== undefined && !blanked.stands && blanked.isBack;
  }

  /** Hides what the page put in the place of something hidden, or the same element once more. */
  follow(entry: Entry, element: Element): void {
    if (!entry.marked || isEditable(element) || isInsideMark(element)) return;
    const same = entry.marked.element === element;
    this.marked.delete(entry.marked.element);
    this.marked.set(element, entry);
    const { after, before } = entry.marked;
    const value = attributeOf(element, MARK);
    // a copy of ours carries our mark already
    entry.marked = { element, after, before: !same && value === after ? before : value };
    setAttribute(element, MARK, entry.marked.after);
    const touched = new Set<Blanked>();
    if (!same && isWhole(entry) && BLANKED.has(entry.kind))
      for (const text of textsIn(element)) this.cut(text, 0, text.data.length, entry, touched);
    for (const each of touched) this.write(each);
  }

  /** Lets the page have its way with one thing. */
  release(entry: Entry): void {
    const at = this.entries.indexOf(entry);
    if (at >= 0) this.reveal(at);
  }

  /** Notes copies the page has made of what was hidden, among nodes it has added. */
  adopt(added: readonly Node[]): void {
    adopt(this, added);
  }

  /** Takes away what a style sheet puts before and behind an element's content. */
  private silence({ host, where, words }: NoiseGenerated, entry: Entry): void {
    if (this.marked.has(host) || this.freed.has(host) || isEditable(host) || isInsideMark(host)) return;
    entry.text = quote(words);
    entry.marked = { element: host, before: attributeOf(host, MARK), after: `${where} ${entry.number}` };
    setAttribute(host, MARK, entry.marked.after);
    this.marked.set(host, entry);
    this.entries.push(entry);
  }

  /** Lists characters that only readings and copies have in the right. */
  private note(target: NoiseRun, entry: Entry): void {
    entry.text = wordsToList(target);
    if (!this.entries.some(({ rule, text }) => rule === entry.rule && text === entry.text)) this.entries.push(entry);
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
}

/** Whether all of an element is hidden, and not what is generated at its edges. */
const isWhole = ({ marked }: Entry): boolean => marked?.after.startsWith('hide ') === true;
