import { storage } from '#imports';
import { fail, ok, type Result } from '../model/result';
import type { Scope } from '../model/settings';
import { repairStored, type Stored } from './shape';

export type Key = `local:${string}`;
/** Where the settings over all sites are. */
export const GLOBAL = 'local:global';
/** Where a site's or host's own are. */
export const keyOf = (scope: Scope) => `local:${scope.kind}:${scope.name}` as const;

/** What is stored for one site or host, mended. */
export async function readStored(key: Key): Promise<Stored | null> {
  return mended(key, repairStored(await read(key)));
}

/** The value of a repair; what had to be mended is told on the console. */
export function mended<T>(key: Key, { value, repaired }: { value: T; repaired: string[] }): T {
  if (repaired.length > 0) console.warn(`Qingyuan: stored settings under ${key} were mended:`, repaired.join(', '));
  return value;
}

/** Reading never fails: what cannot be read counts as not stored. */
export async function read(key: Key): Promise<unknown> {
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
export async function update<T>(key: Key, next: (stored: unknown) => T): Promise<Result<T>> {
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
