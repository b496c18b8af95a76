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

/**
 * Random characters and the site's words put in at the beginning or in the middle of paragraphs. There, unlike at the end,
 * no edge shows where a mark begins: only random characters before the site's own words, again and again, are proof.
 */
export const insertedMark: NoiseRule = {
  id: 'inserted-mark',
  kind: 'watermark',
  *find(scene) {
    const { article } = scene;
    if (!article) return;
    let affinity: Affinity | null = null;
    for (const { words, length } of marks(article.body)) {
      affinity ??= new Affinity(scene);
      if (affinity.share(words) < OWN) continue;
      for (const line of article.body) {
        for (const text of line.texts)
          for (const run of runsOf(text, words, length)) yield* targetsOf(insertedMark, line, [run], article.root);
      }
    }
  },
};

/** Strings that stand behind random characters at least three times, with how many characters those are. */
function marks(lines: readonly Line[]): { words: string; length: number }[] {
  const groups = new Map<string, { follow: string; length: number }[]>();
  for (const line of lines) {
    for (const { data } of line.texts) {
      for (const { 0: token, index } of data.matchAll(TOKEN)) {
        if (token.length > PASSWORD_MOST || !PASSWORD.test(`${token} `)) continue;
        const at = index + token.length;
        const hit = { follow: data.slice(at, at + LONGEST), length: token.length };
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
    return first && group.length >= SHARED && words.length >= LEAST && group.every((hit) => hit.length === first.length)
      ? [{ words, length: first.length }]
      : [];
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

/** Where a text node has the words behind as many letters and digits as elsewhere. */
function* runsOf(text: Text, words: string, length: number): Generator<Run> {
  const { data } = text;
  for (let at = data.indexOf(words); at >= 0; at = data.indexOf(words, at + words.length)) {
    if (/^[0-9A-Za-z]+$/.test(data.slice(Math.max(0, at - length), at)) && at >= length)
      yield { text, start: at - length, end: at + words.length };
  }
}
