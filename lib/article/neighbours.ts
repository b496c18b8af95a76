import type { Line, Page } from '../dom/lines';
import type { Outline, Position } from '../dom/outline';
import { classOf } from '../dom/tree';
import { Zone } from '../model/zone';

/** How far below a heading an article's day or byline stands, in lines, and how long such a line is. */
const NEAR = 6;
const SHORT = 120;
const SIGNED = /^(?:by|von|par|por) \p{Lu}|(?:19|20)\d\d ?[-/.年] ?\d{1,2}|\b\d{1,2},? (?:19|20)\d\d\b|\p{L}{3,9}\.? (?:19|20)\d\d\b/iu;

/**
 * The element that holds one article of several, where pages add the next below the one that was read (endless scroll): the
 * headline's, if another like it stands beside it with a heading of the same rank and a day or byline of its own.
 * @param headline index of the headline's line
 * @returns -1 where there is only one
 */
export function ownElement(page: Page, headline: number, root: Position): Position {
  const { outline } = page;
  const line = page.lines[headline];
  if (!line || !outline.holds(root, line.at)) return -1;
  for (const other of page.linesIn(root)) {
    if (other === line || !isHeadline(other, line, page)) continue;
    const [own, twin] = [towards(line.at, other.at, outline), towards(other.at, line.at, outline)];
    if (own >= 0 && own !== line.at && twin >= 0 && isLike(own, twin, outline)) return own;
  }
  return -1;
}

function isHeadline(other: Line, line: Line, page: Page): boolean {
  if (!other.in(Zone.Heading) || other.block.localName !== line.block.localName) return false;
  // teasers lead to their stories, chapters are neither dated nor signed
  if (other.linked >= other.size && line.linked < line.size) return false;
  return page.lines.slice(other.index + 1, other.index + 1 + NEAR).some((each) => each.size <= SHORT && SIGNED.test(each.text));
}

/** The outermost element around `from` that does not hold `away`; -1 if all do. */
function towards(from: Position, away: Position, outline: Outline): Position {
  let found = -1;
  for (let at = from; at >= 0 && !outline.holds(at, away); at = outline.parents[at] ?? -1) found = at;
  return found;
}

function isLike(one: Position, other: Position, { elements }: Outline): boolean {
  const [a, b] = [elements[one], elements[other]];
  return a !== undefined && a.localName === b?.localName && classOf(a) === classOf(b);
}
