import { storage } from '#imports';
import { browser } from 'wxt/browser';
import type { Mode } from '../model/report';
import { ok, type Result } from '../model/result';
import type { Scope } from '../model/settings';
import { repairStored, VERSION, type Stored } from './shape';
import { keyOf, mended, update } from './store';

/** All that is stored for one site or host. */
export interface Site {
  scope: Scope;
  mode: Mode | null;
  keep: string[];
}

/** Everything stored, site by site, in the order of their names. */
export async function listSites(): Promise<Site[]> {
  const stored = await storage.snapshot('local');
  return sitesIn(stored).sort((a, b) => a.scope.name.localeCompare(b.scope.name) || a.scope.kind.localeCompare(b.scope.kind));
}

/** The sites among stored values; keys that are not ours are left alone. */
export function sitesIn(stored: Record<string, unknown>): Site[] {
  return Object.entries(stored).flatMap(([key, value]): Site[] => {
    const scope = scopeIn(key);
    const own = scope && mended(keyOf(scope), repairStored(value));
    return own ? [{ scope, mode: own.mode ?? null, keep: own.keep ?? [] }] : [];
  });
}

/** The scope a key names, or null: `site:example.com`. */
function scopeIn(key: string): Scope | null {
  const [kind, name] = [key.slice(0, 4), key.slice(5)];
  return (kind === 'site' || kind === 'host') && key[4] === ':' && name ? { kind, name } : null;
}

/** Stores a site as it is given; one with nothing of its own is forgotten. */
export async function writeSite({ scope, mode, keep }: Site): Promise<Result<null>> {
  const value: Stored = { v: VERSION, ...(mode && { mode }), ...(keep.length > 0 && { keep }) };
  const written = await update(keyOf(scope), () => (mode || keep.length > 0 ? value : null));
  return written.ok ? ok(null) : written;
}

/** Hides words again that were never to be hidden on a site. */
export async function unkeepText(scope: Scope, text: string): Promise<Result<null>> {
  const key = keyOf(scope);
  const written = await update(key, (stored): Stored | null => {
    const own = mended(key, repairStored(stored));
    const keep = (own?.keep ?? []).filter((each) => each !== text);
    return own?.mode || keep.length > 0 ? { v: VERSION, ...(own?.mode && { mode: own.mode }), ...(keep.length > 0 && { keep }) } : null;
  });
  return written.ok ? ok(null) : written;
}

/** Forgets everything: all sites, and what was chosen over all of them. */
export async function resetAll(): Promise<Result<null>> {
  for (const site of await listSites()) {
    const done = await writeSite({ ...site, mode: null, keep: [] });
    if (!done.ok) return done;
  }
  const done = await update('local:global', () => null);
  return done.ok ? ok(null) : done;
}

/** Calls back whenever anything stored changes, here or in another window, until `signal` aborts. */
export function watchAll(changed: () => void, signal: AbortSignal): void {
  const listener = (_: unknown, area: string) => {
    if (area === 'local') changed();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => {
    browser.storage.onChanged.removeListener(listener);
  });
}
