import type { Interpretation, PageFacts } from './facts';
import type { Hidden, Mode, PageReport, Quote, Verdict } from './report';
import type { Entry, Scope } from './settings';

/** What extension pages and the background may ask of the script in a tab. */
export interface ToPage {
  /** The report as it stands; `busy` while the first reading is under way. */
  report(): PageReport;
  /** Reads again, with `now` (epoch milliseconds) as the clock for relative times if given. */
  reread(ask: { now?: number }): PageReport;
  /** Scrolls to the quoted words and marks them for a moment; false if they are not on the page. */
  show(ask: { quote: Quote }): boolean;
  /** Shows one hidden thing again on this page, scrolled to and marked for a moment, or hides it again. Known by kind and words. */
  reveal(ask: { hidden: Pick<Hidden, 'kind' | 'text'>; shown: boolean }): PageReport;
  /** Gives this page alone a mode until its next load; null goes back to the site's. */
  override(ask: { mode: Mode | null }): PageReport;
  /** The clean article to take along, or what is selected of the page without its watermarks; empty where there is none. */
  copy(ask: { part: 'article' | 'selection' }): CleanCopy;
  /** Prints the page as `focus` shows it. */
  print(): boolean;
}

/** Words taken along, as plain and as rich text. */
export interface CleanCopy {
  text: string;
  html: string;
}

/** Names that occur in a page: filter lists are asked for rules about these alone. */
export interface PageNames {
  classes: string[];
  ids: string[];
  hrefs: string[];
}

/** The cosmetic rules of filter lists for one page, as selectors. */
export interface ListRules {
  /** Those for the page's host: its early style sheet. */
  early: string[];
  /** Those for all hosts that may match here. */
  late: string[];
  /** Those that need more than a selector can say, parsed: only the on-demand script understands them. */
  procedural: { selector: string; ast: unknown }[];
}

/** What the script in a tab may ask of the background. The sender's tab and frame are implied. */
export interface FromPage {
  /** Begins a visit: the choice for the host, and, where ads are hidden, the style sheet of its list rules. */
  enter(ask: { host: string }): Entry;
  /** Adds the style sheet of our marks (idempotent); `frames` if an article stands in a frame of the page. */
  addMarksSheet(ask: { frames: boolean }): void;
  /** Takes it off the page and its frames. */
  removeMarksSheet(): void;
  /** Brings the reader, the page script's second part, into this page. */
  loadReader(): void;
  /** Reads source, times, people and verdict out of a page's facts. */
  interpret(ask: PageFacts): Interpretation;
  /**
   * Puts the style sheet of the host's own list rules on the page without the selectors of `now`, and takes off the one
   * without those of `was`; null stands for no sheet. The page remembers: the background is killed at any time.
   */
  exchangeListSheet(ask: { host: string; was: string[] | null; now: string[] | null }): void;
  /** The rules of filter lists for a page. */
  listRules(ask: { host: string; names: PageNames }): ListRules;
  /** Brings the script that finds what procedural list rules mean into the page. */
  loadProcedural(): void;
  /** Tells icon, badge and an open popup what the page turned out to be. */
  reported(ask: { verdict: Verdict; mode: Mode; hidden: number; source: string | null }): void;
}

/** What extension pages may ask of the background. */
export interface FromPopup {
  /** Runs the page script now in a tab that has none (needs the click's activeTab grant). */
  run(ask: { tabId: number }): boolean;
  /** The scopes a switch can have on a page: the public suffix list is kept out of popup and pages. */
  scopes(ask: { url: string }): { site: Scope | null; host: Scope };
}

/** What the background may ask of the page without a window that has a clipboard. */
export interface ToOffscreen {
  clip(ask: { text: string; html?: string | null }): boolean;
}
