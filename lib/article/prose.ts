import type { Line } from '../dom/lines';
import { Zone } from '../model/zone';
import { WIDE_LETTER } from '../text/fold';

/** Sentence marks of the scripts we read: a line that holds some is written, not laid out. */
const SENTENCE = /[。！？；，、：…”」』]|[.!?,;:]["'”’)]*(?:\s|$)/;
/** Latin letters say less than Han characters or Hangul syllables: about three to one. */
const LATIN_PER_WIDE = 3;
/** Above this, a paragraph's length says nothing more about what it belongs to. */
const ENOUGH = 160;

/** The page's foot: links about the house, its owner and its licences. */
const FOOT =
  /^(?:(?:关于|關於)(?:我们|我們|本站|本网)|联系我们|聯絡我們|网站地图|網站地圖|网站声明) ?(?:[|｜·]|-|$)|(?:ICP|icp) ?(?:备|備|证|證)|备案号|公网安备|经营许可证|(?:主办|主办单位|承办|版权所有) ?[:：]|^.{2,40} 版权所有/;
const FOOT_LINE = 160;

/** Whether a line is of the page's foot, which speaks of the house and not of the article. */
export function isFoot(line: Line): boolean {
  return line.size <= FOOT_LINE && FOOT.test(line.text) && !line.text.endsWith('。');
}

/** A line's length in wide characters (Han, kana, Hangul); Latin text counts a third. */
export function readingLength(line: Line): number {
  return WIDE_LETTER.test(line.beginning) || WIDE_LETTER.test(line.text) ? line.size : line.size / LATIN_PER_WIDE;
}

/**
 * How much a line speaks for its container being an article, in wide characters: 0 for links, menus and labels.
 * CJK paragraphs count from 8 characters on: a portal's paragraphs are often single short sentences.
 */
export function proseWeight(line: Line): number {
  if (line.size < 8 || line.linked * 2 > line.size) return 0;
  if (line.in(Zone.Nav | Zone.Footer | Zone.Button | Zone.Link)) return 0;
  const length = Math.min(readingLength(line), ENOUGH);
  if (length < 8) return 0;
  if (isFoot(line)) return 0;
  const written = SENTENCE.test(line.text);
  return (line.in(Zone.Heading) || !written ? 0.2 : 1) * length * (line.in(Zone.Aside) ? 0.3 : 1);
}
