// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { read, verdict } from '../provenance/page.ts';

/**
 * Pages built as those of well-known systems and sites are (their elements, classes and what they print around a text), with
 * invented names and words. They were written before anybody knew how they would be read, to find forms that were not known yet.
 * A field that is left out is not looked at: readers of the page may differ about it.
 */
interface Expected {
  url: string;
  title: string;
  verdict?: string;
  /** The primary source; empty where the page names none. */
  source?: string;
  published?: string;
  /** Everyone credited, whatever for. */
  people?: string[];
  /** Beginnings of paragraphs: all of them are in the text. */
  keeps: string[];
  /** Words of what stands around it: none of them is. */
  lacks: string[];
}
const file = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8');
const SITES = JSON.parse(file('expected.json')) as Record<string, Expected>;
const squeeze = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

test.each(Object.entries(SITES))('%s', (name, expected) => {
  const reading = read(file(`pages/${name}.html`), expected.url);
  const { title, sources, published, credits, isArticle } = reading;
  expect({ isArticle, title: title?.value }).toEqual({ isArticle: true, title: expected.title });
  if (expected.verdict !== undefined) expect(verdict(reading)).toBe(expected.verdict);
  if (expected.source !== undefined) expect(sources[0]?.value.name ?? '').toBe(expected.source);
  if (expected.published !== undefined) expect(published?.value.iso).toBe(expected.published);
  if (expected.people !== undefined) expect([...new Set(credits.flatMap(({ value }) => value.names))].sort()).toEqual(expected.people);
  const text = squeeze(reading.text);
  expect(expected.keeps.filter((words) => !text.includes(squeeze(words)))).toEqual([]);
  expect(expected.lacks.filter((words) => text.includes(squeeze(words)))).toEqual([]);
});
