import type { Line, Page } from '../dom/lines';
import { bodyOf, classOf, parentOf } from '../dom/tree';
import type { Metadata } from '../model/metadata';
import { Zone } from '../model/zone';
import { isType, meta } from '../text/metadata';
import type { Article } from './article';
import { originalAddress } from './copied-address';
import { readingLength } from './prose';

/** What a page is instead of an article. */
export type OtherKind =
  'forum' | 'question' | 'wiki' | 'shop' | 'job' | 'search' | 'list' | 'manual' | 'legal' | 'post' | 'video' | 'record' | 'error';

/** Something that speaks for a page being of another kind, in points. */
export interface KindSign {
  kind: OtherKind;
  points: number;
}

/** What JSON-LD calls such pages. */
const TYPES: [OtherKind, RegExp][] = [
  [
    'shop',
    /^(?:Product|ProductGroup|Hotel|LodgingBusiness|LocalBusiness|Restaurant|RealEstateListing|SoftwareApplication|MobileApplication)$/,
  ],
  ['list', /^(?:ItemList|CollectionPage|ProfilePage)$/],
  ['search', /^SearchResultsPage$/],
  ['question', /^(?:QAPage|FAQPage)$/],
  ['forum', /^(?:DiscussionForumPosting)$/],
  ['post', /^SocialMediaPosting$/],
  ['job', /^JobPosting$/],
  ['record', /^(?:Recipe|Event|\w+Event|Dataset)$/],
];
/** Words that such pages print in short lines, the whole of one mostly. */
const WORDS: [OtherKind, number, RegExp][] = [
  ['forum', 1.5, /^(?:posts|messages|beiträge|joined|registered|reputation) ?[:：] ?\S/i],
  ['forum', 1.5, /^(?:查看|回复|回復|主题|主題|帖子|积分|積分|精华|注册时间) ?[:：]? ?\d/],
  ['forum', 2, /^(?:只看该作者|只看楼主|倒序浏览|回复 举报|楼主|\d{1,4}楼|您需要登录后才可以回帖.{0,20}|전체 댓글 \d.{0,8}|갤러리 이용자.{0,20})$/],
  ['forum', 2, /^\d{1,6} ?回复[贴帖].{0,10}$/],
  ['forum', 2, /^\d{1,4}楼 .{0,24}回复$/],
  ['forum', 2, /^(?:post )?by \S{2,30} » \w{3} /i],
  ['question', 3, /^(?:\d{1,3} answers?|asked .{4,40} viewed .{2,12}|ベストアンサー(?:に選ばれた回答)?|その他の回答.{0,10}|\d{1,5} ?个回答|답변 ?\d{1,4}개?|質問者が選んだベストアンサー)$/i],
  ['question', 2, /^回答者[:：]/],
  ['question', 2, /^質問者[:：]/],
  ['shop', 1.5, /^(?:内容简介|作者简介|目录)(?: ·+)?$/],
  ['shop', 1.5, /^(?:下载地址|软件介绍|软件简介|软件大小[:：].{1,12}|(?:电信|联通|本地|高速)下载.{0,12})$/],
  ['shop', 1.5, /\bISBN ?[:：]/],
  ['shop', 3, /^(?:about this app|about this game|get it on google play)$/i],
  ['shop', 2, /^(?:enroll now|enrol now|get a demo|request a demo|book a demo|start (?:your )?free trial|contact sales)$/i],
  ['manual', 1.5, /^(?:上次更新|最近更新|last updated) ?[:：] ?\d/i],
  ['error', 4, /^(?:(?:http |error )?404(?: ?(?:not found|error|页面|頁面).{0,20})?|.{0,8}[您你](?:要|所)?(?:访问|查看|请求|浏览|查找|造訪|請求|瀏覽|尋找)的(?:页面|网页|頁面|網頁|内容|內容|文章).{0,6}(?:不存在|删除|刪除|找不到|未找到).{0,40}|page not found.{0,20}|お探しのページ.{0,24}|페이지를 찾을 수 없습니다.{0,10})[.!。！]?$/i],
  ['record', 2, /^\d{1,2}日[（(](?:今天|明天|后天|後天)[)）]/],
  ['wiki', 2, /\[(?:edit|edit source|bearbeiten|modifier|editar|编辑|編輯|編集|편집)\]$/i],
  ['wiki', 3, /^(?:this page was last (?:edited|modified) on|diese seite wurde zuletzt|la dernière modification de cette page|esta página se editó|本页面最后修订于|本頁面最後修訂於|本词条由|词条统计|최근 수정 시각|最終更新 \d{4}年.{6,20}（日時は)/i],
  ['shop', 3, /^(?:add to (?:cart|basket|bag)|加入购物车|加入購物車|カートに入れる|장바구니(?: ?담기)?|in den warenkorb|ajouter au panier|añadir al carrito|agregar al carrito)$/i],
  ['shop', 2, /^(?:request details|call agent|contact agent|check availability|reserve|select room)$/i],
  ['shop', 1, /^(?:buy now|buy it now|立即购买|立即購買|今すぐ買う|바로 ?구매|jetzt kaufen|comprar ahora|in stock)$/i],
  ['shop', 1, /^(?:US|CA|HK|NT)?[$€£¥￥] ?\d[\d,. ]{0,12}$|^\d[\d.,]{0,12} ?(?:€|円|元|원)$/],
  ['job', 3, /^(?:apply (?:now|for this job)|jetzt bewerben|postuler|応募する|지원하기|投递简历|立即申请|申请职位)$/i],
  ['search', 4, /^(?:(?:about )?[\d,.]{1,12} (?:search )?results(?: for .{1,30})?|suchergebnisse.{0,40}|.{0,30}の検索結果.{0,10}|検索結果.{0,20}|검색 ?결과.{0,20}|搜索结果.{0,20}|résultats (?:de|pour) (?:la )?recherche.{0,30}|resultados de (?:la )?búsqueda.{0,30})$/i],
  ['manual', 3, /^(?:was this (?:article|page|information) helpful\??|war dieser artikel hilfreich\??|この(?:記事|ページ)はお?役に立ちましたか.{0,4}|도움이 되었나요\??)$/i],
  ['record', 3, /^(?:add to (?:my )?calendar|zum kalender hinzufügen|ajouter au calendrier|añadir al calendario|カレンダーに追加)$/i],
  ['list', 1.5, /^(?:latest|articles|stories|posts|all posts|recent stories) (?:by|from) \S/i],
  ['post', 1.5, /^[\d.,]{1,8}[km]? (?:boosts?|reposts?|retweets)\b/i],
  ['video', 3, /^(?:.{0,24}总弹幕数.{0,60}|点赞 投币.{0,20}|.{0,40}[\d,.]{1,8}[km]? subscribers.{0,20}|チャンネル登録者数.{0,20})$/i],
]; // prettier-ignore
/** Headings of pages that a site has of itself. */
const OWN =
  /^(?:about(?: us)?|privacy (?:policy|notice|statement)|cookie policy|terms (?:of (?:use|service)|and conditions)|contact(?: us)?|(?:用户|会员|會員)?(?:登录|注册|登入|註冊)|找回密码|(?:sign|log) ?in|(?:sign up|register|create (?:an )?account)|关于我们|联系我们|隐私政策|服务条款|用户协议|會員條款|隱私權政策|会社概要|プライバシーポリシー|利用規約|お問い合わせ|회사소개|개인정보 ?처리방침|이용약관|impressum|allgemeine geschäftsbedingungen|agb|nutzungsbedingungen|conditions générales.{0,30}|condiciones (?:de uso|generales).{0,20}|términos y condiciones|datenschutz(?:erklärung)?|mentions légales|aviso legal|política de privacidad)$/i;
/** Software that makes nothing else. */
const GENERATORS: [OtherKind, RegExp][] = [
  ['wiki', /mediawiki|dokuwiki|moinmoin|tiddlywiki/i],
  ['manual', /docutils|sphinx|docusaurus|mkdocs|gitbook|vuepress|vitepress|hugo-book|doxygen|javadoc/i],
  ['forum', /phpbb|vbulletin|xenforo|discourse|mybb|simple machines|invision|nodebb|flarum/i],
];
/** Places in addresses: host and path. */
const PLACES: [OtherKind, number, RegExp][] = [
  ['post', 4, /(?:^|\.)(?:bsky\.app\/profile|linkedin\.com\/(?:posts|feed)|t\.me|mastodon\.\w{2,8})\//],
  ['video', 4, /(?:^|\.)(?:youtube\.com\/(?:watch|shorts|live)|youtu\.be|bilibili\.com\/(?:video|bangumi)|vimeo\.com\/\d|dailymotion\.com\/video|nicovideo\.jp\/watch|youku\.com\/v_|iqiyi\.com\/v_|v\.qq\.com\/x|twitch\.tv)/],
  ['wiki', 3, /(?:^|\.)wiki(?:pedia)?\.|\/wiki\/|(?:^|\.)baike\./],
  ['question', 2, /\/questions?(?:\/|_detail\/)|\/qa\/(?:\d|question)/],
  ['forum', 2, /^(?:forums?|bbs|community|gall)\.|\/(?:forums?|viewtopic\.php|showthread\.php|thread-\d|board\/view)/],
  ['search', 3, /\/(?:search|suche|recherche|buscar)\b/],
  ['search', 1.5, /[?&](?:q|query|keyword|wd)=[^&]/],
  ['list', 2, /\/(?:tags?|authors?|categor(?:y|ies))\/[^/?]{1,24}\/?$|\/archives?\/(?!\d{3,8}(?:\.html?)?\/?$)[^/?]{1,24}\/?$|\/archives?\/(?:19|20)\d\d\/?$|\/(?:list|index)(?:_\d+)?(?:\/|\.html?$)/],
  ['list', 1.5, /\/(?:staff|people|contributors?|profiles?|journalists?|reporters?|autor(?:es|en)?|auteurs?)\/[^/?]{1,40}\/?$/],
  ['shop', 1, /^(?:shop|store|item)\.|\/(?:products?|shop|item)\//],
  ['job', 1, /^(?:jobs?|careers?|stellen)\.|\/(?:jobs?|careers?|stellenangebote?)\//],
  ['manual', 2, /^(?:docs|doc|help|support|developers?)\.|\/(?:docs|documentation|manual|hc|reference)\//],
  ['legal', 2, /\/(?:about(?:-us)?|privacy(?:-policy)?|terms(?:-of-(?:use|service))?|imprint|impressum|faq)\/?$/],
]; // prettier-ignore
/** Words of an address count for a page of another kind where its lines do, too; templates' names alone. */
const SHORT = 60;
/** How far below the body such words still belong to it. */
const BELOW = 30;
/** So many linked headings make a list, if they are no rarer than every third paragraph. */
const TEASERS = 4;
/** So many dated lines between paragraphs make a thread. */
const POSTS = 3;
/** A table of so many cells with hardly a paragraph is data: quotes, timetables, drafts. */
const CELLS = 10;
const SPARSE = 2;
/** A teaser ends with a call to its story; so many make a list. */
const CALL =
  /^(?:read more|continue reading|weiterlesen|mehr lesen|lire la suite|leer más|続きを読む|더 ?보기|查看详情|阅读全文|閱讀更多)[ »›>…→.]{0,4}$/i;
const CALLS = 3;
/** 软件大小：35.2MB, 今开：12.20: a record's rows; so many make one where hardly any paragraph stands beside them. */
const ROW = /^\p{Script=Han}{2,6} ?[:：] ?[^。！？]{1,24}$/u;
const ROWS = 3;
const ROW_LENGTH = 30;
const CREDIT = /记者|記者|编辑|編輯|来源|來源|作者|责编|審|审|校对|摄|攝|文|图|圖/;
/** Each of a list's items tells day and source. */
const SIGNED = /^(?:来源|來源)[:：].{2,20} (?:19|20)\d\d[-/.年]|^(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}.{0,12}(?:来源|來源)[:：]/;
/** JVNDB-2018-013542, CVE-2024-0123: a heading that is a number opens a record. */
const NUMBER = /^[A-Z]{2,10}-\d{4}-\d{3,8}$/;
const DATED =
  /(?:(?:19|20)\d\d ?[-/.年] ?\d{1,2}|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2},? (?:19|20)\d\d).{0,12}\d{1,2}:\d\d/i;

/** All that speaks for a page being no article. */
export function* otherKinds(page: Page, metadata: Metadata, article: Article): Generator<KindSign> {
  for (const [kind, form] of TYPES) if (metadata.linkedData.some((data) => isType(data, form))) yield { kind, points: 3 };
  if (/^(?:product|profile|video\.other)/.test(meta(metadata, 'og:type') ?? '')) yield { kind: 'shop', points: 3 };
  if (/\(@\w{1,40}@[\w.-]{3,40}\)$/.test(meta(metadata, 'og:title') ?? '')) yield { kind: 'post', points: 4 };
  const generator = meta(metadata, 'generator') ?? '';
  for (const [kind, form] of GENERATORS) if (form.test(generator)) yield { kind, points: 4 };
  const { hostname, pathname, search } = originalAddress(page.url);
  const address = `${hostname.replace(/^www\./, '')}${pathname}${search}`;
  for (const [kind, points, form] of PLACES) if (form.test(address)) yield { kind, points };
  if (page.lines.some((line) => line.in(Zone.Heading) && NUMBER.test(line.text))) yield { kind: 'record', points: 3 };
  if (OWN.test(article.headline?.text ?? '')) yield { kind: 'legal', points: 4 };
  yield* fromClasses(page);
  yield* fromWords(page, article);
  yield* fromRows(page, article);
}

/** Templates write the kind of page into `<body class>`. */
function* fromClasses({ document }: Page): Generator<KindSign> {
  const body = bodyOf(document);
  const names = new Set((body ? classOf(body) : '').split(/\s+/).slice(0, 60));
  if (names.has('mediawiki')) yield { kind: 'wiki', points: 4 };
  if (names.has('wy-body-for-nav')) yield { kind: 'manual', points: 4 };
  const one = names.has('single') || names.has('single-post') || names.has('page');
  if (!one && (names.has('archive') || names.has('search-results') || (names.has('blog') && names.has('home'))))
    yield { kind: 'list', points: 4 };
}

/** All forms that lines begin with at once, as most lines have none of them; and the rest. */
const ANY_BEGINNING = new RegExp(WORDS.flatMap(([, , { source }]) => (source.startsWith('^') ? [source] : [])).join('|'), 'i');
const ANYWHERE = WORDS.filter(([, , { source }]) => !source.startsWith('^'));

function* fromWords(page: Page, article: Article): Generator<KindSign> {
  const last = (article.body.at(-1)?.index ?? 0) + BELOW;
  const found = new Set<RegExp>();
  for (const line of page.lines) {
    if (line.index > last) break;
    if (line.size > SHORT) continue;
    for (const [kind, points, form] of ANY_BEGINNING.test(line.text) ? WORDS : ANYWHERE) {
      if (found.has(form) || !form.test(line.text)) continue;
      found.add(form);
      yield { kind, points };
    }
  }
}

/** What comes again and again inside the text: headings that lead elsewhere, dates that open another's words. */
function* fromRows(page: Page, { body, root }: Article): Generator<KindSign> {
  const [first, last] = [body[0]?.index ?? 0, body.at(-1)?.index ?? 0];
  let [teasers, dates, paragraphs, calls, signed, items] = [0, 0, 0, 0, 0, 0];
  // the first teaser's heading was left outside the text
  for (const line of page.lines.slice(Math.max(0, first - 2), last + 1)) {
    if (isTeaser(line)) teasers++;
    else if (line.in(Zone.Item) && line.size >= 8 && line.linked >= line.size) items++;
    else if (line.size <= SHORT && line.linked > 0 && CALL.test(line.text)) calls++;
    else if (line.size <= SHORT && line.index > first && SIGNED.test(line.text)) signed++;
    else if (line.size <= SHORT && line.index > first && DATED.test(line.text)) dates++;
    else if (isParagraph(line)) paragraphs++;
  }
  if (teasers >= TEASERS && teasers * 3 >= paragraphs) yield { kind: 'list', points: 3 };
  // each item's link stands above its lines
  else if (items >= TEASERS && items * 5 >= paragraphs * 4) yield { kind: 'list', points: 3 };
  else if (calls >= CALLS || (signed >= CALLS && signed * 2 >= paragraphs) || hasTwins(root)) yield { kind: 'list', points: 3 };
  if (dates >= POSTS && dates * 4 >= paragraphs) yield { kind: 'forum', points: 2 };
  const rows = body.filter(
    ({ size, text }, i) => i < body.length - ROWS && size <= ROW_LENGTH && ROW.test(text) && !CREDIT.test(text),
  ).length;
  if (rows >= ROWS && paragraphs <= SPARSE) yield { kind: 'record', points: 2 };
  const cells = body.filter((line) => line.in(Zone.Cell)).length;
  const prose = body.filter(isParagraph).length;
  if (cells >= CELLS && prose <= SPARSE) yield { kind: 'record', points: 3 };
}

const isParagraph = (line: Line): boolean => line.linked * 2 < line.size && readingLength(line) >= 20;

function isTeaser(line: Line): boolean {
  return line.in(Zone.Heading) && line.linked >= line.size && line.size > 0;
}

/** Whether an element is one of several with a linked heading each, side by side: what was taken for the article is a teaser. */
function hasTwins(root: Element): boolean {
  const name = (element: Element) => `${element.localName}.${classOf(element)}`;
  const own = name(root);
  const headed = (element: Element) => element.querySelector('h2 a[href], h3 a[href], h4 a[href], a[href] h2, a[href] h3') !== null;
  if (!headed(root)) return false;
  return [...(parentOf(root)?.children ?? [])].filter((each) => name(each) === own && headed(each)).length >= TEASERS;
}
