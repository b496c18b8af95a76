import { browser } from 'wxt/browser';
import { writeClipboard } from '../clipboard/write';
import { askBackground, askPage, onReported } from '../messages/transport';
import type { Hidden, Mode, PageReport, Quote } from '../model/report';
import { fail, ok, type Result } from '../model/result';
import type { CitationForm, Scope } from '../model/settings';
import { lastReport, rememberReport } from '../settings/last-report';
import { chooseMode, clearMode, keepText, writeGlobal } from '../settings/settings';
import { defaults } from '../settings/shape';
import { askToRun, mayRun } from './access';
import { copyOf, type What } from './copies';
import { follow, readSwitches, type Habits } from './read-switches';
import { isOpen, isPdf, type Tab } from './tab';
import { viewOf, type State, type Switches } from './view';

/** How long a page may take to answer that it is still reading, in milliseconds between questions. */
const AGAIN = 120;

/** Where popups cover the page: as in entrypoints/popup/base.css. */
const PHONE = '(hover: none) and (pointer: coarse)';

/** What the components draw, and what they may ask for. */
export interface Model {
  state: State;
  switches: Switches | null;
  /** What the reader chose once for all pages. */
  habits: Habits;
  /** What did not work just now: a setting could not be stored, quoted words are not on the page, nothing was copied. */
  trouble: 'unsaved' | 'unseen' | 'uncopied' | null;
  /** What did work and cannot be seen. */
  done: 'copied' | 'kept' | null;
}

/** What the popup draws before anything is known. */
export const FIRST: Model = { state: { is: 'reading' }, switches: null, habits: defaults(), trouble: null, done: null };

/** What a reader may wish for: all that the components know of the controller. */
export type Wishes = Pick<
  Controller,
  | 'setMode'
  | 'setScope'
  | 'setEnabled'
  | 'pause'
  | 'show'
  | 'run'
  | 'allow'
  | 'reveal'
  | 'keep'
  | 'copy'
  | 'print'
  | 'setCite'
  | 'openSettings'
>;

/** Keeps a popup's model up to date and carries out what its reader asks. */
export class Controller {
  private model = FIRST;

  constructor(
    private readonly tab: Tab | null,
    private readonly draw: (model: Model) => void,
    private readonly signal: AbortSignal,
  ) {}

  async start(): Promise<void> {
    onReported((tabId) => {
      if (tabId === this.tab?.id) void this.refresh();
    }, this.signal);
    const { tab } = this;
    // a page that is busy answers late: until then, what it last was
    if (tab?.url && !tab.secret)
      void lastReport(tab.id, tab.url.href).then((report) => {
        if (report && this.model.state.is === 'reading') this.take(ok(report));
      });
    await this.refresh();
  }

  /** Asks settings and page anew; a page still being read is asked again. */
  async refresh(): Promise<void> {
    const { tab } = this;
    if (!tab?.url || !isOpen(tab.url)) {
      // without access to pages even their addresses are kept from us
      const allowed = tab?.url !== null || (await mayRun(null));
      this.set({ state: allowed ? { is: 'forbidden' } : { is: 'missing', failed: false, allowed } });
      return;
    }
    const reading = readSwitches(tab, tab.url);
    const answer = await askPage(tab.id, 'report');
    // the report does not wait for the switches: a background that sleeps takes its time to wake
    this.take(answer);
    if (!answer.ok && answer.error === 'no-page-script') await this.askAllowed(tab.url);
    if (answer.ok && !tab.secret) void rememberReport(tab.id, answer.value);
    const read = await reading;
    this.set(read ? { switches: follow(read.switches, answer), habits: read.habits } : { switches: null });
    if (!answer.ok && answer.error === 'busy' && !this.signal.aborted) setTimeout(() => void this.refresh(), AGAIN);
  }

  async setMode(mode: Mode): Promise<void> {
    const { tab } = this;
    const { switches } = this.model;
    if (!tab || !switches) return;
    // drawn at once: the reader's finger is on the switch
    this.set({ switches: { ...switches, mode, paused: false } });
    if (switches.secret) {
      this.take(await askPage(tab.id, 'override', { mode }));
      return;
    }
    this.saved(await chooseMode(switches.scope, mode));
    if (switches.paused) await askPage(tab.id, 'override', { mode: null });
  }

  /** Moves the choice in force to another scope: the host's own choice goes when the whole site is meant. */
  async setScope(scope: Scope): Promise<void> {
    const switches = this.model.switches;
    if (!switches || switches.secret) return;
    if (scope.kind === 'site') for (const other of switches.scopes) if (other.kind === 'host') await clearMode(other);
    this.saved(await chooseMode(scope, switches.mode));
    this.set({ switches: { ...switches, scope } });
  }

  async setEnabled(enabled: boolean): Promise<void> {
    const switches = this.model.switches;
    this.saved(await writeGlobal({ enabled }));
    if (switches) this.set({ switches: { ...switches, enabled } });
    await this.refresh();
  }

  /** Shows this page as it was until its next load, or takes that back. */
  async pause(paused: boolean): Promise<void> {
    const { switches } = this.model;
    if (!this.tab || !switches) return;
    this.set({ switches: { ...switches, paused } });
    this.take(await askPage(this.tab.id, 'override', { mode: paused ? 'off' : null }));
  }

  async show(quote: Quote): Promise<void> {
    if (!this.tab) return;
    const answer = await askPage(this.tab.id, 'show', { quote });
    const seen = answer.ok && answer.value;
    this.set({ trouble: seen ? null : 'unseen' });
    // on a phone the popup stands before the page
    if (seen && matchMedia(PHONE).matches) window.close();
  }

  /** Shows something hidden again on this page, or hides it again. */
  async reveal(hidden: Pick<Hidden, 'kind' | 'text'>, shown: boolean): Promise<void> {
    if (this.tab) this.take(await askPage(this.tab.id, 'reveal', { hidden, shown }));
  }

  /** Never hides these words again where the switch applies; the page hears of it by itself. */
  async keep(text: string): Promise<void> {
    const { switches } = this.model;
    if (switches) this.report(await keepText(switches.scope, text), 'unsaved', 'kept');
  }

  /** Takes something along on the clipboard. */
  async copy(what: What): Promise<void> {
    const { state, habits } = this.model;
    // the same words are heard again only after they have gone
    this.set({ trouble: null, done: null });
    const copy = this.tab && state.is === 'page' ? await copyOf(what, this.tab.id, state.report, habits.cite) : null;
    this.report(copy?.text && (await writeClipboard(copy)) ? ok(true) : fail('internal'), 'uncopied', 'copied');
  }

  async print(): Promise<void> {
    if (this.tab) await askPage(this.tab.id, 'print');
  }

  /** Opens the settings page; the popup has done its work. */
  readonly openSettings = (): void => {
    void browser.runtime.openOptionsPage().then(() => {
      window.close();
    });
  };

  async setCite(cite: CitationForm): Promise<void> {
    this.set({ habits: { ...this.model.habits, cite } });
    this.saved(await writeGlobal({ cite }));
  }

  /** Runs the page script in a tab that has none. Where it does not answer even then, the page is closed to it. */
  async run(): Promise<void> {
    if (!this.tab) return;
    const answer = await askBackground('run', { tabId: this.tab.id });
    if (answer.ok) await this.refresh();
    const { state } = this.model;
    if (state.is === 'missing') this.set({ state: answer.ok ? { is: 'forbidden' } : { ...state, failed: true } });
  }

  /** Asks the browser for access to the site, then runs there. To be called from a click: browsers ask for no other. */
  async allow(): Promise<void> {
    const { tab } = this;
    if (await askToRun(tab?.url ?? null)) await this.run();
  }

  /** Tells a page opened before us from one we may not read. */
  private async askAllowed(url: URL): Promise<void> {
    const allowed = await mayRun(url);
    const { state } = this.model;
    if (state.is === 'missing' && !allowed) this.set({ state: { ...state, allowed } });
  }

  private take(answer: Result<PageReport>): void {
    if (answer.ok) this.set({ state: { is: 'page', report: answer.value, view: viewOf(answer.value) } });
    else if (answer.error === 'busy') this.set({ state: { is: 'reading' } });
    else if (answer.error === 'unreadable') this.set({ state: { is: 'unreadable' } });
    else if (this.tab?.url && isPdf(this.tab.url)) this.set({ state: { is: 'forbidden' } });
    else this.set({ state: { is: 'missing', failed: answer.error !== 'no-page-script', allowed: true } });
  }

  private saved(answer: Result<unknown>): void {
    this.report(answer, 'unsaved', null);
  }

  private report(answer: Result<unknown>, trouble: Model['trouble'], done: Model['done']): void {
    this.set(answer.ok ? { trouble: null, done } : { trouble, done: null });
  }

  private set(change: Partial<Model>): void {
    this.model = { ...this.model, ...change };
    if (!this.signal.aborted) this.draw(this.model);
  }
}
