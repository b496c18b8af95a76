import { askBackground, askPage, onReported } from '../messages/transport';
import type { Mode, PageReport, Quote } from '../model/report';
import type { Result } from '../model/result';
import type { Scope } from '../model/settings';
import { chooseMode, clearMode, readChoice, readGlobal, scopeInForce, writeGlobal } from '../settings/settings';
import { isOpen, type Tab } from './tab';
import { viewOf, type State, type Switches } from './view';

/** How long a page may take to answer that it is still reading, in milliseconds between questions. */
const AGAIN = 120;

/** What the components draw, and what they may ask for. */
export interface Model {
  state: State;
  switches: Switches | null;
  /** A setting could not be stored. */
  unsaved: boolean;
}

/** Keeps a popup's model up to date and carries out what its reader asks. */
export class Controller {
  private model: Model = { state: { is: 'reading' }, switches: null, unsaved: false };

  constructor(
    private readonly tab: Tab | null,
    private readonly draw: (model: Model) => void,
    private readonly signal: AbortSignal,
  ) {}

  async start(): Promise<void> {
    onReported((tabId) => {
      if (tabId === this.tab?.id) void this.refresh();
    }, this.signal);
    await this.refresh();
  }

  /** Asks settings and page anew; a page still being read is asked again. */
  async refresh(): Promise<void> {
    const { tab } = this;
    if (!tab || !isOpen(tab.url)) {
      this.set({ state: { is: 'forbidden' } });
      return;
    }
    const [switches, answer] = await Promise.all([this.readSwitches(tab), askPage(tab.id, 'report')]);
    this.set({ switches });
    this.take(answer);
    if (!answer.ok && answer.error === 'busy' && !this.signal.aborted) setTimeout(() => void this.refresh(), AGAIN);
  }

  async setMode(mode: Mode): Promise<void> {
    const { tab } = this;
    const switches = this.model.switches;
    if (!tab || !switches) return;
    if (switches.secret) this.take(await askPage(tab.id, 'override', { mode }));
    else this.saved(await chooseMode(switches.scope, mode));
    this.set({ switches: { ...switches, mode } });
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

  async override(mode: Mode | null): Promise<void> {
    if (this.tab) this.take(await askPage(this.tab.id, 'override', { mode }));
  }

  async show(quote: Quote): Promise<void> {
    if (this.tab) await askPage(this.tab.id, 'show', { quote });
  }

  async run(): Promise<void> {
    if (!this.tab) return;
    const answer = await askBackground('run', { tabId: this.tab.id });
    if (answer.ok) await this.refresh();
    else this.set({ state: { is: 'missing', failed: true } });
  }

  private async readSwitches(tab: Tab): Promise<Switches | null> {
    if (!tab.url) return null;
    const answer = await askBackground('scopes', { url: tab.url.href });
    if (!answer.ok) return null;
    const { site, host } = answer.value;
    // host and site of one name are one scope to the reader
    const scopes = site && site.name !== host.name ? [host, site] : [site ?? host];
    const [global, choice, inForce] = await Promise.all([readGlobal(), readChoice(host.name), scopeInForce(scopes)]);
    return { enabled: global.enabled, mode: choice.mode, scope: inForce ?? site ?? host, scopes, secret: tab.secret };
  }

  private take(answer: Result<PageReport>): void {
    if (answer.ok) this.set({ state: { is: 'page', report: answer.value, view: viewOf(answer.value) } });
    else if (answer.error === 'busy') this.set({ state: { is: 'reading' } });
    else this.set({ state: { is: 'missing', failed: answer.error !== 'no-page-script' } });
  }

  private saved(answer: Result<unknown>): void {
    this.set({ unsaved: !answer.ok });
  }

  private set(change: Partial<Model>): void {
    this.model = { ...this.model, ...change };
    if (!this.signal.aborted) this.draw(this.model);
  }
}
