import type { Metadata } from './metadata';
import type { Finding, Judgement, Known, Provenance } from './report';

/**
 * What the page hands to the background to be interpreted: plain facts of the article and what stands near it, bounded in
 * size (`LIMITS`). The page's half (lib/article/facts.ts) touches the document and reads no meaning into it; the background's
 * half (lib/interpret, lib/provenance, lib/reprint) reads the meaning and knows no document.
 */
export interface PageFacts {
  /** The page's address; of an archive's copy, the original's. */
  url: string;
  /** Moment of reading, epoch milliseconds: what relative times count from. */
  now: number;
  metadata: Metadata;
  site: { name: string; host: string };
  title: Finding<string> | null;
  /** The beginning of the article's text, enough to tell its language. */
  sample: string;
  article: ArticleFacts;
  /** Lines near the body's edges, in page order: the only ones where attribution is looked for. */
  lines: readonly LineFacts[];
  media: readonly MediumFacts[];
  /** `<time datetime>` and marked-up dates in or near the article, in order. */
  moments: readonly MomentFacts[];
  /** Publish times in inline scripts, in order. */
  scriptDates: readonly { value: string; quote: string }[];
  /** Ids of the article's element and of `<body>`: templates put dates into them. */
  ids: readonly string[];
  /** Lines at the page's foot that name its owner: 主办, 版权所有, ©. */
  foot: readonly string[];
  /** The page prints what only pages of self-media platforms do. */
  platform: boolean;
  /** How many of two signs it still takes to call the page an article (a printed time, a named source); null: it is none. */
  lacks: number | null;
}

/** Where the article stands, as positions among the page's lines. */
export interface ArticleFacts {
  /** The body's first and last line; 0 where it has none. */
  first: number;
  last: number;
  headline: { index: number; text: string } | null;
}

/** Where a line stands, seen from the article's body. */
export type Stand = 'head' | 'opening' | 'body' | 'closing' | 'tail';

/** A line near the article's edges, watermarks cut. */
export interface LineFacts {
  /** Position among the page's lines: neighbours differ by 1. */
  index: number;
  stand: Stand;
  /** The words, folded; of a longer line its beginning, of a closing line its end. */
  text: string;
  /** Characters of the whole line. */
  length: number;
  /** The same without white space between text nodes. */
  size: number;
  /** Of `size`, characters in links. */
  linked: number;
  /** `Zone` bits. */
  zones: number;
  /** The line in pieces, one for each text node that holds words. */
  parts: readonly PartFacts[];
}

/** One text node's words, and what its markup says. */
export interface PartFacts {
  text: string;
  /** Where the link around it leads, if to an address. */
  link: string | null;
  /** `Mark` bits. */
  marks: number;
}

/** What markup says of a text: a bit set. */
export const Mark = {
  /** Inside `<a href>`, wherever that leads. */
  Link: 1,
  /** Inside an element whose class names an outlet: source, media, publisher … */
  Outlet: 2,
  /** Right in an element whose class or id names a source. */
  Source: 4,
  /** Inside an element marked up as the author's. */
  Author: 8,
  /** Inside an element whose class names who supplied the piece: provider, article-source, agency … */
  Supplier: 16,
  /** Inside something whose class or rel says column, tag, badge or person. */
  Column: 32,
} as const;

/** A picture, player or frame. */
export interface MediumFacts {
  /** Index of the line it stands before. */
  before: number;
  /** Whether the article's element holds it. */
  inside: boolean;
  /** Its `src` and `alt` as written. */
  src: string;
  alt: string;
}

/** A date in markup. */
export interface MomentFacts {
  value: string;
  /** The words it shows, where they are few. */
  text: string;
  /** The markup says that it is the time of a change. */
  modified: boolean;
}

/** Most facts taken of one page: what goes beyond is left out, and refused by the background. */
export const LIMITS = {
  /** Characters of names, titles and attributes; of one line; of one part; of a page's address. */
  name: 2000,
  line: 240,
  part: 700,
  url: 4000,
  sample: 1200,
  lines: 800,
  parts: 60,
  media: 600,
  moments: 6,
  scriptDates: 4,
  foot: 6,
  metas: 400,
  /** Characters of all JSON-LD together, written as JSON. */
  linkedData: 200_000,
} as const;

/** The background's answer: what the facts mean. */
export interface Interpretation {
  provenance: Provenance;
  /** What the registry knows of the site and of each source. */
  known: Known;
  judgement: Judgement;
  /** Rules that failed and were skipped, by id. */
  broken: string[];
}
