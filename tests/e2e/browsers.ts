import { test as base } from 'vitest';
import type { BrowserName } from '../harness/build.ts';
import { startSession, type Session } from '../harness/browser.ts';

/** The browsers that the files of one worker share: starting one takes as long as many a test. */
class Browsers {
  private readonly sessions = new Map<BrowserName, Session>();

  /** The browser as it is after its first start: no page open or served, nothing stored. */
  async fresh(name: BrowserName): Promise<Session> {
    const session = this.sessions.get(name) ?? (await startSession(name));
    this.sessions.set(name, session);
    await session.reset();
    return session;
  }

  async close(): Promise<void> {
    await Promise.all([...this.sessions.values()].map((session) => session.close()));
  }
}

/** Vitest's `test` for what needs nothing of a browser but that it is `fresh`. */
export const test = base.extend('browsers', { scope: 'worker' }, ({}, { onCleanup }) => {
  const browsers = new Browsers();
  onCleanup(() => browsers.close());
  return browsers;
});
