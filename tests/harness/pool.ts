import type { BrowserName } from './build.ts';
import { HUNG, inTime, startSession, type Session } from './browser.ts';

/** How many browsers work at once: more than cores only wait for each other. */
const AT_ONCE = 2;
/** A piece of work that is not done by then has hung its browser, in milliseconds: load, settling and undo are well within. */
const DEADLINE = 45_000;

export interface Work<I, T> {
  browser: BrowserName;
  /** Done once in every browser, before its first item. */
  begin: (session: Session) => Promise<void>;
  work: (session: Session, item: I) => Promise<T>;
  /** What stands for an item whose browser did not answer. */
  hung: (item: I, error: string) => T;
  /** Hears of each item in the order given, as soon as all before it are done. */
  told: (result: T) => void;
  /** Another deadline for one item, in milliseconds. */
  deadline?: number;
}

/** Works through items with several browsers at once. A browser that hangs is thrown away. */
export async function pooled<I, T>(
  items: readonly I[],
  { browser, begin, work, hung, told, deadline = DEADLINE }: Work<I, T>,
): Promise<void> {
  const done = new Map<number, T>();
  let next = 0;
  let printed = 0;
  const worker = async () => {
    let session: Session | null = null;
    try {
      for (let at = next++; at < items.length; at = next++) {
        const item = items[at] as I;
        if (!session) await begin((session = await startSession(browser)));
        const result = await inTime(work(session, item), deadline);
        if (result === HUNG) session = await session.close().then(() => null);
        done.set(at, result === HUNG ? hung(item, `the browser did not answer within ${String(deadline / 1000)} s`) : result);
        while (done.has(printed)) {
          told(done.get(printed) as T);
          done.delete(printed++);
        }
      }
    } finally {
      await session?.close();
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, worker));
}
