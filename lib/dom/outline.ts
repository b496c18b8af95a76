import { namesOf } from './tree';

/** Position of an element in an outline; -1 is none. */
export type Position = number;

/**
 * The elements of a page in document order, written down in the one pass that reads its lines: who is around whom, and which
 * lines stand in whom, are then questions of numbers. Where rules would walk the document, they look here. Positions are
 * good for one reading: what the page changes afterwards is not in it.
 */
export class Outline {
  /** All elements but scripts, styles and what is in elements that show no text; the first is the root. */
  readonly elements: Element[] = [];
  /** Per element, the position of the one around it. */
  readonly parents: Position[] = [];
  /** Per element, the position behind the last one inside it. */
  readonly ends: Position[] = [];
  /** Per element, the position of the block around its words: itself, where it is one. */
  readonly blocks: Position[] = [];
  /** Per element, the `Zone` bits it stands in, its own included. */
  readonly zones: number[] = [];
  /** Per element, how many lines began before it began, and before it ended: its lines are among those between. */
  readonly firstLines: number[] = [];
  readonly lastLines: number[] = [];
  private readonly found = new Map<Element, Position>();
  private spelled: ReadonlyMap<string, readonly Position[]> | null = null;

  /** The elements of each spelling of class and id, parted by a space. Asked of the page once, when first needed. */
  private get spellings(): ReadonlyMap<string, readonly Position[]> {
    if (this.spelled) return this.spelled;
    const spelled = new Map<string, Position[]>();
    for (const [at, element] of this.elements.entries()) {
      const names = namesOf(element);
      if (names === ' ') continue;
      const known = spelled.get(names);
      if (known) known.push(at);
      else spelled.set(names, [at]);
    }
    return (this.spelled = spelled);
  }

  /**
   * Elements whose names a test takes, in document order. Names come again and again (list items, columns): each spelling is
   * tested once.
   */
  called<T>(test: (names: string) => T | null): { element: Element; at: Position; as: T }[] {
    const found: { element: Element; at: Position; as: T }[] = [];
    for (const [names, positions] of this.spellings) {
      const as = test(names);
      if (as !== null) for (const at of positions) found.push({ element: this.elementAt(at), at, as });
    }
    return found.sort((a, b) => a.at - b.at);
  }

  /** Writes an element down that begins; `isBlock` says that it opens lines of its own. Tells its position. */
  open(element: Element, parent: Position, isBlock: boolean, zones: number, lines: number): Position {
    const at = this.elements.push(element) - 1;
    this.parents.push(parent);
    this.ends.push(at + 1);
    this.blocks.push(isBlock ? at : (this.blocks[parent] ?? 0));
    this.zones.push(zones);
    this.firstLines.push(lines);
    this.lastLines.push(lines);
    return at;
  }

  /** Writes down that an element ends. */
  close(at: Position, lines: number): void {
    this.ends[at] = this.elements.length;
    this.lastLines[at] = lines;
  }

  /** The element at a position that this outline gave out. */
  elementAt(at: Position): Element {
    const element = this.elements[at];
    if (!element) throw new RangeError(`no element at ${String(at)}`);
    return element;
  }

  /** Elements that a selector or a test of their names takes, in document order; what was not read is left out. */
  matching(selector: string, isCalledSo: (names: string) => boolean): Element[] {
    const marked = this.elements[0]?.querySelectorAll(selector) ?? [];
    const positions = new Set([...marked].map((element) => this.positionOf(element)));
    for (const { at } of this.called((names) => isCalledSo(names) || null)) positions.add(at);
    return [...positions].filter((at) => at >= 0).sort((a, b) => a - b).map((at) => this.elementAt(at)); // prettier-ignore
  }

  /** Whether an element stands in another, or is it. */
  holds(outer: Position, inner: Position): boolean {
    return inner >= outer && inner < (this.ends[outer] ?? 0);
  }

  /** The position of an element; -1 for one that was not read. */
  positionOf(element: Element): Position {
    let at = this.found.get(element);
    if (at === undefined) this.found.set(element, (at = this.elements.indexOf(element)));
    return at;
  }
}
