import { parentOf } from '../dom/tree';
import type { Line, Page } from '../dom/lines';
import { furnitureKind } from './furniture';
import { readingLength } from './prose';

/** The most a box inside an article holds, in wide characters: a heading, some links, a form with its small print. */
const MOST = 220;
/** What asks for something: a newsletter's box has one of these. */
const ASKS = 'form, input, button, label';

/**
 * The lines of boxes that stand inside an article: other stories under their heading (Related Stories), newsletters asked
 * for (Sign up to …). A box is an element that begins with a line of furniture and holds little but links, or a form.
 * @param inside lines of the article's container, in order
 */
export function linesOfBoxes(page: Page, inside: readonly Line[], root: Element): Set<Line> {
  const boxed = new Set<Line>();
  for (const line of inside) {
    const kind = furnitureKind(line);
    if (kind !== 'recommend' && kind !== 'promo' && kind !== 'app') continue;
    for (let at = parentOf(line.block); at && at !== root && root.contains(at); at = parentOf(at)) {
      const before = page.lines[line.index - 1];
      if (before && at.contains(before.block)) break;
      const lines = linesIn(at, page, line.index);
      if (!lines) break;
      if (isBox(at, lines)) for (const each of lines) boxed.add(each);
    }
  }
  return boxed;
}

/** An element's lines from one on; null where they hold more than a box does. */
function linesIn(element: Element, page: Page, from: number): Line[] | null {
  const lines: Line[] = [];
  let length = 0;
  for (let i = from; i < page.lines.length; i++) {
    const line = page.lines[i];
    if (!line || !element.contains(line.block)) break;
    if ((length += readingLength(line)) > MOST) return null;
    lines.push(line);
  }
  return lines;
}

function isBox(element: Element, [, ...lines]: Line[]): boolean {
  if (lines.length === 0) return false;
  const size = lines.reduce((sum, line) => sum + line.size, 0);
  const linked = lines.reduce((sum, line) => sum + line.linked, 0);
  return linked * 2 > size || element.matches('aside, figure, form') || element.querySelector(ASKS) !== null;
}
