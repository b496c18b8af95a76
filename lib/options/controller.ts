import { askBackground } from '../messages/transport';
import type { Mode } from '../model/report';
import type { Result } from '../model/result';
import type { Scope } from '../model/settings';
import { readPolicy, type Policy } from '../settings/policy';
import { chooseMode, readGlobal, writeGlobal, type GlobalChange } from '../settings/settings';
import type { Global } from '../settings/shape';
import { readShortcuts, type Shortcut } from '../settings/shortcuts';
import { listSites, resetAll, unkeepText, watchAll, writeSite, type Site } from '../settings/sites';
import { syncTrouble, type SyncTrouble } from '../settings/sync';
import { exportSettings, importSettings, readBundle, type Flaw } from '../settings/transfer';

/** What the settings page draws. */
export interface Model {
  global: Global;
  policy: Policy;
  sites: Site[];
  /** Why choices are not carried to other browsers, though their reader wants it. */
  sync: SyncTrouble;
  shortcuts: Shortcut[];
  /** What to say of the last thing done. */
  note: Note | null;
}
export type Note = { is: 'saved' | 'unsaved' | 'unread' } | { is: 'imported'; sites: number } | { is: 'flaw'; flaw: Flaw };

/** What a reader may wish for here. */
export type Wishes = Pick<Controller, 'setGlobal' | 'add' | 'setMode' | 'remove' | 'unkeep' | 'exportFile' | 'importFile' | 'reset'>;

/** Keeps the settings page up to date with what is stored, here or in another window, and carries out wishes. */
export class Controller {
  private note: Note | null = null;
  private turn = 0;

  constructor(
    private readonly draw: (model: Model) => void,
    private readonly signal: AbortSignal,
  ) {}

  async start(): Promise<void> {
    watchAll(() => void this.load(), this.signal);
    await this.load();
  }

  async setGlobal(change: GlobalChange): Promise<void> {
    await this.done(writeGlobal(change));
  }

  /**
   * Takes a host into the list, or the whole site when it has the site's own name; off at first: nobody adds one to leave it as
   * it is. Words it keeps stay.
   */
  async add(name: string): Promise<void> {
    const scopes = await askBackground('scopes', { url: `http://${name}/` });
    if (!scopes.ok) return this.say({ is: 'unsaved' });
    const { site, host } = scopes.value;
    await this.done(chooseMode(site?.name === name ? site : host, 'off'));
  }

  /** Gives a site a mode of its own, or takes it back (null); words kept stay. */
  async setMode(site: Site, mode: Mode | null): Promise<void> {
    await this.done(writeSite({ ...site, mode }));
  }

  async remove(site: Site): Promise<void> {
    await this.done(writeSite({ ...site, mode: null, keep: [] }));
  }

  async unkeep(scope: Scope, text: string): Promise<void> {
    await this.done(unkeepText(scope, text));
  }

  /** Everything as the text of a file. */
  exportFile(): Promise<string> {
    return exportSettings();
  }

  /** Takes a file over, or says what is wrong with it: then nothing of it is taken. */
  async importFile(file: Blob): Promise<void> {
    const text = await file.text().catch(() => null);
    if (text === null) return this.say({ is: 'unread' });
    const read = readBundle(text);
    if (!read.ok) return this.say({ is: 'flaw', flaw: read.flaw });
    const taken = await importSettings(read.value);
    await this.say(taken.ok ? { is: 'imported', sites: taken.value } : { is: 'unsaved' });
  }

  async reset(): Promise<void> {
    await this.done(resetAll());
  }

  private async done(work: Promise<Result<unknown>>): Promise<void> {
    await this.say({ is: (await work).ok ? 'saved' : 'unsaved' });
  }

  private async say(note: Note): Promise<void> {
    this.note = note;
    await this.load();
  }

  private async load(): Promise<void> {
    const turn = ++this.turn;
    const [global, policy, sites, sync, shortcuts] = await Promise.all([
      readGlobal(),
      readPolicy(),
      listSites(),
      syncTrouble(),
      readShortcuts(),
    ]);
    if (turn === this.turn && !this.signal.aborted) this.draw({ global, policy, sites, sync, shortcuts, note: this.note });
  }
}
