import { storage } from '#imports';
import { browser } from 'wxt/browser';
import { isObject, repairGlobal } from './shape';
import { GLOBAL, update } from './store';

/** Why choices are not being carried to other browsers at the moment; null while they are, or are not to be. */
export type SyncTrouble = 'full' | 'failed' | null;

const TROUBLE = 'local:sync-trouble';
/** Changes are carried together: browsers allow 120 writes a minute. In milliseconds. */
const TOGETHER = 500;
const isOurs = (key: string): boolean => key === 'global' || /^(?:site|host):/.test(key);

/**
 * Keeps the browser's own sync (`storage.sync`) a mirror of what is stored here, while the reader wants it. What is stored here
 * is what counts: where the mirror has no room (100 KB in all, 8 KB and 512 for items), choices stay here and that is told.
 */
export function keepInSync(): void {
  let changed = new Set<string>();
  const pushSoon = (keys: string[]) => {
    if (changed.size === 0)
      setTimeout(() => {
        const all = [...changed];
        changed = new Set();
        void push(all);
      }, TOGETHER);
    for (const key of keys) changed.add(key);
  };
  browser.storage.onChanged.addListener((changes: Record<string, { oldValue?: unknown; newValue?: unknown }>, area: string) => {
    const keys = Object.keys(changes).filter(isOurs);
    if (keys.length === 0) return;
    if (area === 'sync') void pull(changes, keys);
    if (area !== 'local') return;
    const [before, now] = [changes['global']?.oldValue, changes['global']?.newValue].map((value) => repairGlobal(value).value.sync);
    if (!before && now) void join();
    else pushSoon(keys);
  });
}

/** Why choices are not being carried, if so. */
export async function syncTrouble(): Promise<SyncTrouble> {
  const trouble = await storage.getItem(TROUBLE);
  return trouble === 'full' || trouble === 'failed' ? trouble : null;
}

const wanted = async (): Promise<boolean> => repairGlobal(await storage.getItem(GLOBAL)).value.sync;
/** Browsers give fields back in an order of their own. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    isObject(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  );
const same = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other);
/** Whether to sync is each browser's own: it does not travel. */
const travelling = (key: string, value: unknown): unknown => (key === 'global' ? { ...repairGlobal(value).value, sync: undefined } : value);

/** Another browser's choices come in where there are none here; ours go out. */
async function join(): Promise<void> {
  const [there, here] = await Promise.all([browser.storage.sync.get(null), storage.snapshot('local')]);
  for (const [key, value] of Object.entries(there)) if (isOurs(key) && !(key in here)) await update(`local:${key}`, () => value);
  await push(Object.keys(here).filter(isOurs));
}

async function push(changed: string[]): Promise<void> {
  if (!(await wanted())) return;
  try {
    const here = await storage.snapshot('local');
    // what found no room before tries again with what has changed
    const keys = (await syncTrouble()) ? [...new Set([...changed, ...Object.keys(here).filter(isOurs)])] : changed;
    const there = await browser.storage.sync.get(keys);
    const news = keys.filter((key) => key in here && !same(travelling(key, here[key]), there[key]));
    if (news.length > 0) await browser.storage.sync.set(Object.fromEntries(news.map((key) => [key, travelling(key, here[key])])));
    const gone = keys.filter((key) => !(key in here) && key in there);
    if (gone.length > 0) await browser.storage.sync.remove(gone);
    await storage.removeItem(TROUBLE);
  } catch (error) {
    console.warn('Qingyuan: choices are kept in this browser only:', error);
    await storage.setItem(TROUBLE, /quota|max_/i.test(String(error)) ? 'full' : 'failed');
  }
}

/** Takes over what another browser wrote; what is the same already is left, so that nothing goes back and forth. */
async function pull(changes: Record<string, { newValue?: unknown }>, keys: string[]): Promise<void> {
  if (!(await wanted())) return;
  for (const key of keys) {
    const value = changes[key]?.newValue;
    const here = await storage.getItem(`local:${key}`);
    if (value === undefined) {
      if (key !== 'global' && here !== null) await update(`local:${key}`, () => null);
    } else if (!same(travelling(key, here), value))
      await update(`local:${key}`, () => (key === 'global' ? { ...repairGlobal(value).value, sync: true } : value));
  }
}
