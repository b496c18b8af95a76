import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { ROOT } from '../harness/build.ts';

// npm run fuzz [-- --cases 10000 --seed N]: the property tests of tests/fuzz, many times; the seed that is printed repeats a run
const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { cases: text, seed: text } });
const cases = Number(values.cases ?? 10_000);
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
if (!(cases > 0) || !Number.isInteger(seed)) {
  console.error('usage: npm run fuzz [-- --cases 10000 --seed N]');
  process.exit(2);
}
const began = Date.now();
const { status } = spawnSync('vitest', ['run', '--config', 'tests/vitest.config.ts', '--project', 'unit', 'tests/fuzz'], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, QINGYUAN_FUZZ: String(cases), QINGYUAN_FUZZ_SEED: String(seed) },
});
console.log(
  `fuzz: ${cases} cases, seed ${seed}, ${Math.round((Date.now() - began) / 1000)} s: ${status === 0 ? 'no exception, nothing lost, every undo exact' : 'FAILED'}`,
);
process.exitCode = status ?? 1;
