import { toUnicode } from 'punycode/punycode.js';
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
  type Told,
  type Verdict,
} from '../model/report';
import type { Scope } from '../model/settings';
import { changes, type TitlePart } from './changes';

/** Everything the popup can be showing. `allowed` tells whether the browser lets Qingyuan run on the site by itself. */
export type State =
  | { is: 'reading' }
  | { is: 'forbidden' }
  | { is: 'unreadable' }
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

/** A quoted value: what is shown, the words it was read from, and the entry in the list of all values that has them (`ToldValue.id`). */
export interface Shown<T> {
  value: T;
  quote: Told | null;
  id: string;
}

/** The fields a value can have been read for; of a credit, the role is its label, where the page prints one. */
export const FIELDS = ['title', 'originalTitle', 'source', 'published', 'original', 'modified'] as const;
export type Field = (typeof FIELDS)[number];

/** Where a value was read, and what lost against it. */
export interface ToldValue {
  id: string;
  label: Field | 'author' | { role: string };
  told: Told;
}

/** The role a reading gives those for whom the page prints none. */
const UNPRINTED = '作者';

/** What a credit is called: its role as printed, or `author` where it was read from metadata or markup that print none. */
export const creditLabel = (role: string, told: Told | null): 'author' | { role: string } =>
  role === UNPRINTED && told && !told.quote.includes(UNPRINTED) ? 'author' : { role };

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
  source: (Shown<string> & { links: Link[]; outlet: Outlet | null; part: Part }) | null;
  others: string[];
  /** The original headline and the portal's, each with what the other does not have; null where the portal changed nothing. */
  headlines: { original: Shown<TitlePart[]>; here: Shown<TitlePart[]> | null } | null;
  published: Shown<Instant> | null;
  /** Further times, where the page prints them and they differ from `published`. */
  originalPublished: Shown<Instant> | null;
  modified: Shown<Instant> | null;
  page: { n: number; of: number } | null;
  /** The page holds only the beginning of the article. */
  isCut: boolean;
  credits: Shown<Credit>[];
  evidence: Evidence[];
  /** What the weights of the evidence add up to; reasons for an original count below zero. */
  score: number;
  /** Where each value was read, in the order they are shown. */
  told: ToldValue[];
  /** What is hidden, by kind, with what was shown again (`revealed`) among it. `count` is of what is hidden. */
  hidden: { kind: NoiseKind; texts: HiddenText[]; count: number }[];
  disclaimer: string | null;
  /** Ids of rules that failed on this page, in one line; empty if none did. */
  broken: string;
}

/** Where a name leads. */
export interface Link {
  href: string;
  /** The name of its site as it is shown, `example.com`. */
  domain: string;
}

/** Words that are hidden, or would be, with how often they stand on the page. */
export interface HiddenText {
  text: string;
  times: number;
  revealed: boolean;
}

/** Draws a report up for the popup. Pure: the same report gives the same view. */
export function viewOf(report: PageReport): PageView {
  const { quotes, published } = report;
  const shown = <T>(value: T | null, field: Field, quote: Told | null): Shown<T> | null =>
    value === null ? null : { value, quote, id: idOf(field) };
  const other = (instant: Instant | null) => (instant?.iso === published?.iso ? null : instant);
  return {
    verdict: report.verdict,
    lang: report.lang === 'other' ? undefined : report.lang,
    site: report.site.name || report.site.host,
    source: sourceOf(report),
    others: report.sources.slice(1),
    headlines: headlinesOf(report),
    published: shown(published, 'published', quotes.published),
    originalPublished: shown(other(report.originalPublished), 'original', quotes.originalPublished),
    modified: shown(other(report.modified), 'modified', quotes.modified),
    page: report.page,
    isCut: report.fold === 'missing',
    credits: report.credits.map((value, i) => ({ value, quote: quotes.credits[i] ?? null, id: idOf(i) })),
    evidence: report.evidence,
    score: report.score,
    told: toldBy(report),
    hidden: NOISE_KINDS.flatMap((kind) => {
      const texts = [...distinct(report.hidden, kind, false), ...distinct(report.revealed, kind, true)];
      const count = report.hidden.filter((hidden) => hidden.kind === kind).length;
      return texts.length > 0 ? [{ kind, texts, count }] : [];
    }),
    disclaimer: report.disclaimer,
    broken: report.broken.join(', '),
  };
}

/** Name of an entry in the list of values: of a field, or of a credit by its place. */
const idOf = (field: Field | number): string => `told-${String(field)}`;

function toldBy({ quotes, credits }: PageReport): ToldValue[] {
  const { title, originalTitle, sources, published, originalPublished, modified } = quotes;
  const [source] = sources;
  const told: Record<Field, Told | null | undefined> = { title, originalTitle, source, published, original: originalPublished, modified };
  return [
    ...FIELDS.flatMap((label) => (told[label] ? [{ id: idOf(label), label, told: told[label] }] : [])),
    ...quotes.credits.flatMap((each, i) => (credits[i] ? [{ id: idOf(i), label: creditLabel(credits[i].role, each), told: each }] : [])),
  ];
}

function headlinesOf({ title, originalTitle, quotes }: PageReport): PageView['headlines'] {
  if (!originalTitle || originalTitle === title) return null;
  return {
    original: { value: changes(originalTitle, title ?? originalTitle), quote: quotes.originalTitle, id: idOf('originalTitle') },
    here: title ? { value: changes(title, originalTitle), quote: quotes.title, id: idOf('title') } : null,
  };
}

function sourceOf({ verdict, source, site, quotes }: PageReport): PageView['source'] {
  const id = idOf('source');
  if (source) {
    const part = verdict === 'reprint' ? 'from' : verdict === 'original' ? 'own' : 'named';
    const { name, outlet, url } = source;
    return { value: name, links: linksOf(outlet, url), outlet, part, quote: quotes.sources[0] ?? null, id };
  }
  return verdict === 'original' && site.name ? { value: site.name, links: [], outlet: null, part: 'own', quote: null, id } : null;
}

/** The same words are shown once, with how often they stood there. */
function distinct(hidden: readonly Hidden[], kind: NoiseKind, revealed: boolean): HiddenText[] {
  const times = new Map<string, number>();
  for (const each of hidden) if (each.kind === kind) times.set(each.text, (times.get(each.text) ?? 0) + 1);
  return [...times].map(([text, n]) => ({ text, times: n, revealed }));
}

/** The outlet's own site, and what the page itself links the name to; only http and https become links. */
export function linksOf(outlet: Outlet | null, url: string | null): Link[] {
  const own = outlet?.domain ? [`https://${outlet.domain}/`] : [];
  const given = url && /^https?:\/\//.test(url) && URL.canParse(url) ? [url] : [];
  const links = [...own, ...given].map((href) => ({ href, domain: toUnicode(new URL(href).hostname.replace(/^www\./, '')) }));
  // a link to the outlet's front page says nothing its own site does not
  return links.filter(({ href, domain }, i) => i === 0 || new URL(href).pathname !== '/' || domain !== links[0]?.domain);
}
