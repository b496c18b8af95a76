import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { ROOT } from '../harness/build.ts';
import { hashOf, makeZips, rebuildDiffers, type Zip } from '../harness/zips.ts';

let zips: Zip[];
beforeAll(() => {
  zips = makeZips();
});
const hashes = (made: Zip[]) => made.map(({ name, bytes }) => [name, hashOf(bytes)]);

test('two runs make the same zips, byte for byte', () => {
  expect(hashes(makeZips())).toEqual(hashes(zips));
});

// `npm run release` does the same with packages of its own; here they are lent, so that the test takes seconds
test('the sources rebuild to the very files of the packages, for both browsers', () => {
  expect(rebuildDiffers(zips, (folder) => symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules')))).toEqual([]);
});

test('every package carries the licence, and the notices of all code in it', () => {
  for (const { name, bytes } of zips.filter((zip) => !zip.name.includes('sources'))) {
    const files = unzipSync(bytes);
    const text = (path: string) => strFromU8(files[path] ?? new Uint8Array());
    expect(text('LICENSE.txt'), name).toContain('GNU GENERAL PUBLIC LICENSE');
    for (const [code, words] of [
      ['background.js', /^tldts \d/m],
      ['background.js', /^jsonc-parser \d/m],
      ['popup.html', /^preact \d/m],
      ['popup.html', /^turndown \d/m],
    ] as const) {
      expect(files[code], code).toBeDefined();
      expect(text('THIRD-PARTY.txt'), name).toMatch(words);
    }
    // tools are not shipped, and so not named
    expect(text('THIRD-PARTY.txt')).not.toMatch(/^(?:vitest|puppeteer-core|eslint|vite) \d/m);
  }
});
