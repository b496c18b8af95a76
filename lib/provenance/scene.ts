import type { ArticleFacts, LineFacts, PageFacts, Stand } from '../model/facts';
import type { Metadata } from '../model/metadata';
import type { Language, Quote } from '../model/report';
import { readLabels, type Label } from '../text/labels';
import { findInstants, type Context, type Found } from '../text/instants';

/** All a reading rule may look at: the page's facts, and what several rules ask, found once. No rule knows a document. */
export interface Scene extends Pick<PageFacts, 'media' | 'moments' | 'scriptDates' | 'ids'> {
  url: URL;
  metadata: Metadata;
  article: ArticleFacts;
  lang: Language;
  site: { name: string; host: string };
  /** How dates are read: language, moment of loading, assumed zone. */
  clock: Context;
  /** Lines near the body's edges, in page order: the only ones where attribution is looked for. */
  near: readonly NearLine[];
  /** Whether the registry knows an outlet by this name. */
  isOutlet: (name: string) => boolean;
}

/** A line with what attribution rules want to know of it. */
export interface NearLine {
  line: LineFacts;
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

const CLOCK_END = /\d:\d\d$/;
/** 编辑：白羽, 采访丨王澈 杜若川 as all of an element: what follows is no part of the name. */
const LABELLED = /^\p{Script=Han}{2,6} ?[:：|｜丨] ?\p{Script=Han}{2,}(?:[ 、]\p{Script=Han}{2,})*$/u;
/** An element that begins with a label: what stands before is no part of it. */
const LABEL_FIRST = /^\p{Script=Han}{1,6} ?[:：|｜丨]/u;
const HAN_FIRST = /^\p{Script=Han}/u;

/** A line's text with a space where one element's digits meet another's: `2024`, `09/16` and `10:22` need none on the page. */
function spaced({ text, parts }: LineFacts): string {
  if (parts.length < 2 || !/\d{4}|[:：|｜丨]/.test(text)) return text;
  let spacedOut = '';
  let previous = '';
  let from = 0;
  for (const part of parts) {
    const start = text.indexOf(part.text, from);
    if (start < 0) return text;
    spacedOut += text.slice(from, start);
    if (
      CLOCK_END.test(spacedOut) ||
      (LABELLED.test(previous) && HAN_FIRST.test(part.text)) ||
      (/[\p{L}\d]$/u.test(spacedOut) && LABEL_FIRST.test(part.text)) ||
      (/\d$/.test(spacedOut) && /^\d/.test(part.text))
    )
      spacedOut += ' ';
    spacedOut += part.text;
    previous = part.text;
    from = start + part.text.length;
  }
  return spacedOut + text.slice(from);
}

/** Reads the labels and dates of the lines near the article. */
export function nearLines(lines: readonly LineFacts[], clock: Context): NearLine[] {
  return lines.map((line) => {
    const { stand } = line;
    const text = spaced(line);
    const dates =
      stand === 'body' || !/\d|[前昨今刚剛전제]|ago|yesterday|today|vor ein|il y a|hace una?/.test(text) ? [] : findInstants(text, clock);
    return { line, stand, text, labels: readLabels(text), dates };
  });
}

/** Whether a line stands in one of the places that `Zone` bits tell. */
/** Lines right below the text, where portals whose container holds the text alone print who wrote it. */
const BELOW = 3;

/** Whether a line stands right below the text, in the tail. */
export function standsBelow({ stand, line }: NearLine, { article }: Scene): boolean {
  return stand === 'tail' && line.index <= article.last + BELOW;
}

export function standsIn({ line }: NearLine, zones: number): boolean {
  return (line.zones & zones) !== 0;
}
