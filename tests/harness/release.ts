import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './build.ts';
import { lintForFirefox } from './store-lint.ts';
import { hashOf, makeZips, rebuildDiffers } from './zips.ts';

// npm run release: the three zips for the stores, made twice, linted, and rebuilt from the sources as a reviewer does
const OUT = join(ROOT, '.output/release');

const once = makeZips();
const twice = makeZips();
const failures: string[] = [];
const tell = (ok: boolean, words: string) => {
  if (!ok) failures.push(words);
  console.log(`${ok ? 'ok    ' : 'FAILED'}  ${words}`);
};

const hashes = once.map(({ name, bytes }, i) => {
  const hash = hashOf(bytes);
  tell(hash === hashOf(twice[i]?.bytes ?? new Uint8Array()), `${name} twice: ${hash}`);
  return `${hash}  ${name}`;
});
for (const finding of lintForFirefox()) tell(false, finding);
const differing = rebuildDiffers(once);
tell(differing.length === 0, `rebuilt from the sources with npm run build: ${differing.join(', ') || 'the same files'}`);

if (failures.length === 0) {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  for (const { name, bytes } of once) writeFileSync(join(OUT, name), bytes);
  writeFileSync(join(OUT, 'SHA256SUMS'), `${hashes.join('\n')}\n`);
  console.log(`Zips and SHA256SUMS are in ${OUT}. What to do with them: .store/README.md`);
}
process.exitCode = failures.length > 0 ? 1 : 0;
