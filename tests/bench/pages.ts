import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../harness/build.ts';
import type { Item } from '../harness/inspect-page.ts';

const FIXTURES = join(ROOT, 'tests/pages');
const CORPUS = join(ROOT, '../shared/corpus/manifest.jsonl');

/** The pages to measure on: the corpus where it is present, else our fixtures. */
export function benchPages(): { corpus: Item[]; fixtures: Item[] } {
  const fixtures = readdirSync(FIXTURES).flatMap((slug) => {
    const meta = join(FIXTURES, slug, 'meta.json');
    if (!existsSync(meta)) return [];
    const { url } = JSON.parse(readFileSync(meta, 'utf8')) as { url: string };
    return [{ id: slug, file: join(FIXTURES, slug, 'page.html'), url }];
  });
  if (!existsSync(CORPUS)) return { corpus: [], fixtures };
  const corpus = readFileSync(CORPUS, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Item)
    .map((item) => ({ ...item, file: join(dirname(CORPUS), item.file) }))
    .filter(({ file }) => !file.endsWith('.pdf'));
  return { corpus, fixtures };
}
