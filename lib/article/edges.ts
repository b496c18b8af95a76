import type { Line, Page } from '../dom/lines';

import type { Sight } from '../dom/sight';
import { Zone } from '../model/zone';
import { readLabels } from '../text/labels';
import type { Article } from './article';
import type { Body } from './body';
import { linesOfBoxes } from './boxes';
import { closes, closingLines, isClosing, withoutBiography } from './closing';
import { furnitureKind } from './furniture';
import { LineTest } from './line-test';
import { isPager } from './pager';
import { isFoot } from './prose';

/** How many lines after the body may still be its credits, source note or disclaimer. */
const TAIL_LINES = 24;
/** How far back into the body lines that were left out of it still count as its tail: disclaimers, notes on sources. */
const LEFT_OUT = 80;
/** How far above the headline a time or source line may stand. */
const ABOVE = 8;
/** Weight of a caption that stands away from the text's beginning: a sentence, no label. */
const CAPTION = 12;
/** Most lines between headline and body on real pages; beyond, something else stands between. */
const HEAD_LINES = 60;
const DATED = /(?:19|20)\d\d\s*[-/.年]\s*\d{1,2}|\d{1,2}:\d{2}/;

const DATE_AT_END = /(?:19|20)\d\d ?[-/.年] ?\d{1,2}[-/.月 ]+\d{1,2}日?(?: ?\d{1,2}[:：時时]\d{2}分?)?$/;
/** … | September 16, 2024 8:20 am, Wednesday, Sept. 16, 2024 | 8:20 a.m.: no sentence ends so. */
const LATIN_DATE_AT_END =
  /(?:^|[|•·,] ?)(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2},? (?:19|20)\d\d(?:,? (?:[|•·-] |at )?\d{1,2}:\d\d(?: ?[ap]\.?m\.?)?(?: [a-z]{2,4})?)?$/i;
const BYLINE = /^(?:by|von|par|por|story by|written by)\s\p{Lu}/iu;

/** Draws the line between the article and what surrounds it, inside the container found for its body, with pauses. */
export function* drawEdges(page: Page, body: Body, headline: Line | null, sight: Sight): Generator<undefined, Article> {
  const inside = page.linesIn(body.at);
  const usable = new LineTest(body, page, sight, linesOfBoxes(page, inside, body.at));
  yield;
  const begin = beginning(inside, body, headline);
  yield;
  const end = ending(inside, body, begin, usable);
  yield;
  const first = inside[begin]?.index ?? 0;
  const last = inside[end]?.index ?? first;
  const top = headline && headline.index < first ? Math.max(0, headline.index - ABOVE) : Math.max(0, first - HEAD_LINES / 3);
  const isOwn = (line: Line) => line !== headline && (body.own < 0 || page.outline.holds(body.own, line.at));
  const head = page.lines.slice(Math.max(top, first - HEAD_LINES), first).filter(isOwn);
  const usual: Line[] = [];
  for (const line of inside.slice(begin, end + 1)) {
    if ((line.index & 63) === 63) yield;
    if (usable.keeps(line)) usual.push(line);
  }
  const text = withoutBiography(usual, [...head, ...inside.slice(begin, begin + 6)]);
  const lines = [...text, ...closingLines(page, last, body.root, usable)];
  const kept = new Set(lines);
  return {
    root: body.root,
    headline,
    head,
    body: lines,
    tail: page.lines
      .slice(Math.max(first, last - LEFT_OUT), last + 1 + TAIL_LINES)
      .filter((line) => !kept.has(line) && isOwn(line) && (line.index > last || !usable.around(line))),
  };
}

/** Index of the first body line: the first prose, and what stands above it that is neither label nor menu. */
function beginning(inside: Line[], body: Body, headline: Line | null): number {
  const after = headline?.index ?? -1;
  const prose = inside.findIndex(
    (line, i) =>
      line.index > after &&
      (body.weights[line.index] ?? 0) >= 4 &&
      line.text !== headline?.text &&
      !isMetaLine(line) &&
      !furnitureKind(line) &&
      !sloganFollows(inside, i),
  );
  if (prose < 0)
    return Math.max(
      0,
      inside.findIndex((line) => line.index > after),
    );
  let begin = prose;
  for (let at = prose - 1; at >= 0; at--) {
    const line = inside[at];
    if (!line || line.index <= after) break;
    const kind = furnitureKind(line);
    // share buttons and prompts also stand between a picture's caption and the text
    if (kind === 'share' || kind === 'promo' || kind === 'app') continue;
    if (kind || (isMetaLine(line) && !isHour(line, inside)) || line.linked * 2 > line.size) break;
    if (at === begin - 1 || (body.weights[line.index] ?? 0) >= CAPTION) begin = at;
  }
  return begin;
}

const HOUR = /^\d{1,2}[:.：]\d\d(?: Uhr| [A-Z]{2,4})?$/;

/** 10.05, 14:05 Uhr as a heading, or one of several such lines: an entry of a live report begins. */
function isHour(line: Line, inside: readonly Line[]): boolean {
  if (line.size > 12 || !HOUR.test(line.text)) return false;
  if (line.in(Zone.Heading)) return true;
  const isAlike = (other: Line) => other.index > line.index && other.size <= 12 && other.block.localName === line.block.localName;
  return inside.some((other) => isAlike(other) && HOUR.test(other.text));
}

/** A portal's praise of itself runs over several lines; a line above another of them is one, too (the founding page). */
function sloganFollows(inside: Line[], i: number): boolean {
  return inside.slice(i + 1, i + 4).some((line) => furnitureKind(line) === 'slogan');
}

/** Index of the last body line: the last prose, then short lines (credits, captions) up to the first furniture. */
function ending(inside: Line[], body: Body, begin: number, usable: LineTest): number {
  let rest = 0;
  for (let i = begin; i < inside.length; i++) rest += usable.weight(inside[i]);
  const all = rest;
  let last = begin;
  for (let i = begin; i < inside.length; i++) {
    const line = inside[i];
    if (!line) continue;
    // a heading of other stories or of comments ends the article, unless most of it is still to come
    if (i > begin && rest < all * 0.25 && ends(line)) break;
    const weight = usable.weight(line);
    rest -= weight;
    if (weight > 0) last = i;
    // the editor in charge signs below the text; what follows is the portal's
    if (i > begin && rest < all * 0.5 && closes(line) && !usable.around(line)) {
      last = i;
      break;
    }
  }
  const closed = inside[last];
  while (last + 1 < inside.length) {
    const line = inside[last + 1];
    if (closed && line && closes(closed) && !isClosing(line)) break;
    if (line && isPager(line)) break;
    if (!line || ends(line) || furnitureKind(line) || line.linked * 2 > line.size || usable.around(line)) break;
    last++;
  }
  return last;
}

function ends(line: Line): boolean {
  if (isFoot(line)) return true;
  const kind = line.size <= 40 ? furnitureKind(line) : null;
  return kind === 'recommend' || kind === 'comments';
}

/** Labels and a date, and no sentence: the line that says source, time and people. */
function isMetaLine(line: Line): boolean {
  if (line.size > 160) return false;
  const labels = readLabels(line.text);
  if (
    labels.some(
      (label) =>
        label.kind !== 'role' && label.kind !== 'picture' && label.kind !== 'data' && label.kind !== 'original-title' && label.start < 80,
    )
  )
    return true;
  if (BYLINE.test(line.text) && DATED.test(line.text)) return true;
  if (LATIN_DATE_AT_END.test(line.text)) return true;
  // 翻訳：西川敦 編集：野口春江2024年9月16日 12時15分
  if (labels.some(({ kind }) => kind === 'role') && DATE_AT_END.test(line.text)) return true;
  return line.size <= 60 && DATED.test(line.text) && line.text.replace(/[\d\s\-/:.年月日时分秒]+/g, '').length <= 24;
}
