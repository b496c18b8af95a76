import type { Source } from '../../model/report';
import { Gated } from '../../text/gate';
import { looksLikeOutlet } from '../../text/outlet-name';
import type { Claim, Scene } from '../scene';
import { isSourceName, linkOf, sourceNames } from './name';

/** Sentences that say "this is a copy of …" (lexicon, sections 1 and 4). The outlet is group `name`. */
const NOTICES: Gated[] = [
  new Gated('由合作', /由合作(?:媒体|伙伴|媒體|夥伴) ?[“"「『《]?(?<name>[\p{L}\p{N}·]{2,20}?)[”"」』》]?(?:授权|授權|提供|供稿)/u),
  new Gated('转自|载自|载于|刊登|首发|原载|原刊|刊于|摘自|选自|编自|編輯自|載自|轉自|原載|首發', /(?:^|[\s（(【】*▼。—:：])(?:本文|本篇文章|本篇|此文|全文|以上[内內]容|文章|内容|原文)?(?:经授权|經授權|授權|获授权|已获授权)?(?:系)?(?:转载自|转自|转载于|首发于|首发自|原载于?|原刊于?|刊载于|刊登于|刊登於|刊于|摘自|摘编自|选自|节选自|編輯自|轉載自|轉自|原載於?|原刊於|首發於)\s?[:：]?\s?(?:(?:19|20)\d\d年\d{1,2}月(?:\d{1,2}日)?)?(?:微信公众号|公众号|微信号|微博)?\s?[“"「『《：:]?(?<name>[\p{L}\p{N}·.\- ]{2,24}?)(?=[”"」』》）)】（(，,。；;\s]|$)/u),
  new Gated('本文来|文章来', /(?:^|[\s（(【*：:])(?:本文|文章)来(?:自|源于) ?[:：]? ?(?:微信公众号|公众号) ?[“"「『《：:]? ?(?<name>[\p{L}\p{N}·.\- ]{2,24}?)(?=[”"」』》）)】（(，,。；;\s]|$)/u),
  new Gated('本文由|本文经|本文經|本文获|本文獲', /本文[由经經获獲]\s?[“"「『《]?(?<name>[\p{L}\p{N}·]{2,24}?)[”"」』》]?(?:(?:授权|授權)(?:转载|轉載|发布|發布|刊载|刊載|刊登)|提供|供稿)/u),
  new Gated('本文出自|節錄自|节录自', /本文(?:出自|節錄自|节录自) ?[《「『](?<name>[^《》「」『』]{2,20})[》」』]/u),
  new Gated('原文', /原文(?:链接|鏈接|連結|地址|网址|出处)[:：] ?[“"「『《]?(?<name>[\p{L}\p{N}·]{2,12}?(?:网|網|报|報|社|客户端|新闻|新聞|在线))[”"」』》]?(?=$|[\s|｜])/u),
  // ©2024 The Harbour Inquirer. Visit … Distributed by …: how syndicates sign what they sent
  new Gated('istributed by', /(?:^|\s)(?:copyright |© ?|\(c\) ?){1,2}(?:(?:19|20)\d\d,? )?(?:the )?(?<name>\p{Lu}[\p{L}\p{N}.'’&-]*(?: \p{Lu}[\p{L}\p{N}'’&-]*){0,4})\. (?:Visit [^ ]{4,60} )?Distributed by/iu),
  new Gated('来自', /(?:本文|文章)来自\s?[:：]?\s?[“"「『《]?(?<name>[\p{L}\p{N}·]{2,16}?)[”"」』》]?(?=[，,]\s?(?:作者|经|转载))/u),
  new Gated('以下文章来源于', /以下文章来源于 ?[:：]? ?(?<name>[\p{L}\p{N}·.\- ]{2,24}?)(?= ?[，,（(]|$)/u),
  new Gated('originally published|originally appeared|originally posted|first published|first appeared|first posted', /\b(?:originally|first)\s+(?:published|appeared|posted)\s+(?:on|in|at|by)\s+(?:the\s+)?(?<name>[\p{Lu}\p{N}\p{L}][\p{L}\p{N}.'’&-]*(?:\s+[\p{Lu}\p{N}&][\p{L}\p{N}.'’&-]*){0,5})/iu),
  new Gated(/[Rr]epublished|[Rr]eprinted|[Rr]eproduced|[Ss]yndicated/, /\b(?:[Rr]epublished|[Rr]eprinted|[Rr]eproduced|[Ss]yndicated)\s+(?:here\s+|feed\s+)?(?:with permission\s+)?from\s+(?:the\s+)?(?<name>[\p{Lu}\p{N}][\p{L}\p{N}.'’&-]*(?:\s+[\p{Lu}\p{N}&][\p{L}\p{N}.'’&-]*){0,5})/u),
  new Gated('produced by|reported by', /\b(?:story|article|report|piece) was (?:originally |first )?(?:written and )?(?:produced|reported) by (?:the )?(?<name>\p{Lu}[\p{L}\p{N}.'’&-]*(?: \p{Lu}[\p{L}\p{N}'’&-]*){0,4})(?= and |,? in |,? a |\.|$)/u),
  new Gated('Read the original', /^Read the original (?:story|article|post|piece) (?:on|at|in) (?:the )?(?<name>\p{Lu}[\p{L}\p{N}.'’&-]*(?: \p{Lu}[\p{L}\p{N}.'’&-]*){0,4})/u),
  new Gated(' via ', /^(?:Authored|Submitted|Written)\s+by\s+[\p{L} .'’-]{3,50}?\s+via\s+(?:the\s+)?(?<name>\p{Lu}[\p{L}\p{N}.'’&-]*(?:\s\p{Lu}[\p{L}\p{N}.'’&-]*){0,4})/u),
  new Gated('rovided by', /(?:^|\. )(?:(?:Materials?|Content|Article|Story) p|P)rovided by:? (?:the )?(?<name>\p{Lu}[\p{L}\p{N}.'’&-]*(?: (?:of|for|the|and|\p{Lu}[\p{L}\p{N}.'’&-]*)){0,6})(?=\.|$)/u),
  new Gated('SOURCE', /^SOURCE (?<name>\p{Lu}[\p{L}\p{N}.,'’& -]{1,58})$/u),
  new Gated('erschien', /(?:Diese[rs]? (?:Artikel|Beitrag|Text|Interview|Kommentar) erschien zuerst|Zuerst erschienen|Ursprünglich erschienen)\s+(?:bei|auf|in)\s+(?<name>[\p{Lu}][\p{L}\p{N}.'’&-]*(?:\s+[\p{Lu}][\p{L}\p{N}.'’&-]*){0,4})/u),
  new Gated('Original', /^Das Original zu diesem (?:Beitrag|Artikel|Text)[^.]{0,120} stammt (?:von|aus|vom) (?<name>[\p{L}\p{N}.]{2,24}(?: [\p{Lu}][\p{L}.]{1,20}){0,3}?)\.?$/u),
  new Gated('initialement|originalement', /(?:initialement|originalement)\s+(?:publié|paru)\w*\s+(?:par|sur|dans)\s+(?<name>[\p{Lu}][\p{L}\p{N}.'’&-]*(?:\s+[\p{Lu}][\p{L}\p{N}.'’&-]*){0,4})/u),
  new Gated('publicó originalmente', /publicó originalmente en\s+(?<name>[\p{Lu}][\p{L}\p{N}.'’&-]*(?:\s+[\p{Lu}][\p{L}\p{N}.'’&-]*){0,4})/u),
  new Gated('Original-Content', /Original-Content von:\s*(?<name>[^,，]{2,60})/u),
  new Gated('転載', /(?<name>[\p{L}\p{N}・]{2,20}?)[」』]?(?:より|からの?)転載/u),
  new Gated('朝刊|夕刊|電子版', /(?<name>[\p{L}\p{N}・]{2,16}?新聞)\s?(?:朝刊|夕刊|電子版)(?:に|から|より)?\s?(?:掲載|転載)/u),
  new Gated('【', /^【(?<name>(?:共同|時事)(?:通信社?)?|ロイター|AFP=時事|\p{Script=Han}{2,6}(?:新聞|日報|通信社?|放送))】$/u),
  new Gated('転載', /『(?<name>[^『』]{2,20})』[^『』]{0,20}(?:より|から)転載/u),
  new Gated('제휴', /이 기사는 (?<name>[\p{L}\p{N}]{2,14}?)(?:와의?|과의?)? ?(?:콘텐츠 )?제휴/u),
  // Par Nora Vitalis avec AFP · (avec AFP)
  new Gated('avec', /(?:^|[\s(])avec (?<name>AFP|Reuters|AP|ATS|Belga|Keystone-ATS|La Presse canadienne)(?=[\s),|•·–—-]|$)/u),
  new Gated('据', /^[（(]\s*据[“《]?(?<name>[\p{L}\p{N}·]{2,16}?)[”》]?(?:报道|消息)?[）)]$/u),
  new Gated('copyright|©|(c)', /^(?:copyright|©|\(c\))[\s©]*(?:(?:19|20)\d\d,?\s)?(?<name>(?:the\s)?associated press|reuters|agence france-presse|afp|bloomberg|the canadian press)\b/iu),
  // Copyright 2024 Harbour Public Radio. To see more, visit …
  new Gated('to see more', /^Copyright (?:© ?)?(?:19|20)\d\d,? (?<name>\p{Lu}[\p{L}.'’&-]*(?: \p{Lu}[\p{L}'’&-]*){0,4})\. To see more, visit /iu),
  new Gated('this ', /^This (?:report|article|story|content) (?:by|from) (?:the\s+)?(?<name>\p{Lu}[\p{L}.'’&-]*(?:\s\p{Lu}[\p{L}.'’&-]*){0,4}) was (?:first|originally) published/iu),
  new Gated('via', /^[[(]?via\s+(?:the\s+)?(?<name>\p{Lu}[\p{L}\p{N}.'’&-]*(?:\s\p{Lu}[\p{L}\p{N}.'’&-]*){0,4})[\])]?\.?$/iu),
  // Harbour Lens is a nonprofit newsroom that …: newsrooms whose pieces others print say at the end who they are
  new Gated('newsroom|organization|outlet|service', /^(?:The )?(?<name>\p{Lu}[\p{L}\p{N}.'’&-]*(?: \p{Lu}[\p{L}\p{N}.'’&-]*){0,4})(?:, [^,.]{3,60},)? is an? (?:[\p{L}-]{2,14},? (?:and )?){0,4}?(?:newsroom|news organization|media organization|news outlet|news service)(?= |,|\.|$)/u),
  // Con información de EFE · Com informações da Agência Costeira
  new Gated('nformaci|nformaç', /(?:^|[.(] ?)(?:con información de|com informações d[aeo]s?) (?<name>\p{Lu}[\p{L}\p{N}.]*(?: (?:de |da |do )?\p{Lu}[\p{L}\p{N}.]*){0,3})(?=[.)]|$)/iu),
]; // prettier-ignore
/** (Theo Báo Biển Xanh): Vietnamese pages name the paper in a line of its own; elsewhere Theo is a man. */
const THEO = /^[([]?Theo (?:báo |trang )?(?<name>\p{L}[\p{L}\p{N}.]*(?: [\p{L}\p{N}.&]+){0,4})[)\]]?$/u;
/** 综合自海州日报、红桥网 · （综合海州日报、红桥网报道）: the whole line names outlets. */
const COMPILED = /^[（(]?综合自?[:：]?\s*(?<names>[\p{L}\p{N}·、]{4,40}?)(?:等)?(?:报道|消息)?[）)]?$/u;
/** <저작권자 ⓒ 해안통신, 무단 전재-재배포 금지>: agencies sign what they sent; only those that the registry knows. */
const HOLDER = new Gated(
  '저작권자|copyright',
  /(?:저작권자|copyright) ?(?:ⓒ|©|\(c\)) ?(?:공감언론 )?(?<name>[\p{L}\d]{2,10}?)(?:통신사)?[.,] ?무단/iu,
);
/** （法新社／路透社）, （海州日报）: a bracket that is the whole of a closing line and holds outlets alone. */
const IN_BRACKETS = /^[（(](?<names>\p{Script=Han}{2,10}(?:[／/、 ]\p{Script=Han}{2,10}){0,4})[）)]$/u;
const OUTLET_END = /(?:[报報社网網]|新闻|新聞|[电電][台臺]|[电電][视視][台臺]|客户端)$/;
/** A date may follow the phrase instead of an outlet; then nothing is said about where. */
const DATE_LIKE = /^(?:\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)/i;
const OWN = /^(?:其[它他]|网友|網友|读者|讀者|原?作者|本站|本网|本报|本刊|this|our)/i;
/** A reprint notice is a line of its own or ends one; in a long paragraph it is someone else's story. */
const LONGEST = 320;

/** `本文转载自…`, `This article originally appeared on …`, `Original-Content von: …` in head, opening, closing or tail. */
export function* findNotice(scene: Scene): Generator<Claim<Source>> {
  for (const near of scene.near) {
    if (near.stand === 'body' || near.line.length > LONGEST) continue;
    const outlets = sourceNames(COMPILED.exec(near.text)?.groups?.['names'] ?? '');
    if (outlets.every(looksLikeOutlet))
      for (const name of outlets) yield { value: { name, url: null }, rule: 'source-notice', place: 'page', quote: near.text, trust: 0.85 };
    const bracketed = near.stand === 'head' || near.stand === 'opening' ? undefined : IN_BRACKETS.exec(near.text)?.groups?.['names'];
    const inBrackets = bracketed?.split(/[／/、 ]/) ?? [];
    if (inBrackets.every((name) => OUTLET_END.test(name) && !OWN.test(name) && !name.startsWith('据')))
      for (const name of inBrackets)
        yield { value: { name, url: null }, rule: 'source-notice', place: 'page', quote: near.text, trust: 0.7 };
    const theo =
      scene.lang === 'vi' && near.text.length <= 60 && near.stand !== 'head' ? THEO.exec(near.text)?.groups?.['name'] : undefined;
    if (theo) yield { value: { name: theo, url: null }, rule: 'source-notice', place: 'page', quote: near.text, trust: 0.85 };
    const holder = scene.lang === 'ko' ? HOLDER.exec(near.text)?.groups?.['name'] : undefined;
    if (holder && scene.isOutlet(holder))
      yield { value: { name: holder, url: null }, rule: 'source-notice', place: 'page', quote: near.text, trust: 0.6 };
    for (const form of NOTICES) {
      const match = form.exec(near.text);
      const name = match?.groups?.['name']?.trim();
      if (!match || !name || DATE_LIKE.test(name) || OWN.test(name)) continue;
      // a link's words are one name: Salt & Oil
      const whole = near.line.parts.find((part) => part.link && isSourceName(part.text) && name.startsWith(part.text));
      const [clean] = whole
        ? [whole.text]
        : sourceNames(
            name
              .replace(/^[^]*(?:記事|本文|本稿|コラム)は/, '')
              .replace(/(?<=\p{Ll}{2})\. [^]*/u, '')
              .replace(/ (?:on|and|is|at|in)\b[^]*/i, '')
              .replace(/[.,]$/, ''),
          );
      if (!clean) continue;
      const link = whole ?? near.line.parts.find((part) => part.text.includes(clean));
      yield {
        value: linkOf(link, clean),
        rule: 'source-notice',
        place: 'page',
        quote: match[0].trim(),
        trust: near.stand === 'tail' ? 0.82 : 0.9,
      };
      break;
    }
  }
}
