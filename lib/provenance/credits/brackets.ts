import type { Credit } from '../../model/report';
import { Gated } from '../../text/gate';
import { meta } from '../../text/metadata';
import { readNames } from '../../text/names';
import { isJapaneseName, isPersonName } from '../person';
import { standsBelow, type Claim, type NearLine, type Scene } from '../scene';

const IN_DATELINE = new Gated('日电|日電', /^.{2,16}日[电電]\s?[（(](?<names>\p{Script=Han}{2,4}(?:[\s、]\p{Script=Han}{2,4}){0,3})[）)]/u);
const AT_END = new Gated(
  /[）)]$/,
  /(?:^|[。！？”…])[（(](?:作者[:：]|记者\s?)?(?<names>\p{Script=Han}{2,5}(?:[\s、]\p{Script=Han}{2,4}){0,3})[）)]$/u,
);

/** （作者系海州大学教授 王澈） · （作者王澈系海州大学教授） · （作者：王澈，系海州大学教授）: who wrote a piece of opinion, and where one works. */
const AUTHOR_IS = [
  new Gated(
    '作者',
    /[（(]作者(?:系|为|是|[:：])[^（()）。\s]{3,30}[\s，,](?<names>\p{Script=Han}{2,4}(?:[ 、]\p{Script=Han}{2,4}){0,2})[）)]$/u,
  ),
  new Gated(
    '作者',
    /[（(]作者[:：]?(?<names>\p{Script=Han}{2,4}?(?:[ 、]\p{Script=Han}{2,4}?){0,2})[，,]?(?:分别)?(?:系|为|是)[^（()）。]{3,60}[）)]$/u,
  ),
];

/**
 * People in brackets without a role: behind an agency's head (中新社海州9月16日电 (王澈)) or after the last sentence (（李楠）).
 * Only people: a bracket there may as well hold a remark.
 */
export function* findBracketSigned(scene: Scene): Generator<Claim<Credit>> {
  const { near, lang } = scene;
  const first = near.find(({ stand }) => stand === 'opening');
  const last = near.findLast(({ stand }) => stand === 'closing' || stand === 'opening');
  for (const line of near) if (line.stand === 'closing' || line.stand === 'opening' || line.stand === 'tail') yield* authorIs(line);
  const below = near.find((line) => standsBelow(line, scene) && /^[（(][^（()）]{2,24}[)）]$/.test(line.text));
  for (const [line, form] of [
    [first, IN_DATELINE],
    [last, AT_END],
    [below, AT_END],
  ] as const) {
    const match = form.exec(line?.text ?? '');
    const printed = match?.groups?.['names'] ?? '';
    // who has a role there is read with it
    const names = /记者|記者|通讯员|编辑|編輯/.test(printed) ? [] : readNames(printed);
    if (
      match &&
      names.length > 0 &&
      names.every((name) => isPersonName(name) || (lang === 'ja' && form === AT_END && match[0] === line?.text && isJapaneseName(name)))
    )
      yield { value: { role: '作者', names }, rule: 'credit-in-brackets', place: 'page', quote: match[0], trust: 0.6 };
  }
}

function* authorIs(line: NearLine | undefined): Generator<Claim<Credit>> {
  for (const form of AUTHOR_IS) {
    const match = form.exec(line?.text ?? '');
    const names = match?.groups?.['names']?.split(/[ 、]/) ?? [];
    if (match && names.every(isPersonName))
      yield { value: { role: '作者', names }, rule: 'credit-in-brackets', place: 'page', quote: match[0], trust: 0.7 };
  }
}

/** (서울=연합뉴스) 김철수 기자 = · （中央社記者王澈台北16日電）: the reporter in an agency's head. */
const HEADS = [
  // 海州网讯 记者王澈报道 …
  new Gated(
    '讯|訊',
    /^[\p{L}\p{N}·]{2,12}[讯訊]\s?(?<role>(?:见习|实习|首席|全媒体)?(?:记者|記者))\s?(?<names>\p{Script=Han}{2,4}?(?:[、 ]\p{Script=Han}{2,3}){0,3})\s?(?:报道|報導)/u,
  ),
  // 【ロンドン＝海州太郎】
  new Gated('＝|=', /^【[\p{L}・]{2,12}[＝=](?<names>\p{Script=Han}{3,6}(?:、\p{Script=Han}{3,6}){0,2})】/u),
  new Gated(
    '=',
    /^[[(（【]\p{Script=Hangul}{2,8}=[\p{L}\d]{2,10}[\])）】]\s?(?<names>\p{Script=Hangul}{2,4}(?:[·,\s]\s?\p{Script=Hangul}{2,4}){0,3})\s(?<role>기자|특파원|통신원)\s?=/u,
  ),
  new Gated(
    '社記者|社特派員',
    /^[（(]\p{Script=Han}{2,6}社(?<role>記者|特派員)(?<names>(?:\p{Script=Han}{2,3}、){0,3}\p{Script=Han}{2,3}?)(?:台北|新北|桃園|台中|台南|高雄|基隆|新竹|苗栗|彰化|南投|雲林|嘉義|屏東|宜蘭|花蓮|台東|澎湖|金門|連江|香港|北京|上海|東京|首爾|紐約|華盛頓|倫敦|巴黎|曼谷)(?:縣|市)?\d{1,2}日專?[電电]/u,
  ),
  // a place that is not listed: three characters before it are the name
  new Gated(
    '社記者|社特派員',
    /^[（(]\p{Script=Han}{2,6}社(?<role>記者|特派員)(?<names>(?:\p{Script=Han}{2,3}、){0,3}\p{Script=Han}{3})\p{Script=Han}{2,6}\d{1,2}日專?[電电]/u,
  ),
];

/** 海州晚报记者王澈报道 …: without 讯 the words may as well be a sentence, so that only people count. */
const PAPER_REPORTS = new Gated(
  '报道|報導',
  /^[\p{L}·]{2,10}(?:报|报|網|网|社|台|新闻|客户端)(?<role>(?:见习|实习|首席|全媒体)?(?:记者|記者)) ?(?<names>\p{Script=Han}{2,3}(?:[、 ]\p{Script=Han}{2,3}){0,3}) ?(?:摄影)?(?:报道|報導)/u,
);

/** The reporter in an agency's head, with the role: at the beginning of the text, or of the summary in a meta where the text has none. */
export function* findInHead(scene: Scene): Generator<Claim<Credit>> {
  const opening = scene.near.flatMap(({ stand, text }) => (stand === 'opening' ? reporters(text, 'page', 0.8) : []));
  const summary = meta(scene.metadata, 'description', 'og:description') ?? '';
  yield* opening.length > 0 ? opening : reporters(summary, 'meta', 0.5);
}

function reporters(text: string, place: 'page' | 'meta', trust: number): Claim<Credit>[] {
  for (const form of HEADS) {
    const match = form.exec(text.slice(0, 80));
    const names = readNames(match?.groups?.['names']?.replaceAll('·', '、') ?? '');
    if (match && names.length > 0)
      return [{ value: { role: match.groups?.['role'] ?? '記者', names }, rule: 'credit-signed', place, quote: match[0], trust }];
  }
  const paper = PAPER_REPORTS.exec(text.slice(0, 80))?.groups;
  const names = paper?.['names']?.split(/[、 ]/) ?? [];
  if (paper && names.every(isPersonName))
    return [{ value: { role: paper['role'] ?? '', names }, rule: 'credit-signed', place, quote: text.slice(0, 40), trust }];
  return [];
}
