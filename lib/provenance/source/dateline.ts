import type { Source } from '../../model/report';
import { Gated } from '../../text/gate';
import { meta } from '../../text/metadata';
import type { Claim, Scene } from '../scene';
import { isSourceName } from './name';

/**
 * Agency heads and newspapers' own heads at the beginning of the text (lexicon, section 7).
 * Group `name` is the outlet; `wire` tells agencies, whose copy is syndicated by nature.
 */
const HEADS: { form: RegExp | Gated; trust: number }[] = [
  // 新华社北京9月11日电（记者 …） · 中新社 · 中新网9月12日电 · 人民网兰州9月12日电
  { form: new Gated('新华|新華社|中新|中国新闻社|中通社|人民网|央视网|光明网|海外网|中央社', /^[\s（(【[]*(?<name>新华社|新華社|中新社|中国新闻社|中通社|香港中通社|新华网|中新网|人民网|央视网|光明网|海外网|中央社)[\p{Script=Han}\s/]{0,12}\d{1,2}月\d{1,2}日(?:电|電|消息|讯|訊)/u), trust: 0.75 },
  // （中央社記者王澈台北16日電） · （中央社紐約16日綜合外電報導）
  { form: new Gated('中央社', /^[\s（(【[]*(?<name>中央社)[^（()）]{0,24}?\d{1,2}日(?:專?電|綜合外電)/u), trust: 0.75 },
  // （中央社訊息服務20240916 14:30:22）: an agency's service for press releases
  { form: new Gated('訊息服務', /^[（(](?<name>\p{Script=Han}{2,4}社訊息服務)(?=[\d）) ])/u), trust: 0.75 },
  // 【海州网】, [海州時報] with nothing else in the brackets · （海報訊）
  { form: new Gated('】|]|〕', /^\s*[【[〔](?<name>[\p{L}\p{N}]{2,8}?(?:网|網|報|报|社))[】\]〕]/u), trust: 0.5 },
  { form: new Gated('訊|讯', /^\s*[（(【〔](?<name>\p{Script=Han}{1,9}(?:[報报社網网台]|新聞|新闻))[訊讯][）)】〕]/u), trust: 0.5 },
  // 【明報專訊】
  { form: new Gated('專訊', /^\s*[【〔[](?<name>[\p{L}\p{N}]{2,8}?)專訊[】〕\]]/u), trust: 0.5 },
  // 据新华社电
  { form: new Gated('据', /^[\s（(]*据(?<name>新华社|新華社|中新社|中央社)\p{Script=Han}{0,6}(?:\d{1,2}日)?(?:电|電|消息)(?!视|視|影)/u), trust: 0.7 },
  // 中国经济网海州9月16日讯: a place between outlet and day
  { form: new Gated('月', /^[\s（(【[]*(?<name>[\p{L}\p{N}·]{2,10}?(?:网|報|报|社|台|客户端|新闻))(?:(?!客户端|网|新闻)\p{Script=Han}{2,6}?)\d{1,2}月\d{1,2}日\s?(?:电|電|讯|訊|消息)/u), trust: 0.6 },
  // 【环球网报道 记者 王澈】 · [环球网综合报道]
  { form: new Gated('报道|報導|消息', /^\s*[【[](?<name>[\p{L}\p{N}·]{2,10}?)(?:综合)?(?:报道|報導|消息)(?=[\s\]】])/u), trust: 0.55 },
  // [海州日报 记者 王澈]
  { form: new Gated('记者|記者', /^\s*[【[（(](?<name>[\p{L}\p{N}·]{2,10}?(?:网|網|报|報|社|新闻|新聞|客户端|台))\s?(?:全媒体|融媒体|见习|首席)?(?:记者|記者)[\s:：]?\p{Script=Han}{2,4}/u), trust: 0.5 },
  // 海州商报（记者 王澈）
  { form: new Gated('记者|記者', /^(?<name>[\p{L}\p{N}·]{2,10}?(?:网|網|报|報|新闻|新聞|客户端|电视台|電視台))[（(](?:全媒体|融媒体|见习|首席)?(?:记者|記者)[\s:：]?\p{Script=Han}{2,4}/u), trust: 0.5 },
  // 新京报讯（记者 …） · 长江网10月4日讯 · IT之家9月30日消息 · 华龙网-新重庆客户端讯 · 新浪科技讯; 海州讯 names a place, 9月16日讯 a day
  { form: new Gated('讯|訊|消息', /^[\s（(【[]*(?<name>(?!\d+月)[\p{L}\p{N}·]{3,12}?(?:-[\p{L}\p{N}]{2,12})?)(?:快|综合)?(?:(?:19|20)\d\d年)?(?:\s*\d{1,2}月\d{1,2}日)?\s*(?:讯|訊|消息)(?=[\s，,（(：:。】])/u), trust: 0.5 },
  // PARIS (Reuters) - · WASHINGTON (AP) — · LONDON, Jan 3 (Reuters) -
  { form: new Gated(/\((?:Reuters|AP|AFP|UPI|PTI|ANI|IANS|Xinhua|Bloomberg|dpa|dpa-AFX|Kyodo|Yonhap|CNN|TASS|AA|EFE|ANSA|Lusa|SID|APA|ats|Belga)\)/, /^[\p{L}\s.,'’\-/0-9[\]]{0,60}\((?<name>Reuters|AP|AFP|UPI|PTI|ANI|IANS|Xinhua|Bloomberg|dpa|dpa-AFX|Kyodo|Yonhap|CNN|TASS|AA|EFE|ANSA|Lusa|SID|APA|ats|Belga)\)\.?\s*(?:[-–—_]|:\s)/u), trust: 0.8 },
  // AUSTIN (KXAN) — · London (CNN)It was …: a station or network signs its own copy the same way
  { form: new Gated(/\([A-Z]{3,5}\)/, /^[\p{L}\s.,'’\-/0-9]{2,60}\((?<name>[A-Z]{3,5})\)\s*(?:[-–—_]|(?=\p{Lu}))/u), trust: 0.55 },
  // NEWBRIDGE, Sept. 16, 2024 /PRNewswire/ -- · --(BUSINESS WIRE)-- · (GLOBE NEWSWIRE) --
  { form: new Gated('/PRNewswire|BUSINESS WIRE|GLOBE NEWSWIRE|GlobeNewswire|/CNW/|ACCESSWIRE|/EINPresswire|/PRN Asia|/Cision', /^[\p{L}\s.,'’\-–—/0-9&]{0,80}?[(/](?<name>PRNewswire|BUSINESS WIRE|Business Wire|GLOBE NEWSWIRE|GlobeNewswire|CNW|ACCESSWIRE|EINPresswire|PRN Asia|Cision)(?:-[\p{L}\s-]{2,30})?(?:\.com)?[)/]/u), trust: 0.8 },
  { form: new Gated('(EUROPA PRESS)', /^\p{Lu}[\p{L} ]{2,40}, \d{1,2}(?: \p{L}{3,4}\.?)? \((?<name>EUROPA PRESS)\)/u), trust: 0.8 },
  { form: new Gated('(dpa', /^[\p{L}\s.,'’\-/]{0,50}\((?<name>dpa(?:[-/]\p{L}+)?)\)\s*[-–—]/u), trust: 0.8 },
  { form: new Gated('】', /^[\s]*【(?:[\p{L}・]{0,14}?)(?<name>共同|時事|ロイター|AFP=時事|AFP)】/u), trust: 0.8 },
  { form: new Gated('=', /^[\s]*[[(（【](?:[\p{Script=Hangul}]{2,8})=(?<name>연합뉴스|뉴시스|뉴스1|AP|로이터|[\p{Script=Hangul}\d]{2,6}통신(?=[)\]）】]))/u), trust: 0.8 },
  { form: new Gated('=', /^[\s]*[[(（](?<name>[\p{Script=Hangul}\w]{2,12}(?:미디어|뉴스|일보|신문|경제|닷컴|데일리|투데이|스포츠))=/u), trust: 0.7 },
  // ［ロンドン １６日 ロイター］
  { form: new Gated('］|]', /^\s*[［[][^［\]］]{2,20}\s(?<name>ロイター|AP|AFP)[］\]]/u), trust: 0.8 },
]; // prettier-ignore
/** 海州网清河讯: the place behind an outlet is no part of its name; a channel (中国网财经) is. */
const OUTLET_AND_PLACE =
  /^(?<outlet>[\p{L}\p{N}]{2,8}?(?:网|日报|晚报|电视台|客户端))(?!财经|科技|体育|娱乐|军事|汽车|教育|健康|文化|旅游|视频)\p{Script=Han}{2,4}(?<![网報报社台端闻])$/u;
const OWN = /^(?:本报|本刊|本网|本站|本台|本報|综合|最新|据悉|快|喜|简|短)/;

/** Heads of this trust and above are agencies': theirs count in a summary that a meta holds, too. */
const AGENCIES = 0.7;

/** The head of an agency's copy that the page itself leaves out: metas that sum a piece up begin as the agency sent it. */
function* inSummary({ metadata }: Scene): Generator<Claim<Source>> {
  const summary = meta(metadata, 'description', 'og:description') ?? '';
  for (const { form, trust } of HEADS) {
    const match = trust >= AGENCIES ? form.exec(summary.slice(0, 120)) : null;
    const name = match?.groups?.['name'];
    if (!match || !name) continue;
    yield { value: { name, url: null }, rule: 'source-dateline', place: 'meta', quote: match[0].trim(), trust: 0.55 };
    return;
  }
}

/** An agency's or newspaper's head in the first lines of the body. */
export function* findDateline(scene: Scene): Generator<Claim<Source>> {
  yield* inSummary(scene);
  for (const near of scene.near) {
    // where the body was taken to begin too late, its first paragraph stands in the head; 海州网讯（记者 王澈） may be a line of its own
    const above = near.stand === 'head' && (near.line.size > 120 || near.line.index === scene.article.first - 1);
    if (near.stand !== 'opening' && !above) continue;
    for (const { form, trust } of HEADS) {
      const match = form.exec(near.text.slice(0, 120));
      const name = match?.groups?.['name']?.replace(OUTLET_AND_PLACE, '$<outlet>').replace(/^据/, '');
      if (!match || !name || OWN.test(name) || !isSourceName(name)) continue;
      yield {
        value: { name: name.startsWith('dpa') ? name.replace(/\/[^]*/, '') : (name.split('-')[0] ?? name), url: null },
        rule: 'source-dateline',
        place: 'page',
        quote: match[0].trim(),
        trust,
      };
      return;
    }
  }
}
