import type { Credit } from '../../model/report';
import { Gated } from '../../text/gate';
import type { Claim, NearLine } from '../scene';

/** 김은희 기자 · 노컷뉴스 김은희 기자 · [해안일보 김은희·박해수 기자] a@b.kr · (해주=김은희 기자): reporters are all of a piece between bars. */
const SIGNED = new Gated(
  '기자|특파원|칼럼니스트|논설위원|통신원',
  /^[[(（【◆▶■ ]*\/?\s?(?:[\p{Script=Hangul}\dA-Z]{2,10} ?= ?|(?:[\p{Script=Hangul}\dA-Z]{4,10}|\p{Script=Hangul}{1,2}[부팀]|한겨레)\s)?(?<names>\p{Script=Hangul}{2,4}(?:(?:[·,・]\s?|\s)\p{Script=Hangul}{2,4}){0,3}?)\s?(?<role>선임기자|기자|특파원|칼럼니스트|논설위원|통신원)(?:\s?[(（]=?\p{Script=Hangul}{2,8}[)）])?(?:[\s(（/]+[^\s@()]+@[^\s\])】)]+)?[\s\])】)）]*$/u,
);
/** 김철수 기자 입력 2024.09.16: name and role before the date. */
const DATED = new Gated(
  '기자|특파원',
  /^(?:기자명 )?(?<names>\p{Script=Hangul}{2,4})\s?(?<role>기자|특파원)(?=\s(?:입력|승인|등록|기사|송고))/u,
);
/** [해안경제=김은희 기자] 어민들이 …: in the brackets that open the text. */
const OPENS = new Gated(
  '기자|특파원',
  /^[[(（【][\p{L}\d ]{2,14}[=\s]\s?(?<names>\p{Script=Hangul}{2,4}(?:[·,・]\s?\p{Script=Hangul}{2,4}){0,2})\s?(?<role>기자|특파원)[\])】）]/u,
);
/** YTN 김은희 (a@b.kr): a station's reporter, without the role. */
const STATION = new Gated('@', /^[A-Z]{2,8}\s(?<names>\p{Script=Hangul}{2,4})\s?[[(（]?[^\s@()]+@[^\s\])】)]+[\])）]?$/u);
/** What stands before 기자 and is no name: 취재 기자 is any reporter, 사진 기자 a photographer. */
const NO_NAME = /^(?:취재|사진|시민|수습|인턴|영상|뉴스|전문|온라인|디지털|담당|객원|편집|이|그|한|해당|다른|모든|현장|본지|본보)$/;
/** How far below the text a reporter may sign, in lines: card, e-mail. */
const BELOW = 4;

/** Reporters as Korean pages print them: the role behind the names, with nothing else in the line or between its bars. */
export function* findKoreanReporters(near: NearLine, last: number): Generator<Claim<Credit>> {
  const { stand, text, line } = near;
  const opened = stand === 'opening' ? OPENS.exec(text.slice(0, 60)) : null;
  if (opened) yield claim(opened.groups?.['names'] ?? '', opened.groups?.['role'], opened[0]);
  if (text.length > 90 || (stand === 'tail' && (line.index > last + BELOW || line.linked * 2 > line.size + 20))) return;
  const undated = near.dates.reduceRight((rest, { start, end }) => `${rest.slice(0, start)}|${rest.slice(end)}`, text);
  for (const piece of new Set([text, ...undated.split(/\s?[|｜ㅣ]\s?/)])) {
    const groups = (SIGNED.exec(piece) ?? DATED.exec(piece) ?? STATION.exec(piece))?.groups;
    const found = groups && claim(groups['names'] ?? '', groups['role'], text);
    if (!found || found.value.names.length === 0) continue;
    yield found;
    return;
  }
}

function claim(printed: string, role: string | undefined, quote: string): Claim<Credit> {
  const names = printed.split(/[\s·,・]+/).filter((name) => name && !NO_NAME.test(name));
  return { value: { role: role ?? '기자', names }, rule: 'credit-signed', place: 'page', quote, trust: 0.8 };
}
