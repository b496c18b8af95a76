import { Mark, type PartFacts } from '../../model/facts';
import type { Source } from '../../model/report';
import { bare } from '../../text/fold';
import { Zone } from '../../model/zone';
import { readLabels } from '../../text/labels';
import { looksLikeOutlet } from '../../text/outlet-name';
import { FULL_NAME, isJapaneseName, isPersonName } from '../person';
import { standsIn, type Claim, type NearLine, type Scene } from '../scene';
import { besidePerson } from './beside-person';
import { emblemBehind } from './emblem';
import { isSite } from './metadata';
import { linkOf, isSourceName, sourceNames } from './name';
import { isPlace } from '../place';
import { namesNoOutlet, TOOL } from './no-outlet';

/** What names of Japanese outlets and firms hold. */
const JAPANESE_OUTLET =
  /新聞|通信|放送|テレビ|ラジオ|ニュース|オンライン|スポーツ|プレス|タイムズ|ジャーナル|マガジン|ポスト|ビジネス|ネット|会社|日報|新報|経済|報知|[社誌紙局省庁協会]$|NEWS|News|TV|BS|Online|Times|Press|Web|WEB|Japan/;
/** 김은희기자, 김은희: two to four syllables that end in no word of outlets. */
const HANGUL_NAME = /^\p{Script=Hangul}{2,4}$/u;
const KOREAN_OUTLET = /신문|일보|뉴스|뉴시스|방송|경제|연합|타임|저널|통신|투데이|데일리|미디어|닷컴|포츠|한겨레|경향|매경/;
const REPORTER = /(?:기자|특파원)$/;
/** Agencies as Japanese pages print them beside the date, without a link. */
const WIRE =
  /^(?:AFPBB News|AFP[=＝]時事|共同(?:通信社?)?|時事(?:通信社?|ドットコム)?|ロイター|ブルームバーグ|Bloomberg|聯合ニュース|中央社|フォーカス台湾|新華社)$/;
/** Papers and stations, which need no markup: 海辺毎日新聞, 해안일보. */
const PAPER =
  /^(?!国内|海外|社会|政治|経済|地域|最新|사회|정치|경제|국제|스포츠|지역|오늘)[\p{L}\d]{2,10}(?:新聞社?|通信社?|放送局?|テレビ|日報|新報|신문|일보|뉴스|뉴시스|방송|데일리|투데이|타임[스즈]|저널)(?:デジタル|オンライン|電子版|WEB|Web)?$/u;
/** How many lines from the headline a provider's line may stand. */
const PROVIDER_REACH = 4;
/** 文章 312, 粉丝 8.1万: what an account's box counts below the account's name. */
const COUNT = /^(?:文章|粉丝|作品|获赞|总阅读)(?: ?[\d.]+ ?[万亿wWkK]?)?$/;
const FOLLOW = /^\+?\s?(?:关注|關注|追蹤)$/;
/** Longest outlet names that stand without a label. */
const LONGEST = 18;
/** Lines right after the body in which Japanese and Korean portals print date and supplier. */
const AFTER = 4;

/**
 * 2019年10月23日 09:05 环球网: an outlet beside the time, with no label; common on CJK portals and self-media pages. Outside
 * Chinese, where sections and categories stand there as well, the name must be a link or marked up as a source.
 */
export function* findBesideDate(scene: Scene): Generator<Claim<Source>> {
  yield* bracketed(scene);
  if (!/^(?:zh|ja|ko)/.test(scene.lang)) {
    yield* besidePerson(scene);
    return;
  }
  yield* besideFollow(scene);
  yield* besideHeadline(scene);
  const at = dateLine(scene);
  const near = scene.near[at];
  if (!near || near.labels.some((label) => label.kind === 'source' || label.kind === 'reprint')) return;
  const inLine = isFarOff(scene, near) ? null : nearestPart(near, scene);
  if (inLine) yield inLine;
  const emblem = near.stand === 'head' ? emblemBehind(scene, near) : '';
  if (emblem) yield { value: { name: emblem, url: null }, rule: 'source-beside-date', place: 'page', quote: near.text, trust: 0.6 };
  for (const step of [-1, 1, 2, -2]) {
    const [other, between] = [scene.near[at + step], scene.near[at + step / 2]];
    // further away a name must be marked up as the source
    const [part] = other?.line.parts ?? [];
    // and so it may behind a line that says from where it was posted
    const reach = (part?.marks ?? 0) & (Mark.Source | Mark.Supplier) || (between && isPlace(between.text)) ? 2 : 1;
    if (!other || Math.abs(other.line.index - near.line.index) > reach || other.line.index === scene.article.headline?.index) continue;
    if (other.text.length > LONGEST * 2 || other.labels.length > 0 || other.dates.length > 0 || other.stand !== near.stand) continue;
    const claim = isFarOff(scene, other) ? null : claimOf(withoutTools(other), part, other, scene, 0.6);
    if (claim) yield claim;
  }
}

/** A line's first words, or what its buttons leave of it: 海州网 from 海州网 打印 收藏, nothing from 微博 微信. */
function withoutTools({ text, line }: NearLine): string {
  const words = line.parts.map((part) => part.text).filter((word) => !TOOL.test(word));
  const [first = ''] = text.split(/ [|｜] /);
  return words.length === line.parts.length ? first : words.length === 1 ? (words[0] ?? '') : '';
}

/** In menus, above the headline and below the text other things stand beside dates: there a name must look like an outlet's. */
function isFarOff({ article }: Scene, near: NearLine): boolean {
  if (standsIn(near, Zone.Nav | Zone.Footer)) return true;
  const { line, stand, text } = near;
  const above = article.headline !== null && line.index < article.headline.index;
  const away = above || (stand === 'tail' && line.linked > 0);
  return away && !((line.parts[0]?.marks ?? 0) & Mark.Outlet) && (line.linked > 0 || !looksLikeOutlet(text));
}

/** (Harbour Daily) 10:22, September 16, 2024: the English pages of Chinese houses; 2024年9月16日 14:05（共同通信）. */
function* bracketed({ near }: Scene): Generator<Claim<Source>> {
  for (const { stand, text, dates, line } of near) {
    const [date] = stand === 'head' || stand === 'opening' ? dates : [];
    const before = date && stand === 'head' ? /^[（(]([^()（）]{3,40})[)）]\s?$/.exec(text.slice(0, date.start))?.[1] : undefined;
    const behind = date && date.start < 8 ? /^\s?[（(]([^()（）]{2,12})[)）]$/.exec(text.slice(date.end))?.[1] : undefined;
    const name = before ?? (behind && (WIRE.test(behind) || PAPER.test(behind)) ? behind : undefined);
    if (name && isSourceName(name))
      yield {
        value: linkOf(line.parts[0], name),
        rule: 'source-beside-date',
        place: 'page',
        quote: text,
        trust: 0.7,
      };
  }
}

/** A line of the head that is marked up as the provider: aggregators print it above the headline, away from the date. */
function* besideHeadline(scene: Scene): Generator<Claim<Source>> {
  const at = scene.article.headline?.index ?? -1;
  if (at < 0) return;
  for (const near of scene.near) {
    if (near.stand !== 'head' || Math.abs(near.line.index - at) > PROVIDER_REACH || near.labels.length + near.dates.length > 0) continue;
    const [part] = near.line.parts;
    const claim = (part?.marks ?? 0) & Mark.Supplier ? claimOf(near.text, part, near, scene, 0.68) : null;
    if (claim) yield claim;
  }
}

/** A name above 关注, or above what its box counts: the account that posts, on platforms' galleries without a date in the head. */
function* besideFollow(scene: Scene): Generator<Claim<Source>> {
  for (const [i, near] of scene.near.entries()) {
    if (near.stand !== 'head' && near.stand !== 'opening') continue;
    // between a linked name and its button the platform may print who the account is
    const reach = near.line.linked > 0 ? 2 : 1;
    const button = scene.near.slice(i + 1, i + 1 + reach).find(({ text }) => FOLLOW.test(text) || (reach > 1 && COUNT.test(text)));
    if (!button || button.line.index - near.line.index > reach) continue;
    const claim = claimOf(near.text, near.line.parts[0], near, scene, 0.55);
    if (claim) yield claim;
  }
}

/** The first line with an absolute date above the body, or right below it. */
function dateLine({ near, article }: Scene): number {
  const dated = (line: NearLine, relative = false) => line.text.length <= 80 && line.dates.some((date) => date.relative === relative);
  const inHead = (line: NearLine) => line.stand === 'head' || line.stand === 'opening';
  const absolute = near.findIndex((line) => inHead(line) && dated(line));
  const above = absolute >= 0 ? absolute : near.findLastIndex((line) => line.stand === 'head' && dated(line, true));
  const last = article.last;
  return above >= 0
    ? above
    : near.findIndex((line) => line.stand === 'tail' && line.line.index > last && line.line.index <= last + AFTER && dated(line));
}

/** The part of the date's line that stands nearest to the date and can be an outlet. */
function nearestPart(near: NearLine, scene: Scene): Claim<Source> | null {
  const date = near.dates[0];
  // 海州社北京9月16日电 is a dateline
  if (!date || /^\s?(?:电|電|讯|訊|消息)/.test(near.text.slice(date.end))) return null;
  let best: Claim<Source> | null = null;
  let distance = Infinity;
  for (const part of near.line.parts) {
    const start = near.text.indexOf(part.text);
    const rest = part.text.replace(near.text.slice(date.start, date.end), '').trim();
    const gap = start >= date.end ? start - date.end : date.start - start;
    // Sat in Dec 28 Sat 2013 is the date's own
    const within = start >= date.start && start < date.end && !part.text.includes(near.text.slice(date.start, date.end));
    if (!rest || within || rest.length > 40 || gap >= distance) continue;
    for (const word of WIRE.test(rest) ? [rest] : rest.split(/\s+[·|｜]\s+|\s+/).slice(0, 3)) {
      if (FILED.test(near.text.slice(0, Math.max(0, near.text.indexOf(word))))) continue;
      const claim = claimOf(word.replace(/^[·・•|｜ ]+/, ''), part, near, scene, 0.7);
      if (!claim) continue;
      [best, distance] = [claim, gap];
      break;
    }
  }
  return best;
}

/** Labels that a space parts from what they name: tags and columns. */
const FILED = /(?:[数數]据[来來]源|[资資]料[来來]源|[图圖]片[来來]源|標籤|标签|分類|分类|栏目|欄目|關鍵字|关键词|专题|專題)[:： ]/;

/**
 * Whether a bare word can be an outlet's name at all. On pages in traditional characters tags and columns stand beside dates
 * more often than outlets: there markup, a platform's account or the look of the name must speak for it.
 */
function isLikely(name: string, part: PartFacts | undefined, { lang }: Scene): boolean {
  if (lang !== 'zh-Hant') return true;
  return ((part?.marks ?? 0) & (Mark.Outlet | Mark.Supplier | Mark.Author)) !== 0 || looksLikeOutlet(name) || /[A-Za-z]{3}/.test(name);
}

/** Breadcrumbs and keywords repeat words of the headline; a column that opens it (棱镜|…) is a name all the same. */
function isInHeadline({ article }: Scene, name: string): boolean {
  const headline = article.headline?.text ?? '';
  return bare(headline).includes(bare(name)) && !(headline.startsWith(name) && /^\s*[|｜丨]/.test(headline.slice(name.length)));
}

/** 元記事を読む right below: the name above it is the supplier's. */
function leadsToOriginal(scene: Scene, near: NearLine): boolean {
  const below = scene.near[scene.near.indexOf(near) + 1];
  return (
    below !== undefined &&
    below.line.index - near.line.index === 1 &&
    /^(?:元記事|元の記事|オリジナル記事|기사\s?원문|원문)/.test(below.text)
  );
}

const isKoreanPerson = (name: string): boolean => REPORTER.test(name) || (HANGUL_NAME.test(name) && !KOREAN_OUTLET.test(name));

function claimOf(text: string, part: PartFacts | undefined, near: NearLine, scene: Scene, trust: number): Claim<Source> | null {
  const [first = text, second] = text.split(/[/／]/).map((piece) => piece.trim());
  // 石佳/中国青年报: a person, then the outlet
  // and 海州日報／王澈
  const pair = second && isPersonName(second) && looksLikeOutlet(first) ? first : text;
  const name = second ? (isPersonName(first) ? second : pair) : first;
  // A- A+ are buttons: a name has two letters side by side
  if (
    name.length > LONGEST ||
    !/\p{L}{2}/u.test(name) ||
    namesNoOutlet(name) ||
    ((part?.marks ?? 0) & Mark.Column) !== 0 ||
    !isSourceName(name) ||
    isPersonName(name) ||
    ((part?.marks ?? 0) & Mark.Author && FULL_NAME.test(name)) ||
    (scene.lang === 'ja' && isJapaneseName(name)) ||
    sourceNames(name).length !== 1 ||
    readLabels(text).length > 0
  )
    return null;
  const marks = part?.marks ?? 0;
  if (isInHeadline(scene, name) || !isLikely(name, part, scene) || isKoreanPerson(name)) return null;
  const plain = WIRE.test(name) || (PAPER.test(name) && !isSite(scene, name));
  if (!scene.lang.startsWith('zh') && !(marks & (Mark.Link | Mark.Outlet)) && !plain && !leadsToOriginal(scene, near)) return null;
  // a blog's author is a link beside the date, too
  const anyone = scene.lang === 'ja' && !JAPANESE_OUTLET.test(name) && !/配信|提供/.test(near.text);
  if (anyone && !(marks & Mark.Outlet) && !leadsToOriginal(scene, near)) return null;
  return { value: linkOf(part, name), rule: 'source-beside-date', place: 'page', quote: near.text, trust };
}
