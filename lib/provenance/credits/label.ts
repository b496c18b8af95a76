import type { Credit } from '../../model/report';
import { Zone } from '../../model/zone';
import type { Label } from '../../text/labels';
import { readNames } from '../../text/names';
import { ROLE_WORDS } from '../../text/words';
import { splitByline } from '../byline-outlet';
import { isJapaneseName, isPersonName, withoutAgencies, withoutHouses } from '../person';
import { standsIn, type Claim, type NearLine, type Scene } from '../scene';
import { withoutAffiliation } from './affiliation';
import { photographers } from './photographers';

const TRUST = { head: 0.9, opening: 0.8, body: 0.5, closing: 0.9, tail: 0.75 };
/** A staff list names a role twice at most; whoever begins more lines is in conversation. */
const TURNS = 3;
/** Roles that are words of everyday prose as well: outside head and closing lines they must begin the line. */
const COMMON =
  /^(?:文|图|圖|摄|摄影|攝影|译|视频|音频|图片|图表|主任|整理|制作|包装|字幕|设计|作者|credit|image|images|photo|photos|text|bild|foto)$/i;

/** Latin roles whose names carry outlets: `Photograph: Ada Lindqvist/The Newbridge Times`. */
const PICTURES = /^(?:main )?(?:photo|image|picture|foto|bild|illustration|credit|crédit)/i;
const DATE_BEHIND = / ?(?:19|20)\d\d ?[-/.年] ?\d[^]*/;

/** `责任编辑：杜硕`, `文/张三 图/李四`, `编辑｜王`, `Photo: X`: a role, a separator, people. */
export function* findLabelledCredits(scene: Scene): Generator<Claim<Credit>> {
  const speakers = findSpeakers(scene);
  const inHead = new Set(scene.near.flatMap(({ stand, labels }) => (stand === 'head' ? labels.map(({ word }) => word.toLowerCase()) : [])));
  for (const [i, near] of scene.near.entries()) {
    yield* namedBelow(near, scene.near[i + 1]);
    for (const label of near.labels) {
      if (label.kind !== 'role' || speakers.has(label.word) || !credible(near, label.start, label.word)) continue;
      // By: … in the head and again below: another story's
      if (near.stand === 'tail' && inHead.has(label.word.toLowerCase())) continue;
      // 作者：王澈2024-09-16: a date behind the name is the next element's
      const said = sayingIn(near, label).replace(DATE_BEHIND, '');
      // Photo: Reuters | By Jane Roe: what a bar parts from a picture's credit is none
      const value = PICTURES.test(label.word) ? said.replace(/ [|•] [^]*/, '') : said;
      // (서울=연합뉴스) 김은희 기자 = 항만 당국은 …: the name stands before, the story behind
      if (/[=＝]\s?$/.test(near.text.slice(0, label.from)) && /^(?:기자|특파원|통신원)$/.test(label.word)) continue;
      const whole = sentenceEnd(value.replace(/(?<=\w) in \p{Lu}[^]*/u, ''));
      const plain = whole.replace(ANOTHER, '');
      yield* another(near, whole);
      const read = PICTURES.test(label.word)
        ? photographers(plain)
        : (japaneseNames(plain, scene) ??
          readNames(splitByline(`by ${plain}`, scene.isOutlet)?.people ?? (/^by$/i.test(label.word) ? withoutAffiliation(plain) : plain)));
      // 摄影：我的一生。… begins a story
      const sentence = /[。！；]\s?\S{4}/.test(value);
      const names = withoutHouses(withoutAgencies(read)).filter((name) => isCredible(name) && (!sentence || isPersonName(name)));
      if (names.length > 0)
        yield {
          value: { role: label.word, names },
          rule: 'credit-label',
          place: 'page',
          quote: near.text.slice(label.start, label.to),
          trust: TRUST[near.stand],
        };
    }
  }
}

/** 作者：新江晚报记者 王澈 通讯员 李四: a second role within the value of the first, with no separator. */
const ANOTHER =
  / (?<role>(?:特约)?通讯员|实习生|[见見][习習][记記]者|实习记者|摄影记者|摄影|摄像) ?(?<people>\p{Script=Han}{2,4}(?:[ 、]\p{Script=Han}{2,4}){0,5}) ?$/u;

function* another(near: NearLine, text: string): Generator<Claim<Credit>> {
  const { role, people } = ANOTHER.exec(text)?.groups ?? {};
  if (!role || !people) return;
  const names = readNames(people);
  if (names.length > 0 && names.every(isPersonName))
    yield { value: { role, names }, rule: 'credit-label', place: 'page', quote: `${role} ${people}`, trust: TRUST[near.stand] };
}

/** <li>责编</li><li>王澈</li>: the role is all of its line, and people are all of the next. */
function* namedBelow({ text, stand }: NearLine, below: NearLine | undefined): Generator<Claim<Credit>> {
  const role = text.replace(/ ?[:：|｜丨]$/, '');
  if (stand === 'body' || stand === 'opening' || role.length < 2 || !ROLE_WORDS.has(role) || !below || below.text.length > 24) return;
  const names = readNames(below.text);
  if (names.length > 0 && names.every(isPersonName))
    yield { value: { role, names }, rule: 'credit-label', place: 'page', quote: `${text} ${below.text}`, trust: TRUST[stand] };
}

/** 西川 敦、野口 春江: in Japanese a space stands between surname and given name. */
function japaneseNames(value: string, { lang }: Scene): string[] | null {
  const names = value.split(/[、，/／]/).map((name) => name.trim());
  return lang === 'ja' && names.every((name) => name.includes(' ') && isJapaneseName(name)) ? names : null;
}

/** A label's value; in a notice, a sentence, it ends at the comma. */
function sayingIn({ text, dates }: NearLine, { start, from, to }: Label): string {
  // By: Nora Whitcombe - September 16, 2024
  const date = dates.find((each) => each.start >= from && each.start < to);
  const value = text.slice(from, date?.start ?? to);
  return NOTICE.test(text.slice(0, start)) ? value.replace(/[，,][^]*/, '') : value;
}

const NOTICE = /^(?:编者按[:：])?(?:本文|文章|以下内容|此文)/;

/** A person's name, or a desk's or an office's; longer Han strings are headlines: 微视频：隔离病房迎来新生命. */
function isCredible(name: string): boolean {
  return (
    !/^\p{Script=Han}{7,}$/u.test(name) ||
    /(?:社|报|網|网|台|局|部|院|会|科|组|组织|队|处|室|司|中心|公司|支部|委|办|中国|图库|客户端|号)$/.test(name)
  );
}

/** 记者：… 答：… 记者：…: a role that begins line after line speaks in an interview. */
function findSpeakers({ near }: Scene): Set<string> {
  const turns = new Map<string, number>();
  for (const { labels, stand } of near) {
    const [first] = labels;
    if (first?.kind === 'role' && first.start === 0 && stand !== 'head') turns.set(first.word, (turns.get(first.word) ?? 0) + 1);
  }
  return new Set([...turns].filter(([, count]) => count >= TURNS).map(([word]) => word));
}

/** Names end where a sentence begins: 文/张三 昨天，…; a question has none. */
function sentenceEnd(value: string): string {
  return value.length > 60 || /[？?]/.test(value) ? '' : value.replace(/[。！；][^]*/, '');
}

function credible(near: NearLine, start: number, word: string): boolean {
  if (near.stand === 'head') return true;
  const before = near.text.slice(0, start);
  // 本文来自微信公众号：…，作者：…，编辑：…: a notice goes on behind commas; 作者：…责编：…: labels in elements without a space
  const inNotice = NOTICE.test(before) && /[，,]$/.test(before);
  if (inNotice && near.stand !== 'body') return true;
  const goesOn = near.text.length < 50 && (near.labels[0]?.start ?? 9) < Math.min(start, 3);
  const begins = start <= 2 || goesOn || /[（(【[〔\s｜|。]$/.test(before);
  if (near.stand === 'closing' || near.stand === 'tail') return begins || near.text.length < 60;
  // in the middle of the text only captions and lines that are nothing else credit anyone
  return begins && (standsIn(near, Zone.Caption) || (near.text.length < 50 && (near.stand === 'opening' || COMMON.test(word))));
}
