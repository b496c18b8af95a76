import type { Line, Page } from '../dom/lines';
import { proseWeight } from './prose';

/** Tokens in class and id that name what surrounds articles (whole tokens or word parts set off by - _ or case). */
const AROUND =
  /(?:^|[\s_-])(?:comments?|cmt|reply|replies|disqus|sidebar|side|aside|related?|recommend|hot|rank|footer|foot|copyright|breadcrumb|menu|nav|login|dialog|modal|popup|cookie|pinglun|tuijian|xiangguan|sponsor|promo)(?:$|[\s_-])/i;
const CAMEL = /([a-z])([A-Z])/g;
/** What one step up costs: a container must hold a third more than its best child to be preferred to it. */
const DECAY = 0.75;
const STEPS = 7;

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
    let weight = proseWeight(line);
    if (weight === 0) continue;
    weights[line.index] = weight;
    if (line.index < headline) weight *= 0.4;
    vote(line, weight, page.document.body, votes, surroundings);
  }
  let root: Element | null = null;
  let best = 0;
  for (const [element, score] of votes) if (score > best) [root, best] = [element, score];
  if (!root) return null;
  root = widen(root, page, weights, surroundings);
  return { root, weights, total: sum(root, page, weights) };
}

function vote(line: Line, weight: number, body: Element, votes: Map<Element, number>, around: Map<Element, boolean>): void {
  let share = weight;
  // the paragraph's own element only stands for itself when it holds several lines; its parent gets the same vote
  let at: Element | null = line.block;
  for (let step = 0; at && step < STEPS; step++, at = at.parentElement) {
    if (isAround(at, around)) share *= 0.25;
    votes.set(at, (votes.get(at) ?? 0) + share);
    if (at === body) break;
    if (step > 0) share *= DECAY;
  }
}

/** Whether an element's class or id says that it stands around articles. Asked once per element. */
export function isAround(element: Element, known: Map<Element, boolean>): boolean {
  let answer = known.get(element);
  if (answer === undefined) {
    const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
    answer = names.length > 1 && names.length < 200 && AROUND.test(names.replace(CAMEL, '$1-$2'));
    known.set(element, answer);
  }
  return answer;
}

function sum(root: Element, page: Page, weights: Float64Array): number {
  let total = 0;
  for (const line of page.lines) if (weights[line.index] && root.contains(line.block)) total += weights[line.index] ?? 0;
  return total;
}

/** Goes up while the parent adds a good deal of prose that is not inside something that stands around articles. */
function widen(root: Element, page: Page, weights: Float64Array, around: Map<Element, boolean>): Element {
  let inside = sum(root, page, weights);
  for (let at = root.parentElement, step = 0; at && at !== page.document.documentElement && step < 4; at = at.parentElement, step++) {
    let added = 0;
    for (const line of page.lines) {
      const weight = weights[line.index];
      if (!weight || root.contains(line.block) || !at.contains(line.block)) continue;
      let outside = false;
      for (let up: Element | null = line.block; up && up !== at; up = up.parentElement) outside ||= isAround(up, around);
      if (!outside) added += weight;
    }
    if (added < inside * 0.5) continue;
    root = at;
    inside += added;
  }
  return root;
}
