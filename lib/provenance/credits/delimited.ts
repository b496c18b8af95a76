import type { Credit } from '../../model/report';
import { Gated } from '../../text/gate';
import { readNames } from '../../text/names';
import { ROLE_WORDS } from '../../text/words';
import { isPersonName } from '../person';
import type { Claim, NearLine } from '../scene';

/** People whom squares, slashes and bars part from what stands around them, in a short line. */
export function* findDelimited(near: NearLine): Generator<Claim<Credit>> {
  yield* squared(near);
  yield* nameFirst(near);
  yield* barred(near);
  yield* reported(near);
}

/** □ 江远帆, ■王澈 杜若川: newspapers sign opinion and reports with a square before the name. */
const SQUARED = new Gated(
  '□|■|◎|◆',
  /(?:^|\s)[□■◎◆]\s?(?:(?<role>记者|記者|通讯员|文|本报记者)[\s/／:：])?\s?(?<names>\p{Script=Han}{2,4}(?:[ 、]\p{Script=Han}{2,4}){0,3})(?=\s|$)/u,
);

function* squared(near: NearLine): Generator<Claim<Credit>> {
  const match = SQUARED.exec(near.text);
  const names = (match?.groups?.['names'] ?? '').split(/[ 、]/);
  if (match && names.every(isPersonName))
    yield {
      value: { role: match.groups?.['role'] ?? '作者', names },
      rule: 'credit-signed',
      place: 'page',
      quote: match[0].trim(),
      trust: 0.7,
    };
}

/** 编辑 周蕾｜审校 田野: a role and people are all that stands between two bars. */
const ROLE_THEN_NAMES = /^(?<role>\p{Script=Han}{2,6}) (?<names>\p{Script=Han}{2,4}(?:[ 、]\p{Script=Han}{2,4}){0,5})$/u;

function* barred(near: NearLine): Generator<Claim<Credit>> {
  if (!/[|｜丨]/.test(near.text)) return;
  for (const piece of near.text.split(/[|｜丨]/)) {
    const groups = ROLE_THEN_NAMES.exec(piece.trim())?.groups;
    const names = readNames(groups?.['names'] ?? '');
    const role = groups?.['role'] ?? '';
    if (ROLE_WORDS.has(role) && names.length > 0 && names.every(isPersonName))
      yield { value: { role, names }, rule: 'credit-signed', place: 'page', quote: piece.trim(), trust: 0.8 };
  }
}

/** 报道：王澈, 报道/王澈: elsewhere the word and its colon open what somebody reported, so that only people may follow, and nothing else. */
const REPORTED_BY =
  /(?:^|[\s|｜（(])(?<role>采访报道|报道|報導)\s?[:：/／]\s?(?<names>\p{Script=Han}{2,4}(?:[ 、]\p{Script=Han}{2,4}){0,3})(?=$|[\s|｜）)])/u;

function* reported(near: NearLine): Generator<Claim<Credit>> {
  const groups = REPORTED_BY.exec(near.text)?.groups;
  const names = readNames((groups?.['names'] ?? '').replace(/ (?:摄影|编辑|责编|记者|通讯员|来源)[^]*/, ''));
  if (groups && names.length > 0 && names.every(isPersonName))
    yield { value: { role: groups['role'] ?? '', names }, rule: 'credit-signed', place: 'page', quote: near.text, trust: 0.8 };
}

/** 袁野/文 俞晓/摄: the name first, then what the person did. */
const NAME_FIRST = new Gated(
  '/|／',
  /(?<![/／\p{Script=Han}])(?<names>\p{Script=Han}{2,4}(?:[ 、]\p{Script=Han}{2,4}){0,3}) ?[/／] ?(?<role>文图|图文|文|图|圖|摄影|攝影|摄|攝|图片|视频|编辑|编译|制图|翻译|整理)(?=[\s，,；;。）)】]|$)/gu,
);

function* nameFirst(near: NearLine): Generator<Claim<Credit>> {
  for (const match of NAME_FIRST.matchAll(near.text)) {
    const names = readNames(match.groups?.['names'] ?? '');
    if (names.length > 0 && names.every(isPersonName))
      yield { value: { role: match.groups?.['role'] ?? '', names }, rule: 'credit-signed', place: 'page', quote: match[0], trust: 0.8 };
  }
}
