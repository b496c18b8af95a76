import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checked, isReported } from '../../lib/background/checked';
import { isPageFacts } from '../../lib/background/facts-shape';
import type { PageFacts } from '../../lib/model/facts';
import { fail, ok } from '../../lib/model/result';

const ASKER = { tabId: 1, frameId: 0 };
const REPORT = { verdict: 'reprint', mode: 'clean', hidden: 3, source: 'Harbour Post' };

const LINE: PageFacts['lines'][number] = {
  index: 1,
  stand: 'head',
  text: 'Source: Harbour Post',
  length: 20,
  size: 20,
  linked: 12,
  zones: 0,
  parts: [{ text: 'Harbour Post', link: 'https://www.harbourpost.example/', marks: 1 }],
};
const FACTS: PageFacts = {
  url: 'https://www.newbridge.example/a.html',
  now: 1_726_800_000_000,
  metadata: { title: 'Boats', lang: 'en', metas: [['author', 'Jane Roe']], linkedData: [{ '@type': 'Article' }], canonical: null },
  site: { name: 'Newbridge', host: 'www.newbridge.example' },
  title: { value: 'Boats', rule: 'headline', place: 'page', quote: 'Boats' },
  sample: 'The boats came home.',
  article: { first: 2, last: 9, headline: { index: 0, text: 'Boats' } },
  lines: [LINE],
  media: [{ before: 2, inside: true, src: '/a.jpg', alt: '' }],
  moments: [{ value: '2024-09-20', text: 'today', modified: false }],
  scriptDates: [{ value: '1726800000', quote: 'ct = "1726800000"' }],
  ids: ['', 'page'],
  foot: [],
  platform: false,
  lacks: 1,
};

describe('what a page script asks', () => {
  it('reaches the handler when it has its proper shape', () => {
    expect(checked(isReported, (ask) => ok(ask.source))(REPORT, ASKER)).toEqual(ok('Harbour Post'));
    expect(isReported({ ...REPORT, source: null })).toBe(true);
  });

  it.each([
    ['no verdict of ours', { ...REPORT, verdict: 'guilty' }],
    ['a verdict every object has', { ...REPORT, verdict: 'constructor' }],
    ['no mode of ours', { ...REPORT, mode: 'loud' }],
    ['half a thing hidden', { ...REPORT, hidden: 0.5 }],
    ['a source that is no name', { ...REPORT, source: { name: 'x' } }],
    ['a source as long as a page', { ...REPORT, source: 'x'.repeat(5000) }],
  ])('is refused with %s', (_, ask) => {
    expect(checked(isReported, () => ok(1))(ask, ASKER)).toEqual(fail('refused'));
  });

  it.each<[string, Partial<Record<keyof PageFacts, unknown>>]>([
    ['no address', { url: 'news' }],
    ['a clock that has stopped', { now: NaN }],
    ['lines without end', { lines: Array.from({ length: 5000 }, () => LINE) }],
    ['a line as long as a page', { lines: [{ ...LINE, text: 'x'.repeat(5000) }] }],
    ['a line that stands nowhere', { lines: [{ ...LINE, stand: 'constructor' }] }],
    ['a link that leads nowhere', { lines: [{ ...LINE, parts: [{ text: 'x', link: 'nowhere', marks: 0 }] }] }],
    ['linked data as large as a book', { metadata: { ...FACTS.metadata, linkedData: [{ name: 'x'.repeat(300_000) }] } }],
    ['no metadata', { metadata: null }],
    ['a headline that is none', { article: { first: 0, last: 0, headline: 'x' } }],
  ])('is refused when facts have %s', (_, wrong) => {
    expect(isPageFacts(FACTS)).toBe(true);
    expect(isPageFacts({ ...FACTS, ...wrong })).toBe(false);
  });

  it('is refused when a fact is missing', () => {
    for (const key of Object.keys(FACTS)) expect(isPageFacts({ ...FACTS, [key]: undefined }), key).toBe(false);
  });

  it('never makes a check throw', () => {
    fc.assert(fc.property(fc.anything(), (ask) => !isPageFacts(ask) && !isReported(ask)));
  });
});
