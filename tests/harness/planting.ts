import { norm } from './corpus.ts';

/**
 * Watermarks to be planted on pages of the corpus, which hold none of their own: what they say, what they stand in, and
 * which paragraphs get one. Sites and slogans are invented; random characters are the caller's, new with every seed.
 */

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const letters = (next: () => number, length: number): string =>
  Array.from({ length }, () => LETTERS.charAt(Math.floor(next() * LETTERS.length))).join('');
const digits = (next: () => number, length: number): string => letters(() => 0.84 + next() * 0.159, length);

/** What the marks of one page say: one text for each paragraph. `site` is the page's own name. */
type Saying = (next: () => number, site: string) => (paragraph: number) => string;
const same = (words: string) => () => words;

export const SAYINGS: Record<string, Saying> = {
  'random, a strange site': (next) => same(`${letters(next, 3)}云栖生活网|云栖第一生活服务平台`),
  'random each time, a strange site': (next) => () => `${letters(next, 3)}云栖生活网`,
  'random, the own site': (next, site) => same(`${letters(next, 3)}${site}`),
  'the own site, praised': (_, site) => same(`更多资讯尽在${site}`),
  'a call': () => same('更多精彩内容请访问云栖生活网'),
  'a domain': () => same('www.yunqi-life.com'),
  'in brackets, with a domain': () => same('（云栖生活网 www.yunqi-life.com）'),
  'full width': () => same('【云栖生活网ｗｗｗ．ｙｕｎｑｉ．ｃｏｍ】'),
  'digits that vary': (next) => () => `云栖生活网原创首发${digits(next, 6)}`,
  traditional: () => same('本文轉載自雲棲生活網'),
  copyright: () => same('©云栖生活网版权所有'),
  'another script': (next) => same(`${letters(next, 4)}はるみ港ニュースネット`),
  'read more': () => same('Read more on Harbour Ledger Online'),
  'random, latin': (next) => same(`${letters(next, 4)} HarbourLedger.net | The Harbour Ledger`),
};

/** What a mark stands in: markup around the words. `where` says where it goes. */
export interface Carrier {
  where: 'end' | 'start' | 'middle' | 'between';
  /** Markup with the words; `unseen` is what no reader of the page sees in any case. */
  markup: (words: string, name: string, next: () => number) => string;
  /** A rule of the page's style sheet for elements of class `name`. */
  rule?: string;
  hidden: boolean;
}
const jammer = (next: () => number): string =>
  Array.from({ length: 6 }, () => `${String.fromCharCode(0x21 + next() * 0x1a)} ${String.fromCharCode(0x3f + next() * 0x3f)}`)
    .join('')
    .replace(/[<&]/g, '+');

export const CARRIERS: Record<string, Carrier> = {
  'text, end': { where: 'end', markup: (words) => words, hidden: false },
  'text, start': { where: 'start', markup: (words) => words, hidden: false },
  'text, middle': { where: 'middle', markup: (words) => words, hidden: false },
  'visible span': { where: 'end', markup: (words) => `<span>${words}</span>`, hidden: false },
  'own paragraphs': { where: 'between', markup: (words) => `<p>${words}</p>`, hidden: false },
  'display:none': { where: 'end', markup: (words) => `<span style="display:none">${words}</span>`, hidden: true },
  'display:none, random each': {
    where: 'end',
    markup: (_, __, next) => `<span style="display:none">${letters(next, 8)}</span>`,
    hidden: true,
  },
  'class-hidden': { where: 'end', markup: (words, name) => `<span class="${name}">${words}</span>`, rule: 'display:none', hidden: true },
  'class-hidden, middle': {
    where: 'middle',
    markup: (words, name) => `<em class="${name}">${words}</em>`,
    rule: 'display:none',
    hidden: true,
  },
  'font-size 0': { where: 'end', markup: (words) => `<span style="font-size:0">${words}</span>`, hidden: true },
  'background colour': { where: 'end', markup: (words) => `<font style="color:BACKGROUND">${words}</font>`, hidden: true },
  'off-screen': { where: 'start', markup: (words) => `<i style="position:absolute;left:-9999px">${words}</i>`, hidden: true },
  'Discuz!': {
    where: 'end',
    markup: (_, __, next) =>
      next() < 0.5
        ? `<font class="jammer" style="font-size:10px;color:BACKGROUND">${jammer(next)}</font>`
        : `<span style="display:none">${jammer(next)}</span>`,
    hidden: true,
  },
  DedeCMS: {
    where: 'end',
    markup: (words, name, next) => {
      const tag = ['span', 'div', 'p', 'font'][Math.floor(next() * 4)] ?? 'span';
      return tag === 'font' ? ` <font style="color:BACKGROUND">${words}</font> ` : ` <${tag} class="${name}">${words}</${tag}> `;
    },
    rule: 'display:none',
    hidden: true,
  },
  'mixed carriers': {
    where: 'end',
    markup: (words, name, next) =>
      [words, `<span style="display:none">${words}</span>`, `<b class="${name}">${words}</b>`, `<span style="font-size:0">${words}</span>`][
        Math.floor(next() * 4)
      ] ?? words,
    rule: 'display:none',
    hidden: false,
  },
};

/** Which paragraphs get a mark. */
export const COVERAGE: Record<string, (paragraph: number) => boolean> = {
  'all paragraphs': () => true,
  'two of five': (i) => i % 5 === 1 || i % 5 === 3,
};

/** One way of planting. */
export interface Plant {
  saying: string;
  carrier: string;
  coverage: string;
  seed: number;
}

/** A script that plants marks while a page loads, and lays down what it did as `__planted`. */
export function plantingScript(plant: Plant, keep: readonly string[], site: string): string {
  const next = seeded(plant.seed);
  const carrier = CARRIERS[plant.carrier];
  const said = SAYINGS[plant.saying]?.(next, site);
  const name = `${letters(() => next() * 0.4, 1)}${letters(next, 2).toLowerCase()}${digits(next, 3)}`;
  const marks = Array.from({ length: 400 }, (_, i) => {
    const words = said?.(i) ?? '';
    return COVERAGE[plant.coverage]?.(i) ? { words, html: carrier?.markup(words, name, next) ?? '' } : null;
  });
  const wanted = { keep: keep.map(norm), marks, where: carrier?.where ?? 'end', rule: carrier?.rule ? `.${name}{${carrier.rule}}` : '' };
  return `addEventListener('DOMContentLoaded', () => { globalThis.__planted = (${plantInPage.toString()})(${JSON.stringify(wanted)}); });`;
}

interface Wanted {
  keep: string[];
  marks: ({ words: string; html: string } | null)[];
  where: Carrier['where'];
  rule: string;
}
/** What was planted: the words of each mark, and the paragraphs' own text. */
export interface Planted {
  marks: string[];
  paragraphs: string[];
}

/** Runs in the page: the paragraphs are what stands beside the sentences that are known to be the article's. */
function plantInPage({ keep, marks, where, rule }: Wanted): Planted {
  const fold = (text: string): string => text.normalize('NFKC').replace(/[\s\u200b-\u200f\ufeff]+/g, '').toLowerCase(); // prettier-ignore
  const votes = new Map<Element, number>();
  for (const sentence of keep) {
    let at: Element | null = document.body;
    if (!fold(at.textContent).includes(sentence)) continue;
    for (
      let inner: Element | undefined = at;
      inner;
      inner = [...inner.children].find((child) => fold(child.textContent).includes(sentence))
    )
      if (!/^(?:span|a|b|strong|em|i|font|u)$/.test(inner.localName)) at = inner;
    const parent = at.querySelector('br') ? at : at.parentElement;
    if (parent && !/^h\d$/.test(at.localName)) votes.set(parent, (votes.get(parent) ?? 0) + 1);
  }
  const [root] = [...votes].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (!root) return { marks: [], paragraphs: [] };
  if (rule) document.head.append(Object.assign(document.createElement('style'), { textContent: rule }));
  const lines = [...root.children].filter(
    (child) =>
      /^(?:p|div|section)$/.test(child.localName) &&
      fold(child.textContent).length >= 12 &&
      !child.querySelector('p, div, script, iframe, form'),
  );
  const breaks =
    lines.length < 3
      ? [...root.querySelectorAll('br')].filter(
          (br) => br.previousSibling?.nodeType === 3 && fold(br.previousSibling.textContent ?? '').length >= 12,
        )
      : [];
  const background = (() => {
    for (let at: Element | null = root; at; at = at.parentElement) {
      const { backgroundColor, backgroundImage } = getComputedStyle(at);
      if (backgroundImage !== 'none') return 'transparent';
      if (!/, 0\)$|^transparent$/.test(backgroundColor)) return backgroundColor;
    }
    return '#ffffff';
  })();
  const planted: Planted = { marks: [], paragraphs: [] };
  for (const [i, place] of [...lines, ...breaks].entries()) {
    const mark = marks[i];
    const isBreak = place.localName === 'br';
    planted.paragraphs.push(((isBreak ? place.previousSibling : place)?.textContent ?? '').trim());
    if (!mark) continue;
    const html = document.createRange().createContextualFragment(mark.html.replace('BACKGROUND', background));
    const text = html.textContent.trim();
    planted.marks.push(text);
    if (isBreak) place.before(html);
    else if (where === 'between') place.after(html);
    else if (where === 'end') place.append(html);
    else if (where === 'start') place.prepend(html);
    else {
      const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
      let longest: Text | null = null;
      for (let node = texts.nextNode() as Text | null; node; node = texts.nextNode() as Text | null)
        if (node.data.length > (longest?.data.length ?? 0)) longest = node;
      const at = longest ? longest.data.search(/[，,、；;。]/) + 1 : 0;
      if (longest && at > 0) longest.splitText(at).before(html);
      else place.append(html);
    }
    place.normalize();
    if (isBreak) place.parentNode?.normalize();
  }
  return planted;
}
