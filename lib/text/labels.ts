import { LABEL_KINDS, ROLE_WORDS, SEPARATORS, type LabelKind } from './words';

/** A label in a line: `来源：新京报` is `{ kind: 'source', word: '来源', … }` with the value's bounds. */
export interface Label {
  kind: LabelKind;
  /** As printed, white space taken out (来 源 → 来源); for roles this is the role. */
  word: string;
  /** Where the label begins. */
  start: number;
  /** Where its value begins and ends, outer white space not counted. */
  from: number;
  to: number;
}

const HAN = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Hiragana}]/u;
const SPACE = /[\s\u3000]/;
const LOOSE = new Set('|｜丨/／＝=');
/** The longest label is some twenty Latin letters or a dozen Han characters. */
const LOOK_BACK = 28;
const ROLE_LENGTH = 10;
/** What stands before a role and is no name. */
const MODIFIER =
  /^(?:本报|本刊|本网|本台|特约|特派|职工|值班|新媒体|全媒体|融媒体?|见习|实习|首席|总台|高级|资深|责任|执行|本期|英文|文字|摄影|图片|视频|联合|项目|特别|版面|网络|微信|原)+$/;
const TWIN = /^(文|图|圖|摄|摄影|视频) /;
const DATED = /\d{2,4}[-/.年]\d{1,2}/;

/**
 * Finds labels that a separator follows, in order. Bounds of a value: the next label, a closing bracket, the line's end.
 * @param text a line as folded by `Line.text`
 */
export function readLabels(text: string): Label[] {
  const labels: Label[] = [];
  for (let i = 1; i < text.length; i++) {
    const before = labels.at(-1);
    const label =
      text.charAt(i) === '】' ? inBrackets(text, i) : SEPARATORS.includes(text.charAt(i)) ? labelEndingAt(text, i, before) : null;
    if (!label) continue;
    if (before) before.to = Math.min(before.to, label.start);
    // 文/图：张三 is one label: the first has nothing but the second for a value
    if (before?.kind === 'role' && label.kind === 'role' && before.to === before.from && LOOSE.has(text.charAt(before.from - 1))) {
      labels.pop();
      label.word = `${before.word}/${label.word}`;
      label.start = before.start;
    }
    withTwin(text, label);
    labels.push(label);
  }
  for (const label of labels) {
    label.to = closing(text, label);
    while (label.to > label.from && SPACE.test(text.charAt(label.to - 1))) label.to--;
  }
  return labels;
}

/** 文/图 王澈: a second role behind the bar, with a space in the separator's place. */
function withTwin(text: string, label: Label): void {
  const twin =
    label.kind === 'role' && LOOSE.has(text.charAt(label.from - 1)) ? TWIN.exec(text.slice(label.from, label.from + 4))?.[1] : undefined;
  if (!twin) return;
  label.word += `/${twin}`;
  label.from = skipSpace(text, label.from + twin.length);
}

/** 【记者】王澈: a role that is all of its brackets, and no separator. */
function inBrackets(text: string, end: number): Label | null {
  const start = text.lastIndexOf('【', end);
  const word = start >= 0 && end - start <= ROLE_LENGTH ? squeeze(text.slice(start + 1, end)) : '';
  return word.length > 1 && ROLE_WORDS.has(word) ? { kind: 'role', word, start, from: skipSpace(text, end + 1), to: text.length } : null;
}

/** A value ends at the bracket that closes one opened before the label. */
function closing(text: string, label: Label): number {
  let open = 0;
  for (let i = label.from; i < label.to; i++) {
    const at = text.charAt(i);
    if ('（([【〔［'.includes(at)) open++;
    else if ('）)]】〕］'.includes(at) && --open < 0) return i;
  }
  return label.to;
}

function labelEndingAt(text: string, separator: number, before: Label | undefined): Label | null {
  const [least, follows] = [before?.from ?? 0, before !== undefined];
  const loose = LOOSE.has(text.charAt(separator));
  let end = separator;
  while (end > least && SPACE.test(text.charAt(end - 1))) end--;
  const from = skipSpace(text, separator + 1);
  for (const start of starts(text, end, least)) {
    const word = squeeze(text.slice(start, end));
    // a role known only by its end (职工通讯员) must begin where a word begins, not in the value before it
    const kind = knownKind(word) ?? compound(text.slice(start, end), before);
    if (!kind || !stands(text, start, word, kind, loose, follows)) continue;
    return { kind, word, start, from, to: text.length };
  }
  return null;
}

/** Where a label that ends at `end` may begin, the longest first. */
function* starts(text: string, end: number, least: number): Generator<number> {
  const first = Math.max(least, end - LOOK_BACK);
  for (let start = first; start < end; start++) {
    const at = text.charAt(start);
    if (SPACE.test(at)) continue;
    // a Latin word is a label as a whole or not at all
    if (start > 0 && !HAN.test(at) && /[\p{L}\p{N}]/u.test(text.charAt(start - 1)) && !HAN.test(text.charAt(start - 1))) continue;
    yield start;
  }
}

function knownKind(word: string): LabelKind | null {
  const lower = word.toLowerCase();
  return LABEL_KINDS.get(word) ?? LABEL_KINDS.get(lower) ?? (ROLE_WORDS.has(word) || ROLE_WORDS.has(lower) ? 'role' : null);
}

/** A role with words of its own before it (值班编辑), or several at once (编辑、校对). */
function compound(word: string, before: Label | undefined): LabelKind | null {
  const roles = word.split(/[、&・·]/);
  if (roles.length > 1) return roles.length < 4 && roles.every((role) => ROLE_WORDS.has(role)) ? 'role' : null;
  if (word.length > ROLE_LENGTH || !/^\p{Script=Han}+$/u.test(word)) return null;
  for (let i = 1; i <= word.length - 2; i++)
    // 每经记者|… 每经编辑|…: the house's own word before both
    if (ROLE_WORDS.has(word.slice(i)))
      return !before || MODIFIER.test(word.slice(0, i)) || before.word.startsWith(word.slice(0, i)) ? 'role' : null;
  return null;
}

/** Whether the word stands where labels stand, and is not the tail of another word. */
function stands(text: string, start: number, word: string, kind: LabelKind, loose: boolean, follows: boolean): boolean {
  if (kind === 'role' && !knownKind(word) && start > 0 && HAN.test(text.charAt(start - 1))) return false;
  let at = start - 1;
  const spaced = at >= 0 && SPACE.test(text.charAt(at));
  while (at >= 0 && SPACE.test(text.charAt(at))) at--;
  if (at < 0) return true;
  const before = text.charAt(at);
  const free = !/[\p{L}\p{N}]/u.test(before);
  if (loose && !(free || spaced)) return false;
  if (free) return !(SEPARATORS.includes(before) && loose);
  if (!HAN.test(word.charAt(0))) return spaced && (follows || kind === 'role');
  if (word.length < 2) return spaced;
  // 收入来源：… is prose; 新华社 来源：… and 中国军号作者：… follow a value
  return spaced || follows || DATED.test(text.slice(0, start));
}

function squeeze(word: string): string {
  return HAN.test(word) ? word.replace(/[\s\u3000]+/g, '') : word.replace(/\s+/g, ' ').trim();
}

function skipSpace(text: string, at: number): number {
  while (at < text.length && SPACE.test(text.charAt(at))) at++;
  return at;
}
