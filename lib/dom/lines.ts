import { Outline, type Position } from './outline';
import { bodyOf } from './tree';
import { foldSpace, stripInvisible } from '../text/fold';

/** A run of text between two block edges or `<br>`s: what a reader would call a line or a paragraph. */
export class Line {
  /** Characters, white space at the ends of text nodes not counted. */
  size = 0;
  /** Of `size`, characters inside links. */
  linked = 0;
  /** Its text nodes in `page.texts`: up to `to`, not included. */
  to: number;
  private folded: string | null = null;
  private nodes: readonly Text[] | null = null;

  constructor(
    readonly page: Page,
    /** Position in `page.lines`. */
    readonly index: number,
    /** Position of its block in `page.outline`. */
    readonly at: Position,
    /** `Zone` bits of where it begins. */
    readonly zones: number,
    readonly from: number,
  ) {
    this.to = from;
  }

  /** The nearest block-level element around it. */
  get block(): Element {
    return this.page.outline.elementAt(this.at);
  }

  /** Text nodes in document order; white space between them is kept, as it parts words. */
  get texts(): readonly Text[] {
    return (this.nodes ??= this.page.texts.slice(this.from, this.to));
  }

  /** The data of its first text node, without white space before it. */
  get beginning(): string {
    return this.page.texts[this.from]?.data.trimStart() ?? '';
  }

  /** The words a person reads: white space folded, watermarks and invisible marks cut. */
  get text(): string {
    return (this.folded ??= this.fold());
  }

  private fold(): string {
    let words = '';
    for (const text of this.texts) words += this.page.shown(text);
    return stripInvisible(foldSpace(words));
  }

  /**
   * The line in pieces, one for each text node that holds words: where inline elements meet, no space need stand. `around` is the
   * position of the element right around the node.
   */
  get parts(): { text: string; node: Text; around: Position }[] {
    const { page } = this;
    const parts: { text: string; node: Text; around: Position }[] = [];
    this.texts.forEach((node, i) => {
      const text = stripInvisible(foldSpace(page.shown(node)));
      if (text) parts.push({ text, node, around: page.around[this.from + i] ?? 0 });
    });
    return parts;
  }

  /** Must follow every change of `page.cuts` that concerns this line. */
  refresh(): void {
    this.folded = null;
  }

  in(zones: number): boolean {
    return (this.zones & zones) !== 0;
  }
}

/** A document as lines of text, read once in document order and never changed. */
export class Page {
  readonly lines: Line[] = [];
  /** The elements around the lines. */
  readonly outline = new Outline();
  /** The text nodes of all lines, and of each the position of the element around it. */
  readonly texts: Text[] = [];
  readonly around: Position[] = [];
  /** Pictures, players and other things without text: index of the line they stand before, in order. */
  readonly media: { element: Element; at: Position; before: number }[] = [];
  /** Character ranges that are noise, per text node, sorted; filled by the watermark rules. */
  readonly cuts = new Map<Text, [start: number, end: number, instead: string][]>();
  /** The document's body, whatever forms and pictures are called; null where there is none. */
  readonly body: HTMLElement | null;
  /** The outermost position an article may fill: a shadow tree's host is none. */
  readonly top: Position;
  private byText: Map<Text, Line> | null = null;

  constructor(
    readonly document: Document,
    readonly url: URL,
    root: Element | ShadowRoot | null,
  ) {
    this.body = bodyOf(document);
    this.top = root && 'host' in root ? 1 : 0;
  }

  /** A text node's data without what was cut from it. */
  shown(text: Text): string {
    const cuts = this.cuts.size > 0 ? this.cuts.get(text) : undefined;
    const data = text.data;
    if (!cuts) return data;
    let kept = '';
    let from = 0;
    for (const [start, end, instead] of cuts) {
      if (start >= from) kept += data.slice(from, start) + instead;
      from = Math.max(from, end);
    }
    return kept + data.slice(from);
  }

  /** Leaves characters of a text node out of what is read from now on, or reads others in their place. */
  cut(text: Text, start: number, end: number, instead = ''): void {
    const cuts = this.cuts.get(text) ?? [];
    cuts.push([start, end, instead]);
    cuts.sort((a, b) => a[0] - b[0]);
    this.cuts.set(text, cuts);
    this.lineWith(text)?.refresh();
  }

  /** Leaves all of an element out. */
  cutAll(element: Element): void {
    const { outline } = this;
    const at = outline.positionOf(element);
    // an inline element's words may stand on a line that began before it
    for (const line of this.lines.slice(Math.max(0, (outline.firstLines[at] ?? 0) - 1), outline.lastLines[at] ?? 0))
      line.texts.forEach((text, i) => {
        if (outline.holds(at, this.around[line.from + i] ?? -1)) this.cut(text, 0, text.data.length);
      });
  }

  /** The lines whose blocks stand in an element, or are it. */
  linesIn(at: Position): Line[] {
    const { firstLines, lastLines } = this.outline;
    // words right in an inline element belong to the block around it
    return this.lines.slice(firstLines[at], lastLines[at]).filter((line) => line.at >= at);
  }

  /** The line a text node stands on. */
  lineWith(text: Text): Line | undefined {
    this.byText ??= new Map(this.lines.flatMap((line) => line.texts.map((each) => [each, line])));
    return this.byText.get(text);
  }
}
