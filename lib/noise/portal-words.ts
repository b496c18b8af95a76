import { foldWidth } from '../text/fold';

/** An address to go to: with its scheme, `www.`, or one of the common top-level domains. */
const ADDRESS = /https?:|www\.|[a-z\d]\.(?:com|cn|net|org|cc|tv|xyz|vip|club|example|jp|kr|tw|hk)(?![a-z\d])/.source;
/** What portals say of their own pages, in no sentence of an article: calls, claims, praise. */
const CLAIM =
  /更多(?:精彩|资讯|資訊|内容|內容|新闻|新聞|详情|詳情|好文)|(?:请|請|敬请|敬請|欢迎|歡迎)您?(?:访问|訪問|关注|關注|登录|登入|光临|光臨|收藏|搜索|搜尋)|尽在|盡在|欢迎您|歡迎您|本(?:文|站|内容|內容)(?:来自|來自|转自|轉自|转载|轉載|由|首发|首發|原创|原創)|(?:内容|內容|文章)(?:来自|來自|转自|轉自)|独家首发|獨家首發|原创首发|原創首發|(?:转载|轉載)(?:自|于|请|請|務必|务必)|版权所有|版權所有|版权归|版權歸|未经(?:授权|许可|允许)|未經(?:授權|許可|允許)|第一.{0,10}(?:网|網|站|平台|门户|門戶)|服务(?:网站|平台)|©|\(c\) ?[a-z\d]|copyright|all ?rights ?reserved|read ?more|originally ?(?:appeared|published)|visit ?us|follow ?us|more ?(?:news|stories) ?(?:at|on)|reprinted ?from|続きを読む|無断転載|もっと見る|무단 ?(?:전재|배포)|저작권|더 ?보기/
    .source;
const CLAIMS = new RegExp(`${ADDRESS}|${CLAIM}`);
/** How sites are called: `…网`, `…在线`, `…ニュースネット`. */
const NAME =
  /[\p{Script=Han}a-z\d](?:网|網|在线|在線|热线|熱線|资讯|資訊|论坛|論壇|门户|門戶|社区|社區|之家|客户端|频道|平台)(?!\p{Script=Han})|ネット|オンライン|ニュース|(?:online|news|daily|times|herald|ledger|post|media)(?![a-z])|(?:뉴스|일보|온라인|닷컴)(?!\p{Script=Hangul})/u;
/** Labels and credits tell where something is from, and are the article's own. */
const CREDIT = /来源|來源|图源|圖源|图片|圖片|source:|via|photo|摄|攝|供图|供圖|记者|記者|编辑|編輯|通讯员|出典|撮影|写真|사진|기자/;

/**
 * What words say of a site, to whoever repeats them: `claim` for an address, a call or praise, `name` for what sites are
 * called, null for anything else and for credits.
 */
export function portalWords(text: string): 'claim' | 'name' | null {
  const folded = foldWidth(text);
  if (CREDIT.test(folded)) return null;
  if (CLAIMS.test(folded)) return 'claim';
  return NAME.test(folded) ? 'name' : null;
}

/** Where a text makes such claims: what is found of them, and where, in the text as it stands. */
export function claimsIn(text: string): { start: number; end: number; words: string }[] {
  // full-width letters to plain ones, one for one
  const folded = text.replace(/[\uff01-\uff5e]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0)).toLowerCase();
  if (folded.length !== text.length) return [];
  return [...folded.matchAll(new RegExp(CLAIMS, 'g'))].map(({ 0: words, index }) => ({ start: index, end: index + words.length, words }));
}
