import { standsAtHead } from '../article/article';
import { isCandidate, mayHoldArticle } from '../article/candidate';
import { guardCopies } from '../copy-guard/guard';
import { clearHighlight } from '../marks/highlight';
import { sweep } from '../marks/trees';
import { askBackground } from '../messages/transport';
import type { Mode, PageReport } from '../model/report';
import { fail, ok, type Result } from '../model/result';
import type { SiteChoice } from '../model/settings';
import { readChoice, watchChoice } from '../settings/settings';
import { answerFor, type Answering } from './answers';
import { watchArrivals } from './arrivals';
import { Cover } from './cover';
import { equip } from './equip';
import type { FilterLists } from './filter-lists';
import type { Found } from './find-all';
import { innerTrees } from './inner';
import { interpreted } from './interpreted';
import { watchPresses } from './presses';
import type { Read } from './read';
import type { Reader } from './reader';
import { makeReport } from './report';
import { settled } from './slices';
import { watchGrowth } from './watch';

/**
 * One visit to one page: read it when it is ready, hide what the reader wants hidden, answer questions about it, follow the
 * reader's choices, and take everything back when the signal ends it.
 */
export class Visit implements Answering {
  private readonly cover: Cover;
  private pressed = (): boolean => false;
  private choice: SiteChoice | null = null;
  override: Mode | null = null;
  readonly again = new Set<string>();
  /** The second part of the page script, once it was needed. */
  reader: Reader | null = null;
  read: Read | null = null;
  /** What was last found to be hidden, and is. */
  private found: Found | null = null;
  /** The page did not look like an article and was not read; `wanted` says that somebody asks for it all the same. */
  private passed = false;
  wanted = false;
  private readMs = 0;
  private cleanMs = 0;
  private lists: FilterLists | null = null;
  /** Counts readings, and what was done about them: a slower one that was overtaken is dropped. */
  private turn = 0;
  private round = 0;
  /** Tells the watcher that what was just changed was changed by us. */
  private forget: () => void = () => undefined;
  private readonly guarded = new WeakSet<Window>();

  constructor(
    readonly document: Document,
    readonly signal: AbortSignal,
  ) {
    this.cover = new Cover(document, {
      rebuilt: () => void this.readAgain(Date.now()),
      changed: () => { this.forget(); }, // prettier-ignore
    });
  }

  /** Begins the visit; `onMove` registers what to call when the page changes its address without loading. */
  async start(onMove: (moved: () => void) => void): Promise<void> {
    const { signal } = this;
    // what a script before us left when it died is nobody's: an update or reload of the extension
    sweep(this.document);
    answerFor(this);
    this.guard(this.document);
    if (this.document.defaultView) this.pressed = watchPresses(this.document.defaultView, signal);
    signal.addEventListener('abort', () => {
      clearHighlight(this.document);
      this.cover.takeBack();
    });
    this.choice = await readChoice(this.host);
    watchChoice(
      this.host,
      (choice) => {
        this.choice = choice;
        void this.apply();
      },
      signal,
    );
    if (signal.aborted) return;
    if (this.mode !== 'off') void this.cover.dress(this.mode, this.choice.hide, false, this.hidesAds);
    await settled(this.document, signal);
    // what comes while the page is being read is not to be missed
    this.follow(onMove);
    await this.readAgain(Date.now());
  }

  /** A new address is a new article, read afresh; text that comes late belongs to the reading, too. */
  private follow(onMove: (moved: () => void) => void): void {
    let watching = new AbortController();
    const again = () => void this.readAgain(Date.now());
    const frame = () => {
      if (!this.read?.article) again();
    };
    watchArrivals(this.document, { frame, back: () => void this.refresh() }, this.signal);
    const watch = () => {
      watching.abort();
      watching = new AbortController();
      const atHead = (node: Node) => this.read?.article != null && standsAtHead(this.read.article, node);
      this.forget = watchGrowth(this.document, { again, atHead }, AbortSignal.any([this.signal, watching.signal]));
    };
    watch();
    onMove(() => {
      this.override = null;
      this.again.clear();
      // the old report is of another article
      this.read = null;
      this.wanted = false;
      watch();
      void settled(this.document, this.signal).then(again);
    });
  }

  private async refresh(): Promise<void> {
    this.choice = await readChoice(this.host);
    await this.apply();
  }

  private guard({ defaultView }: Document): void {
    if (!defaultView || this.guarded.has(defaultView)) return;
    this.guarded.add(defaultView);
    guardCopies(defaultView, () => this.givesCopyBack, this.signal);
  }

  private get host(): string {
    return this.document.location.hostname.toLowerCase();
  }

  /** Whether what the page blocks of copying is given back: on articles alone, programs have reasons of their own. */
  private get givesCopyBack(): boolean {
    return this.mode !== 'off' && this.choice?.copy === true && this.read?.article != null;
  }

  private get hidesAds(): boolean {
    return this.mode === 'focus' || (this.mode === 'clean' && this.choice?.hide.ad === true);
  }

  private get mode(): Mode {
    return this.override ?? this.choice?.mode ?? 'off';
  }

  get revealed(): Found['revealed'] {
    return this.found?.revealed ?? [];
  }

  /** Whether an article may stand here, in the page itself or in a frame or shadow tree of it. */
  private mayBeArticle(url: URL): boolean {
    return isCandidate(this.document, url) || (mayHoldArticle(url) && innerTrees(this.document).length > 0);
  }

  /** Reads the page as it is now and does what the mode asks. The last reading stands until the new one is whole. */
  async readAgain(now: number): Promise<void> {
    const turn = ++this.turn;
    const url = new URL(this.document.location.href);
    this.passed = !this.wanted && !this.mayBeArticle(url);
    if (this.passed) {
      this.cover.takeBack();
      this.read = null;
      return;
    }
    const reader = (this.reader ??= await equip());
    if (!reader || turn !== this.turn) return;
    const lists = (this.lists ??= new reader.FilterLists(this.document));
    if (this.hidesAds) await lists.look();
    if (turn !== this.turn) return;
    const veiled = this.cover.veil.isOn ? lists.early() : [];
    // reading again over our own marks would read our work; what was hidden stays so until the new reading is whole
    const work = reader.gather(this.document, url, now, this.wanted, veiled);
    const { value, ms } = await this.cover.renew(work, this.signal, (_, before) => before);
    if (!value || this.signal.aborted || turn !== this.turn) return;
    this.readMs = ms;
    this.passed = !this.wanted && value.facts === null;
    const answer = value.facts && (await interpreted(value.facts));
    if (turn !== this.turn) return;
    this.read = reader.complete(value, answer);
    await this.apply();
  }

  async readIfPassed(): Promise<void> {
    this.wanted = true;
    if (this.passed) await this.readAgain(Date.now());
  }

  /** Brings the page to what the mode asks. */
  async apply(): Promise<void> {
    const { read, reader, choice, mode } = this;
    const round = ++this.round;
    const framed = read?.article != null && read.article.root.ownerDocument !== this.document;
    if (mode === 'off') {
      clearHighlight(this.document);
      this.cover.takeBack();
      await this.cover.undress();
    } else if (choice) await this.cover.dress(mode, choice.hide, framed, this.hidesAds);
    if (this.hidesAds && this.lists && !this.lists.known) await this.lists.look();
    if (!read || !reader || !choice || this.signal.aborted || round !== this.round) return;
    this.cleanMs = 0;
    this.found = null;
    if (mode !== 'off') {
      const { again, givesCopyBack: copies } = this;
      const lists = this.hidesAds ? this.lists : null;
      const work = reader.findAll(read, { choice, mode, again, lists, copies, pressed: this.pressed() });
      const { value, ms } = await this.cover.renew(work, this.signal, (found) => (round === this.round ? found : null));
      if (!value || round !== this.round) return;
      this.found = value;
      this.cleanMs = ms;
      if (lists) void this.cover.veil.put(value.spare);
      if (framed) this.guard(read.page.document);
    }
    const report = this.report();
    if (report.ok) {
      const { verdict, source, hidden } = report.value;
      void askBackground('reported', { verdict, mode, hidden: hidden.length, source: source?.name ?? null });
    }
  }

  report(): Result<PageReport> {
    if (!this.read) return fail('busy');
    return ok(
      makeReport(this.read, {
        mode: this.mode,
        hidden: this.cover.list(),
        revealed: this.revealed.map(({ hidden }) => hidden),
        broken: [...new Set([...(this.found?.broken ?? this.read.watermarks.broken), ...this.cover.resisted])],
        fold: this.found?.fold ?? null,
        readMs: this.readMs,
        cleanMs: this.cleanMs,
      }),
    );
  }
}
