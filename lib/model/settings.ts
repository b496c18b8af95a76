import type { Mode, NoiseKind } from './report';

/** What a visit needs to know before it touches a page. */
export interface SiteChoice {
  mode: Mode;
  /** Which kinds are hidden in `clean`; `focus` hides all of them. */
  hide: Record<NoiseKind, boolean>;
  /** Whether copying, selecting and the context menu are given back where the page blocks them. */
  copy: boolean;
  /** Texts the reader asked never to hide on this site. */
  keep: string[];
}

/** Whether ads are hidden in a mode. */
export const hidesAds = (mode: Mode, choice: SiteChoice): boolean => mode === 'focus' || (mode === 'clean' && choice.hide.ad);

/** What a visit is told as it begins. */
export interface Entry {
  choice: SiteChoice;
  /** Whether the style sheet of the host's list rules was put on the page. */
  listed: boolean;
}

/** How far a stored choice reaches: a registrable domain with all its hosts, or one host only. */
export interface Scope {
  kind: 'site' | 'host';
  /** `qq.com` or `mp.weixin.qq.com`; an IP address or `localhost` is always a `host`. */
  name: string;
}

/** Forms a citation can be copied in, in the order they are offered. */
export const CITATION_FORMS = ['gbt7714-2015', 'gbt7714-2025', 'apa', 'chicago', 'bibtex', 'ris', 'csl-json'] as const;
export type CitationForm = (typeof CITATION_FORMS)[number];

/** Who can be asked for the original, in the order they are offered: search engines, or the outlet's own site where that is known. */
export const ENGINES = ['baidu', 'bing', 'sogou', 'google', 'duckduckgo', 'outlet'] as const;
export type Engine = (typeof ENGINES)[number];
/** The forms' own names: the same in every language. */
export const CITATION_NAMES: Record<CitationForm, string> = {
  'gbt7714-2015': 'GB/T 7714—2015',
  'gbt7714-2025': 'GB/T 7714—2025',
  apa: 'APA 7',
  chicago: 'Chicago 17',
  bibtex: 'BibTeX',
  ris: 'RIS',
  'csl-json': 'CSL-JSON',
};
