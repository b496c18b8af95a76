import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

// One process for all: WXT's plugin puts a fake browser in the place of `wxt/browser` and resolves `#imports` and `#i18n`.
export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  plugins: [WxtVitest()],
  test: { include: ['tests/**/*.test.{ts,tsx}'] },
});
