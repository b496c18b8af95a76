import type { Line } from '../dom/lines';
import type { NoiseKind } from '../model/report';

/** A template of the lines that portals put around articles. `most`: longest line (letters) it may be. */
interface Template {
  kind: NoiseKind;
  most: number;
  form: RegExp;
}

/**
 * Templates are anchored at a line's beginning or are the whole of it, and short: an article that talks about disclaimers
 * or comments must not match (noise-mechanics, sections 7 to 9). The first that fits decides.
 */
const TEMPLATES: Template[] = [
  { kind: 'recommend', most: 24, form: /^[\s【\[◆■▶>]*(?:相关阅读|相关新闻|相关文章|相关报道|相关推荐|相关内容|相关链接|延伸阅读|延伸\s*[·・]\s*推荐|推荐阅读|推荐文章|推荐新闻|热门推荐|精彩推荐|编辑推荐|为您推荐|为你推荐|猜你喜欢|大家都在看|热门文章|热门新闻|热点新闻|热新闻|今日热点|最新文章|作者最新文章|更多精彩|更多相关|精彩图集|精彩组图|阅读排行|关联阅读|相關新聞|相關文章|相關閱讀|延伸閱讀|推薦閱讀|熱門新聞|猜你喜歡|你可能有興趣|您可能會有興趣的文章|関連記事|おすすめ記事|あわせて読みたい|人気記事|アクセスランキング|관련기사|관련 기사|추천기사|많이 본|인기기사|related (?:articles|stories|news|content|topics|posts)|recommended(?: for you)?|more (?:from|on|stories|news)\b.{0,24}|you (?:may|might) (?:also )?like|read (?:more|also|next)|trending|most (?:read|popular)|also (?:on|read)\b.{0,24}|mehr zum thema|lesen sie auch|auch interessant|lire aussi|à lire aussi|te puede interesar|más información|lee también)[\s】\]：:>（(]*(?:外部サイト[)）])?$/iu },
  { kind: 'recommend', most: 120, form: /^(?:lire aussi|lesen sie auch|read also|also read|read more|more:|related:|see also|lee también|相关阅读|延伸阅读|推荐阅读|此前报道|상세보기)\s*[:：|｜]\s*\S/iu },
  { kind: 'recommend', most: 60, form: /^(?:[【\[]?(?:上一篇|下一篇|上一页|下一页|上一條|下一條)[】\]]?\s*[:：]?|返回.{0,8}(?:首页|列表|頻道)|点击进入专题\s*[:：])/u },
  { kind: 'comments', most: 24, form: /^(?:网友评论|热门评论|最新评论|最热评论|全部评论|评论列表|我来说两句|发表评论|匿名评论|欢迎发表评论|网友跟贴|跟贴\s*\d*|\d*\s*条评论.*|评论\s*[（(]\d*[)）]|评论|網友評論|發表評論|留言|回應|コメント(?:一覧|する)?|댓글.{0,8}|comments?(?:\s*\(?\d*\)?)?|leave a (?:reply|comment)|kommentare?|commentaires?|comentarios)$/iu },
  { kind: 'comments', most: 80, form: /^(?:网友评论仅供|文明上网理性发言|请自觉遵守互联网|人参与\s*[,，]?\s*条评论|正文已结束)/u },
  { kind: 'share', most: 40, form: /^(?:分享到?\s*[:：]?|分享至.{0,16}|转发到.{0,10}|扫一扫.{0,12}分享.{0,8}|用微信扫(?:描|码)?二维码.{0,8}|微信扫一扫.{0,12}|分享给好友.{0,8}|收藏本文|打印本页|シェア(?:する)?|공유하기|share(?: this)?(?: (?:article|story|on|via).{0,20})?|teilen|partager|compartir|tweet|back to gallery)\s*[:：]?$/iu },
  { kind: 'share', most: 60, form: /^like this story\?\s+share/i },
  { kind: 'disclaimer', most: 600, form: /^[\s【\[（(*＊※]*(?:免责声明|免責聲明|特别声明|特別聲明|郑重声明|平台声明|版权声明|版權聲明|风险提示及免责|新浪声明|声明|notice|disclaimer)[】\]）)]?\s*(?:[:：]|$)/iu },
  { kind: 'disclaimer', most: 400, form: /^[\s*※]*(?:本文仅代表(?:作者|该机构)|本文(?:为|系).{2,14}(?:上传并发布|用户上传)|以上内容(?:仅|为自媒体)|凡本(?:网|站)注明|本(?:网|站)(?:转载|刊载)|(?:本文|文章).{0,8}不代表.{2,16}(?:立场|观点)|转载(?:此文|目的)|the views (?:and|expressed)|repackaging or using this story)/iu },
  { kind: 'disclaimer', most: 90, form: /^(?:.{2,14}[，,]\s*)?(?:未经(?:许可|授权|本[网站报]).{0,10}(?:不得|严禁|禁止)转载|版权所有.{0,30}|版權所有.{0,30}|无断転載.{0,12}|무단\s?전재.{0,16}|(?:저작권자|copyright)?\s*[ⓒ©].{2,60}|all rights reserved\.?)$/iu },
  { kind: 'promo', most: 90, form: /(?:扫描?(?:下方|上方|左方|右方)?二维码|长按(?:识别|二维码)|欢迎扫描|微信公众号\s*[:：(（]|关注.{0,14}(?:公众号|微信|微博|订阅号)|(?:公众号|微博|微信)$|点击(?:菜单栏|蓝字|上方).{0,14}|回复【.{1,12}】|点【在看】|报料\s*[:：]|爆料(?:热线|电话)?\s*[:：]|投稿邮箱|申请加入.{2,20}|加入好友|訂閱電子報|subscribe to (?:our|the)|sign up (?:for|to)|follow (?:us|our full|@|[A-Z]{2,}) ?|download (?:our|the) app|newsletter)/iu },
  { kind: 'app', most: 70, form: /(?:下载.{0,14}(?:APP|客户端)|打开.{0,10}(?:APP|客户端)|安装.{2,14}客户端|(?:APP|客户端)下载|下載\s?APP|看新聞\s*保證|^用?APP看|点击下载|點我下載)/iu },
  { kind: 'promo', most: 40, form: /^(?:我要反馈|【?纠错】?|关键[字词]\s*[:：>].*|文章关键词\s*[:：].*|关键词\s*>>.*|返回腾讯网首页>*|返回.{2,6}[，,]\s*查看更多|阅读原文|查看原文|有料入股|ajouter à vos sélections|back to top|按我看活動辦法)$/iu },
  { kind: 'ad', most: 14, form: /^(?:广告|廣告|推广|推廣|赞助内容|スポンサードリンク|広告|광고|advertisements?|advertisement:|ad|sponsored(?: content)?|anzeige|publicité|publicidad|werbung)\s*[:：]?$/iu },
  { kind: 'slogan', most: 90, form: /^(?:[☆★◆《【\s].{0,30}(?:欢迎您|歡迎您|第一门户|门户网站)|https?:\/\/\S{4,60}\s*欢迎您|.{2,20}欢迎您[!！]?$|.{2,24}第一.{0,8}(?:门户|生活服务)网站[!！]?$)/u },
]; // prettier-ignore

/**
 * What kind of furniture a line is, or null for a line of the article.
 * @param line a line in or near the article
 */
export function furnitureKind(line: Line): NoiseKind | null {
  if (line.size > 600) return null;
  const text = line.text;
  for (const { kind, most, form } of TEMPLATES) if (text.length <= most && form.test(text)) return kind;
  return null;
}
