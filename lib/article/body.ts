import { attributeOf, parentOf } from '../dom/tree';
import type { Line, Page } from '../dom/lines';
import { Zone } from '../model/zone';
import { proseWeight, readingLength } from './prose';

/** Tokens in class and id that name what surrounds articles (whole tokens or word parts set off by - _ or case). */
const AROUND =
  /comment(?!ary)|author-?(?:bio|box|about|profile|card)|about-?(?:the-?)?author|(?:newsletter|subscri(?:be|ption|ber)s?)[\s_-]*(?:widget|box|form|offers?|cta|promo|sign-?up|module|embed)|(?:^|[\s_-])(?:cmt|reply|replies|disqus|sidebar|side|aside|related?|read-?more|most-?(?:read|popular|viewed)|trending|recommend|hot|rank|footer|foot|copyright|breadcrumb|menu|nav|login|dialog|modal|popup|cookie|pinglun|tuijian|xiangguan|sponsor|promo)(?:$|[\s_-])/i;
/** Parts of pictures: their footers hold captions. */
const PICTURE = /(?:^|[\s_-])(?:media|figure|photo|picture|image|caption)(?:[\s_-]+)footer(?:$|[\s_-])/i;
const CAMEL = /([a-z])([A-Z])/g;
/** What one step up costs: a container must hold a third more than its best child to be preferred to it. */
const DECAY = 0.75;
const STEPS = 7;
/** Lines below the headline that all count in full, and how fast the rest fades. */
const NEAR = 80;
const FADE = 200;

/** The element that holds most prose, and the prose weight of every line (index = line index). */
export interface Body {
  root: Element;
  weights: Float64Array;
  /** Weight inside `root`. */
  total: number;
}

/**
 * Finds the container of the article's text: every line of prose votes for the elements around it, the nearest most.
 * @param headline index of the headline's line, or -1; prose above it counts less
 */
export function findBody(page: Page, headline: number): Body | null {
  const weights = new Float64Array(page.lines.length);
  const votes = new Map<Element, number>();
  const surroundings = new Map<Element, boolean>();
  for (const line of page.lines) {
    let weight = proseWeight(line) || verseWeight(line);
    if (weight === 0) continue;
    weights[line.index] = weight;
    // what stands far below the headline is more and more likely to be something else: comments, other stories
    weight *= line.index < headline ? 0.4 : 1 / (1 + Math.max(0, line.index - Math.max(headline, 0) - NEAR) / FADE);
    vote(line, weight, page.body, votes, surroundings);
  }
  let root: Element | null = null;
  let best = 0;
  for (const [element, score] of votes) if (score > best) [root, best] = [element, score];
  if (!root) return null;
  root = widen(root, page, weights, surroundings, headline);
  return { root, weights, total: sum(root, page, weights) };
}

/** Verse: lines too short to be prose, parted by nothing but breaks. */
function verseWeight(line: Line): number {
  if (line.size < 2 || line.linked > 0 || line.in(Zone.Nav | Zone.Footer | Zone.Button | Zone.Heading | Zone.Cell | Zone.Item)) return 0;
  const neighbours = [line.index - 1, line.index + 1].map((i) => line.page.lines[i]);
  const follows = neighbours.some((other) => other?.block === line.block && other.linked === 0);
  return follows && /^p$/.test(line.block.localName) && !/\d/.test(line.text) ? readingLength(line) / 2 : 0;
}

function vote(line: Line, weight: number, body: Element | null, votes: Map<Element, number>, around: Map<Element, boolean>): void {
  let share = weight * (outside(line.block, body, around) ? 0.4 : 1);
  // the paragraph's own element only stands for itself when it holds several lines; its parent gets the same vote
  let at: Element | null = line.block;
  for (let step = 0; at && step < STEPS; step++, at = parentOf(at)) {
    votes.set(at, (votes.get(at) ?? 0) + share);
    if (at === body) break;
    if (step > 0) share *= DECAY;
  }
}

/** Whether an element's class or id says that it stands around articles. Asked once per element. */
export function isAround(element: Element, known: Map<Element, boolean>): boolean {
  let answer = known.get(element);
  if (answer === undefined) {
    const names = `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`;
    answer = names.length > 1 && names.length < 200 && AROUND.test(names.replace(CAMEL, '$1-$2')) && !PICTURE.test(names);
    known.set(element, answer);
  }
  return answer;
}

function sum(root: Element, page: Page, weights: Float64Array): number {
  let total = 0;
  for (const line of page.lines) if (weights[line.index] && root.contains(line.block)) total += weights[line.index] ?? 0;
  return total;
}

/** How far above the root's first line a lead paragraph may stand. */
const LEAD = 16;

/**
 * Goes up while the parent adds a good deal of prose, or the lead: paragraphs right between headline and root. What stands
 * in something around articles adds nothing.
 */
function widen(root: Element, page: Page, weights: Float64Array, around: Map<Element, boolean>, headline: number): Element {
  let inside = sum(root, page, weights);
  for (let at = parentOf(root), step = 0; at && at.localName !== 'html' && step < 4; at = parentOf(at), step++) {
    const first = page.lines.findIndex((line) => root.contains(line.block));
    let added = 0;
    let lead = 0;
    for (const line of page.lines) {
      const weight = weights[line.index];
      if (!weight || root.contains(line.block) || !at.contains(line.block) || outside(line.block, at, around)) continue;
      added += weight;
      if (headline >= 0 && line.index > headline && line.index < first && first - line.index <= LEAD && weight >= 20) lead += weight;
    }
    if (added < inside * 0.5 && !(lead > 0 && added - lead < inside * 0.25)) continue;
    root = at;
    inside += added;
  }
  return root;
}

/** Whether a block stands, below `top`, inside something that stands around articles. */
function outside(block: Element, top: Element | null, around: Map<Element, boolean>): boolean {
  for (let at: Element | null = block; at && at !== top; at = parentOf(at)) if (isAround(at, around)) return true;
  return false;
}
