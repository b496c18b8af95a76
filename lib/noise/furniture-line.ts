import { parentOf } from '../dom/tree';
import { callAtEnd, furnitureKind } from '../article/furniture';
import { proseWeight } from '../article/prose';
import type { Line } from '../dom/lines';
import { Zone } from '../model/zone';
import type { NoiseTarget } from '../model/noise';
import type { NoiseKind } from '../model/report';
import { fillsBlock, Protected } from './blocks';
import type { NoiseRule } from './rule';
import { lineTargets, runTarget } from './runs';

/** Longest heading of a box, in letters: on the whole page only such lines are asked. */
const HEADING = 40;
/** How far up from its heading a box is looked for. */
const STEPS = 5;
/** Most letters in a box that hangs under a heading; an ad says little. */
const BOX = 8000;
const AD_BOX = 400;

/**
 * Disclaimers, share bars, follow-us prompts, app bars and the like, line by line, where the templates know them: near the
 * article, and as a link at a paragraph's end. Headings of related stories, comments and ads anywhere take their box along.
 */
export const furnitureLine: NoiseRule = {
  id: 'furniture-line',
  kind: 'other',
  *find(scene) {
    const { page, article } = scene;
    if (!article) return;
    const protect = Protected.of(scene);
    const body = new Set(article.body);
    const near = new Set([...article.head, ...article.tail]);
    for (const line of body) {
      const call = callAtEnd(line)?.node;
      if (call) yield runTarget({ id: furnitureLine.id, kind: 'promo' }, { text: call, start: 0, end: call.data.length });
    }
    for (const line of page.lines) {
      if (body.has(line) || line === article.headline) continue;
      const close = near.has(line) || article.root.contains(line.block);
      if (!close && line.size > HEADING) continue;
      const kind = furnitureKind(line);
      if (!kind || line.in(Zone.Nav) || ((kind === 'disclaimer' || line.in(Zone.Heading)) && standsAmong(line, body))) continue;
      // a link of these words leads elsewhere, a heading of these words has its box under it
      const isHeading = (kind === 'recommend' || kind === 'comments' || kind === 'ad') && line.linked < line.size;
      if (isHeading) yield* boxUnder(line, kind, protect);
      // the page's own foot stays: it speaks of the site, not of the article
      else if (close && !line.in(Zone.Footer) && (!/[©ⓒ]/.test(line.text) || article.root.contains(line.block)))
        yield* alone(line, kind, protect);
    }
  },
};

/** Least prose in a line behind, in wide characters. */
const PROSE = 12;

/** How many lines below are looked at for it, and how many must be prose. */
const BEHIND = 6;
const ENOUGH = 2;

/**
 * Whether a line without links stands in the middle of the article, with more of its prose close behind: a piece on comments
 * has a part called Comments, and says what is copyright.
 */
function standsAmong(line: Line, body: ReadonlySet<Line>): boolean {
  const behind = line.page.lines.slice(line.index + 1, line.index + 1 + BEHIND);
  const around = parentOf(line.block);
  // a box within the text has a heading of its own; a quotation is the text's
  const home = line.in(Zone.Quote) && around ? parentOf(around) : around;
  const written = behind.filter((at) => body.has(at) && parentOf(at.block) === home && proseWeight(at) >= PROSE);
  return line.linked * 2 < line.size && written.length >= ENOUGH;
}

/** The line itself: its block where it is all there is in it, else its words. */
function* alone(line: Line, kind: NoiseKind, protect: Protected): Generator<NoiseTarget> {
  if (protect.allows(line.block) && fillsBlock(line)) {
    const limit = Math.max(line.size * 1.5, HEADING);
    yield { rule: furnitureLine.id, kind, element: protect.grow(line.block, (parent) => parent.textContent.length < limit) };
  } else if (line.linked === 0) {
    yield* lineTargets({ id: furnitureLine.id, kind }, line, line.page.document.body);
  }
}

/** A heading with what stands under it: the nearest element around it that holds links or fields, or what follows it. */
function* boxUnder(line: Line, kind: NoiseKind, protect: Protected): Generator<NoiseTarget> {
  const most = kind === 'ad' ? AD_BOX : BOX;
  let box = line.block;
  if (!protect.allows(box)) return;
  for (let step = 0; step < STEPS && !isFull(box, line, kind); step++) {
    const parent = parentOf(box);
    if (!parent || !protect.allows(parent) || parent.textContent.length > most) break;
    box = parent;
  }
  if (/^(?:nav|header|main)$/.test(box.localName)) return;
  yield { rule: furnitureLine.id, kind, element: box };
  const next = box.nextElementSibling;
  if (next && !isFull(box, line, kind) && protect.allows(next) && next.textContent.length < most && isFull(next, line, kind)) {
    yield { rule: furnitureLine.id, kind, element: next };
  }
}

/** Whether an element holds what such a heading announces. */
function isFull(element: Element, line: Line, kind: NoiseKind): boolean {
  if (kind === 'ad') return element.querySelector('img, iframe, ins, a[href], script') !== null;
  if (kind === 'recommend') return element.querySelectorAll('a[href]').length >= 2 && element.textContent.length > line.size * 2;
  return element.querySelector('textarea, form, iframe') !== null || element.textContent.trim().length > line.size + HEADING;
}
