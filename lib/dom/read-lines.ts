import { Zone } from '../model/zone';
import { Line, Page } from './lines';
import type { Position } from './outline';
import { bodyOf, nodeAccess } from './tree';

/** Elements that begin and end a line, with the zone they open (0: none). */
const BLOCKS: [string, number][] = [
  ['address', 0], ['article', Zone.Article], ['aside', Zone.Aside], ['blockquote', Zone.Quote], ['body', 0], ['button', Zone.Button],
  ['caption', Zone.Caption], ['center', 0], ['dd', Zone.Item], ['details', 0], ['dialog', 0], ['dir', 0], ['div', 0], ['dl', 0],
  ['dt', Zone.Item], ['fieldset', Zone.Form], ['figcaption', Zone.Caption], ['figure', 0], ['footer', Zone.Footer], ['form', Zone.Form],
  ['h1', Zone.Heading], ['h2', Zone.Heading], ['h3', Zone.Heading], ['h4', Zone.Heading], ['h5', Zone.Heading], ['h6', Zone.Heading],
  ['header', Zone.Header], ['hgroup', 0], ['hr', 0], ['legend', 0], ['li', Zone.Item], ['main', 0], ['menu', 0], ['nav', Zone.Nav],
  ['ol', 0], ['p', 0], ['pre', Zone.Pre], ['section', 0], ['summary', 0], ['table', 0], ['tbody', 0], ['td', Zone.Cell],
  ['tfoot', 0], ['th', Zone.Cell], ['thead', 0], ['tr', 0], ['ul', 0],
]; // prettier-ignore
/** What an element does to the lines around it. From `Block` on it opens lines of its own, in the zones added to it. */
const Kind = {
  /** Nobody reads its text, no rule asks for it. */
  Code: 0,
  /** Nobody reads its text on the page. */
  Silent: 1,
  Break: 2,
  /** A picture or player, which has no text of its own. */
  Media: 3,
  Inline: 4,
  Link: 5,
  Block: 6,
} as const;
const KINDS = new Map<string, number>([
  ...['script', 'style', 'noscript', 'template', 'head', 'title', 'meta', 'link'].map((name) => [name, Kind.Code] as const),
  ...['object', 'embed', 'svg', 'math', 'canvas', 'select', 'textarea', 'input', 'datalist', 'map', 'rp', 'noframes'].map((name) => [name, Kind.Silent] as const),
  ...['img', 'video', 'picture', 'iframe', 'audio'].map((name) => [name, Kind.Media] as const),
  ['br', Kind.Break],
  ['a', Kind.Link],
  ...BLOCKS.map(([name, zones]) => [name, Kind.Block + zones] as const),
]); // prettier-ignore

/** Nodes read between two pauses. */
const STEPS = 1024;

const sizeOf = (data: string): number => {
  const last = data.length - 1;
  if (last < 0) return 0;
  return data.charCodeAt(0) > 32 && data.charCodeAt(last) > 32 ? last + 1 : data.trim().length;
};

/**
 * Reads a document's body, or a shadow tree of it, into lines and their outline, in one pass without recursion (pages nest as
 * deep as browsers let them), calling no layout and no style. Yields now and then, so that a long page can be read in slices.
 */
export function* readLines(document: Document, url: URL, root: Element | ShadowRoot | null = bodyOf(document)): Generator<undefined, Page> {
  const page = new Page(document, url, root);
  if (!root) return page;
  const pass = new Pass(page, root);
  while (!pass.read(STEPS)) yield;
  return page;
}

/** One pass over a tree. Where it stands between two pauses is known by what it wrote down: a page may change meanwhile. */
class Pass {
  /** The element gone into last. */
  private at: Position;
  private line: Line | null = null;
  private node: Node | null;
  private readonly nodes = nodeAccess();

  constructor(
    private readonly page: Page,
    root: Element | ShadowRoot,
  ) {
    this.at = page.outline.open('host' in root ? root.host : root, -1, true, 0, 0);
    this.node = this.nodes.firstChild.call(root);
  }

  /** Reads some nodes; true at the end. */
  read(steps: number): boolean {
    const { page } = this;
    const { outline, lines } = page;
    const { nodeType, firstChild, nextSibling } = this.nodes;
    let { at, node } = this;
    for (let step = 0; at >= 0;) {
      if (!node) {
        // the element ends; a block ends its line
        if (outline.blocks[at] === at) this.line = null;
        outline.close(at, lines.length);
        const left = outline.elementAt(at);
        at = outline.parents[at] ?? -1;
        if (at >= 0) node = nextSibling.call(left);
        continue;
      }
      if (++step > steps) break;
      const type = nodeType.call(node);
      if (type === 1) {
        const entered = this.begin(node as Element, at);
        if (entered >= 0) {
          at = entered;
          node = firstChild.call(node);
          continue;
        }
      } else if (type === 3) this.add(node as Text, at);
      node = nextSibling.call(node);
    }
    this.at = at;
    this.node = node;
    return at < 0;
  }

  /** Reads an element's beginning; tells its position where it is to be gone into, else -1. */
  private begin(element: Element, parent: Position): Position {
    const { outline, lines, media } = this.page;
    const kind = KINDS.get(this.nodes.localName.call(element)) ?? Kind.Inline;
    if (kind === Kind.Code) return -1;
    const isBlock = kind >= Kind.Block;
    if (isBlock || kind === Kind.Break) this.line = null;
    if (kind === Kind.Break) return -1;
    const around = outline.zones[parent] ?? 0;
    const zones = isBlock ? around | (kind - Kind.Block) : kind === Kind.Link ? around | Zone.Link : around;
    const at = outline.open(element, parent, isBlock, zones, lines.length);
    if (kind === Kind.Media) media.push({ element, at, before: lines.length });
    return kind === Kind.Media || kind === Kind.Silent ? -1 : at;
  }

  private add(text: Text, around: Position): void {
    const { page } = this;
    const size = sizeOf(this.nodes.data.call(text));
    // white space between lines is nobody's
    if (size === 0 && !this.line) return;
    const { outline, lines, texts } = page;
    if (!this.line) {
      lines.push((this.line = new Line(page, lines.length, outline.blocks[around] ?? 0, outline.zones[around] ?? 0, texts.length)));
    }
    const { line } = this;
    texts.push(text);
    page.around.push(around);
    line.to = texts.length;
    line.size += size;
    if ((outline.zones[around] ?? 0) & Zone.Link) line.linked += size;
  }
}
