import type { Article } from '../article/article';
import type { Line, Page } from '../dom/lines';
import type { Metadata } from '../dom/metadata';
import type { Language, Quote } from '../model/report';
import { readLabels, type Label } from '../text/labels';
import { findInstants, type Context, type Found } from '../text/instants';

/** Where a line stands, seen from the article's body. */
export type Stand = 'head' | 'opening' | 'body' | 'closing' | 'tail';

/** All a reading rule may look at, and what several of them ask: each line's stand, labels and dates, found once. */
export interface Scene {
  page: Page;
  metadata: Metadata;
  article: Article;
  lang: Language;
  site: { name: string; host: string };
  /** How dates are read: language, moment of loading, assumed zone. */
  clock: Context;
  /** Lines near the body's edges, in page order: the only ones where attribution is looked for. */
  near: readonly NearLine[];
}

/** A line with what attribution rules want to know of it. */
export interface NearLine {
  line: Line;
  stand: Stand;
  text: string;
  labels: readonly Label[];
  dates: readonly Found[];
}

/** A value a rule claims to have read. `trust` orders claims of different rules: 0 to 1. */
export interface Claim<T> extends Quote {
  value: T;
  trust: number;
}

/** How many body lines count as opening and closing. */
const OPENING = 3;
const CLOSING = 14;
/** A line longer than this is prose: labels are looked for at its two ends only. */
const PROSE = 240;

/** Picks the lines where attribution stands and reads their labels and dates. */
export function nearLines(article: Article, clock: Context): NearLine[] {
  const { head, body, tail } = article;
  const near: NearLine[] = [];
  const add = (line: Line, stand: Stand) => {
    const whole = line.text;
    const text = whole.length > PROSE ? (stand === 'closing' ? whole.slice(-PROSE) : whole.slice(0, PROSE)) : whole;
    const dates = stand === 'body' || !/\d|[前昨今刚剛전제]|ago|yesterday|today/.test(text) ? [] : findInstants(text, clock);
    near.push({ line, stand, text, labels: readLabels(text), dates });
  };
  for (const line of head) add(line, 'head');
  body.forEach((line, i) => {
    if (i < OPENING) add(line, 'opening');
    else if (i >= body.length - CLOSING) add(line, 'closing');
    else if (line.size < 120) add(line, 'body');
  });
  for (const line of tail) add(line, 'tail');
  return near;
}
