import {
  NOISE_KINDS,
  type Credit,
  type Evidence,
  type Hidden,
  type Instant,
  type Mode,
  type NoiseKind,
  type Outlet,
  type PageReport,
  type Quote,
  type Verdict,
} from '../model/report';
import type { Scope } from '../model/settings';

/** Everything the popup can be showing. `allowed` tells whether the browser lets Qingyuan run on the site by itself. */
export type State =
  | { is: 'reading' }
  | { is: 'forbidden' }
  | { is: 'missing'; failed: boolean; allowed: boolean }
  | { is: 'page'; report: PageReport; view: PageView };

/** The switches around a page. */
export interface Switches {
  enabled: boolean;
  mode: Mode;
  scope: Scope;
  scopes: Scope[];
  /** In a private window choices last for the page only: nothing is stored. */
  secret: boolean;
  /** This page alone is shown as it was. */
  paused: boolean;
  /** What a policy has set: the mode of this site, the switch over all sites. */
  managed: { mode: boolean; enabled: boolean };
}

/** A quoted value: what is shown, and the words on the page it was read from, if they can be shown there. */
export interface Shown<T> {
  value: T;
  quote: Quote | null;
}

/** How the outlet in the hero stands to the piece: it wrote it, it published it itself, or it is named and no more. */
export type Part = 'from' | 'own' | 'named';

/** A report, ready to be drawn. */
export interface PageView {
  verdict: Verdict;
  /** Language of what is quoted from the page (BCP 47), where it is known: screen readers and fonts go by it. */
  lang: string | undefined;
  /** Name of the site the page stands on. */
  site: string;
  /** The hero: who the piece is from. Of an original that names no source, the site itself. */
  source: { name: string; href: string | null; outlet: Outlet | null; part: Part; quote: Quote | null } | null;
  others: string[];
  originalTitle: Shown<TitlePart[]> | null;
  published: Shown<Instant> | null;
  /** Further times, where the page prints them and they differ from `published`. */
  originalPublished: Shown<Instant> | null;
  modified: Shown<Instant> | null;
  page: { n: number; of: number } | null;
  credits: Shown<Credit>[];
  evidence: Evidence[];
  /** What is hidden, by kind, with what was shown again (`revealed`) among it. `count` is of what is hidden. */
  hidden: { kind: NoiseKind; texts: HiddenText[]; count: number }[];
  disclaimer: string | null;
  /** Ids of rules that failed on this page, in one line; empty if none did. */
  broken: string;
}

/** Words that are hidden, or would be, with how often they stand on the page. */
export interface HiddenText {
  text: string;
  times: number;
  revealed: boolean;
}

/** A piece of the original headline; `changed` pieces are not in the portal's. */
export interface TitlePart {
  text: string;
  changed: boolean;
}

/** Draws a report up for the popup. Pure: the same report gives the same view. */
export function viewOf(report: PageReport): PageView {
  const { quotes, published } = report;
  const shown = <T>(value: T | null, quote: Quote | null | undefined): Shown<T> | null =>
    value === null ? null : { value, quote: quote ?? null };
  const other = (instant: Instant | null, quote: Quote | null) => shown(instant?.iso === published?.iso ? null : instant, quote);
  return {
    verdict: report.verdict,
    lang: report.lang === 'other' ? undefined : report.lang,
    site: report.site.name || report.site.host,
    source: sourceOf(report),
    others: report.sources.slice(1),
    originalTitle:
      report.originalTitle && report.originalTitle !== report.title
        ? { value: changes(report.originalTitle, report.title ?? ''), quote: quotes.originalTitle }
        : null,
    published: shown(published, quotes.published),
    originalPublished: other(report.originalPublished, quotes.originalPublished),
    modified: other(report.modified, quotes.modified),
    page: report.page,
    credits: report.credits.map((value, i) => ({ value, quote: quotes.credits[i] ?? null })),
    evidence: report.evidence,
    hidden: NOISE_KINDS.flatMap((kind) => {
      const texts = [...distinct(report.hidden, kind, false), ...distinct(report.revealed, kind, true)];
      const count = report.hidden.filter((hidden) => hidden.kind === kind).length;
      return texts.length > 0 ? [{ kind, texts, count }] : [];
    }),
    disclaimer: report.disclaimer,
    broken: report.broken.join(', '),
  };
}

function sourceOf({ verdict, source, site, quotes }: PageReport): PageView['source'] {
  if (source) {
    const part = verdict === 'reprint' ? 'from' : verdict === 'original' ? 'own' : 'named';
    return { name: source.name, href: hrefOf(source.outlet, source.url), outlet: source.outlet, part, quote: quotes.sources[0] ?? null };
  }
  return verdict === 'original' && site.name ? { name: site.name, href: null, outlet: null, part: 'own', quote: null } : null;
}

/** The same words are shown once, with how often they stood there. */
function distinct(hidden: readonly Hidden[], kind: NoiseKind, revealed: boolean): HiddenText[] {
  const times = new Map<string, number>();
  for (const each of hidden) if (each.kind === kind) times.set(each.text, (times.get(each.text) ?? 0) + 1);
  return [...times].map(([text, n]) => ({ text, times: n, revealed }));
}

/** Names in a row, parted the way their script does it. */
export function namesText(names: readonly string[]): string {
  return names.join(names.some((name) => /[\u3040-\u30ff\u3400-\u9fff]/.test(name)) ? '、' : ', ');
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
  const part = (from: number, to: number, changed: boolean): TitlePart[] =>
    to > from ? [{ text: a.slice(from, to).join(''), changed }] : [];
  return [...part(0, start, false), ...part(start, a.length - end, true), ...part(a.length - end, a.length, false)];
}

/** The reader's locale for dates: the browser's own where it is of the interface's language, else that language. */
export function localeOf(browsers: string, interfaces: string): string {
  const tag = browsers.replaceAll('_', '-');
  return tag.split('-')[0] === interfaces.split('-')[0] ? tag : interfaces;
}

/** A month (`2025-06`) in the reader's language. */
export function monthText(month: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric', month: 'long' }).format(new Date(`${month}-01T00:00:00Z`));
}

/** A moment in the reader's language, in the page's own wall clock: the clock the page printed is not converted. */
export function momentText({ iso, precision }: Instant, locale: string): string {
  const wall = iso.slice(0, LENGTH[precision]);
  // the wall clock is read and written as if it were UTC, so that nothing converts it
  const clock = new Date(precision === 'day' ? wall : `${wall}Z`);
  const timeStyle = ({ day: undefined, minute: 'short', second: 'medium' } as const)[precision];
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'long', ...(timeStyle && { timeStyle }) }).format(clock);
}
/** Characters of an ISO date and time, without its offset. */
const LENGTH = { day: 10, minute: 16, second: 19 };

/** The offset a moment carries, `UTC+8`; empty for a bare day. */
export function offsetText(instant: Instant): string {
  const match = /([+-])(\d\d):(\d\d)$/.exec(instant.iso);
  if (instant.precision === 'day' || !match) return '';
  return `UTC${match[1] ?? '+'}${String(Number(match[2]))}${match[3] === '00' ? '' : `:${match[3] ?? ''}`}`;
}
