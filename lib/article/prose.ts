import type { Line } from '../dom/lines';
import { Zone } from '../model/zone';

/** Sentence marks of the scripts we read: a line that holds some is written, not laid out. */
const SENTENCE = /[。！？；，、：…”」』]|[.!?,;:]["'”’)]*(?:\s|$)/;
const WIDE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]/;
/** Latin letters say less than Han characters or Hangul syllables: about three to one. */
const LATIN_PER_WIDE = 3;
/** Above this, a paragraph's length says nothing more about what it belongs to. */
const ENOUGH = 160;

/** A line's length in wide characters (Han, kana, Hangul); Latin text counts a third. */
export function readingLength(line: Line): number {
  return WIDE.test(line.texts[0]?.data ?? '') || WIDE.test(line.text) ? line.size : line.size / LATIN_PER_WIDE;
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
  const written = SENTENCE.test(line.text);
  return (line.in(Zone.Heading) || !written ? 0.2 : 1) * length * (line.in(Zone.Aside) ? 0.3 : 1);
}
