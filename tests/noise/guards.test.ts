// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Ledger } from '../../lib/marks/ledger';
import { findClutter } from '../../lib/noise/find-noise';
import { readPage } from '../harness/read-page';
import { drain, load } from './scene';

const GUARDS = join(import.meta.dirname, 'guards');
const guards = readdirSync(GUARDS);

/** Blogs, notices, recipes, forums, manuals, shops, mail, editors, banks, results: all they say in `main` is theirs to say. */
describe('pages of other kinds', () => {
  it.each(guards)('%s: nothing of its own is hidden', (file) => {
    load(readFileSync(join(GUARDS, file), 'utf8'));
    const url = new URL(document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? '');
    const main = document.querySelector('main');
    const words = main?.textContent;
    const { page, article, sight, reading, watermarks } = drain(readPage(document, url, Date.parse('2026-11-23T12:00:00Z')));
    const ledger = new Ledger();
    const clutter = findClutter({ page, article, sight, site: reading.site });
    // the strictest reader: everything found is hidden, article or not
    ledger.hide([...watermarks.targets, ...clutter.targets]);
    const hidden = [...(main?.querySelectorAll('[data-qingyuan]') ?? [])].map((element) => element.textContent);
    expect(hidden).toEqual([]);
    expect(main?.textContent).toBe(words);
    expect(main?.closest('[data-qingyuan]')).toBeNull();
  });

  it('there are ten of them', () => {
    expect(guards.length).toBeGreaterThanOrEqual(10);
  });
});
