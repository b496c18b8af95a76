import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt, ROOT } from './build.ts';
import { findBrowser } from './find-browser.ts';
import { lintForFirefox } from './store-lint.ts';

/** What a step counts: one for a tool, one per test for a test runner. */
interface Count {
  passed: number;
  failed: number;
  skipped: number;
}
interface Step {
  name: string;
  run: () => Count | Promise<Count>;
}

const PASSED: Count = { passed: 1, failed: 0, skipped: 0 };
const FAILED: Count = { passed: 0, failed: 1, skipped: 0 };

/** A command that passes or fails as a whole; what it says is printed when it fails. */
function tool(name: string, command: string, args: string[]): Step {
  return {
    name,
    run: () =>
      new Promise((resolve) => {
        execFile(command, args, { cwd: ROOT, maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
          if (error) console.log(stdout, stderr, stdout || stderr ? '' : error);
          resolve(error ? FAILED : PASSED);
        });
      }),
  };
}

/** Code of ours that passes or throws. */
function task(name: string, work: () => void): Step {
  return {
    name,
    run() {
      try {
        work();
        return PASSED;
      } catch (error) {
        console.log(error instanceof Error ? error.message : error);
        return FAILED;
      }
    },
  };
}

/** A Vitest project: every test counts. A run that ends without a result counts as one failure. */
function vitest(name: string, project: string): Step {
  return {
    name,
    run() {
      const folder = mkdtempSync(join(tmpdir(), 'qingyuan-test-'));
      const result = join(folder, 'result.json');
      try {
        const args = [
          'run',
          '--config',
          'tests/vitest.config.ts',
          '--project',
          project,
          '--reporter=default',
          '--reporter=json',
          `--outputFile.json=${result}`,
        ];
        const { status } = spawnSync('vitest', args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
        const {
          numPassedTests: passed,
          numFailedTests: failed,
          numPendingTests: skipped,
        } = JSON.parse(readFileSync(result, 'utf8')) as { numPassedTests: number; numFailedTests: number; numPendingTests: number };
        // a file that cannot even be loaded has no failed test, but a status
        return { passed, failed: status !== 0 && failed === 0 ? 1 : failed, skipped };
      } catch (error) {
        console.log(error);
        return FAILED;
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  };
}

/** Licences of what may be part of a GPL-3.0-or-later work. */
const PACKED = 'MIT;MIT-0;ISC;0BSD;BSD-2-Clause;BSD-3-Clause;Apache-2.0;MPL-2.0;GPL-3.0-or-later;Unlicense;CC0-1.0;BlueOak-1.0.0;Zlib';
/** Tools are not packed: theirs need only be free. `BSD*` is winreg's two-clause licence, said in its README. */
const TOOLS = `${PACKED};GPL-3.0-only;GPL-3.0;Python-2.0;CC-BY-3.0;CC-BY-4.0;BSD*`;
const licences = (name: string, allowed: string, ...which: string[]) =>
  tool(name, 'license-checker-rseidelsohn', ['--excludePrivatePackages', '--onlyAllow', allowed, '--summary', ...which]);

/** One after the other; those in a list, each of which keeps one core busy, side by side. */
const STEPS: (Step | Step[])[] = [
  [
    tool('lint (eslint)', 'eslint', ['--config', 'tests/house/eslint.config.ts', '.', '--max-warnings', '0']),
    tool('types (tsc)', 'tsc', ['--noEmit']),
    tool('format (prettier)', 'prettier', ['--check', '.', '--log-level', 'warn']),
    licences('licences of what is packed', PACKED, '--production'),
    licences('licences of tools', TOOLS),
    tool('dead code and unused packages (knip)', 'knip', []),
  ],
  vitest('unit tests', 'unit'),
  task('build for Chromium and Firefox', () => {
    for (const browser of ['chromium', 'firefox'] as const) ensureBuilt(browser, { always: true });
  }),
  task('store linter (web-ext lint)', () => {
    const findings = lintForFirefox();
    if (findings.length > 0) throw new Error(findings.join('\n'));
  }),
  task('browsers', () => {
    for (const browser of ['chromium', 'firefox'] as const) findBrowser(browser);
  }),
  vitest('end-to-end tests in Chromium and Firefox', 'e2e'),
  vitest('the same under load', 'load'),
];

const total: Count = { passed: 0, failed: 0, skipped: 0 };
const failures: string[] = [];

async function take({ name, run }: Step): Promise<void> {
  const began = Date.now();
  const { passed, failed, skipped } = await run();
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  if (failed > 0) failures.push(name);
  console.log(`${failed > 0 ? 'FAILED' : 'ok'}  ${name}  (${String(Math.round((Date.now() - began) / 1000))} s)`);
}

for (const step of STEPS) await Promise.all([step].flat().map(take));
if (failures.length > 0) console.log(`Failed: ${failures.join(', ')}`);
console.log(`${String(total.passed)} passed, ${String(total.failed)} failed, ${String(total.skipped)} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
