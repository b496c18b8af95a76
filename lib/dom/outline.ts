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
