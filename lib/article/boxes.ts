import type { Line, Page } from '../dom/lines';
import type { Position } from '../dom/outline';
import { namesOf } from '../dom/tree';
import { furnitureKind } from './furniture';
import { readingLength } from './prose';

/** The most a box inside an article holds, in wide characters: a heading, some links, a form with its small print. */
const MOST = 220;
/** What asks for something: a newsletter's box has one of these. */
const ASKS = 'form, input, button, label';

/** Class and id of boxes that call themselves ads, in whole tokens: `ad`, `gg`, `guanggao`, `ad_left`, `top-ad`; never a part of a word. */
export const AD =
  /(?:^|[\s_-])(?:ads?|adv|advert\w*|adbox|adwrap|adslot|ad\d{1,3}|gg|ggw|gg\d{1,3}|guanggao|banner-?ads?|sponsor(?:ed)?|dfp|adsense|promo-?ads?)(?:$|[\s_-])/i;
/** What the first line of a box may be. */
const BOXED = /^(?:recommend|promo|app|qr|ad)$/;

/**
 * The lines of boxes that stand inside an article: other stories under their heading (Related Stories), newsletters asked
 * for (Sign up to …), ads. A box is an element that begins with a line of furniture, or calls itself an ad, and holds little
 * but links, or a form.
 * @param inside lines of the article's container, in order
 */
export function linesOfBoxes(page: Page, inside: readonly Line[], root: Position): Set<Line> {
  const { elements, parents } = page.outline;
  const boxed = new Set<Line>();
  for (const line of inside) {
    if (line.linked * 2 > line.size) for (const each of adAround(line, root, page)) boxed.add(each);
    let at = parents[line.at] ?? -1;
    // most lines begin nothing that could be a box: that is cheaper to see than what they say
    if (at <= root || !isFirst(line, at, page)) continue;
    const kind = furnitureKind(line);
    if (!kind || !BOXED.test(kind)) continue;
    for (; at > root && isFirst(line, at, page); at = parents[at] ?? -1) {
      const lines = linesIn(at, page);
      if (!lines) break;
      const element = elements[at];
      if (element && isBox(element, lines)) for (const each of lines) boxed.add(each);
    }
  }
  return boxed;
}

/** The lines of a box of links around a line that calls itself an ad. */
function adAround(line: Line, root: Position, page: Page): Line[] {
  const { elements, parents } = page.outline;
  for (let at = line.at; at > root; at = parents[at] ?? -1) {
    const element = elements[at];
    if (!element || !AD.test(namesOf(element))) continue;
    const lines = linesIn(at, page);
    // what holds too much for a box is only held by more
    if (!lines || mostlyLinks(lines)) return lines ?? [];
  }
  return [];
}

/** Whether an element's lines begin with one of its own. */
function isFirst(line: Line, at: Position, { lines, outline }: Page): boolean {
  const before = lines[line.index - 1];
  return !before || !outline.holds(at, before.at);
}

/** An element's lines; null where they hold more than a box does. */
function linesIn(at: Position, page: Page): Line[] | null {
  const lines: Line[] = [];
  let length = 0;
  for (const line of page.linesIn(at)) {
    if ((length += readingLength(line)) > MOST) return null;
    lines.push(line);
  }
  return lines;
}

function isBox(element: Element, [, ...lines]: Line[]): boolean {
  if (lines.length === 0) return false;
  return mostlyLinks(lines) || element.matches('aside, figure, form') || element.querySelector(ASKS) !== null;
}

function mostlyLinks(lines: readonly Line[]): boolean {
  const size = lines.reduce((sum, line) => sum + line.size, 0);
  return lines.reduce((sum, line) => sum + line.linked, 0) * 2 > size;
}
