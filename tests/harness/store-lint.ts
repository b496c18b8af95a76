import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtFor, ROOT } from './build.ts';

/** What `web-ext lint` says of a file. */
interface Finding {
  _type: 'error' | 'warning' | 'notice';
  code: string;
  message: string;
  file?: string;
}

/** Runs the store's linter on the Firefox build. Returns every error, and every warning that README does not explain. */
export function lintForFirefox(): string[] {
  const args = ['lint', '--source-dir', builtFor('firefox'), '--no-config-discovery', '--output', 'json'];
  const { stdout, stderr } = spawnSync('web-ext', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 26 });
  if (!stdout.startsWith('{')) throw new Error(`web-ext lint did not run:\n${stdout}\n${stderr}`);
  const { errors, warnings } = JSON.parse(stdout) as { errors: Finding[]; warnings: Finding[] };
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const unexplained = warnings.filter(({ code }) => !readme.includes(`\`${code}\``));
  return [...errors, ...unexplained].map(({ _type, code, message, file }) => `${_type} ${code} in ${file ?? 'the package'}: ${message}`);
}
