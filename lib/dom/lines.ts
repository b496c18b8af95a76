import { Zone } from '../model/zone';
import { bodyOf, walk } from './tree';
import { foldSpace, stripInvisible } from '../text/fold';

/** Elements that begin and end a line, with the zone they open (0: none). */
const BLOCKS = new Map<string, number>([
  ['address', 0], ['article', Zone.Article], ['aside', Zone.Aside], ['blockquote', Zone.Quote], ['body', 0], ['button', Zone.Button],
  ['caption', Zone.Caption], ['center', 0], ['dd', Zone.Item], ['details', 0], ['dialog', 0], ['dir', 0], ['div', 0], ['dl', 0],
  ['dt', Zone.Item], ['fieldset', Zone.Form], ['figcaption', Zone.Caption], ['figure', 0], ['footer', Zone.Footer], ['form', Zone.Form],
  ['h1', Zone.Heading], ['h2', Zone.Heading], ['h3', Zone.Heading], ['h4', Zone.Heading], ['h5', Zone.Heading], ['h6', Zone.Heading],
  ['header', Zone.Header], ['hgroup', 0], ['hr', 0], ['legend', 0], ['li', Zone.Item], ['main', 0], ['menu', 0], ['nav', Zone.Nav],
  ['ol', 0], ['p', 0], ['pre', Zone.Pre], ['section', 0], ['summary', 0], ['table', 0], ['tbody', 0], ['td', Zone.Cell],
  ['tfoot', 0], ['th', Zone.Cell], ['thead', 0], ['tr', 0], ['ul', 0],
]); // prettier-ignore
/** Elements whose text nobody reads on the page. */
const SILENT = new Set([
  'script', 'style', 'noscript', 'template', 'iframe', 'object', 'embed', 'svg', 'math', 'canvas', 'audio', 'video', 'select', 'textarea',
  'input', 'datalist', 'head', 'map', 'rp', 'noframes', 'title', 'meta', 'link',
]); // prettier-ignore

/** A run of text between two block edges or `<br>`s: what a reader would call a line or a paragraph. */
export class Line {
  /** Text nodes in document order; white space between them is kept, as it parts words. */
  readonly texts: Text[] = [];
  /** Characters, white space at the ends of text nodes not counted. */
  size = 0;
  /** Of `size`, characters inside links. */
  linked = 0;
  private folded: string | null = null;

  constructor(
    readonly page: Page,
    /** Position in `page.lines`. */
    readonly index: number,
    /** The nearest block-level element around it. */
    readonly block: Element,
    /** `Zone` bits of its block. */
    readonly zones: number,
  ) {}

  /** The words a person reads: white space folded, watermarks and invisible marks cut. */
  get text(): string {
    this.folded ??= stripInvisible(foldSpace(this.texts.map((text) => this.page.shown(text)).join('')));
    return this.folded;
  }

  /** The line in pieces, one for each text node that holds words: where inline elements meet, no space need stand. */
  get parts(): { text: string; node: Text }[] {
    const parts: { text: string; node: Text }[] = [];
    for (const node of this.texts) {
      const text = stripInvisible(foldSpace(this.page.shown(node)));
      if (text) parts.push({ text, node });
    }
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
  /** Pictures, players and other things without text: index of the line they stand before, in order. */
  readonly media: { element: Element; before: number }[] = [];
  /** Character ranges that are noise, per text node, sorted; filled by the watermark rules. */
  readonly cuts = new Map<Text, [start: number, end: number][]>();
  /** Line of each text node in `lines`. */
  readonly lineOf = new Map<Text, Line>();
  /** The document's body, whatever forms and pictures are called; null where there is none. */
  readonly body: HTMLElement | null;

  constructor(
    readonly document: Document,
    readonly url: URL,
  ) {
    this.body = bodyOf(document);
  }

  /** A text node's data without what was cut from it. */
  shown(text: Text): string {
    const data = text.data;
    const cuts = this.cuts.get(text);
    if (!cuts) return data;
    let kept = '';
    let from = 0;
    for (const [start, end] of cuts) {
      if (start > from) kept += data.slice(from, start);
      from = Math.max(from, end);
    }
    return kept + data.slice(from);
  }

  /** Leaves characters of a text node out of what is read from now on. */
  cut(text: Text, start: number, end: number): void {
    const cuts = this.cuts.get(text) ?? [];
    cuts.push([start, end]);
    cuts.sort((a, b) => a[0] - b[0]);
    this.cuts.set(text, cuts);
    this.lineOf.get(text)?.refresh();
  }

  /** Leaves all of an element out. */
  cutAll(element: Element): void {
    const walker = walk(element);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node.nodeType === 3 && this.lineOf.has(node as Text)) this.cut(node as Text, 0, (node as Text).data.length);
  }
}

const sizeOf = (data: string): number => {
  const last = data.length - 1;
  if (last < 0) return 0;
  return data.charCodeAt(0) > 32 && data.charCodeAt(last) > 32 ? last + 1 : data.trim().length;
};

/**
 * Reads a document's body, or a shadow tree of it, into lines, in one pass without recursion (pages nest as deep as browsers
 * let them), calling no layout and no style. Yields every 1024 nodes, so that a long page can be read in slices.
 */
export function* readLines(document: Document, url: URL, root: Element | ShadowRoot | null = bodyOf(document)): Generator<undefined, Page> {
  const page = new Page(document, url);
  if (!root) return page;
  const body = 'host' in root ? root.host : root;
  const walker = walk(root);
  let line: Line | null = null;
  let steps = 0;
  let block: Element = body;
  let zones = 0;
  // what to go back to when an element ends; a zone below 0 tells that a line ends with it
  const blocks: Element[] = [];
  const opened: number[] = [];
  let node = walker.firstChild();
  while (node) {
    if ((++steps & 1023) === 0) yield;
    let enter = false;
    if (node.nodeType === 3) {
      const text = node as Text;
      const size = sizeOf(text.data);
      if (size > 0) {
        if (!line) page.lines.push((line = new Line(page, page.lines.length, block, zones)));
        line.texts.push(text);
        line.size += size;
        if (zones & Zone.Link) line.linked += size;
        page.lineOf.set(text, line);
      } else if (line) {
        line.texts.push(text);
      }
    } else {
      const element = node as Element;
      const name = element.localName;
      const zone = BLOCKS.get(name);
      if (zone !== undefined) {
        line = null;
        blocks.push(block);
        opened.push(~zones);
        block = element;
        zones |= zone;
        enter = true;
      } else if (name === 'br') {
        line = null;
      } else if (name === 'img' || name === 'video' || name === 'picture' || name === 'iframe' || name === 'audio') {
        page.media.push({ element, before: page.lines.length });
      } else if (!SILENT.has(name)) {
        // a form may show one of its fields in its name's place: what is no string is a form
        const isForm = typeof name !== 'string';
        if (isForm) line = null;
        blocks.push(block);
        opened.push(isForm ? ~zones : zones);
        if (name === 'a') zones |= Zone.Link;
        else if (isForm) [block, zones] = [element, zones | Zone.Form];
        enter = true;
      }
    }
    node = enter ? walker.firstChild() : walker.nextSibling();
    if (enter && node) continue;
    // only elements that were gone into are left again: an empty one at once, others when their last child is done
    let leave = enter;
    while (!node) {
      if (!leave && (!walker.parentNode() || walker.currentNode === root)) return page;
      leave = false;
      block = blocks.pop() ?? body;
      const before = opened.pop() ?? 0;
      if (before < 0) line = null;
      zones = before < 0 ? ~before : before;
      node = walker.nextSibling();
    }
  }
  return page;
}
