import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');
export type BrowserName = 'chromium' | 'firefox';
const SOURCES = ['lib', 'entrypoints', 'wxt.config.ts', 'package.json', 'package-lock.json'];

/** Where the built extension for a browser stands. */
export function builtFor(browser: BrowserName): string {
  return join(ROOT, '.output', browser === 'firefox' ? 'firefox-mv3' : 'chrome-mv3');
}

function newest(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Builds the extension for a browser when the build is missing or older than the sources. Throws with WXT's words if it fails. */
export function ensureBuilt(browser: BrowserName, { always = false } = {}): void {
  const manifest = join(builtFor(browser), 'manifest.json');
  const fresh = existsSync(manifest) && statSync(manifest).mtimeMs > Math.max(...SOURCES.map((source) => newest(join(ROOT, source))));
  if (fresh && !always) return;
  runWxt('build', '-b', browser === 'firefox' ? 'firefox' : 'chrome');
}

/**
 * Runs WXT for production, whatever the caller's NODE_ENV is: under a test runner's, JSX is compiled for development and
 * carries the paths of this machine. Throws with WXT's words if it fails.
 */
export function runWxt(...args: string[]): void {
  const env = { ...process.env, NODE_ENV: 'production' };
  const { status, stdout, stderr } = spawnSync('wxt', args, { cwd: ROOT, encoding: 'utf8', env });
  if (status !== 0) throw new Error(`wxt ${args.join(' ')} failed:\n${stdout}\n${stderr}`);
}

if (import.meta.main) {
  for (const browser of ['chromium', 'firefox'] as const) {
    ensureBuilt(browser, { always: true });
    console.log(`built ${builtFor(browser)}`);
  }
}
