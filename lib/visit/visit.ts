import { standsAtHead } from '../article/article';
import { isCandidate } from '../article/candidate';
import { guardCopies } from '../copy-guard/guard';
import { Ledger, sweep } from '../marks/ledger';
import { interpreted } from './interpreted';
import { clearHighlight, showRange } from '../marks/highlight';
import { answerInPage, askBackground } from '../messages/transport';
import type { Mode, PageReport } from '../model/report';
import { attempt, fail, ok, type Result } from '../model/result';
import type { SiteChoice } from '../model/settings';
import { readChoice, watchChoice } from '../settings/settings';
import { choose, nameOf, rangeOf, type Choice } from './choose';
import type { FilterLists } from './filter-lists';
import { equip } from './equip';
import { printThen } from './print';
import { watchPresses } from './presses';
import type { Read } from './read';
import type { Reader } from './reader';
import { makeReport, quotedOn } from './report';
import { settled, sliced } from './slices';
import { Veil } from './veil';
import { watchGrowth } from './watch';

/**
 * One visit to one page: read it when it is ready, hide what the reader wants hidden, answer questions about it, follow the
 * reader's choices, and take everything back when the signal ends it.
 */
export class Visit {
  private readonly ledger = new Ledger();
  private pressed = (): boolean => false;
  private fold: PageReport['fold'] = null;
  private choice: SiteChoice | null = null;
  private override: Mode | null = null;
  /** What the reader asked to see again on this page, by name. */
  private again = new Set<string>();
  private revealed: Choice['revealed'] = [];
  /** The second part of the page script, once it was needed. */
  private reader: Reader | null = null;
  private read: Read | null = null;
  /** The page did not look like an article and was not read; `wanted` says that somebody asks for it all the same. */
  private passed = false;
  private wanted = false;
  private broken: string[] = [];
  private readMs = 0;
  private cleanMs = 0;
  private dressed = false;
  /** The style sheet of list rules, which stands from the start, and what the second part knows of the rules. */
  private readonly veil: Veil;
  private lists: FilterLists | null = null;
  /** Counts readings, and what was done about them: a slower one that was overtaken is dropped. */
  private turn = 0;
  /** Tells the watcher that what was just changed was changed by us. */
  private forget: () => void = () => undefined;
  private round = 0;

  constructor(
    private readonly document: Document,
    private readonly signal: AbortSignal,
  ) {
    this.veil = new Veil(document);
  }

  /** Begins the visit; `onMove` registers what to call when the page changes its address without loading. */
  async start(onMove: (moved: () => void) => void): Promise<void> {
    const { signal } = this;
    // what a script before us left when it died is nobody's: an update or reload of the extension
    sweep(this.document);
    this.answer();
    if (this.document.defaultView) {
      guardCopies(this.document.defaultView, () => this.givesCopyBack, signal);
      this.pressed = watchPresses(this.document.defaultView, signal);
    }
    signal.addEventListener('abort', () => {
      clearHighlight(this.document);
      this.ledger.undo();
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
    if (this.mode !== 'off') void this.dress();
    await settled(this.document, signal);
    await this.readAgain(Date.now());
    this.follow(onMove);
  }

  /** A new address is a new article, read afresh; text that comes late belongs to the reading, too. */
  private follow(onMove: (moved: () => void) => void): void {
    let watching = new AbortController();
    const again = () => void this.readAgain(Date.now());
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

  /** Reads the page as it is now and does what the mode asks. The last reading stands until the new one is whole. */
  private async readAgain(now: number): Promise<void> {
    // reading again over our own marks would read our work: take it back first
    this.ledger.undo();
    this.forget();
    const turn = ++this.turn;
    const url = new URL(this.document.location.href);
    this.passed = !this.wanted && !isCandidate(this.document, url);
    if (this.passed) {
      this.read = null;
      return;
    }
    const reader = (this.reader ??= await equip());
    if (!reader || turn !== this.turn) return;
    const lists = (this.lists ??= new reader.FilterLists(this.document));
    if (this.hidesAds) await lists.look();
    const veiled = this.veil.isOn ? lists.early() : [];
    const { value, ms } = await sliced(reader.gather(this.document, url, now, this.wanted, veiled), this.signal);
    if (!value || this.signal.aborted || turn !== this.turn) return;
    this.readMs = ms;
    this.passed = !this.wanted && value.facts === null;
    const answer = value.facts && (await interpreted(value.facts));
    if (turn !== this.turn) return;
    this.read = reader.complete(value, answer);
    await this.apply();
  }

  /** Somebody wants to know about a page that was passed over. */
  private async readIfPassed(): Promise<void> {
    this.wanted = true;
    if (this.passed) await this.readAgain(Date.now());
  }

  /** Brings the page to what the mode asks: everything back first, then what is to be hidden. */
  private async apply(): Promise<void> {
    const { read, reader, choice, mode } = this;
    const round = ++this.round;
    this.ledger.undo();
    this.forget();
    if (mode === 'off') clearHighlight(this.document);
    if (mode === 'off') await this.undress();
    else await this.dress();
    if (!this.hidesAds) await this.veil.put(null);
    else if (this.lists && !this.lists.known) await this.lists.look();
    if (!read || !reader || !choice || this.signal.aborted || round !== this.round) return;
    this.revealed = [];
    this.cleanMs = 0;
    this.fold = null;
    if (mode !== 'off') {
      const { page, article, sight } = read;
      const scene = { page, article, sight, site: read.reading.site, pressed: this.pressed() };
      const { value: clutter, ms } = await sliced(reader.lookForClutter(scene), this.signal);
      if (!clutter || round !== this.round) return;
      const began = performance.now();
      this.broken = [...read.watermarks.broken, ...clutter.broken];
      const listed = this.hidesAds ? attempt('filter-list', () => this.lists?.find(scene) ?? [], [], this.broken) : [];
      const around = mode === 'focus' ? attempt('focus', () => reader.findAround(scene, quotedOn(read.reading)), [], this.broken) : [];
      const fold = attempt('fold-gate', () => reader.findFold(scene), null, this.broken);
      const found = [...read.watermarks.targets, ...clutter.targets, ...(fold?.idle ?? []), ...listed, ...around];
      const chosen = choose(found, choice, mode, this.again);
      this.revealed = chosen.revealed;
      this.fold = fold?.rest === 'inside' ? 'opened' : (fold?.rest ?? null);
      // on a page that is no article, names and shapes prove little: only what lists say of it counts
      const hide = article ? chosen.hide : chosen.hide.filter((target) => listed.some((each) => each === target));
      const lock = article ? attempt('curtain', () => reader.scrollLock(scene, hide), [], this.broken) : [];
      this.ledger.hide(hide);
      if (article) this.ledger.restyle([...(fold?.open ?? []), ...lock]);
      if (this.hidesAds) void this.veil.put(this.lists?.toSpare(hide) ?? []);
      if (article && this.givesCopyBack) this.ledger.free(attempt('copy-guard', () => reader.lockedParts(article, sight), [], this.broken));
      this.forget();
      this.cleanMs = ms + performance.now() - began;
    }
    const report = this.report();
    if (report.ok) {
      const { verdict, source, hidden } = report.value;
      void askBackground('reported', { verdict, mode, hidden: hidden.length, source: source?.name ?? null });
    }
  }

  private async dress(): Promise<void> {
    if (this.dressed || !this.choice) return;
    this.dressed = true;
    await Promise.all([askBackground('dress', { mode: this.mode, hide: this.choice.hide }), this.hidesAds ? this.veil.put([]) : undefined]);
  }

  private async undress(): Promise<void> {
    if (!this.dressed) return;
    this.dressed = false;
    await Promise.all([askBackground('undress', undefined), this.veil.put(null)]);
  }

  private report(): Result<PageReport> {
    if (!this.read) return fail('busy');
    return ok(
      makeReport(this.read, {
        mode: this.mode,
        hidden: this.ledger.list(),
        revealed: this.revealed.map(({ hidden }) => hidden),
        broken: this.broken,
        fold: this.fold,
        readMs: this.readMs,
        cleanMs: this.cleanMs,
      }),
    );
  }

  /** Prints the page as `focus` shows it, then gives it its own mode back. */
  private async print(): Promise<Result<boolean>> {
    const { document, override } = this;
    this.override = 'focus';
    await this.apply();
    printThen(
      document,
      () => {
        this.override = override;
        void this.apply();
      },
      this.signal,
    );
    return ok(true);
  }

  private answer(): void {
    answerInPage(
      {
        report: async () => {
          await this.readIfPassed();
          return this.report();
        },
        reread: async ({ now }) => {
          this.wanted = true;
          await this.readAgain(now ?? Date.now());
          return this.report();
        },
        show: ({ quote }) => {
          const range = this.read && quote.place === 'page' ? this.reader?.findWords(this.read.page, quote.quote) : null;
          if (range) showRange(range);
          return ok(range != null);
        },
        reveal: async ({ hidden, shown }) => {
          const name = nameOf(hidden);
          if (shown) this.again.add(name);
          else this.again.delete(name);
          await this.apply();
          const found = this.revealed.find((each) => nameOf(each.hidden) === name);
          if (shown && found) showRange(rangeOf(found.target));
          return this.report();
        },
        override: async ({ mode }) => {
          this.override = mode;
          await this.apply();
          return this.report();
        },
        copy: ({ part }) => {
          const report = this.report();
          if (!this.read || !this.reader || !report.ok) return fail('busy');
          return ok(
            part === 'article' ? this.reader.copyArticle(this.read, report.value) : this.reader.copySelection(this.document, this.read),
          );
        },
        print: () => this.print(),
      },
      this.signal,
    );
  }
}
