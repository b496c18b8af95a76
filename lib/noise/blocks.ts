import { parentOf } from '../dom/tree';
import type { Article } from '../article/article';
import type { Line, Page } from '../dom/lines';
import { leadsAway } from './leads';
import { promptKind } from './prompts';
import { oncePerScene } from './rule';

/** Most letters under a code. */
const CAPTION = 70;
/** What a page that is no article is there for; what dialogs hold is for later. */
const PURPOSE = ':is(h1, main, [role="main"], form, textarea, video, audio):not(.skiptranslate *, .modal *)';

/**
 * What may be hidden: elements that hold neither the article's words nor its pictures, nor the page itself, nor, where nothing
 * was recognised as an article, what such pages are there for. Every rule that hides elements asks here; that is how the
 * article is protected from all of them, those of filter lists too.
 */
export class Protected {
  private readonly holders = new Set<Element>();

  /** What is protected in one scene, gathered once for all rules. */
  static of = oncePerScene(({ page, article }) => new Protected(page, article));

  constructor(page: Page, article: Article | null) {
    const hold = (from: Element | null) => {
      for (let at = from; at && !this.holders.has(at); at = parentOf(at)) this.holders.add(at);
    };
    hold(page.document.body);
    if (!article) {
      for (const element of page.document.querySelectorAll(PURPOSE)) hold(element);
      return;
    }
    for (const line of [...article.body, ...(article.headline ? [article.headline] : [])]) hold(line.block);
    for (const line of article.head)
      if (line.size < 200 && /\d{4}(?!\p{Script=Han})|\d年|来源|來源|[Ss]ource|\b(?:[Bb]y|BY) \p{Lu}/u.test(line.text)) hold(line.block);
    const [first, last] = [article.body[0]?.index ?? 0, article.body.at(-1)?.index ?? 0];
    for (const { element, before } of page.media)
      if (
        before >= first &&
        before <= last + 1 &&
        article.root.contains(element) &&
        element.localName !== 'iframe' &&
        !isCode(page.lines[before]) &&
        !isSponsored(element)
      )
        hold(element);
  }

  /** Whether an element can go without taking anything of the article along. */
  allows(element: Element): boolean {
    return !this.holders.has(element) && !/^(?:html|body|head)$/.test(element.localName);
  }

  /** The largest element around a line that can go and holds no more than `lines` lines of text beyond `within`. */
  grow(element: Element, fits: (parent: Element) => boolean): Element {
    let at = element;
    for (let parent = parentOf(at); parent && this.allows(parent) && fits(parent); parent = parentOf(parent)) at = parent;
    return at;
  }
}

/** Whether a line is all the text its block holds. */
export function fillsBlock(line: Line): boolean {
  const { lines } = line.page;
  const [above, below] = [lines[line.index - 1], lines[line.index + 1]];
  return !(above && line.block.contains(above.block)) && !(below && line.block.contains(below.block)) && line.block.localName !== 'body';
}

/** Whether a line under a picture says that it is a code to scan. */
const isCode = (under: Line | undefined): boolean => under !== undefined && under.size < CAPTION && promptKind(under) === 'qr';

/** A picture that leads to another site, and not to a larger picture: an advertisement's, not the article's. */
function isSponsored(element: Element): boolean {
  const link = element.closest<HTMLAnchorElement>('a[href]');
  if (link?.localName !== 'a' || !/^https?:$/.test(link.protocol) || /\.(?:jpe?g|png|gif|webp|avif)$/i.test(link.pathname)) return false;
  return URL.canParse(link.href) && leadsAway(new URL(link.href), new URL(element.ownerDocument.location.href));
}
