import { standsAtHead } from '../article/article';
import { guardCopies } from '../copy-guard/guard';
import { clearHighlight } from '../marks/highlight';
import { sweep } from '../marks/trees';
import { askBackground } from '../messages/transport';
import type { Mode, PageReport } from '../model/report';
import { fail, ok, type Result } from '../model/result';
import { hidesAds, type SiteChoice } from '../model/settings';
import { readChoice, watchChoice } from '../settings/settings';
import { answerFor, type Answering } from './answers';
import { Cover } from './hiding/cover';
import type { Plan } from './hiding/plan';
import { replaced, settled } from './reading/ready';
import { Readings } from './reading/readings';
import { makeReport } from './report';
import { watchArrivals, watchGrowth, watchPresses } from './watch';

/**
 * One visit to one page: read it when it is ready, hide what the reader wants hidden, answer questions about it, follow the
 * reader's choices, and take everything back when the signal ends it.
 */
export class Visit implements Answering {
  private readonly cover: Cover;
  readonly readings: Readings;
  private pressed = (): boolean => false;
  private choice: SiteChoice | null = null;
  override: Mode | null = null;
  readonly again = new Set<string>();
  /** What was last planned for the page, and done. */
  private plan: Plan | null = null;
  private cleanMs = 0;
  /** Whether the article was once brought to what its reader wants; until then nobody can tell what is hidden of it. */
  private carriedOut = false;
  /** Counts what was done about a reading: what is overtaken is dropped. */
  private round = 0;
  /** Tells the watcher that what was just changed was changed by us. */
  private forget: () => void = () => undefined;
  private readonly guarded = new WeakSet<Window>();
  /** Set once the page's printing is looked after. */
  private printed: true | undefined;

  constructor(
    readonly document: Document,
    readonly signal: AbortSignal,
  ) {
    this.cover = new Cover(document, {
      rebuilt: () => void this.readings.queue.again(),
      changed: () => { this.forget(); }, // prettier-ignore
    });
    const isOff = () => this.mode === 'off';
    this.readings = new Readings(document, this.cover, { isOff, hidesAds: () => this.hidesAds, carryOut: () => this.carryOut() }, signal);
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
    this.readings.queue.after(this.prepare(onMove));
    await this.readings.queue.again();
  }

  /** Learns its reader's choice, puts the style sheets on the page before its first paint, and waits until it can be read. */
  private async prepare(onMove: (moved: () => void) => void): Promise<void> {
    const { signal } = this;
    // from before the first answer: what is chosen in between counts
    watchChoice(
      this.host,
      (choice) => {
        this.choice = choice;
        void this.apply();
      },
      signal,
    );
    const stored = (await this.cover.sheets.enter()) ?? (await readChoice(this.host));
    this.choice ??= stored;
    if (signal.aborted) return;
    // it may have been changed while we asked
    void (this.mode === 'off' ? this.cover.sheets.remove() : this.cover.sheets.add(false, this.hidesAds));
    await settled(this.document, signal);
    // what comes while the page is being read is not to be missed
    this.follow(onMove);
  }

  /** A new address is a new article, read afresh; text that comes late belongs to the reading, too. */
  private follow(onMove: (moved: () => void) => void): void {
    let watching = new AbortController();
    const again = () => void this.readings.queue.again();
    watchArrivals(this.document, { frame: () => void this.readings.unlessRead(), back: () => void this.refresh() }, this.signal);
    const watch = () => {
      watching.abort();
      watching = new AbortController();
      const atHead = (node: Node) => this.readings.read?.article != null && standsAtHead(this.readings.read.article, node);
      this.forget = watchGrowth(this.document, { again, atHead }, AbortSignal.any([this.signal, watching.signal]));
    };
    watch();
    onMove(() => {
      this.override = null;
      this.again.clear();
      this.carriedOut = false;
      const ready = [settled(this.document, this.signal), replaced(this.readings.read?.article?.root, this.signal)];
      watch();
      this.readings.restart(Promise.all(ready).then(() => undefined));
    });
  }

  private async refresh(): Promise<void> {
    this.choice = await readChoice(this.host);
    await this.apply();
  }

  private guard({ defaultView }: Document): void {
    if (!defaultView || this.guarded.has(defaultView)) return;
    this.guarded.add(defaultView);
    const mend = (words: string) => {
      const { reader, read } = this.readings;
      return reader && read ? reader.mendWords(words, read) : words;
    };
    guardCopies(defaultView, () => this.givesCopyBack, mend, this.signal);
  }

  private get host(): string {
    return this.document.location.hostname.toLowerCase();
  }

  /** Whether what the page blocks of copying is given back: on articles alone, programs have reasons of their own. */
  private get givesCopyBack(): boolean {
    return this.mode !== 'off' && this.choice?.copy === true && this.readings.read?.article != null;
  }

  private get hidesAds(): boolean {
    return this.choice !== null && hidesAds(this.mode, this.choice);
  }

  private get mode(): Mode {
    return this.override ?? this.choice?.mode ?? 'off';
  }

  get revealed(): Plan['revealed'] {
    return this.plan?.revealed ?? [];
  }

  /** Brings the page to what the mode asks: where that is nothing at once, else when no reading is under way. */
  async apply(): Promise<void> {
    if (this.mode === 'off') await this.carryOut();
    await this.readings.queue.rest();
    await this.carryOut();
  }

  private async carryOut(): Promise<void> {
    const { choice, mode, readings } = this;
    const { read, reader, lists } = readings;
    const round = ++this.round;
    const framed = read?.article != null && read.article.root.ownerDocument !== this.document;
    if (mode === 'off') {
      clearHighlight(this.document);
      this.cover.takeBack();
      await this.cover.sheets.remove();
    } else if (choice) await this.cover.sheets.add(framed, this.hidesAds);
    if (this.hidesAds && lists && !lists.known) await lists.look();
    if (!read || !reader || !choice || this.signal.aborted || round !== this.round) return;
    this.cleanMs = 0;
    this.plan = null;
    this.printed ??= reader.unblockPrinting(this.document, () => this.mode !== 'off' && this.readings.read?.article != null, this.signal);
    if (mode !== 'off') {
      const { again, givesCopyBack: copies } = this;
      const listed = this.hidesAds ? lists : null;
      const work = reader.makePlan(read, { choice, mode, again, lists: listed, copies, pressed: this.pressed() });
      const { value, ms } = await this.cover.renew(work, this.signal, (plan) => (round === this.round ? plan : null));
      if (!value || round !== this.round) return;
      this.plan = value;
      this.cleanMs = ms;
      if (listed) void this.cover.sheets.exchangeList(value.spare);
      if (framed) this.guard(read.page.document);
    }
    this.carriedOut = true;
    const report = this.report();
    if (report.ok) {
      const { verdict, source, hidden } = report.value;
      void askBackground('reported', { verdict, mode, hidden: hidden.length, source: source?.name ?? null });
    }
  }

  report(): Result<PageReport> {
    const { read, queue, ms } = this.readings;
    if (queue.busy && !(read && this.carriedOut)) return fail('busy');
    if (!read) return fail('unreadable');
    return ok(
      makeReport(read, {
        mode: this.mode,
        hidden: this.cover.list(),
        revealed: this.revealed.map(({ hidden }) => hidden),
        broken: [...new Set([...(this.plan?.broken ?? read.watermarks.broken), ...this.cover.resisted])],
        fold: this.plan?.fold ?? null,
        readMs: ms,
        cleanMs: this.cleanMs,
      }),
    );
  }
}
