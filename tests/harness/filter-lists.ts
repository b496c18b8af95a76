import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compileLists } from '../../lib/filters/engine.ts';

/** The package that carries the lists' text, and the lists we take of it: English with EasyList, Japanese, Chinese, Korean. */
const PACKAGE = resolve('node_modules/@adguard/dnr-rulesets');
const LISTS = [2, 7, 224, 227];
const CACHE = resolve('node_modules/.cache/qingyuan');

interface Ruleset {
  metadata?: { rawFilterList?: string };
}

/** The text of one list. Throws where the package has changed its form. */
function textOf(id: number): string {
  const file = join(PACKAGE, `dist/filters/declarative/ruleset_${id}/ruleset_${id}.json`);
  const [head] = JSON.parse(readFileSync(file, 'utf8')) as Ruleset[];
  const text = head?.metadata?.rawFilterList;
  if (!text) throw new Error(`${file} holds no list text`);
  return text;
}

/** Compiles the lists, or finds them compiled: the path of the bytes. Two builds have the same, as long as nothing they come from changed. */
export function compiledLists(): string {
  const sources = ['lib/filters/engine.ts', 'lib/filters/list-text.ts', 'tests/harness/filter-lists.ts', 'package-lock.json'];
  const hash = createHash('sha256');
  for (const source of sources) hash.update(readFileSync(resolve(source)));
  const path = join(CACHE, `filter-lists-${hash.digest('hex').slice(0, 16)}.bin`);
  if (existsSync(path)) return path;
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(`${path}.new`, compileLists(LISTS.map(textOf)));
  renameSync(`${path}.new`, path);
  return path;
}

/** What the lists say of themselves, for the notices in the package. */
export function listNotice(): string {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string };
  const heads = LISTS.map((id) =>
    textOf(id)
      .split(/\r?\n/)
      .slice(0, 14)
      .filter((line) => /^! (?:Title|Version|TimeUpdated|Homepage|License)/.test(line)),
  );
  return [
    `@adguard/dnr-rulesets ${version} (GPL-3.0-only)`,
    'https://github.com/AdguardTeam/AdGuardFilters',
    '',
    'filter-lists.bin holds the cosmetic rules of these lists, compiled, without their other rules. The lists build on EasyList,',
    'EasyList China and List-KR. Their licence is the GNU General Public License, version 3: see LICENSE.txt.',
    '',
    ...heads.flat().map((line) => line.slice(2)),
    '',
  ].join('\n');
}
