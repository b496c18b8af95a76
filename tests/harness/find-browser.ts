import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { BrowserName } from './build.ts';

const COMMANDS: Record<BrowserName, string[]> = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  firefox: ['firefox-esr', 'firefox'],
};
const MAC: Record<BrowserName, string> = {
  chromium: '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  firefox: '/Applications/Firefox.app/Contents/MacOS/firefox',
};
const VARIABLE: Record<BrowserName, string> = { chromium: 'QINGYUAN_CHROMIUM', firefox: 'QINGYUAN_FIREFOX' };
const PACKAGES = ['chromium', 'firefox-esr', 'fonts-noto-cjk'];

const runs = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

function lookFor(browser: BrowserName): string | null {
  const named = process.env[VARIABLE[browser]];
  if (named) {
    if (runs(named)) return named;
    throw new Error(`${VARIABLE[browser]} points to ${named}, which cannot be run.`);
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = [...COMMANDS[browser].flatMap((command) => folders.map((folder) => join(folder, command))), MAC[browser]];
  return candidates.find(runs) ?? null;
}

let tried = false;

/** Path of the browser's binary. Installs it with apt where we are root on Debian or Ubuntu; else throws what to do. */
export function findBrowser(browser: BrowserName): string {
  const found = lookFor(browser);
  if (found) return found;
  if (!tried && process.getuid?.() === 0 && runs('/usr/bin/apt-get')) {
    tried = true;
    console.error(`Installing ${PACKAGES.join(', ')} (apt-get) …`);
    const apt = (args: string[]) =>
      spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status;
    apt(['update', '-qq']);
    apt(['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES]);
    const installed = lookFor(browser);
    if (installed) return installed;
  }
  throw new Error(
    `No ${browser} found. Install ${COMMANDS[browser].slice(0, 2).join(' or ')}, or set ${VARIABLE[browser]} to the path of its binary.`,
  );
}

/** For commands: tells in one line what is missing, and ends with status 1, where a browser cannot be found. */
export function requireBrowser(browser: BrowserName): void {
  try {
    findBrowser(browser);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
