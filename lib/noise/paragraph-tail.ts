import type { Line } from '../dom/lines';
import { Affinity } from './affinity';
import { PASSWORD, PASSWORD_MOST } from './password';
import { portalWords } from './portal-words';
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

/** What makes random characters behind it the end of a word. */
const LETTER = /[0-9A-Za-z\u00c0-\u024f]/;
/** Number or random characters behind a watermark's words, another on each line. */
const VARYING = /(?<![0-9A-Za-z.])(?=[A-Za-z]*\d|[A-Z]*[a-z]+[A-Z])[0-9A-Za-z]{1,12}$/;
/** Words of a strange site must be this long, in letters; its mere name must end this share of the article's lines. */
const STRANGE = 6;
const NAMED = 0.4;

interface Ending {
  line: Line;
  /** The line's last letters, less what may be another on each line. */
  letters: string;
  /** The same with all digits alike: to be compared. */
  key: string;
  /** How many letters the varying end has. */
  varying: number;
}
/** A tail, and how many random letters stand before it on each line. */
interface Tail {
  words: string;
  random: number;
  /** The site's name and no more: that also stands in sentences and behind labels. */
  isName: boolean;
  /** Nothing but its words tell that it is a mark: only the article's own lines are cut. */
  isStrange: boolean;
}

/**
 * `…。zaE新江南网|江南第一生活服务网站`: the same string at the end of line after line, visible or not, with or without
 * random characters before it (EmpireCMS's anti-copy text and its reprints with the tags lost; noise-mechanics 2.2 and 11),
 * also where a line holds nothing else. Repetition alone is no proof: refrains, names of firms and agencies' credits come
 * again too. The tail must be the site's own words, begin with random characters behind finished sentences, or say behind
 * finished sentences what portals say of themselves.
 */
export const paragraphTail: NoiseRule = {
  id: 'paragraph-tail',
  kind: 'watermark',
  *find(scene) {
    const { article } = scene;
    if (!article) return;
    const lines = [...article.head, ...article.body, ...article.tail, ...(article.headline ? [article.headline] : [])];
    let affinity: Affinity | null = null;
    for (const endings of sharing(lines)) {
      const tail = findTail(endings, (affinity ??= Affinity.of(scene)), scene);
      if (!tail) continue;
      for (const ending of endings) {
        const { line } = ending;
        // short names also stand in lists below the article
        if (!article.root.contains(line.block) && (tail.isStrange || tail.words.length + tail.random < 8)) continue;
        const length = cutLength(ending, tail);
        if (length > 0) yield* targetsOf(paragraphTail, line, lastLetters(line, length), article.root);
      }
    }
  },
};

function endingOf(line: Line): Ending {
  const all = lettersOf(line, LONGEST + PASSWORD_MOST * 3 + 1);
  const varying = VARYING.exec(all)?.[0].length ?? 0;
  const letters = all.slice(0, all.length - varying);
  return { line, letters, key: letters.replace(/\d/g, '0'), varying };
}

/** Lines by their last letters, where at least three share them. */
function sharing(lines: readonly Line[]): Ending[][] {
  const groups = new Map<string, Ending[]>();
  for (const line of lines) {
    if (line.size < KEY || line.linked * 2 > line.size) continue;
    const ending = endingOf(line);
    const key = ending.key.slice(-KEY);
    const group = groups.get(key);
    if (group) group.push(ending);
    else groups.set(key, [ending]);
  }
  return [...groups].flatMap(([key, group]) => (group.length >= SHARED && /[\p{L}\p{N}]{2}/u.test(key) ? [group] : []));
}

function findTail(endings: readonly Ending[], affinity: Affinity, scene: Scene): Tail | null {
  const shared = commonEnding(endings.map((ending) => ending.key));
  if (shared.length < KEY) return null;
  const sharers = endings.filter(({ key }) => key.endsWith(shared));
  const before = sharers.map(({ letters }) => letters.slice(0, -shared.length));
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
  const printed = sharers[0]?.letters.slice(-words.length) ?? words;
  const own = affinity.share(printed);
  const found = { words, random: words === shared ? random : 0, isName: own >= 0.8, isStrange: false };
  // where nothing else stands on any of the lines, they may be what the article lists: codes, parts, names
  const isMark = rests.length > alone || own > 0 || portalWords(printed) !== null;
  if (found.random > 0 && before.length >= bodyLines * 0.25 && isMark) return found;
  found.random = 0;
  const isSame = sharers.every(({ letters }) => letters.endsWith(printed));
  // numbers that count lines (`Photo 1.`) are no random characters
  const isRandom = PASSWORD.test(printed) && isSame;
  if (isRandom && (own > 0 || (before.length >= bodyLines * 0.3 && !CREDIT.test(words)))) return { ...found, isName: false };
  // what ends a sentence of the line is its own; what says another number on each line reports something
  const isSentence = alone + finished < rests.length * 0.5 && /[.。!?！？]$/.test(printed);
  const namesSite = own > 0 && isSame && words.length >= 8 && !CREDIT.test(words);
  if (!isSentence && (own >= 0.5 || namesSite)) return found;
  const said = words.length >= STRANGE && alone + finished >= rests.length * 0.6 ? portalWords(printed) : null;
  const body = new Set(scene.article?.body);
  const inBody = sharers.filter(({ line }) => body.has(line)).length;
  const isCertain = said === 'claim' || random > 0 || isRandom;
  const enough = isCertain ? SHARED : Math.max(SHARED, bodyLines * NAMED);
  return said && inBody >= enough ? { ...found, random: words === shared ? random : 0, isStrange: true } : null;
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
    const random = before
      .filter((text) => !LETTER.test(text.charAt(text.length - 1 - length)))
      .map((text) => text.slice(-length))
      .filter((value) => value.length === length && /^[0-9A-Za-z]+$/.test(value));
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
function cutLength({ letters, key, varying }: Ending, { words, random, isName }: Tail): number {
  if (!key.endsWith(words)) return 0;
  const rest = letters.slice(0, -words.length);
  const length = words.length + varying;
  if (random > 0) return length + (/^[0-9A-Za-z]+$/.test(rest.slice(-random)) ? Math.min(random, rest.length) : 0);
  return isName && BOUND.test(rest) ? 0 : length;
}
