import type { Line } from '../dom/lines';
import { Affinity } from './affinity';
import { PASSWORD, PASSWORD_MOST } from './password';
import type { NoiseRule, Scene } from './rule';
import { lastLetters, lettersOf, targetsOf } from './runs';

/** Lines that end in the same letters: the key of a group, in letters. */
const KEY = 4;
/** A tail in Latin letters alone must be longer: four of them are a word. */
const LATIN_LEAST = 10;
/** Longest watermark looked for, in letters. */
const LONGEST = 120;
/** How many lines must share a tail. */
const SHARED = 3;
/** What a sentence ends in: a watermark begins behind it. */
const FINAL = /[。！？!?….．”’"』」）)】\]；;]/;
/** Behind these a site's name is a value or an object of the sentence, and no mark. */
const BOUND = /[:：∶《〈【（("“‘'、，,·—\-/|@#于自从由在据到和与为是的给对让被向经]$/;
/** Words of credits, which agencies repeat under every picture: no watermark without random characters. */
const CREDIT = /(?:摄|攝|供图|供圖|图|圖|记者|記者|通讯员|发|發|电|電|完|讯|社|報|报|photo|image|credit)[)）\]】]?$/i;

interface Ending {
  line: Line;
  /** The line's last letters. */
  letters: string;
}
/** A tail, and how many random letters stand before it on each line. */
interface Tail {
  words: string;
  random: number;
  /** The site's name and no more: that also stands in sentences and behind labels. */
  isName: boolean;
}

/**
 * `…。zaE新江南网|江南第一生活服务网站`: the same string at the end of line after line, visible or not, with or without
 * random characters before it (EmpireCMS's anti-copy text and its reprints with the tags lost; noise-mechanics 2.2 and 11),
 * also where a line holds nothing else. Repetition alone is no proof: refrains, names of firms and agencies' credits come
 * again too. The tail must be the site's own words, or begin with random characters behind finished sentences.
 */
export const paragraphTail: NoiseRule = {
  id: 'paragraph-tail',
  kind: 'watermark',
  *find(scene) {
    const { article } = scene;
    if (!article) return;
    const lines = [...article.head, ...article.body, ...article.tail, ...(article.headline ? [article.headline] : [])];
    let affinity: Affinity | null = null;
    for (const group of sharing(lines)) {
      const endings = group.map((line) => ({ line, letters: lettersOf(line, LONGEST + PASSWORD_MOST + 1) }));
      const tail = findTail(endings, (affinity ??= new Affinity(scene)), scene);
      if (!tail) continue;
      for (const { line, letters } of endings) {
        // short names also stand in lists below the article
        if (!article.root.contains(line.block) && tail.words.length + tail.random < 8) continue;
        const length = cutLength(letters, tail);
        if (length > 0) yield* targetsOf(paragraphTail, line, lastLetters(line, length), article.root);
      }
    }
  },
};

/** Lines by their last letters, where at least three share them. */
function sharing(lines: readonly Line[]): Line[][] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    if (line.size < KEY || line.linked > 0) continue;
    const key = lettersOf(line, KEY);
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return [...groups].flatMap(([key, group]) => (group.length >= SHARED && /[\p{L}\p{N}]{2}/u.test(key) ? [group] : []));
}

function findTail(endings: readonly Ending[], affinity: Affinity, scene: Scene): Tail | null {
  const shared = commonEnding(endings.map((ending) => ending.letters));
  if (shared.length < KEY) return null;
  const before = endings.flatMap(({ letters }) => (letters.endsWith(shared) ? [letters.slice(0, -shared.length)] : []));
  const random = randomLength(before);
  const rests = before.map((text) => text.slice(0, text.length - random));
  const alone = rests.filter((rest) => rest === '').length;
  const finished = rests.filter((rest) => FINAL.test(rest.slice(-1))).length;
  const words = alone > 0 || finished >= Math.max(2, rests.length * 0.3) ? shared : behindSentence(shared);
  if (!words) return null;
  if (words.length < LATIN_LEAST && /^[\x00-\u02ff]*$/.test(words)) return null;
  // an outlet in brackets behind a sentence is a credit
  if (alone === 0 && /^[（(【《“"'].{1,16}[）)】》”"']$/.test(words)) return null;
  const bodyLines = Math.max(scene.article?.body.length ?? 0, SHARED);
  const own = affinity.share(words);
  const found = { words, random: 0, isName: own >= 0.8 };
  if (words === shared && random > 0) return before.length >= bodyLines * 0.25 ? { ...found, random } : null;
  if (PASSWORD.test(words) && (own > 0 || (before.length >= bodyLines * 0.3 && !CREDIT.test(words)))) return { ...found, isName: false };
  return own >= 0.5 || (own > 0 && words.length >= 8 && !CREDIT.test(words)) ? found : null;
}

/** The longest ending that most texts share: a few that end otherwise further up do not shorten it. */
function commonEnding(texts: readonly string[]): string {
  const enough = Math.max(SHARED, texts.length * 0.6);
  let members = texts;
  let length = KEY;
  while (length < LONGEST) {
    const counts = new Map<string, number>();
    for (const text of members) {
      const letter = text.charAt(text.length - 1 - length);
      counts.set(letter, (counts.get(letter) ?? 0) + 1);
    }
    let [most, count] = ['', 0];
    for (const [letter, times] of counts) if (times > count) [most, count] = [letter, times];
    // a line that is nothing but the tail ends it for all
    if (most === '' || counts.has('') || count < enough) break;
    members = members.filter((text) => text.charAt(text.length - 1 - length) === most);
    length++;
  }
  const shared = members[0]?.slice(-length) ?? '';
  let start = /^[\udc00-\udfff]/.test(shared) ? 1 : 0; // an astral character is not cut in two
  while (start < shared.length && FINAL.test(shared.charAt(start))) start++;
  return shared.slice(start);
}

/** What stands behind the first end of a sentence: where lines end alike by chance, the tail begins there. */
function behindSentence(shared: string): string | null {
  // a full stop of Latin or Korean sentences, not of host names
  const at = shared.search(/[。！？!?…”』」]|\.(?<=[가-힣]\.)|\.(?=[A-Z\u2e80-\u9fff\uac00-\ud7af])/);
  if (at < 0) return shared;
  const words = shared.slice(at).replace(/^[。！？!?….”’』」）)]+/, '');
  return words.length >= KEY ? words : null;
}

/** How many random letters and digits stand before the tail on every line; 0 if they do not. */
function randomLength(before: readonly string[]): number {
  for (let length = PASSWORD_MOST; length >= 2; length--) {
    const values = before.map((text) => text.slice(-length));
    const random = values.filter((value) => value.length === length && /^[0-9A-Za-z]+$/.test(value));
    if (random.length < before.length * 0.8) continue;
    // numbers and words are no passwords: letters must be among them, and hardly any value twice
    const lettered = random.filter((value) => /[A-Za-z]/.test(value)).length;
    if (lettered < random.length * 0.6 || new Set(random).size < random.length * 0.7) continue;
    // behind sentences; or so many, each unlike the others and mixed, that no words can be meant
    const ends = before.filter((text) => text.length === length || FINAL.test(text.charAt(text.length - 1 - length))).length;
    const mixed = random.filter((value) => PASSWORD.test(`${value} `)).length;
    if (ends >= before.length * 0.3 || (random.length >= 5 && mixed >= random.length * 0.5 && new Set(random).size >= random.length * 0.9))
      return length;
  }
  return 0;
}

/** How many letters to cut from a line's end; 0 where the tail is not there, or is part of what the line says. */
function cutLength(letters: string, { words, random, isName }: Tail): number {
  if (!letters.endsWith(words)) return 0;
  const rest = letters.slice(0, -words.length);
  if (random > 0) return words.length + (/^[0-9A-Za-z]+$/.test(rest.slice(-random)) ? Math.min(random, rest.length) : 0);
  return isName && BOUND.test(rest) ? 0 : words.length;
}
