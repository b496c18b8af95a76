import type { Line, Page } from '../dom/lines';
import type { Position } from '../dom/outline';
import { Zone } from '../model/zone';
import { ownElement } from './neighbours';
import { proseWeight, readingLength } from './prose';
import type { Surroundings } from './surroundings';

/** What one step up costs: a container must hold a third more than its best child to be preferred to it. */
const DECAY = 0.75;
const STEPS = 7;
/** Lines below the headline that all count in full, and how fast the rest fades. */
const NEAR = 80;
const FADE = 200;

/** The element that holds most prose, and the prose weight of every line (index = line index). */
export interface Body {
  root: Element;
  /** Position of `root`. */
  at: Position;
  /** Where several articles stand on the page, the element of this one: nothing outside says anything of it; else -1. */
  own: Position;
  weights: Float64Array;
  /** Weight inside `root`. */
  total: number;
  surroundings: Surroundings;
}

/**
 * Finds the container of the article's text: every line of prose votes for the elements around it, the nearest most. Yields now
 * and then.
 * @param headline index of the headline's line, or -1; prose above it counts less
 */
export function* findBody(page: Page, headline: number, surroundings: Surroundings): Generator<undefined, Body | null> {
  const { outline } = page;
  const weights = new Float64Array(page.lines.length);
  const votes = new Votes(page, surroundings);
  for (const line of page.lines) {
    if ((line.index & 255) === 255) yield;
    const weight = proseWeight(line) || verseWeight(line);
    if (weight === 0) continue;
    weights[line.index] = weight;
    // what stands far below the headline is more and more likely to be something else: comments, other stories
    const fades = line.index < headline ? 0.4 : 1 / (1 + Math.max(0, line.index - Math.max(headline, 0) - NEAR) / FADE);
    votes.add(line, weight * fades);
  }
  if (votes.best < 0) return null;
  const widest = widen(votes.best, page, weights, surroundings, headline);
  const own = ownElement(page, headline, widest);
  const at = own >= 0 && sum(own, page, weights) > 0 ? own : widest;
  return { root: outline.elementAt(at), at, own, weights, total: sum(at, page, weights), surroundings };
}

/** Verse: lines too short to be prose, parted by nothing but breaks. */
function verseWeight(line: Line): number {
  if (line.size < 2 || line.linked > 0 || line.in(Zone.Nav | Zone.Footer | Zone.Button | Zone.Heading | Zone.Cell | Zone.Item)) return 0;
  const neighbours = [line.index - 1, line.index + 1].map((i) => line.page.lines[i]);
  const follows = neighbours.some((other) => other?.at === line.at && other.linked === 0);
  return follows && line.block.localName === 'p' && !/\d/.test(line.text) ? readingLength(line) / 2 : 0;
}

/** What the lines say of the elements around them. */
class Votes {
  private readonly scores: Float64Array;
  /** Elements with votes, in the order in which they got the first: it decides where two have as many. */
  private readonly voted: Position[] = [];

  constructor(
    private readonly page: Page,
    readonly surroundings: Surroundings,
  ) {
    this.scores = new Float64Array(page.outline.elements.length);
  }

  add(line: Line, weight: number): void {
    const { scores, voted, page } = this;
    const { parents } = page.outline;
    let share = weight * (this.surroundings.holds(line.at, 0) ? 0.4 : 1);
    // the paragraph's own element only stands for itself when it holds several lines; its parent gets the same vote
    for (let at = line.at, step = 0; step < STEPS && (at >= page.top || at === line.at); at = parents[at] ?? -1, step++) {
      if (scores[at] === 0) voted.push(at);
      scores[at] = (scores[at] ?? 0) + share;
      if (step > 0) share *= DECAY;
    }
  }

  /** The element with most votes; -1 if there is none. */
  get best(): Position {
    let best = -1;
    for (const at of this.voted) if (best < 0 || (this.scores[at] ?? 0) > (this.scores[best] ?? 0)) best = at;
    return best;
  }
}

function sum(at: Position, page: Page, weights: Float64Array): number {
  let total = 0;
  for (const line of page.linesIn(at)) total += weights[line.index] ?? 0;
  return total;
}

/** How far above the root's first line a lead paragraph may stand. */
const LEAD = 16;

/**
 * Goes up while the parent adds a good deal of prose, or the lead: paragraphs right between headline and root. What stands
 * in something around articles adds nothing.
 */
function widen(root: Position, page: Page, weights: Float64Array, surroundings: Surroundings, headline: number): Position {
  const { outline } = page;
  let inside = sum(root, page, weights);
  for (let at = outline.parents[root] ?? -1, step = 0; at >= page.top && step < 4; at = outline.parents[at] ?? -1, step++) {
    const first = page.linesIn(root)[0]?.index ?? -1;
    let added = 0;
    let lead = 0;
    for (const line of page.linesIn(at)) {
      const weight = weights[line.index];
      if (!weight || outline.holds(root, line.at) || surroundings.holds(line.at, at)) continue;
      added += weight;
      if (headline >= 0 && line.index > headline && line.index < first && first - line.index <= LEAD && weight >= 20) lead += weight;
    }
    if (added < inside * 0.5 && !(lead > 0 && added - lead < inside * 0.25)) continue;
    root = at;
    inside += added;
  }
  return root;
}
