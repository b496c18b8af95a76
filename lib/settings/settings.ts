import { storage } from '#imports';
import type { Mode } from '../model/report';
import { ok, type Result } from '../model/result';
import type { Scope, SiteChoice } from '../model/settings';
import { forcedMode, readPolicy, underPolicy } from './policy';
import { choiceFrom, keysFor, repairGlobal, repairStored, VERSION, type Global, type Stored } from './shape';
import { GLOBAL, keyOf, mended, read, readStored, update, type Key } from './store';

/** The settings over all sites, mended where a stored value is broken, as the policy of this browser leaves them. */
export async function readGlobal(): Promise<Global> {
  const [own, policy] = await Promise.all([read(GLOBAL), readPolicy()]);
  return underPolicy(mended(GLOBAL, repairGlobal(own)), policy);
}

/** Changes some of the settings over all sites; of the kinds to hide only those named. */
export function writeGlobal(change: GlobalChange): Promise<Result<Global>> {
  return update(GLOBAL, (stored) => {
    const own = mended(GLOBAL, repairGlobal(stored));
    return { ...own, ...change, hide: { ...own.hide, ...change.hide } };
  });
}
export type GlobalChange = Partial<Omit<Global, 'v' | 'hide'>> & { hide?: Partial<Global['hide']> };

/** What is to be done on a host: its own choice, else its site's, else the default. */
export async function readChoice(host: string): Promise<SiteChoice> {
  const keys = keysFor(host);
  const [own, policy, ...stored] = await Promise.all([read(GLOBAL), readPolicy(), ...keys.map((key) => readStored(`local:${key}`))]);
  return choiceFrom(underPolicy(mended(GLOBAL, repairGlobal(own)), policy), stored, forcedMode(host, policy));
}

/** Calls back with the new choice whenever something stored for the host changes, until `signal` aborts. */
export function watchChoice(host: string, changed: (choice: SiteChoice) => void, signal: AbortSignal): void {
  let latest = 0;
  const again = () => {
    const turn = ++latest;
    void readChoice(host).then((choice) => {
      if (!signal.aborted && turn === latest) changed(choice);
    });
  };
  const keys = keysFor(host);
  const watched = [GLOBAL, ...keys.map((key) => `local:${key}`)] as Key[];
  const stops = watched.map((key) => storage.watch(key, again));
  signal.addEventListener('abort', () => {
    for (const stop of stops) stop();
  });
}

/** Stores a mode for a site or a host. Never called from a private window: there, the page alone is told. */
export async function chooseMode(scope: Scope, mode: Mode): Promise<Result<Mode>> {
  const key = keyOf(scope);
  const written = await update(key, (stored): Stored => ({ ...mended(key, repairStored(stored)), v: VERSION, mode }));
  return written.ok ? ok(mode) : written;
}

/** Forgets the mode stored for a scope; texts never to be hidden stay. */
export async function clearMode(scope: Scope): Promise<Result<null>> {
  const key = keyOf(scope);
  const written = await update(key, (stored): Stored | null => {
    const keep = mended(key, repairStored(stored))?.keep;
    return keep ? { v: VERSION, keep } : null;
  });
  return written.ok ? ok(null) : written;
}

/** Words never to be hidden on a site or host from now on. */
export function keepText(scope: Scope, text: string): Promise<Result<unknown>> {
  const key = keyOf(scope);
  return update(key, (stored): Stored => {
    const own = mended(key, repairStored(stored));
    return { ...own, v: VERSION, keep: [...new Set([...(own?.keep ?? []), text])] };
  });
}

/** Which of the two scopes of a host holds a mode of its own, the nearer first; null where the default rules. */
export async function scopeInForce(scopes: readonly Scope[]): Promise<Scope | null> {
  for (const scope of scopes) if ((await readStored(keyOf(scope)))?.mode !== undefined) return scope;
  return null;
}
