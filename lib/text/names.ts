import { foldSpace } from './fold';
import { EMPTY_WORDS, LABEL_KINDS, ROLE_WORDS } from './words';

/** Codes portals put behind their editors' names: 杜硕_NB12556, 张三 PK155, 李四（SF001）. */
const STAFF_CODE = /(?:_|[\s(（]|\b)[A-Z]{1,4}\d{2,}\b[)）]?/g;
/** A name, or an office that stands for one; with dots in it, a name from another language. */
const HAN_NAME = /^(?:\p{Script=Han}{2,8}|[\p{Script=Han}·•]{2,12}[·•][\p{Script=Han}]{1,8})$/u;
const HAN_ONLY = /^\p{Script=Han}+$/u;
/** Words before or after names that are not names: outlets' reporters, honorifics, "and others". */
const ROLE_BEFORE =
  /^.{0,24}?(?:全媒体记者|见习记者|实习记者|首席记者|特约记者|特派记者|本报记者|记者|記者|通讯员|评论员|摄影师|作者|特派員)[\s：:]*/;
const AFTER =
  / ?(?:等人?|#|[+＋]?\s?(?:关注|關注|追蹤)(?:TA|她|他)?|报道|報導|报道组|整理|整合|综合报道|摄|攝|撮影|기자|특파원|記者|et al\.?)$/;
const KOREAN_ROLE = / ?(?:기자|특파원|칼럼니스트)$/;
const BRACKETS = /[（(【[〔<《「][^（(【[〔<《「）)】\]〕>》」]{0,40}[）)】\]〕>》」]/g;
const LIMIT = 12;

/**
 * Reads the people named after a role: `新华社记者 王晔、白 翔` gives 王晔 and 白翔.
 * Outlet prefixes, staff codes, brackets and "and others" are cut; what is no name is left out.
 * @returns names as printed, in order, each once
 */
export function readNames(value: string): string[] {
  const plain = foldSpace(value)
    .replace(BRACKETS, ' ')
    .replace(/(?:返回.{0,8})?[，,]? ?查看更多[^]*/, '')
    // a bracket left open: the line was cut inside it
    .replace(/[（(][^（()）]*$/, '')
    .replace(/^[\s:：|｜丨/／.·、,，-]+|(?<![\s:：|｜丨/／·、,，;；。-])[\s:：|｜丨/／·、,，;；。-]+$/g, '');
  const uncoded = foldSpace(plain.replace(STAFF_CODE, ' '));
  // an editor may be nothing but a code
  const names = pieces(uncoded || plain)
    .map(cleanName)
    .map(once)
    .filter(isName);
  return [...new Set(names)].slice(0, LIMIT);
}

function pieces(value: string): string[] {
  const parts = value.split(/[、，,;；/／&|｜丨]| (?:and|und|et|y) | [-–—] /).map((part) => part.trim());
  return parts.flatMap((part) =>
    /\p{Script=Han}/u.test(part) || /\p{Script=Hangul}/u.test(part) ? spaced(part) : [part.replace(/^and\s+/, '')],
  );
}

/** Han names are parted by spaces, unless one character stands beside one character (白 翔). */
function spaced(part: string): string[] {
  const words = part.replace(ROLE_BEFORE, '').split(/\s+/).filter(Boolean);
  const names: string[] = [];
  for (const word of words) {
    const last = names.at(-1);
    if (last?.length === 1 && word.length <= 2 && HAN_ONLY.test(last) && HAN_ONLY.test(word)) names[names.length - 1] = last + word;
    else if (last !== undefined && !HAN_ONLY.test(word) && !/\p{Script=Hangul}/u.test(word) && !HAN_ONLY.test(last))
      names[names.length - 1] = `${last} ${word}`;
    else names.push(word);
  }
  return names;
}

/** `Sean Martin Sean Martin`: a byline whose link text and label are the same. */
function once(name: string): string {
  const half = (name.length - 1) / 2;
  return name.charAt(half) === ' ' && name.slice(0, half) === name.slice(half + 1) ? name.slice(0, half) : name;
}

function cleanName(name: string): string {
  return name
    .replace(ROLE_BEFORE, '')
    .replace(AFTER, '')
    .replace(/(?<=\p{Script=Han}{2})(?:[发發]自\p{Script=Han}{2,5}|提供)$/u, '')
    .replace(KOREAN_ROLE, '')
    .replace(/^(?:by|von|par|por)\s+/i, '')
    .replace(/^@/, '')
    .trim();
}

/** Whether a string can be a person, a desk or an agency in a credit: short, no sentence, no number. */
export function isName(name: string): boolean {
  if (name.length < 2 || name.length > 40 || ROLE_WORDS.has(name) || LABEL_KINDS.has(name) || EMPTY_WORDS.has(name.toLowerCase()))
    return false;
  if (
    /^(?:[+＋]?\s?(?:关注|關注|追蹤)|我要|我有话|查看|点击|點擊|翻[攝摄拍]|[擷截][取自圖图]|取自|示意|资料|資料|来自|來自|来源|來源)/.test(
      name,
    )
  )
    return false;
  if (/[。！？!?：:；;…“”"=<>{}]|https?|www\.|\.com|\d{4}/.test(name)) return false;
  if (HAN_ONLY.test(name) || HAN_NAME.test(name)) return HAN_NAME.test(name);
  // 1.2万阅读 is a counter
  if (/\p{Script=Han}/u.test(name)) return name.length <= 16 && !/\d/.test(name);
  return name.split(' ').length <= 5 && /^[\p{L}(]/u.test(name);
}
