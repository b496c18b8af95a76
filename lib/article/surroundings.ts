import type { Outline, Position } from '../dom/outline';
import { namesOf } from '../dom/tree';

/** Tokens in class and id that name what surrounds articles (whole tokens or word parts set off by - _ or case). */
const AROUND =
  /comment(?!ary)|author-?(?:bio|box|about|profile|card)|about-?(?:the-?)?author|(?:newsletter|subscri(?:be|ption|ber)s?)[\s_-]*(?:widget|box|form|offers?|cta|promo|sign-?up|module|embed)|(?:meta|article|post|entry)[\s_-]+social|social[\s_-]+(?:share|sharing|links?|bar|icons?|buttons?)|(?:^|[\s_-])(?:cmt|reply|replies|disqus|sidebar|side|aside|related?|read-?more|most-?(?:read|popular|viewed)|trending|recommend|hot|rank|footer|foot|copyright|breadcrumb|menu|nav|login|dialog|modal|popup|drawer|cookie|pinglun|tuijian|xiangguan|sponsor|promo)(?:$|[\s_-])/i;
/** Parts of pictures: their footers hold captions. */
const PICTURE = /(?:^|[\s_-])(?:media|figure|photo|picture|image|caption)(?:[\s_-]+)footer(?:$|[\s_-])/i;
const CAMEL = /([a-z])([A-Z])/g;

/** Tells of elements whether class or id say that they stand around articles; asks each of them once. */
export class Surroundings {
  private readonly known: Int8Array;

  constructor(private readonly outline: Outline) {
    this.known = new Int8Array(outline.elements.length);
  }

  /** Whether an element is called something that stands around articles. */
  has(at: Position): boolean {
    const known = this.known[at];
    if (known) return known > 0;
    const element = this.outline.elements[at];
    const names = element ? namesOf(element) : '';
    const answer = names.length > 1 && names.length < 200 && AROUND.test(names.replace(CAMEL, '$1-$2')) && !PICTURE.test(names);
    this.known[at] = answer ? 1 : -1;
    return answer;
  }

  /** Whether an element stands, below `top`, in such an element, or is one. */
  holds(at: Position, top: Position): boolean {
    const { parents } = this.outline;
    for (let up = at; up >= 0 && up !== top; up = parents[up] ?? -1) if (this.has(up)) return true;
    return false;
  }
}
