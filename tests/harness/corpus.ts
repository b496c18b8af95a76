import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Item } from './inspect-page.ts';

/** What a careful reader sees on a page of the labelled corpus (../shared/corpus/README.md). */
export interface Label {
  id: string;
  lang: string;
  pageType: 'article' | 'list' | 'other';
  reprint: boolean | null;
  title: string | null;
  keep: string[];
  noise: string[];
  /** In parallel with `noise`. */
  noiseKinds: string[];
}

export interface Labelled {
  item: Item;
  label: Label;
}

/** The pages of a corpus with their labels, those of one language if asked for. */
export function labelled(items: readonly Item[], manifest: string, lang = ''): Labelled[] {
  return items
    .filter(({ id }) => id.startsWith(lang))
    .map((item) => ({
      item,
      label: JSON.parse(readFileSync(join(dirname(manifest), 'labels', `${item.id}.json`), 'utf8')) as Label,
    }));
}

/** Text as it is compared: width folded, white space and invisible marks left out. */
export const norm = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\ufeff]+/g, '')
    .toLowerCase();
