import { NOISE_KINDS, type Credit, type Evidence, type Instant, type Mode, type NoiseKind, type Outlet, type PageReport, type Quote, type Verdict } from '../model/report';
import type { Scope } from '../model/settings';

/** Everything the popup can be showing. */
export type State =
  | { is: 'reading' }
  | { is: 'forbidden' }
  | { is: 'missing'; failed: boolean }
  | { is: 'page'; report: PageReport; view: PageView };

/** The switches around a page. */
export interface Switches {
  enabled: boolean;
  mode: Mode;
  scope: Scope;
  scopes: Scope[];
  /** In a private window choices last for the page only: nothing is stored. */
  secret: boolean;
}

/** A quoted value: what is shown, and the words on the page it was read from, if they can be shown there. */
export interface Shown<T> {
  value: T;
  quote: Quote | null;
}

/** A report, ready to be drawn. */
export interface PageView {
  verdict: Verdict;
  /** The hero: who the piece is from, and whether it is the site's own. */
  source: { name: string; href: string | null; outlet: Outlet | null; own: boolean; quote: Quote | null } | null;
  others: string[];
  title: string;
  originalTitle: TitlePart[] | null;
  published: Shown<Instant> | null;
  modified: Shown<Instant> | null;
  credits: Shown<Credit>[];
  evidence: Evidence[];
  hidden: { kind: NoiseKind; texts: string[] }[];
  disclaimer: string | null;
}

/** A piece of the original headline; `changed` pieces are not in the portal's. */
export interface TitlePart {
  text: string;
  changed: boolean;
}

/** Draws a report up for the popup. Pure: the same report gives the same view. */
export function viewOf(report: PageReport): PageView {
  const { source, quotes } = report;
  const own = report.verdict === 'original';
  return {
    verdict: report.verdict,
    source: source && { name: source.name, href: hrefOf(source.outlet, source.url), outlet: source.outlet, own, quote: quotes.sources[0] ?? null },
    others: report.sources.slice(1),
    title: report.title ?? '',
    originalTitle: report.originalTitle && report.originalTitle !== report.title ? changes(report.originalTitle, report.title ?? '') : null,
    published: report.published && { value: report.published, quote: quotes.published },
    modified: report.modified && report.modified.iso !== report.published?.iso ? { value: report.modified, quote: quotes.modified } : null,
    credits: report.credits.map((value, i) => ({ value, quote: quotes.credits[i] ?? null })),
    evidence: report.evidence,
    hidden: NOISE_KINDS.map((kind) => ({ kind, texts: report.hidden.filter((hidden) => hidden.kind === kind).map(({ text }) => text) })).filter(({ texts }) => texts.length > 0),
    disclaimer: report.disclaimer,
  };
}

/** The outlet's own site before the page's link; only http and https become links. */
export function hrefOf(outlet: Outlet | null, url: string | null): string | null {
  if (outlet?.domain) return `https://${outlet.domain}/`;
  return url && /^https?:\/\//.test(url) ? url : null;
}

/** Marks what the portal changed: all of the original headline between the beginning and the end both share. */
export function changes(original: string, title: string): TitlePart[] {
  const [a, b] = [[...original], [...title]];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const part = (from: number, to: number, changed: boolean): TitlePart[] => (to > from ? [{ text: a.slice(from, to).join(''), changed }] : []);
  return [...part(0, start, false), ...part(start, a.length - end, true), ...part(a.length - end, a.length, false)];
}

/** A moment in the reader's language, in the page's own wall clock: the clock the page printed is not converted. */
export function momentText(instant: Instant, locale: string): string {
  const wall = instant.iso.slice(0, 19);
  const [day = '', time = ''] = wall.split('T');
  const clock = new Date(`${day}T${(time || '00:00').slice(0, 8)}${time.length === 5 || !time ? ':00' : ''}Z`);
  const style: Intl.DateTimeFormatOptions = { timeZone: 'UTC', dateStyle: 'long', ...(instant.precision !== 'day' && { timeStyle: instant.precision === 'second' ? 'medium' : 'short' }) };
  return new Intl.DateTimeFormat(locale, style).format(clock);
}

/** The offset a moment carries, `UTC+8`; empty for a bare day. */
export function offsetText(instant: Instant): string {
  const match = /([+-])(\d\d):(\d\d)$/.exec(instant.iso);
  if (instant.precision === 'day' || !match) return '';
  return `UTC${match[1] ?? '+'}${String(Number(match[2]))}${match[3] === '00' ? '' : `:${match[3] ?? ''}`}`;
}
