import { spawnSync } from 'node:child_process';
import { ROOT } from './build.ts';

// npm run rules: takes every rule away in turn and writes tests/RULES.md anew
const args = ['run', '--config', 'tests/vitest.config.ts', '--project', 'unit', 'tests/house/rules.test.ts'];
process.exitCode = spawnSync('vitest', args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, UPDATE: '1' } }).status ?? 1;
