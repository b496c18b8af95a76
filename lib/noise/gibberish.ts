/** Discuz!'s jammer text: groups of one character from space to semicolon, a space, one from ? to ~ (function_discuzcode.php). */
const JAMMER = /^(?:[\x20-\x3b\u00a0][ \u00a0]?[\x3f-\x7e]){4,20}$/;
const SHARED = 3;
/** The characters that make up almost half of any Chinese text, in both spellings. */
const COMMON = new Set(
  '的一是不了在人有我他这這为為之来來大以个個中上们們到说說国國和地也子时時道出而要于於就下得可你年生自会會那后後能对對着著事其里裡所去行过過家十用发發天如然作方成者多日都三小军軍二无無同么麼经經法当當起与與好看学學进進种種将將还還分此心前面又定见見只主没沒公从從知使全两兩明关關体體点點间間新',
);
/** So many characters tell whether a text is one; fewer of the common ones than this share, and it is none. */
const ENOUGH = 20;
const FLUENT = 0.08;

/** Whether a text is random characters by itself: signs, or letters and digits that go back and forth. */
export function isGibberish(text: string): boolean {
  return JAMMER.test(text) || isSigns(text) || isMixed(text);
}

/** Whether texts that stand in the same kind of place are random characters, each another: three at least, and most of them. */
export function areGarbled(texts: readonly string[]): boolean {
  if (texts.length < SHARED) return false;
  const garbled = texts.filter(isGibberish).length;
  return (garbled >= SHARED && garbled * 2 >= texts.length) || isNoChinese(texts.join(''));
}

/** ASCII that is no language: control characters, or signs for a good part of it (phpwind's chr(0..126)). */
function isSigns(text: string): boolean {
  if (text.length < 5 || text.length > 60 || !/^[\x00-\x7f\ufffd]+$/.test(text)) return false;
  const signs = text.replace(/[A-Za-z\d\s]/g, '').length;
  return signs >= text.length * 0.3 && !/[A-Za-z]{4}/.test(text);
}

/** One string of letters and digits that goes back and forth between small letters, capitals and digits, as no word does. */
function isMixed(text: string): boolean {
  if (!/^[0-9A-Za-z]{4,40}$/.test(text)) return false;
  const kind = (letter: string) => (letter <= '9' ? 0 : letter <= 'Z' ? 1 : 2);
  let turns = 0;
  for (let i = 1; i < text.length; i++) if (kind(text.charAt(i)) !== kind(text.charAt(i - 1))) turns++;
  return turns >= 2 && turns * 3 >= text.length;
}

/** Chinese characters alone, hardly any of which is common. */
function isNoChinese(text: string): boolean {
  const letters = [...text].filter((letter) => !/[\s\p{P}]/u.test(letter));
  if (letters.length < ENOUGH || !letters.every((letter) => /\p{Script=Han}/u.test(letter))) return false;
  return letters.filter((letter) => COMMON.has(letter)).length < letters.length * FLUENT;
}
