import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const root = resolve(import.meta.dirname, '..');

/** A browser is started, and what it does is waited for. */
const BROWSERS = { testTimeout: 60_000, hookTimeout: 100_000 };

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', 'tests/load/**', 'tests/pages.test.ts'],
          testTimeout: 20_000,
          maxWorkers: '100%',
        },
      },
      // real browsers: two files at a time, what one waits for leaves its core to the other
      {
        root,
        test: {
          name: 'e2e',
          include: ['tests/pages.test.ts', 'tests/e2e/**/*.test.ts'],
          ...BROWSERS,
          maxWorkers: 2,
          // the files of a worker share its browsers: see tests/e2e/browsers.ts
          isolate: false,
        },
      },
      // what fills the machine, and what is asked how it fares on a full one, has it to itself
      {
        root,
        test: { name: 'load', include: ['tests/load/**/*.test.ts'], ...BROWSERS, fileParallelism: false },
      },
    ],
  },
});
