/**
 * What Qingyuan says about a page: plain, serialisable facts, each with the words it was read from.
 * The shape that leaves the page is fixed by the report contract; see README, "The report".
 */

/** The four answers to "is this a reprint?". `unclear` is an honest answer, not a failure. */
export type Verdict = 'reprint' | 'original' | 'unclear' | 'not-article';

/** What is hidden, by kind: a closed list, in the order the popup shows it. */
export const NOISE_KINDS = [
  'watermark',
  'ad',
  'overlay',
  'qr',
  'app',
  'slogan',
  'promo',
  'disclaimer',
  'share',
  'comments',
  'recommend',
  'other',
] as const;
export type NoiseKind = (typeof NOISE_KINDS)[number];

/** What is done on a site: nothing, noise hidden, or all but the article hidden. */
export const MODES = ['off', 'clean', 'focus'] as const;
export type Mode = (typeof MODES)[number];

/** Where on a page a value was read; only `page` can be scrolled to. */
export type Place = 'page' | 'meta' | 'json-ld' | 'microdata' | 'title' | 'address' | 'script';

/** The words a value was read from. `rule` is the id of the rule's file. */
export interface Quote {
  rule: string;
  place: Place;
  quote: string;
}

/** The words that decided on a value, and those that lost: another date in the metadata, say. */
export interface Told extends Quote {
  lost?: Quote[];
}

/** A value with the words that decided, and the claims that lost against it. */
export interface Finding<T> extends Quote {
  value: T;
  lost?: (Quote & { value: T })[];
}

/** One reason for the verdict. Weights are log-odds-like points; their signed sum is the score. */
export interface Evidence {
  rule: string;
  says: 'reprint' | 'original';
  weight: number;
  quote: string;
}

/** A moment as the page shows it: wall clock plus offset (never converted), or a bare day. */
export interface Instant {
  /** `2019-09-07`, `2019-09-07T09:59+08:00` or `2019-09-07T09:59:22+08:00`, after `precision`. */
  iso: string;
  precision: 'second' | 'minute' | 'day';
  /** `assumed`: the page prints no offset, or the time was relative to the moment of loading. */
  zone: 'stated' | 'assumed';
}

/** People under one role, the role as printed. */
export interface Credit {
  role: string;
  names: string[];
}

/** A claim of where the article comes from. */
export interface Source {
  name: string;
  url: string | null;
}

/** A known outlet, as the background's registry tells it. */
export interface Outlet {
  name: string;
  kind: OutletKind;
  country: string;
  /** The outlet's own site, a registrable domain, or null where the registry knows none. */
  domain: string | null;
  /** On the CAC list of permitted reprint sources (June 2025). */
  cac: boolean;
}
export const OUTLET_KINDS = [
  'agency',
  'newspaper',
  'broadcaster',
  'magazine',
  'site',
  'government',
  'platform',
  'selfmedia-platform',
] as const;
export type OutletKind = (typeof OUTLET_KINDS)[number];

/** One thing hidden or blanked, as listed in report and popup. `text` is cut at 200 characters. */
export interface Hidden {
  rule: string;
  kind: NoiseKind;
  text: string;
}

/** The languages that are told apart; a page in any other is read with the vocabulary of all. */
export type Language =
  'zh-Hans' | 'zh-Hant' | 'ja' | 'ko' | 'en' | 'de' | 'fr' | 'es' | 'it' | 'pt' | 'nl' | 'pl' | 'ru' | 'tr' | 'id' | 'vi' | 'other';

/** What the background read from a page's facts, before anyone asked the outlet registry. */
export interface Provenance {
  url: string;
  lang: Language;
  isArticle: boolean;
  site: { name: string; host: string };
  /** Lines at the page's foot that name the site's owner. */
  foot: readonly string[];
  /** The page is an account's post on a platform (头条号, 百家号, 网易号 …): the account is its publisher. */
  selfMedia: boolean;
  title: Finding<string> | null;
  originalTitle: Finding<string> | null;
  /** Primary first. */
  sources: Finding<Source>[];
  published: Finding<Instant> | null;
  originalPublished: Finding<Instant> | null;
  modified: Finding<Instant> | null;
  credits: Finding<Credit>[];
  /** What the page says for or against being a reprint, beyond the named sources. */
  signals: Evidence[];
}

/** What was read on a page: the background's part, and what only the page's own lines tell. */
export interface Reading extends Provenance {
  /** The site's disclaimer, quoted for the popup, or null. */
  disclaimer: string | null;
  /** Place in a paged article, or null. */
  page: { n: number; of: number } | null;
  /** The clean article text, paragraphs separated by line feeds; empty when not an article. */
  text: string;
}

/** What the registry knows of the page's host and of each source, in the order of `Provenance.sources`. */
export interface Known {
  site: Outlet | null;
  sources: (Outlet | null)[];
}

/** What the evidence adds up to. */
export interface Judgement {
  verdict: Verdict;
  /** Sum of the weights for a reprint less those for an original. */
  score: number;
  evidence: Evidence[];
}

/** A source as reported: with its outlet where the registry knows it. */
export interface ReportedSource extends Source {
  outlet: Outlet | null;
}

/** What the popup shows and `inspect` prints. */
export interface PageReport {
  url: string;
  lang: Language;
  mode: Mode;
  verdict: Verdict;
  score: number;
  evidence: Evidence[];
  site: { name: string; host: string };
  title: string | null;
  originalTitle: string | null;
  source: ReportedSource | null;
  sources: string[];
  published: Instant | null;
  originalPublished: Instant | null;
  modified: Instant | null;
  credits: Credit[];
  /** The words each value was read from, for click-to-words. */
  quotes: {
    title: Told | null;
    originalTitle: Told | null;
    sources: Told[];
    published: Told | null;
    originalPublished: Told | null;
    modified: Told | null;
    credits: Told[];
  };
  disclaimer: string | null;
  page: { n: number; of: number } | null;
  /** The page folded the article's rest away: it was opened by style, or is not in the page; null where nothing is folded, or nothing is done. */
  fold: 'opened' | 'missing' | null;
  hidden: Hidden[];
  /** What would be hidden, had its reader not asked to see it again on this page. */
  revealed: Hidden[];
  text: string;
  /** Rules that failed on this page and were skipped, by id. */
  broken: string[];
  timing: { readMs: number; cleanMs: number };
}
