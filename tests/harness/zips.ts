import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { unzipSync } from 'fflate';
import { ROOT, runWxt } from './build.ts';

/** A zip that is handed to a store: its name and its bytes. */
export interface Zip {
  name: string;
  bytes: Uint8Array;
}

/** Builds both browsers anew and zips them: the Chrome and Edge package, the Firefox package, the sources of both. Throws WXT's words. */
export function makeZips(): Zip[] {
  runWxt('zip', '-b', 'firefox');
  runWxt('zip', '-b', 'chrome', '--sources');
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  return ['chrome', 'firefox', 'sources'].map((kind) => {
    const name = `qingyuan-${version}-${kind}.zip`;
    return { name, bytes: readFileSync(join(ROOT, '.output', name)) };
  });
}

/** SHA-256 in hexadecimal. */
export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Unpacks the sources into an empty folder, rebuilds them there with the command README gives reviewers, and compares.
 * @param prepare makes the folder ready, for instance by giving it the packages instead of `npm ci`
 * @returns files that differ from the packages, or that only one side has; empty if the rebuild is the same
 */
export function rebuildDiffers([chrome, firefox, sources]: Zip[], prepare: (folder: string) => void = () => undefined): string[] {
  if (!chrome || !firefox || !sources) throw new Error('three zips are needed');
  const folder = mkdtempSync(join(tmpdir(), 'qingyuan-rebuild-'));
  try {
    for (const [path, bytes] of Object.entries(unzipSync(sources.bytes))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    prepare(folder);
    const { status, stderr } = spawnSync('npm', ['run', 'build'], { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(`npm run build failed in the unpacked sources:\n${stderr}`);
    return [
      ...differences(unzipSync(firefox.bytes), filesOf(join(folder, '.output/firefox-mv3'))),
      ...differences(unzipSync(chrome.bytes), filesOf(join(folder, '.output/chrome-mv3'))),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function filesOf(folder: string): Record<string, Uint8Array> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [relative(folder, path).split(sep).join('/'), readFileSync(path)];
    }),
  );
}

function differences(packed: Record<string, Uint8Array>, rebuilt: Record<string, Uint8Array>): string[] {
  return [...new Set([...Object.keys(packed), ...Object.keys(rebuilt)])].filter((path) => {
    const [a, b] = [packed[path], rebuilt[path]];
    return !a || !b || hashOf(a) !== hashOf(b);
  });
}
