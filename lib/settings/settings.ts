import { storage } from '#imports';
import type { Mode } from '../model/report';
import { fail, ok, type Result } from '../model/result';
import type { Scope, SiteChoice } from '../model/settings';
import { choiceFrom, keysFor, repairGlobal, repairStored, VERSION, type Global, type Stored } from './shape';

const GLOBAL = 'local:global';
const keyOf = (scope: Scope) => `local:${scope.kind}:${scope.name}` as const;

/** The settings over all sites, mended where a stored value is broken. */
export async function readGlobal(): Promise<Global> {
  const { value, repaired } = repairGlobal(await read(GLOBAL));
  if (repaired.length > 0) console.warn('Qingyuan: settings repaired:', repaired.join(', '));
  return value;
}

/** Changes some of the settings over all sites. */
export async function writeGlobal(change: Partial<Omit<Global, 'v'>>): Promise<Result<Global>> {
  const value: Global = { ...(await readGlobal()), ...change };
  return (await write(GLOBAL, value)) ? ok(value) : fail('storage');
}

/** What is to be done on a host: its own choice, else its site's, else the default. */
export async function readChoice(host: string): Promise<SiteChoice> {
  const keys = keysFor(host);
  const [global, ...stored] = await Promise.all([readGlobal(), ...keys.map((key) => readStored(key))]);
  return choiceFrom(global, stored);
}

/** Calls back with the new choice whenever something stored for the host changes, until `signal` aborts. */
export function watchChoice(host: string, changed: (choice: SiteChoice) => void, signal: AbortSignal): void {
  const again = () => {
    void readChoice(host).then((choice) => {
      if (!signal.aborted) changed(choice);
    });
  };
  const keys = keysFor(host);
  const watched = [GLOBAL, ...keys.map((key) => `local:${key}`)] as `local:${string}`[];
  const stops = watched.map((key) => storage.watch(key, again));
  signal.addEventListener('abort', () => {
    for (const stop of stops) stop();
  });
}

/** Stores a mode for a site or a host. Never called from a private window: there, the page alone is told. */
export async function chooseMode(scope: Scope, mode: Mode): Promise<Result<Mode>> {
  const key = keyOf(scope);
  const stored = repairStored(await read(key));
  return (await write(key, { ...stored, v: VERSION, mode } satisfies Stored)) ? ok(mode) : fail('storage');
}

/** Forgets the mode stored for a scope; texts never to be hidden stay. */
export async function clearMode(scope: Scope): Promise<Result<null>> {
  const key = keyOf(scope);
  const keep = repairStored(await read(key))?.keep;
  try {
    if (keep) await storage.setItem(key, { v: VERSION, keep } satisfies Stored);
    else await storage.removeItem(key);
    return ok(null);
  } catch (error) {
    return failed(error);
  }
}

/** Which of the two scopes of a host holds a mode of its own, the nearer first; null where the default rules. */
export async function scopeInForce(scopes: readonly Scope[]): Promise<Scope | null> {
  for (const scope of scopes) if ((await readStored(`${scope.kind}:${scope.name}`))?.mode !== undefined) return scope;
  return null;
}

async function readStored(key: string): Promise<Stored | null> {
  return repairStored(await read(`local:${key}`));
}

/** Reading never fails: what cannot be read counts as not stored. */
async function read(key: `local:${string}`): Promise<unknown> {
  try {
    return await storage.getItem(key);
  } catch (error) {
    console.warn('Qingyuan: storage could not be read:', error);
    return null;
  }
}

async function write(key: `local:${string}`, value: unknown): Promise<boolean> {
  try {
    await storage.setItem(key, value);
    return true;
  } catch (error) {
    failed(error);
    return false;
  }
}

function failed(error: unknown): Result<never> {
  console.warn('Qingyuan: storage could not be written:', error);
  return fail('storage');
}

