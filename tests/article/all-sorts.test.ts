// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { Ledger } from '../../lib/marks/ledger';
import { findClutter } from '../../lib/noise/find-noise';
import { findAround } from '../../lib/noise/focus';
import { quotedOn } from '../../lib/visit/report';
import { readPage } from '../harness/read-page';
import { drain, load } from '../noise/scene';
import { SORTS, type Sort } from './all-sorts';
import { TOPICS } from './topics';

const page = ({ lang, title, meta, text }: Sort): string =>
  `<html lang="${lang}"><head><title>${title} - Newbridge</title></head><body><nav><a href="/">A</a> <a href="/b">B</a></nav><main><header><h1>${title}</h1><p>${meta}</p></header>${text}</main><footer>© 2024 Newbridge</footer></body></html>`;

const squeeze = (text: string): string => text.replace(/\s+/g, '');

/** Lines of an element: its own words between breaks. */
const linesOf = (element: Element): string[] =>
  element.innerHTML.split(/<br>/).map((html) => squeeze(new DOMParser().parseFromString(html, 'text/html').body.textContent));

/** No real article is called none, and no sentence of one is hidden or left out of its text. */
describe('articles of all sorts', () => {
  it.each(Object.entries({ ...SORTS, ...TOPICS }))('%s', (_, sort) => {
    load(page(sort));
    const main = document.querySelector('main');
    const read = drain(
      readPage(document, new URL(sort.url ?? 'https://www.newbridge.example/2024/09/a'), Date.parse('2026-11-23T12:00:00Z')),
    );
    expect(read.reading.isArticle, 'an article').toBe(true);
    const text = squeeze(read.reading.text);
    const own = [...(main?.querySelectorAll('p, li, td, th, blockquote, figcaption, h2, h3') ?? [])].filter(
      (each) => !each.closest('header'),
    );
    expect(
      own.flatMap(linesOf).filter((line) => !text.includes(line)),
      'left out',
    ).toEqual([]);
    const scene = { ...read, site: read.reading.site };
    const around = findAround(scene, quotedOn(read.reading));
    const words = own.map((each) => each.textContent);
    const ledger = new Ledger();
    ledger.hide([...read.watermarks.targets, ...findClutter(scene).targets, ...around]);
    expect(
      own.filter((each) => each.closest('[data-qingyuan]') ?? each.querySelector('[data-qingyuan]')).map((each) => each.textContent),
      'hidden, in focus or out of it',
    ).toEqual([]);
    expect(own.map((each) => each.textContent)).toEqual(words);
  });

  it('there are thirty of them', () => {
    expect(Object.keys(SORTS).length).toBeGreaterThanOrEqual(30);
  });
});
