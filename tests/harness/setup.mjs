// Runs one of our commands on a machine that may have nothing but Node 20, npm and apt: packages first, then the
// command under the Node that the packages bring. Plain JavaScript, since the system's Node reads it.
// usage: node tests/harness/setup.mjs COMMAND.ts [arguments]
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { createHash } from 'node:crypto';

const root = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../..');
const bin = join(root, 'node_modules/.bin');
const stamp = join(root, 'node_modules/.qingyuan-lock');
const lock = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');

// everything said on the way goes to standard error: some commands print data
const loud = { cwd: root, stdio: ['ignore', 2, 2] };
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  console.error('Installing packages (npm ci) …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], loud);
  if (status !== 0) {
    console.error('npm ci failed: the packages could not be installed. Is the npm registry within reach?');
    process.exit(1);
  }
  writeFileSync(stamp, lock);
}
const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` };
// WXT's generated types and aliases: needed by type-check and tests
if (!existsSync(join(root, '.wxt/tsconfig.json')) && spawnSync(join(bin, 'wxt'), ['prepare'], { ...loud, env }).status !== 0)
  process.exit(1);
const [command, ...args] = process.argv.slice(2);
const { status, signal } = spawnSync(join(bin, 'node'), ['--disable-warning=ExperimentalWarning', command, ...args], {
  cwd: root,
  stdio: 'inherit',
  env: { ...env, QINGYUAN_CALLER: process.env.INIT_CWD ?? process.cwd() },
});
process.exit(signal ? 1 : (status ?? 1));
