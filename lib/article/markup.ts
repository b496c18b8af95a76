import type { Outline, Position } from '../dom/outline';
import { attributeOf, classOf, hrefOf, idOf } from '../dom/tree';
import { LIMITS, Mark } from '../model/facts';

/** What classes say of all the words inside an element, on any site. A mark is told by any of its rows. */
const IN_CLASS: readonly (readonly [mark: number, says: RegExp])[] = [
  [Mark.Outlet, /source|media|provider|publisher|press|laiyuan|vend[eo]r/i],
  [Mark.Supplier, /provider|media-?name|article[-_]+source|source-name|content-source|agency|(?:^|[\s_-])source(?:\s|$)/i],
  [
    Mark.Author,
    /author|byline|contributor|writer|nick|user[-_]?name|auteur|autor(?!is|iz)|verfasser|signature|reporter|journalist|(?:^|\s)by(?:\s|$)/i,
  ],
  [Mark.Column, /category|crumb|badge|channel|column|(?:^|\s)(?:tags?|cat)(?:\s|$)/i],
];
/** One of these is in whatever a row above takes. */
const NAMED =
  /source|media|provider|publisher|press|laiyuan|vend|agency|author|byline|contributor|writer|nick|user|auteur|autor|verfasser|signature|reporter|journalist|\bby\b|category|crumb|badge|channel|column|tag|cat/i;
/** What other attributes say of them. */
const IN_ATTRIBUTES: readonly (readonly [mark: number, attribute: string, says: RegExp])[] = [
  [Mark.Author, 'data-testid', /byline|author/i],
  [Mark.Author, 'data-component', /byline|author/i],
  [Mark.Author, 'rel', /(?:^|\s)author(?:\s|$)/],
  [Mark.Author, 'itemprop', /^author$/],
  [Mark.Column, 'rel', /(?:^|\s)(?:category|tag|author)(?:\s|$)/],
];
/** What class and id say of an element's own words alone. */
const SOURCE = /source|laiyuan/i;

/** What an element and those around it say of the words in it. */
export interface Markup {
  marks: number;
  /** What its own name adds for its own words. */
  own: number;
  /** Where the link around it leads. */
  link: string | null;
}
const NOTHING: Markup = { marks: 0, own: 0, link: null };

/** Reads markup upwards, each element once: the lines of an article have nearly all of their surroundings in common. */
export class MarkupReader {
  private readonly known: (Markup | undefined)[];

  constructor(private readonly outline: Outline) {
    this.known = new Array<Markup | undefined>(outline.elements.length);
  }

  of(at: Position): Markup {
    const { elements, parents } = this.outline;
    const way: Position[] = [];
    let up = at;
    for (; up >= 0 && !this.known[up]; up = parents[up] ?? -1) way.push(up);
    let markup = this.known[up] ?? NOTHING;
    for (const each of way.reverse()) {
      const element = elements[each];
      if (element) this.known[each] = markup = within(element, markup);
    }
    return markup;
  }
}

function within(element: Element, around: Markup): Markup {
  const isLink = element.localName === 'a' && attributeOf(element, 'href') !== null;
  let marks = around.marks | (isLink ? Mark.Link : 0);
  const name = classOf(element);
  const id = idOf(element);
  if (name && NAMED.test(name)) for (const [mark, says] of IN_CLASS) if (!(marks & mark) && says.test(name)) marks |= mark;
  if (id && /byline|author/i.test(id)) marks |= Mark.Author;
  for (const [mark, attribute, says] of IN_ATTRIBUTES) {
    const value = marks & mark ? null : attributeOf(element, attribute);
    if (value !== null && says.test(value)) marks |= mark;
  }
  const own = (name && SOURCE.test(name)) || (id && /source/i.test(id)) ? Mark.Source : 0;
  const link = isLink ? addressOf(element) : around.link;
  return marks === around.marks && own === around.own && link === around.link ? around : { marks, own, link };
}

/** A resolved address of the web: dummy links (javascript:, http://#) name no place. */
const ADDRESS = /^https?:\/\/(?:[^/@\s]*@)?[^/@\s:.]*\.[^/@\s:]*(?::\d{1,5})?\//;

/** Where a link leads, as the browser resolves it; null where it names no place. */
function addressOf(anchor: Element): string | null {
  const href = attributeOf(anchor, 'href') ?? '';
  if (href.startsWith('#') || href.length > LIMITS.name) return null;
  const address = hrefOf(anchor);
  return ADDRESS.test(address) ? address.slice(0, LIMITS.url) : null;
}
