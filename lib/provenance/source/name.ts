import type { PartFacts } from '../../model/facts';
import type { Source } from '../../model/report';
import { foldSpace } from '../../text/fold';
import { EMPTY_WORDS, LABEL_KINDS, NOBODY_WORDS } from '../../text/words';

const TEMPLATE = /\{\{|\$\{|<%|%>/;
const DATE = /[（(]?(?:19|20)\d\d ?[-/.年] ?\d{1,2}[^]*|\d{1,2}月\d{1,2}日[^]*|\d{1,2}:\d{2}[^]*/;
/** What stands behind a source in the same line and is none: tools, roles without a separator, the next sentence. */
const BEHIND =
  /(?: [|•·] (?:[Pp]osted|[Pp]ublished|[Uu]pdated|[Bb]y|[Dd]ate|[Oo]n)\b[^]*)|[ ，,]?(?:(?:评论|評論|跟[贴帖]|阅读|閱讀|浏览|瀏覽|点击|點擊|人气|人氣)[数數量]? ?[（(:：]? ?\d|举报|分享|[大中小]?字[体號号]|我要|打印|收藏|参与互动|文\/|原标题|本报讯|本站讯)[^]*|[ ，,](?:大小|评论|阅读|浏览|点击|关注|订阅|作者|编辑|责任编辑|记者|发布|更新|时间|日期|\d{1,9} ?[条次])[^]*/;
/** A bracket opened behind a name holds no part of it; nor does a Han name go on behind a space (海州晚报 山东, 海州日报 王澈). */
const BRACKET = /(?<=[\p{L}\p{N}]) ?[（(【[][^]*/u;
const HAN_THEN_SPACE = /^(\p{Script=Han}[\p{L}\p{N}·•—–－-]+)\s.*$/u;
/** “海州发布”微信公众号 */
const ACCOUNT = /[”"』」]\s*(?:官方)?(?:微信公众号|微信公号|公众号|微信|微博)$/;
/** 教育部政务新媒体“微言教育”, 海州公安局官方微信「海州警方」: the account's own name stands in the marks. */
const KIND_THEN_ACCOUNT =
  /^[\p{L}\p{N}]{0,16}(?:新媒体|新媒體|公众号|公眾號|订阅号|视频号|头条号|微信|微博|客户端|抖音号?)\s?[“"「『](?<name>[^“”"「」『』]{2,20})[”"」』][^]*$/u;
/** 英国《卫报》: where it appears is no part of its name. */
const PLACE_THEN_TITLE = /^\p{Script=Han}{1,6}《(?<name>[^《》]{2,20})》?$/u;
const QUOTES =
  /^[\s"“”'‘’「『《〈【[（(〔<@|｜丨:：-]+|(?<![\s"“”'‘’」』》〉】\]）)〕>|｜丨:：，,。.;；、/／-])[\s"“”'‘’」』》〉】\]）)〕>|｜丨:：，,。.;；、/／-]+$/g;
const JOIN =
  / ?(?:[、，,;；]|(?<= )\/ |／|(?:(?<= )|^)综合(?= )|(?<=[网報报社台])综合(?=\p{Script=Han}{2})|(?<= )综合自?(?=\S)|(?<=\p{Script=Han})\/(?=\p{Script=Han})|(?<=dpa|AFP|afp|rtr|APA|sid)\/(?=dpa|AFP|afp|rtr|APA|sid)|(?<= )和 |及(?=\p{Script=Han}{3})|(?<= )(?:and|und|et|y) |(?<= )& ) ?/u;
/** nwi/dpa: initials of who edited the wire's copy. */
const DESKS = /^\p{Ll}{2,4}\/(dpa|rts|AFP|sid|APA|epd|KNA)$/u;
/** I grew up there; Coach to stay: what somebody says, and what a story is about. */
const CLAUSE = /^(?:I|[Hh]e|[Ss]he|[Tt]hey|[Ww]e|[Yy]ou|[Ii]t|[Tt]h(?:ere|is|at))['’ ]\p{Ll}|\p{L} to \p{Ll}/u;
/** Longest names: 中央纪委国家监委网站, The Center for Public Integrity. Crawlers cap at 35 to 40 characters. */
const LONGEST = 40;

/** Cuts a label's value down to the outlets it names; empty where it names none. */
export function sourceNames(value: string): string[] {
  if (TEMPLATE.test(value)) return [];
  const plain = foldSpace(value).replace(DATE, '').replace(BEHIND, '');
  return plain
    .split(JOIN)
    .map((name) => once(trimName(name)))
    .filter((name) => isSourceName(name));
}

/** Takes quotes, brackets, a public account's id and a leading 综合 off a name. */
export function trimName(name: string): string {
  return (
    name
      .replace(ACCOUNT, '')
      .replace(KIND_THEN_ACCOUNT, '$<name>')
      .replace(PLACE_THEN_TITLE, '$<name>')
      .replace(/[（(](?:ID|id|微信号|公众号)[^（()）]{0,40}[）)]/, '')
      .replace(/^(?:综合自?|微信公众号|公众号|微信号|微博|据)[:：\s]*(?=[“"「『《\p{L}])/u, '')
      .replace(QUOTES, '')
      // 人民网－《人民日报》
      .replace(/《[^《》]{2,20}$/u, '$&》')
      .replace(/(?<=\p{Script=Han})[A-Z]\d{1,2}(?:版|[:：][^]*)?$/u, '')
      .replace(BRACKET, '')
      // CNA/ro(jw): initials of who edited it
      .replace(/(?<=^\p{Lu}[\p{L} ]{1,20})\/\p{Ll}{2,3}$/u, '')
      .replace(DESKS, '$1')
      .replace(HAN_THEN_SPACE, '$1')
      .replace(/(?<=\p{Script=Han}{2})等(?:媒体|媒體|网站|網站)?$/u, '')
      .trim()
  );
}

/** A name that a template and a script have both printed, without a space: 江海日报江海日报. */
function once(name: string): string {
  const half = name.slice(0, name.length / 2);
  return half.length >= 3 && name === half + half ? half : name;
}

/** Whether a string can be an outlet's name: short, no sentence, no number, not an empty template. */
export function isSourceName(name: string): boolean {
  if (name.length < 2 || name.length > LONGEST || EMPTY_WORDS.has(name.toLowerCase()) || (LABEL_KINDS.has(name) && !NOBODY_WORDS.has(name)))
    return false;
  if (/[。！？!?；;…]|转载请|注明|註明|谢绝|侵权|删除|^\d+$|^https?:/.test(name)) return false;
  return /\p{L}/u.test(name) && !CLAUSE.test(name) && name.split(' ').length <= 7;
}

/** The link a source's name carries, if it leads anywhere. */
export function linkOf(part: PartFacts | undefined, name: string): Source {
  return { name, url: part?.link ?? null };
}
