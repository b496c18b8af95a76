import { storage } from '#imports';
import type { Mode } from '../model/report';
import { fail, ok, type Result } from '../model/result';
import type { Scope, SiteChoice } from '../model/settings';
import { choiceFrom, keysFor, repairGlobal, repairStored, VERSION, type Global, type Stored } from './shape';

type Key = `local:${string}`;
const GLOBAL = 'local:global';
const keyOf = (scope: Scope) => `local:${scope.kind}:${scope.name}` as const;

/** The settings over all sites, mended where a stored value is broken. */
export async function readGlobal(): Promise<Global> {
  return mended(GLOBAL, repairGlobal(await read(GLOBAL)));
}

/** Changes some of the settings over all sites. */
export function writeGlobal(change: Partial<Omit<Global, 'v'>>): Promise<Result<Global>> {
  return update(GLOBAL, (stored) => ({ ...mended(GLOBAL, repairGlobal(stored)), ...change }));
}

/** What is to be done on a host: its own choice, else its site's, else the default. */
export async function readChoice(host: string): Promise<SiteChoice> {
  const keys = keysFor(host);
  const [global, ...stored] = await Promise.all([readGlobal(), ...keys.map((key) => readStored(`local:${key}`))]);
  return choiceFrom(global, stored);
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

async function readStored(key: Key): Promise<Stored | null> {
  return mended(key, repairStored(await read(key)));
}

function mended<T>(key: Key, { value, repaired }: { value: T; repaired: string[] }): T {
  if (repaired.length > 0) console.warn(`Qingyuan: stored settings under ${key} were mended:`, repaired.join(', '));
  return value;
}

/** Reading never fails: what cannot be read counts as not stored. */
async function read(key: Key): Promise<unknown> {
  try {
    return await storage.getItem(key);
  } catch (error) {
    console.warn('Qingyuan: storage could not be read:', error);
    return null;
  }
}

/**
 * Writes what `next` makes of the value under a key; null takes the key away. One writer at a time, over all our pages:
 * two windows that change two fields of one value both get their way. What could not be read is not written over. For
 * extension pages only: http pages have no locks.
 */
async function update<T>(key: Key, next: (stored: unknown) => T): Promise<Result<T>> {
  try {
    return await navigator.locks.request(`qingyuan ${key}`, async () => {
      const value = next(await storage.getItem(key));
      if (value === null) await storage.removeItem(key);
      else await storage.setItem(key, value);
      return ok(value);
    });
  } catch (error) {
    console.warn('Qingyuan: storage could not be written:', error);
    return fail('storage');
  }
}
