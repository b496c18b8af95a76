import type { Line } from '../dom/lines';
import { Affinity } from './affinity';
import { PASSWORD, PASSWORD_MOST } from './password';
import type { NoiseRule } from './rule';
import { targetsOf, type Run } from './runs';

/** A short string of letters and digits before other script. */
const TOKEN = /[0-9A-Za-z]{2,7}(?=[^0-9A-Za-z])/g;
const SHARED = 3;
const LEAST = 4;
const LONGEST = 60;
/** Share of a mark's letters that must be the site's own words. */
const OWN = 0.3;
/** Words of strangers count from this length on, in this share of the article's lines, when the same random characters stand before them. */
const FOREIGN = 8;
const MOST_LINES = 0.4;
/** How much the site's name must be part of, in letters, to be more than a name that stands in a sentence. */
const AROUND_NAME = 4;

/**
 * Random characters and the site's words put in at the beginning or in the middle of paragraphs. There, unlike at the end,
 * no edge shows where a mark begins: proof are random characters before the site's own words, again and again; the same random
 * characters and words in most lines; or the site's name in most lines with the same words around it each time.
 */
export const insertedMark: NoiseRule = {
  id: 'inserted-mark',
  kind: 'watermark',
  *find(scene) {
    const { article } = scene;
    if (!article) return;
    const affinity = new Affinity(scene);
    const most = Math.max(SHARED, article.body.length * MOST_LINES);
    const behindRandom = marks(article.body).filter(
      ({ words, same }) => affinity.share(words) >= OWN || (words.length >= FOREIGN && same >= most),
    );
    const aroundName = aroundNames(article.body, affinity, most).map((words) => ({ words, length: 0 }));
    for (const { words, length } of [...behindRandom, ...aroundName]) {
      for (const line of article.body) {
        for (const text of line.texts)
          for (const run of runsOf(text, words, length)) yield* targetsOf(insertedMark, line, [run], article.root);
      }
    }
  },
};

/** Strings that stand behind random characters at least three times, with how many characters those are. */
function marks(lines: readonly Line[]): { words: string; length: number; same: number }[] {
  const groups = new Map<string, { follow: string; length: number; token: string }[]>();
  for (const line of lines) {
    for (const { data } of line.texts) {
      for (const { 0: token, index } of data.matchAll(TOKEN)) {
        if (token.length > PASSWORD_MOST || !PASSWORD.test(`${token} `)) continue;
        const at = index + token.length;
        const hit = { follow: data.slice(at, at + LONGEST), length: token.length, token };
        const key = hit.follow.slice(0, LEAST);
        const group = groups.get(key);
        if (group) group.push(hit);
        else groups.set(key, [hit]);
      }
    }
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const words = commonStart(group.map((hit) => hit.follow)).trimEnd();
    const same = group.filter((hit) => hit.token === first?.token).length;
    return first && group.length >= SHARED && words.length >= LEAST && group.every((hit) => hit.length === first.length)
      ? [{ words, length: first.length, same }]
      : [];
  });
}

/** The site's name with the words that stand around it in most lines. */
function aroundNames(lines: readonly Line[], affinity: Affinity, most: number): string[] {
  const groups = new Map<string, { before: string; follow: string }[]>();
  for (const line of lines) {
    for (const { data } of line.texts) {
      for (const [start, end] of affinity.named(data)) {
        const hit = { before: data.slice(Math.max(0, start - LONGEST), start), follow: data.slice(end, end + LONGEST) };
        const name = data.slice(start, end);
        const group = groups.get(name);
        if (group) group.push(hit);
        else groups.set(name, [hit]);
      }
    }
  }
  return [...groups].flatMap(([name, group]) => {
    if (group.length < most) return [];
    const reverse = (text: string) => Array.from(text).reverse().join('');
    // what ends a sentence or a part of it is the article's own
    const before = reverse(commonStart(group.map((hit) => reverse(hit.before)))).replace(/^[\s\p{P}]+/u, '');
    const words = `${before}${name}${commonStart(group.map((hit) => hit.follow))}`.trim();
    return words.length >= name.length + AROUND_NAME ? [words] : [];
  });
}

function commonStart(texts: readonly string[]): string {
  const [first = ''] = texts;
  let length = first.length;
  for (const text of texts) {
    let same = 0;
    while (same < length && text.charAt(same) === first.charAt(same)) same++;
    length = same;
  }
  return first.slice(0, length);
}

/** Where a text node has the words, behind as many letters and digits as elsewhere. */
function* runsOf(text: Text, words: string, length: number): Generator<Run> {
  const { data } = text;
  for (let at = data.indexOf(words); at >= 0; at = data.indexOf(words, at + words.length)) {
    const start = at - length;
    if (length === 0 || (start >= 0 && /^[0-9A-Za-z]+$/.test(data.slice(start, at)))) yield { text, start, end: at + words.length };
  }
}
