import type { Credit } from '../../model/report';
import { Gated } from '../../text/gate';
import { readNames } from '../../text/names';
import { isPersonName, withoutHouses } from '../person';
import { ROLE_WORDS, type LabelKind } from '../../text/words';
import { standsBelow, type Claim, type NearLine, type Scene } from '../scene';
import { findInHead } from './brackets';
import { findDelimited } from './delimited';
import { findJapaneseCredits } from './japanese';
import { findKoreanReporters } from './korean';

/** Roles that print their names without a separator: （记者 王晔 通讯员 白翔）, 编辑 刘晓阳 校对 李铭. */
const ROLE =
  /(?:本报|本刊|本网|本報|全媒体|融媒体|全媒體|见习|見習|首席|实习|實習|特约|特約|特派|职工|值班|新媒体|责任|責任|文字|摄影|攝影|高级|高級|资深|資深){0,3}(?:记者|記者|通讯员|评论员|实习生|特派員|编辑|編輯|责编|責編|校对|校對|校检|审核|监制|策划|统筹|视觉|设计|海报|撰文|采写|编译|翻译|作者|摄影|剪辑|制图|美编|主编|核稿|整理|執筆|文|图)/gu;
/** What a byline says after its names. */
const REPORTED =
  /(?<![ ，,])[ ，,]{0,3}(?: \p{Script=Han}{2,4}(?:报道|報道|摄影报道)|文[/／]?图|图[/／]?文|文并图|摄影报道|攝影報導|采写|撰文)$/u;
const BRACKETED = /[（(〔【[][^（()）〔〕【】[\]]{4,80}[）)〕】\]]/gu;
const NAME_LENGTH = 4;
/** Labels whose values hold no people for us: read by their own rules, or credited with pictures. */
const OTHERS = new Set<LabelKind>(['role', 'picture', 'data']);
/** Longest lines that hold nothing but attribution. */
const META_LINE = 110;
const REPORTER = /(?:记者|記者|通讯员|评论员|实习生|特派員|作者)$/;

/** People under roles that stand without a separator: in brackets at the head of the text, and in closing lines. */
export function* findSigned(scene: Scene): Generator<Claim<Credit>> {
  yield* findInHead(scene);
  for (const near of scene.near) {
    if (near.stand !== 'body') yield* findKoreanReporters(near, scene.article.last);
    if (scene.lang === 'ja') yield* findJapaneseCredits(near);
    // in the middle of the text only a line that is nothing else: 《棱镜》作者 周纯
    if (near.stand === 'body' && near.text.length > 24) continue;
    const isShort = near.text.length <= 60;
    if (isShort && near.stand !== 'tail') yield* wholeLine(near, near.text);
    if (isShort) yield* findDelimited(near);
    if (near.stand === 'tail' && !namesSource(near) && !(isShort && standsBelow(near, scene))) continue;
    for (const piece of piecesOf(near)) {
      if (piece.length > 60) continue;
      if (piece !== near.text) yield* wholeLine(near, piece);
      yield* pairs(near, piece.replace(/^[（(【〔[]|[）)】〕\]]$/g, ''), near.stand === 'opening' ? 0.6 : 0.8);
      yield* besideOutlet(near, piece);
    }
    if (near.stand === 'opening' || near.stand === 'closing' || isShort) {
      for (const [bracket] of (near.stand === 'opening' ? near.text.slice(0, 120) : near.text).matchAll(BRACKETED))
        yield* pairs(near, bracket.slice(1, -1).replace(REPORTED, ''), 0.8);
    }
  }
}

/** （来源：海州晚报 记者 王澈）: below the text such a line is the article's own. */
const namesSource = ({ labels }: NearLine): boolean => labels.some(({ kind }) => kind === 'source' || kind === 'reprint');

/** What bars part in a line; dates, labels and labelled people are left to those who read them. */
function piecesOf({ text, dates, labels }: NearLine): string[] {
  // a sentence with a date in it is no meta line
  if (text.length > META_LINE) return [];
  const barred = (whole: string, start: number, end: number) => whole.slice(0, start) + '|'.repeat(end - start) + whole.slice(end);
  const undated = dates.reduce((rest, { start, end }) => barred(rest, start, end), text);
  const rest = labels.reduce((left, { kind, start, from, to }) => barred(left, start, OTHERS.has(kind) ? to : from), undated);
  return rest
    .split(/[|｜]+/)
    .map((piece) =>
      piece
        .replace(/^[^\p{L}（(【〔[]+/u, '')
        // 本报（harbour.example）记者: the paper's address
        .replace(/[（(][\w./:-]{4,40}[）)]/, '')
        .replace(REPORTED, '')
        .trim(),
    )
    .filter(Boolean);
}

const PERSON_AND_OUTLET = new Gated('/|／', /^(?<name>\p{Script=Han}{2,4})[/／]\p{Script=Han}{3,12}$/u);

/** 石佳/中国青年报: the person before an outlet, in the line that says when. */
function* besideOutlet(near: NearLine, piece: string): Generator<Claim<Credit>> {
  const name = near.stand === 'head' ? PERSON_AND_OUTLET.exec(piece)?.groups?.['name'] : undefined;
  if (name && isPersonName(name))
    yield { value: { role: '作者', names: [name] }, rule: 'credit-signed', place: 'page', quote: piece, trust: 0.7 };
}

/** 칼럼니스트 박생강 : a role and a name are the whole line. */
const WHOLE_LINE = [
  // 文 王澈
  new Gated('文 |圖 |图 |攝影 |摄影 ', /^(?<role>文|圖|图|攝影|摄影) (?<names>\p{Script=Han}{2,3})$/u),
  // 王澈 发表于 2024-09-16
  new Gated('发表于|发布于|發表於|發佈於', /^(?<names>\p{Script=Han}{2,4}) (?:发表于|发布于|發表於|發佈於)(?: (?:19|20)\d\d[^]*)?$/u),
  // the card of a public account: the article's own account and author
  new Gated('以下文章来源于', /^以下文章来源于.{2,24}[，,]\s*(?<role>作者)\s?(?<names>[\p{L}\p{N}_·]{2,20})$/u),
  // （原标题：《…》，编辑张怡）
  new Gated('原标题', /[》，,。；](?<role>编辑|责编) ?(?<names>\p{Script=Han}{2,3})[）)]?$/u),
  // 生活中心／游舒婷報導
  new Gated('報導', /^\p{Script=Han}{2,5}(?:中心|組|部)[／/](?<names>\p{Script=Han}{2,4})報導$/u),
  // 陳盈真 綜合報導 · 陳盈真／台北報導
  new Gated('報導', /^(?<names>\p{Script=Han}{2,6}(?:[ 、]\p{Script=Han}{2,4}){0,3}?)(?: ?[／/] ?| )\p{Script=Han}{0,4}報導$/u),
  new Gated(
    '기자|칼럼니스트|글|사진|작성자',
    /^(?<role>기자|칼럼니스트|글|사진|작성자)\s(?<names>\p{Script=Hangul}{2,4})(?:\s[^\s@]+@\S+)?$/u,
  ),
];

function* wholeLine(near: NearLine, text: string): Generator<Claim<Credit>> {
  for (const form of WHOLE_LINE) {
    const groups = form.exec(text)?.groups;
    const printed = groups?.['names'] ?? '';
    // who stands without a role must be a person
    const [first = '', ...others] = printed.split(/[ 、]/);
    // 新桥報 林昀真 綜合報導: the house comes first
    const people = others.length > 0 && !isPersonName(first) && !ROLE_WORDS.has(first) ? others : [first, ...others];
    const role = groups?.['role'] ?? '';
    const names = role ? [printed] : people;
    // 图 书馆 and 文 化 are words spaced out
    if (groups && names.length > 0 && ((role && !/^(?:[文圖图]|[攝摄]影)$/.test(role)) || names.every(isPersonName)))
      yield {
        value: { role: role || '作者', names },
        rule: 'credit-signed',
        place: 'page',
        quote: near.text,
        trust: 0.8,
      };
  }
}

/** 海报新闻 and 视觉中国 are houses: what they begin with is a role only where something parts it from what follows. */
function isRole(word: string, text: string, at: number): boolean {
  if (word.length === 1) return standsAlone(text, at);
  return !/^(?:海报|视觉|设计)$/.test(word) || !/^\p{L}/u.test(text.slice(at + word.length));
}

/** 文 is a role between spaces and bars, and a part of many a name (苏文海). */
function standsAlone(text: string, at: number): boolean {
  return /^[\s|｜/／、，,》]?$/.test(text.charAt(at - 1)) && /^[\s/／:：|｜]?$/.test(text.charAt(at + 1));
}

/** 新华社记者 王澈 摄: who took a picture has no other role in its line. */
const TOOK = /\s?(?:摄|攝)\s*$/u;

/** 記者王澈台北報導: a place and what was done there, with nothing between them and the name. */
const GLUED_PLACE =
  /(?:台灣|香港|大陸|美國|日本)?(?:台北|新北|桃園|台中|台南|高雄|基隆|新竹|苗栗|彰化|南投|雲林|嘉義|屏東|宜蘭|花蓮|台東|香港|綜合|北京|上海|東京|紐約|華盛頓)(?:綜合)?報導$|[採采][訪访](?:報導|报道)$/;

/** 記者王澈海州報導: a place that is not listed has two or three characters, a name three; two where no more than four stand together. */
const UNKNOWN_PLACE = /^(?:(\p{Script=Han}{2})\p{Script=Han}{2}|(\p{Script=Han}{3})\p{Script=Han}{2,3})報導$/u;

/** Reads `role names role names …`; every piece must be names, or the line is a sentence and credits nobody. */
function* pairs(near: NearLine, text: string, trust: number): Generator<Claim<Credit>> {
  const roles = [...text.matchAll(ROLE)].filter(({ 0: word, index }) => isRole(word, text, index));
  const found: Claim<Credit>[] = [];
  for (const [i, match] of roles.entries()) {
    const to = roles[i + 1]?.index ?? text.length;
    const before = text.charAt(match.index - 1);
    const value = text.slice(match.index + match[0].length, to);
    // 实习生 祁悦 文 记者 黎明 摄: what those before it did
    if (match[0].length < 2 && !value.trim()) continue;
    // 责编与记者的话 is prose: a role begins the text, or follows a space, a bar or an outlet's name (扬子晚报记者)
    if (before && !/[\s|｜/／、，,》]/.test(before) && !REPORTER.test(match[0])) return;
    if (match[0].length < 2 && !/^\s*[/／]/.test(value)) return;
    // 视觉中国 is no designer: only reporters' names may follow their role at once
    if (!REPORTER.test(match[0]) && !/^[\s/／:：|｜]/.test(value)) return;
    if (TOOK.test(value)) continue;
    if (/[。！？]\s?\S|[)）]\S/.test(value)) return;
    const read = readNames(
      value
        .replace(/^[\s/／:：|｜]+/, '')
        .replace(/[／/][^／/]{0,20}(?:报导|報導|報道|报道|電|电|撰文)[^]*/, '')
        .replace(GLUED_PLACE, '')
        .replace(UNKNOWN_PLACE, '$1$2')
        .replace(/(?: (?:文|图)| ?(?:报道|報導|综合报道))$/, ''),
    );
    const names = withoutHouses(read);
    if (
      names.length === 0 ||
      !names.every((name) => name.length <= NAME_LENGTH + 1 || name.includes('·')) ||
      // 记者在现场看到，…: where a sentence goes on, only what can be a person's name is one
      // and below the text 作者最新文章 heads a list of stories
      ((near.stand === 'tail' || /[，。！？]/.test(value)) && !names.every(isPersonName)) ||
      // 编辑 锁定 讨论: at the top such words are buttons as well
      (near.stand !== 'closing' && !REPORTER.test(match[0]) && !names.some(isPersonName))
    )
      return;
    found.push({ value: { role: match[0], names }, rule: 'credit-signed', place: 'page', quote: text, trust });
  }
  const [first] = roles;
  // what stands before the first role may only be an outlet: 新京报记者 陆一夫
  if (!first || (first.index > 0 && !/^[\p{L}\p{N}·\s《》／/]{1,14}$/u.test(text.slice(0, first.index)))) return;
  yield* found;
}
