// @vitest-environment jsdom
import { Readability } from '@mozilla/readability';
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Ledger } from '../../lib/marks/ledger';
import { findClutter } from '../../lib/noise/find-noise';
import { readPage } from '../harness/read-page';
import { drain, load, pageFile, PAGES, pageUrl } from './scene';

const slugs = readdirSync(PAGES).filter((slug) => /^(?:founding|noise)-/.test(slug));
const read = (slug: string) => {
  load(pageFile(slug));
  return drain(readPage(document, pageUrl(slug), Date.parse('2026-11-23T12:00:00Z')));
};
const words = (text: string): string => text.replace(/\s+/g, '');
const readerMode = (): string => words(new Readability(document.cloneNode(true) as Document).parse()?.textContent ?? '');

/** The mark of each noisy page: what must be gone from every reading of it. */
const MARKS: [slug: string, mark: RegExp][] = [
  ['founding-', /云澜第一生活资讯平台|云澜第一门户|欢迎您|追踪网络热点/],
  ['noise-anqicms-decoys', /点购收的下|高兴很都了|成一长增年/],
  // white fonts are for browsers to judge: jsdom gives `<font color>` no style
  ['noise-dedecms-mixed-strings', /来自茶乡网|内容管理系统|来自chaxiang/],
  ['noise-discuz-jammer', /[\x20-\x3b][\x3f-\x7e][\x20-\x3b][\x3f-\x7e]/],
  ['noise-inserted-mark', /泊头热线新闻网|K3v|pQ8/],
  ['noise-lines-between-paragraphs', /岭东人自己的新闻/],
  ['noise-phpwind-copyctrl', /1@SS`\+6ZTg|D2XgD|>4\+74>u/],
  ['noise-tail-random-each-line', /江湾|[A-Za-z]\d/],
  ['noise-tail-without-random', /更多精彩|lingdongrexian/],
  ['noise-zero-width-marks', /[\u200b-\u200d]/],
];

describe.each(slugs.flatMap((slug) => MARKS.flatMap(([start, mark]) => (slug.startsWith(start) ? [[slug, mark] as const] : []))))(
  '%s',
  (slug, mark) => {
    it('is clean in the text that is read, and in reader modes', () => {
      const { reading, watermarks } = read(slug);
      expect(reading.isArticle).toBe(true);
      // the page must hold its noise before, or the test would prove nothing
      expect(words(document.body.textContent)).toMatch(mark);
      expect(words(reading.text)).not.toMatch(mark);
      const article = reading.text.split('\n').slice(2).map(words);
      new Ledger().hide(watermarks.targets);
      const seen = readerMode();
      expect(seen).not.toMatch(mark);
      for (const paragraph of article) expect(seen).toContain(paragraph);
    });

    it('is given back byte for byte', () => {
      const { page, article, sight, reading, watermarks } = read(slug);
      const before = document.documentElement.outerHTML;
      const ledger = new Ledger();
      ledger.hide([...watermarks.targets, ...findClutter({ page, article, sight, site: reading.site }).targets]);
      expect(document.documentElement.outerHTML).not.toBe(before);
      ledger.undo();
      expect(document.documentElement.outerHTML).toBe(before);
    });
  },
);

describe.each(slugs.filter((slug) => slug.startsWith('noise-not-')))('%s', (slug) => {
  it('loses nothing', () => {
    const { page, article, sight, reading, watermarks } = read(slug);
    expect(reading.isArticle).toBe(true);
    const ledger = new Ledger();
    ledger.hide([...watermarks.targets, ...findClutter({ page, article, sight, site: reading.site }).targets]);
    expect(ledger.list()).toEqual([]);
  });
});

it('keeps every paragraph and credit of the founding page, in all carriers alike', () => {
  const texts = slugs.filter((slug) => slug.startsWith('founding-')).map((slug) => read(slug).reading.text);
  expect(texts.length).toBe(5);
  expect(new Set(texts).size).toBe(1);
  for (const name of ['杜若川', '潘知秋', '陈一帆', '王澈', '赖向晚、毕晓棠', '孙溪言', '朱砚'])
    expect(texts[0]).toMatch(new RegExp(`：.*${name}$`, 'm'));
  expect(texts[0]).toContain('正如一位读者在留言簿上写下的那样：“有书的地方，就有岸。”');
});
