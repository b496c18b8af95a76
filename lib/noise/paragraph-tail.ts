import type { Line } from '../dom/lines';
import type { NoiseTarget } from '../model/noise';
import { namesSite } from './affinity';
import type { NoiseRule, Scene } from './rule';
import { lastLetters, lettersOf, runTarget } from './runs';

/** Lines that end in the same letters: the key of a group, in letters. */
const KEY = 5;
/** Longest watermark looked for, in letters. */
const LONGEST = 120;
/** How many lines must share a tail. */
const SHARED = 3;
/** What a sentence ends in; a watermark begins after it, and never takes it along. */
const FINAL = /[。！？!?…”’"』」）)】\]；;：:，,、.]/;
const RANDOM = /[0-9A-Za-z]{1,6}$/;

/**
 * `…。zaE新江南网|江南第一生活服务网站`: the same string at the end of line after line, visible or not, with or without
 * random characters before it (EmpireCMS's anti-copy text and its reprints with the tags lost; noise-mechanics 2.2 and 11).
 * A tail counts when it names the site, when random characters stand before it, or when it follows finished sentences on
 * most lines: endings that people write do none of these.
 */
export const paragraphTail: NoiseRule = {
  id: 'paragraph-tail',
  kind: 'watermark',
  *find(scene) {
    const { article } = scene;
    if (!article) return;
    const lines = [...article.head, ...article.body, ...article.tail].filter((line) => line.size >= KEY && line.linked === 0);
    const groups = new Map<string, { line: Line; letters: string }[]>();
    for (const line of lines) {
      const letters = lettersOf(line);
      const key = letters.slice(-KEY);
      if (key.length < KEY || !/[\p{L}\p{N}]{2}/u.test(key)) continue;
      const group = groups.get(key);
      if (group) group.push({ line, letters });
      else groups.set(key, [{ line, letters }]);
    }
    for (const group of groups.values()) if (group.length >= SHARED) yield* tails(group, scene, article.body.length);
  },
};

function* tails(group: { line: Line; letters: string }[], scene: Scene, bodyLines: number): Generator<NoiseTarget> {
  const tail = commonTail(group.map((each) => each.letters));
  if (tail.length < KEY - 1) return;
  const before = group.map(({ letters }) => letters.slice(0, letters.length - tail.length));
  const random = randomLength(before);
  const inLines = before.filter((text) => text.length > random);
  const finished = inLines.filter((text) => FINAL.test(text.charAt(text.length - 1 - random))).length;
  const own = namesSite(tail, scene.site);
  const share = group.length / Math.max(bodyLines, SHARED);
  if (!own && random === 0 && !(share >= 0.5 && tail.length >= 6 && inLines.length >= SHARED && finished >= inLines.length * 0.8)) return;
  if (!own && random > 0 && share < 0.3) return;
  // a refrain is whole lines; a tail also stands behind other words
  if (!own && inLines.length === 0) return;
  for (const { line, letters } of group) {
    const rest = letters.length - tail.length;
    const prefix = Math.min(random, rest, RANDOM.exec(letters.slice(0, rest))?.[0].length ?? 0);
    for (const run of lastLetters(line, tail.length + prefix)) yield runTarget(paragraphTail, run);
  }
}

/** The longest ending all texts share, without the sentence marks before it. */
function commonTail(texts: string[]): string {
  const [first = ''] = texts;
  let length = Math.min(first.length, LONGEST);
  for (const text of texts) {
    let same = 0;
    while (same < length && text.charAt(text.length - 1 - same) === first.charAt(first.length - 1 - same)) same++;
    length = same;
  }
  let start = first.length - length;
  // an astral character is not cut in two
  if (/[\udc00-\udfff]/.test(first.charAt(start))) start++;
  while (start < first.length && FINAL.test(first.charAt(start))) start++;
  return first.slice(start);
}

/** How many random letters and digits stand before the tail: the length most lines agree on; 0 if they do not. */
function randomLength(before: string[]): number {
  const counts = new Map<number, number>();
  for (const text of before) {
    const length = RANDOM.exec(text)?.[0].length ?? 0;
    counts.set(length, (counts.get(length) ?? 0) + 1);
  }
  const [length, count] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0]);
  if (length === 0 || count < before.length * 0.5) return 0;
  const values = new Set(before.map((text) => text.slice(-length)));
  // one value on every line would have been part of the tail; words of the language repeat, random ones do not
  return values.size > 1 ? length : 0;
}
