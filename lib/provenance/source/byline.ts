import type { Source } from '../../model/report';
import { Zone } from '../../model/zone';
import { Gated } from '../../text/gate';
import { looksLikeOutlet } from '../../text/outlet-name';
import { standsIn, type Claim, type NearLine, type Scene } from '../scene';
import { splitByline } from '../byline-outlet';
import { AGENCY, isPersonName } from '../person';
import { readSignOff } from '../sign-off';
import { isSite } from './metadata';
import { isSourceName, linkOf } from './name';

/** 扬子晚报记者 张楠 · 聯合報 記者林宸誼／即時報導 · 采写：南都见习记者 … */
const REPORTER_OF = new Gated(
  '记者|記者|评论员|特派員',
  /(?:^|[\s：:（(【/／])(?<name>[\p{L}\p{N}·]{2,10}?)\s?(?:全媒体|融媒体|见习|首席|实习|特派|特约)?(?:记者|記者|评论员|特派員)[\s／/：:]*[\p{Script=Han}]{2,4}/u,
);
const OWN =
  /^(?:本报|本刊|本网|本台|本站|本報|文字|摄影|攝影|首席|见习|实习|特约|特派|特約|見習|實習|資深|全媒体|职工|责任|高级|资深|作者|文|图|视频|采访|总台|有|让|对|向|告诉|接受|和|与|在)/;
/** 海州報 林昀真 綜合報導 */
const REPORTED = new Gated('報導', /^(?<name>\p{Script=Han}{2,8}) \p{Script=Han}{2,4}(?: ?[／/] ?| )\p{Script=Han}{0,4}報導$/u);
/** 〔海州新聞／綜合報導〕 */
const COMPILED = new Gated('報導', /^[〔【[（(](?<name>[\p{L}\p{N}]{2,10}?)[／/]\p{Script=Han}{0,4}報導[〕】\])）]/u);
/** 해안통신 김은희 기자: house and reporter in the date's line. */
const KOREAN = new Gated(
  '기자',
  /(?:^|[\s/|])(?<name>[\p{Script=Hangul}\dA-Z]{1,8}(?:신문|일보|뉴스|통신|방송|경제|데일리|투데이|저널))\s\p{Script=Hangul}{2,4}\s?기자$/u,
);
/** … 记者 黎明 摄 behind another reporter: who took the picture. */
const PHOTOGRAPHER = / (?:记者|記者) ?\p{Script=Han}{2,4} ?[摄攝]$/u;
const PHOTO = /photo|foto|image|getty|file pic|picture|©|\bvia\b|摄|图/i;

/** An outlet in the byline itself: `扬子晚报记者 张楠`, `Max Lee, KBS World Radio News.`. */
export function* findInByline(scene: Scene): Generator<Claim<Source>> {
  for (const near of scene.near) {
    if (near.stand === 'body' || near.text.length > 120 || standsIn(near, Zone.Caption)) continue;
    // an agency's photographer says nothing of who wrote the piece
    const text = near.text.replace(PHOTOGRAPHER, '').replace(/ ?(?:文[/／]?图|图[/／]?文|文[/／]?攝影?|摄影报道|攝影報導)[)）]?$/, '');
    const match = PHOTO.test(text) || (near.stand === 'opening' && text.length > 60) ? null : REPORTER_OF.exec(text);
    const name = match?.groups?.['name']?.replace(/(?<=[网報报社闻聞台端])(?:报道|[讯訊])$/, '');
    // 南都, 每经: papers sign with their short names, too
    const outlet = name && (looksLikeOutlet(name) || name.length === 2) && !OWN.test(name) && !isPersonName(name) && isSourceName(name);
    if (outlet) {
      yield {
        value: { name, url: null },
        rule: 'source-byline',
        place: 'page',
        quote: near.text,
        trust: near.stand === 'head' ? 0.65 : 0.5,
      };
    }
    const house =
      near.stand === 'head' || near.stand === 'opening'
        ? (REPORTED.exec(near.text) ?? COMPILED.exec(near.text))?.groups?.['name']
        : undefined;
    if (house && (looksLikeOutlet(house) || isSite(scene, house)) && !isPersonName(house))
      yield { value: { name: house, url: null }, rule: 'source-byline', place: 'page', quote: near.text, trust: 0.6 };
    const korean = near.stand === 'head' && near.dates.length > 0 ? KOREAN.exec(near.text)?.groups?.['name'] : undefined;
    if (korean) yield { value: { name: korean, url: null }, rule: 'source-byline', place: 'page', quote: near.text, trust: 0.6 };
    yield* closingByline(near, scene);
    yield* inAuthorsPlace(near, scene);
    const station = near.stand === 'closing' ? readSignOff(near.text)?.outlet : undefined;
    if (station) yield { value: { name: station, url: null }, rule: 'source-byline', place: 'page', quote: near.text, trust: 0.55 };
  }
}

/** By JANE ROE, Associated Press Writer · By Jane Roe AP Business Writer */
const WIRE_WRITER = /^by .*?[ ,](?<name>Associated Press|AP)(?: \w{2,14}){0,2} writer$/i;

/** Where people are met, not read. */
const SOCIAL = /(?:^|\.)(?:twitter|x|facebook|instagram|threads|linkedin|bsky|mastodon|youtube)\.\w+$/;

/** `By Nora Whitcombe, Maine Morning Star`, `by Sam Okoro, <a href="https://propublica…">`: the outlet that closes a byline. */
function* closingByline({ stand, text, dates, line }: NearLine, scene: Scene): Generator<Claim<Source>> {
  if (stand !== 'head' && stand !== 'opening') return;
  const byline = text
    .slice(0, dates[0]?.start)
    .replace(/ (?:posted|published|updated)(?: on)?:? ?$/i, '')
    .replace(/(?<![\s,|•·–—-])[\s,|•·–—-]+$/, '');
  const last = line.parts.at(-1);
  const link =
    last && byline.endsWith(last.text) && /^by\s.*[,|–—-]\s*$/i.test(byline.slice(0, -last.text.length)) ? linkOf(last, last.text) : null;
  const host = link?.url ? new URL(link.url).hostname : '';
  const away = host !== '' && !host.endsWith(scene.site.host.replace(/^www\./, '')) && !SOCIAL.test(host);
  const name = away && last ? last.text : (WIRE_WRITER.exec(byline)?.groups?.['name'] ?? splitByline(byline, scene.isOutlet)?.outlet);
  if (name && isSourceName(name) && !isSite(scene, name))
    yield { value: link && away ? link : { name, url: null }, rule: 'source-byline', place: 'page', quote: text, trust: 0.65 };
}

const AUTHORS = /^(?:作者|文|撰文|记者|記者|by|written by|author|von|par|por|autor|auteur|글|기자|执笔)$/i;

/** 作者：新华社: an outlet of which nothing else on the page speaks, in the author's place. Only where no other source is named. */
function* inAuthorsPlace({ stand, text, labels }: NearLine, scene: Scene): Generator<Claim<Source>> {
  if (stand !== 'head') return;
  for (const { kind, word, start, from, to } of labels) {
    const name = kind === 'role' && AUTHORS.test(word) ? text.slice(from, to).replace(/ (?:19|20)\d\d[-/.年][^]*/, '') : '';
    if (name.length > 1 && !isSite(scene, name) && isSourceName(name) && (AGENCY.test(name) || (name.length > 2 && scene.isOutlet(name))))
      yield { value: { name, url: null }, rule: 'source-byline', place: 'page', quote: text.slice(start, to), trust: 0.49 };
  }
}
