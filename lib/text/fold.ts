/**
 * Code points that draw nothing and that portals use as marks: zero-width spaces and joiners, word joiner, BOM,
 * soft hyphen, invisible operators, bidi marks, Mongolian vowel separator (noise-mechanics, section 5).
 */
const INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u2060-\u2064\ufeff]+/g;
const HAS_INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u2060-\u2064\ufeff]/;
/** Scripts and emoji in which joiners and bidi marks carry meaning: there, nothing is taken out. */
export const NEEDS_JOINERS = /[\u0590-\u08ff\u0900-\u0dff\u0f00-\u109f\u1780-\u17ff\ufb1d-\ufdff\ufe70-\ufefc\p{Extended_Pictographic}]/u;

/** A letter of the scripts that write without spaces, or whose letters say what several Latin ones do: Han, kana, Hangul. */
export const WIDE_LETTER = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]/;

/** White space that is not a single plain space: most texts hold none between their ends. */
const UNFOLDED = /[^\S ]| {2}/;

/** One space for every run of white space (NBSP and the ideographic space included), none at the ends. */
export function foldSpace(text: string): string {
  const trimmed = text.trim();
  return UNFOLDED.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed;
}

/** Takes invisible marks out of text whose script does not need them. */
export function stripInvisible(text: string): string {
  if (!HAS_INVISIBLE.test(text)) return text;
  return NEEDS_JOINERS.test(text) ? text.replace(/[\u200b\u2060-\u2064\ufeff]+/g, '') : text.replace(INVISIBLE, '');
}

/** Full-width forms to ASCII, letters to lower case, no white space: for comparing, never for showing. */
export function foldWidth(text: string): string {
  return stripInvisible(text).normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

/** Letters and signs that have one width and one spelling, and punctuation that is left out in any: nearly all of most texts. */
const PLAIN = /^[\0-\x7f\u3041-\u3096\u30a1-\u30fa\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3、。，：；！？（）“”‘’《》〈〉「」『』【】—…·]*$/;

/** Letters and digits alone: names and headlines that differ in punctuation only compare equal. */
export function bare(text: string): string {
  return (PLAIN.test(text) ? text.toLowerCase() : foldWidth(text)).replace(/[^\p{L}\p{N}]+/gu, '');
}
