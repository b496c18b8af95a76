/** A stretch of text with characters in it that only look like those that were meant. */
export interface Swap {
  start: number;
  end: number;
  /** What was meant. */
  instead: string;
}
/** What a text is written in: it tells which of two letters that look the same is the strange one. */
export interface Script {
  /** Cyrillic or Greek letters are the rule. */
  isCyrillic: boolean;
  /** Chinese, without kana of its own. */
  isChinese: boolean;
}

const pairs = (from: string, to: string): Map<string, string> => new Map([...from].map((letter, i) => [letter, [...to][i] ?? '']));
/** Cyrillic and Greek letters that are drawn as Latin ones are (Unicode's confusables.txt). */
const TO_LATIN = pairs('АВЕЅІЈКМНОРСТУХаеорсухіјѕһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧο', 'ABESIJKMHOPCTYXaeopcyxijshdqwABEZHIKMNOPTYXo');
const TO_CYRILLIC = pairs('ABEKMHOPCTYXaeopcyx', 'АВЕКМНОРСТУХаеорсух');
const TO_DIGIT = pairs('ОоΟοЗзІΙ', '00003311');
/** Radicals that look like a character, with the character (Unicode's EquivalentUnifiedIdeograph.txt); Kangxi's are folded by NFKC. */
const TO_HAN = pairs(
  '⺁⺊⺎⺒⺓⺜⺝⺠⺧⺩⺬⺮⺶⻁⻄⻅⻆⻉⻋⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰',
  '厂卜兀巳幺日月民牛王示竹羊虎西见角贝车长长门雨青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙',
);
/** Kana that look like a character. */
const KANA_TO_HAN = pairs('ニロカエタトハオー', '二口力工夕卜八才一');

const STRANGE = /[\u0370-\u03ff\u0400-\u052f\uff21-\uff3a\uff41-\uff5a\u2e80-\u2fd5\uf900-\ufad9ニロカエタトハオー]|\ud835/;
const WORD = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\u{1d400}-\u{1d7ff}]+/gu;
const NUMBER = /[\dОоΟοЗзІΙ]{2,}/g;
const HAN = /[\u3400-\u9fff]/;
const ABOUT_RADICALS = /部首|偏旁|康熙字典|radical/i;
const isLetter = (letter: string): boolean => /[\p{L}\p{N}]/u.test(letter);

/** Whether a text holds anything that may have been swapped: nearly none does. */
export const mayHoldSwaps = (text: string): boolean => STRANGE.test(text);

/** Stretches in which characters were swapped for look-alikes, in order. Text that is all of one script is never touched. */
export function findSwaps(text: string, script: Script): Swap[] {
  if (!mayHoldSwaps(text)) return [];
  const swaps = [...words(text, script), ...(script.isCyrillic ? [] : numbers(text)), ...ideographs(text, script)];
  return swaps.sort((a, b) => a.start - b.start);
}

function* words(text: string, script: Script): Generator<Swap> {
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const instead = meant([...word], script);
    if (instead && instead !== word) yield { start: index, end: index + word.length, instead };
  }
}

/** A word of letters of two scripts, in the one it is written in; null for one that is in order, or that no swapping explains. */
function meant(letters: readonly string[], { isCyrillic }: Script): string | null {
  const plain = letters.filter((letter) => /[A-Za-z\u00c0-\u024f]/.test(letter)).length;
  if (plain === 0 || plain === letters.length) return null;
  const wide = letters.map((letter) => (/[\uff21-\uff5a\u{1d400}-\u{1d7ff}]/u.test(letter) ? letter.normalize('NFKC') : null));
  const latin = letters.map((letter, i) => wide[i] ?? TO_LATIN.get(letter) ?? letter);
  // full-width letters at a word's edge are another word's
  const inside = wide.some((letter, i) => letter && isPlain(letters[i - 1]) && isPlain(letters[i + 1]));
  if (wide.some(Boolean) && !(inside && wide.filter(Boolean).length < plain)) return null;
  const others = letters.filter((letter) => /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(letter));
  if (isCyrillic || others.some((letter) => !TO_LATIN.has(letter))) {
    const cyrillic = letters.map((letter) => TO_CYRILLIC.get(letter) ?? letter);
    return others.length > plain && cyrillic.every((letter) => /\p{Script=Cyrillic}/u.test(letter)) ? cyrillic.join('') : null;
  }
  // of two letters, either may be the strange one
  return plain >= 2 || letters.length === 2 ? latin.join('') : null;
}
const isPlain = (letter = ''): boolean => /^[A-Za-z]$/.test(letter);

function* numbers(text: string): Generator<Swap> {
  for (const { 0: number, index } of text.matchAll(NUMBER)) {
    if (!/\d/.test(number) || !/\D/.test(number)) continue;
    const [before, after] = [text.charAt(index - 1), text.charAt(index + number.length)];
    if ([before, after].some((letter) => isLetter(letter) && !HAN.test(letter))) continue;
    const instead = [...number].map((letter) => TO_DIGIT.get(letter) ?? letter).join('');
    yield { start: index, end: index + number.length, instead };
  }
}

/** Radicals, compatibility forms and kana among characters, with the character on either side. */
function* ideographs(text: string, { isChinese }: Script): Generator<Swap> {
  if (ABOUT_RADICALS.test(text)) return;
  let last: Swap | null = null;
  for (let i = 0; i < text.length; i++) {
    const letter = text.charAt(i);
    const sides = [HAN.test(text.charAt(i - 1)), HAN.test(text.charAt(i + 1))];
    const character = characterFor(letter, isChinese, sides);
    if (character === null) continue;
    const joined: Swap | null = last !== null && last.end >= i ? last : null;
    const start: number = joined?.start ?? i - (sides[0] ? 1 : 0);
    const end = i + 1 + (sides[1] ? 1 : 0);
    const head: string = joined ? joined.instead.slice(0, i - start) : text.slice(start, i);
    if (last && !joined) yield last;
    last = { start, end, instead: `${head}${character}${text.slice(i + 1, end)}` };
  }
  if (last) yield last;
}

function characterFor(letter: string, isChinese: boolean, [before, after]: readonly boolean[]): string | null {
  if (!before && !after) return null;
  if (/[\u2e80-\u2fd5]/.test(letter)) {
    const character = TO_HAN.get(letter) ?? letter.normalize('NFKC');
    return character === letter ? null : character;
  }
  if (!isChinese) return null;
  if (/[\uf900-\ufad9]/.test(letter)) return letter.normalize('NFC') === letter ? null : letter.normalize('NFC');
  return before && after ? (KANA_TO_HAN.get(letter) ?? null) : null;
}
