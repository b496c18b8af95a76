import type { Line } from '../dom/lines';
import { parentOf } from '../dom/tree';
import type { NoiseKind } from '../model/report';
import { Zone } from '../model/zone';
import { WIDE_LETTER } from '../text/fold';
import { isCall } from './calls';
import { proseWeight } from './prose';

/**
 * A template of the lines that portals put around articles. `most`: longest line (letters) it may be; `links`: it must hold a
 * link, as calls do and prose of the same words need not.
 */
interface Template {
  kind: NoiseKind;
  most: number;
  form: RegExp;
  links?: true;
}

/** Signs that stand before such lines. White space is folded before templates are asked. */
const LEAD = String.raw`^[\s【\[（(◆■▶►▲▼●★☆※*＊↓↑→>·|/-]*`;
/** Signs that stand behind headings. */
const END = String.raw`[\s】\]：:>＞）)…!！~～↓▼»+-]{0,12}$`;
const heading = (words: string): RegExp => new RegExp(`${LEAD}(?:${words})${END}`);
const start = (words: string): RegExp => new RegExp(`${LEAD}(?:${words})`);

/** A call as it stands in an article: what it is good for, politeness, then what to do, and with what; no word that tells a story. */
const CLAUSE = '(?:[^。，,！!？?：:“”「」『』]{0,24}[，,！!。])?';
const PLEASE =
  '(?:请|請|敬请|欢迎|歡迎|快来|快來|赶快|赶紧|立即|立刻|马上|馬上|点击|點擊|长按|扫码|掃碼|微信|手机|可以?|一键|免费|免費|记得|記得|就|或){0,4}';
const CHANNEL =
  '公众号|公眾號|公号|微信|微博|订阅号|视频号|头条号|抖音|快手|qq群|(?:交流|读者|讀者|粉丝)群|二维码|二維碼|line(?:@|好友|官方帳號|群組)?|粉絲(?:團|專頁|頁)|频道|頻道|telegram|facebook|instagram|youtube|電子報|电子报|官方[账帐帳][号號]|社群';
/** The channel's name behind it, in brackets or behind a colon. */
const NAMED = '(?:好友|[号號吧哦]|[:：（(【“「][^。，“”「」]{2,16}[)）】”」]?)?';
const PURPOSE =
  '(?:[，,！!。][^。，“”「」]{0,12}(?:看|读|讀|获取|獲取|掌握|了解|收看|领取|領取|错过|錯過|漏接|更多|最新|精彩|第一|及时|随时|隨時)[^。，“”「」是]{0,12})?[。!！~～>》»↓👇]{0,4}';
const call = (words: string): RegExp => new RegExp(`^[【\\[▶►★☆※*＊↓→>·|-]{0,4} ?${CLAUSE}${PLEASE}(?:${words})${NAMED}${PURPOSE}$`);

/**
 * Templates are the whole of a line or anchored at its beginning, and short: an article that talks about disclaimers,
 * comments or apps must not match (noise-mechanics, sections 7 to 9). The first that fits decides.
 */
const WIDE: readonly Template[] = [
  // headings of other stories
  { kind: 'recommend', most: 30, form: heading('(?:相关|关联|延伸|推荐|精彩|热门|热点|最新|更多|往期|近期|今日|本周|要闻|头条|独家|精选|编辑|为[您你]|猜[您你]|大家都在) ?[·・|]? ?(?:阅读|新闻|文章|报道|推荐|内容|链接|资讯|话题|专题|图集|组图|视频|热点|看|喜欢|回顾|热文|精彩|相关)(?:推荐|排行榜?|列表)?|热新闻|作者最新文章|更多精彩(?:内容|文章)?|更多[^。，]{2,10}報導|(?:阅读|点击|新闻|评论|热点|热门)排行榜?|24小时(?:热[闻点文]|排行)(?:榜)?|新闻推荐|文章推荐|栏目(?:热门|更新|推荐)|本文导航|相关热词搜索') },
  { kind: 'recommend', most: 30, form: heading('(?:相關|延伸|推薦|精彩|熱門|更多|最新|你可能也想|你可能會喜歡的) ?(?:新聞|文章|閱讀|報導|連結|影音|內容|推薦)|猜你喜歡|看更多|[您你]可能(?:會)?(?:有興趣|感興趣|喜歡)(?:的(?:文章|新聞))?|熱門排行') },
  { kind: 'recommend', most: 30, form: heading('(?:関連|おすすめ|注目|人気|最新)の?(?:記事|ニュース|トピックス|キーワード|リンク|情報)(?:ランキング|一覧)?|あわせて(?:読みたい|どうぞ)|こちらもおすすめ|(?:アクセス|記事|ニュース|総合)*ランキング|編集部のおすすめ|関連(?:リンク|サイト)?|(?:관련|추천|인기|많이 ?본|주요|최신|이 ?시각) ?(?:기사|뉴스|콘텐츠|포토)|많이 ?본 ?(?:기사|뉴스)?|함께 보면 좋은 기사|.{0,16}카테고리의 다른 글') },
  { kind: 'recommend', most: 120, form: /^(?:相关阅读|延伸阅读|推荐阅读|往期回顾|此前报道|상세보기) ?[:：|｜] ?\S/ },
  { kind: 'recommend', most: 140, links: true, form: start('(?:相关|延伸|推荐|往期|更多|相關|推薦|関連|おすすめ|あわせて読みたい|관련|추천|함께 볼) ?(?:阅读|新闻|报道|文章|回顾|閱讀|新聞|報導|記事|ニュース|기사|뉴스)? ?[】\\])）]? ?[:：|｜】\\])）▶>→] ?\\S') },
  { kind: 'recommend', most: 80, form: /^[【[]?(?:上一?[篇页條条則则]|下一?[篇页條条則则]|前の記事|次の記事|이전 ?기사|다음 ?기사)[】\]]? ?(?:[:：]|$)/ },
  { kind: 'recommend', most: 24, form: /^(?:返回.{0,8}(?:首页|列表|頻道|频道|顶部)|点击进入专题 ?[:：]?.{0,12}|查看更多.{0,6})[>》»]*$/ },
  // comments
  { kind: 'comments', most: 24, form: heading('(?:网友|热门|最新|最热|全部|精彩|文章|用户|匿名|我要|我的|发表|查看|欢迎发表)?评论(?:列表|区|一下|数)?(?: ?[（(]?\\d*[)）条]?)?|\\d+ ?条评论(?:查看更多)?|评论列表.{0,6}|我来说两句|网友跟贴|跟贴 ?\\d*|网友留言|网友热评|發表評論|網友(?:評論|留言)|我要留言|留言(?:板|區)?|回應(?:文章)?|條留言|コメント(?:一覧|する|を(?:書く|投稿|残す))?|댓글(?: ?\\d*| ?(?:쓰기|보기|달기))?|의견쓰기') },
  { kind: 'comments', most: 80, form: /^(?:网友评论仅供|文明上网.{0,4}理性发言|请自觉遵守互联网|人参与 ?[,，]? ?条?评论|\d*人?(?:跟贴|参与).{0,6}\d* ?(?:条评论|条跟贴)|还没有评论|正文已结束|评论(?:仅代表网友|内容)|登录后(?:才|可以|即可)?(?:发表)?评论|以上网友发言)/ },
  // sharing and tools
  { kind: 'share', most: 44, form: heading('(?:一键)?分享(?:到|至|给)?(?:[:：].{0,20}|微信.{0,16}|微博.{0,12}|朋友圈|好友|本文|文章|.{0,8}(?:qq|空间).{0,8})?|转发(?:到|至).{0,10}|扫一扫.{0,12}分享.{0,8}|用微信扫(?:描|码)?二维码.{0,10}|微信扫一扫.{0,14}|(?:收藏|打印|举报|点赞|推荐给朋友|复制链接)(?:本文|本页|文章)?|字[体号][:：]?.{0,8}|分享此(?:文|新聞).{0,4}|用line傳送|(?:この記事を)?シェア(?:する)?|ツイート(?:する)?|ポスト|印刷(?:する)?|(?:twitter|x|line|facebook|pocket|はてな(?:ブックマーク)?) ?(?:で|に) ?(?:シェア|保存|送る|投稿|共有)(?:する)?|文字サイズ変更|(?:기사)? ?공유(?:하기)?|페이스북|트위터|카카오톡') },
  // disclaimers: a heading, or the house's own phrases
  { kind: 'disclaimer', most: 600, form: start('(?:广告声明|免责声明|免責聲明|免責事項|特别声明|特別聲明|郑重声明|平台声明|版权声明|版權聲明|版权说明|版权申明|风险提示及免责|风险提示|新浪声明|[^\\s，。：:]{2,10}网?版权(?:说明|声明)|法律声明|disclaimer|Haftungsausschluss) ?(?:[】\\]）)] ?\\S|[:：]|$|【|\\d)') },
  { kind: 'disclaimer', most: 600, form: start('(?:声明|申明|聲明|注|备注|提示|说明) ?[】\\]）)]? ?[:：] ?(?:$|.{0,40}(?:本文|本站|本网|本平台|转载|轉載|版权|版權|观点|觀點|侵权|不代表|用户上传|仅供参考|凡注明))') },
  { kind: 'disclaimer', most: 10, form: heading('声明|聲明|免责') },
  { kind: 'disclaimer', most: 400, form: start('本(?:内容|文|文章)(?:为|系|由|经)作者(?:授权|独家)[^。]{0,10}发布|本文仅代表(?:作者|该机构)|(?:以上|本文|文章|文中|该文|此文)(?:内容|观点|言论|信息)?(?:仅|只|均)?(?:代表|为)?作者(?:个人|本人)?(?:观点|立场|意见)?.{0,6}(?:不代表|与本|，不构成|.{0,12}仅提供信息)|(?:本文|以上内容)(?:为|系).{2,14}(?:上传并发布|用户上传)|以上内容(?:仅|为自媒体)|凡(?:本[网站]|注明|来源).{0,10}(?:注明|来源|转载|为)|本(?:网|站)(?:所有)?(?:转载|刊载|登载|部分).{0,30}(?:目的|版权|来源|观点|网络)|(?:本文|文章|以上).{0,24}不代表.{2,16}(?:立场|观点|立場|觀點)|转载(?:此文|目的)(?:是|在于|出于)|如(?:有|涉及|果).{0,14}(?:侵权|版权|权益|争议).{0,24}(?:联系|告知|删除|通知)|[“"]?(?:特别声明|平台声明) ?[:：].{0,80}(?:信息存储|用户上传)|版权(?:所有|归).{0,20}(?:转载|侵权|必究)|本サイト(?:の|に掲載).{2,60}(?:無断|著作権|責任|転載)') },
  { kind: 'disclaimer', most: 120, form: /^(?:[^，,；;]{2,40}[，,；;])? ?(?:未经.{0,12}(?:许可|授权|同意|允许).{0,6}(?:不得|严禁|禁止|均属).{0,8}(?:转载|使用|复制)?|[未非]經.{0,8}(?:授權|同意|許可).{0,6}(?:不得|禁止|均屬|請勿|嚴禁).{0,24}|(?:[^、。]{1,12}の)?無断(?:転載|複製|使用|引用).{0,16}|무단 ?전재.{0,20}|all rights reserved)[\s.。！!】)）]*$/ },
  { kind: 'promo', most: 90, form: start('(?:この|本)記事は有料記事です') },
  { kind: 'promo', most: 60, form: start('제보 ?(?:는|하기|전화|[:：])|기사 ?제보(?:는|하기)?|무단 ?전재') },
  { kind: 'disclaimer', most: 400, form: start('私たちの行動規範 ?[:：]|이 기사는 언론사에서|본 (?:기사|콘텐츠|게시물)[는은].{0,80}(?:저작권|무단|책임|의견|견해|제공받)') },
  { kind: 'disclaimer', most: 90, form: /^[<〈[(]?(?:版权所有|版權所有|著作權所有|저작권자|copyright\b|[©ⓒ]).{0,70}$/ },
  // prompts: in the imperative, to the reader
  { kind: 'qr', most: 60, form: start('(?:请|欢迎|可|点击|立即|微信|手机|用手机|打开微信)?(?:用微信|微信)?(?:长按|扫描?|扫一扫|识别)(?:[^，。]{0,12})?(?:二维码|二維碼|qr ?code)(?:[^。]{0,24})$|(?:扫码|掃碼|扫一扫)(?:[^，。]{0,16})$|スマートフォンでqr') },
  { kind: 'promo', most: 70, form: start(`(?:欢迎|敬请|赶快|快来|点击|长按|扫码|搜索|微信搜索?|赶紧|更多(?:精彩)?(?:内容|资讯)?[，,]? ?(?:请|敬请|欢迎)?) ?(?:[^。]{0,12})?(?:关注|加入|订阅|添加|搜索)[^。]{0,34}$|(?:请|记得) ?[^。]{0,12}(?:关注|加入|订阅|添加|搜索)[^。]{0,24}(?:${CHANNEL}|我们)[^。]{0,10}$`) },
  { kind: 'promo', most: 30, form: start('(?:关注|订阅)[^，。]{0,16}(?:公众号|公号|微信|微博|订阅号|我们)[^，。了的]{0,4}$|.{2,16}(?:微信公众号|微信公号|官方微[博信]|微信号) ?(?:[:：（(].{1,24})?$') },
  { kind: 'promo', most: 60, form: start('(?:点击|戳|轻触|轻点)(?:上方|下方|左下角?|右上角?|这里|此处|蓝字|“?阅读原文”?|菜单栏|链接).{0,24}$|(?:\\d、)?回复[【“「].{1,12}[】”」]|[^。]{0,10}(?:点|戳)个?[【“「]?(?:在看|阅读原文|赞)[^。]{0,24}$|[^。，：:]{0,8}(?:[报報爆]料|新闻|投诉|投稿)(?:热线|熱線|电话|電話|微信|邮箱|信箱|whatsapp)(?: ?[:：]|[】\\]] ?[\\d+(（])|[^。，：:]{0,8}[报報爆]料[^。，]{0,4}[:：] ?\\d[\\d -]{5}|商务合作 ?[:：]|申请加入.{2,20}$|加入好友|訂閱(?:電子報|我們|youtube).{0,20}$|(?:按讚|追蹤)(?:粉絲|我們|.{0,10}粉絲)[^，。的]{0,16}$|友だち追加|フォロー(?:する|お願いします)$|이 기자의 다른 기사|구독(?:하기|신청)$') },
  { kind: 'promo', most: 40, form: heading('我要反馈|纠错|挑错|关键[字词] ?[:：>].*|文章关键词 ?[:：].*|关键词 ?>>.*|返回.{2,8}[，,] ?查看更多|返回(?:腾讯网)?首页|阅读原文|查看原文|有料入股|按我看活動辦法|(?:点击|我要)?(?:展开|收起)(?:全文)?') },
  { kind: 'promo', most: 60, form: start('(?:可以?|请|欢迎)?(?:发送?)?(?:电子)?邮件(?:至|到|给)[^。]{3,40}(?:申请|投稿|加入|联系|咨询|订阅)|(?:爆料|投稿|来稿|合作|联系)(?:请|可)?(?:发送?(?:邮件)?)?(?:至|到)(?:邮箱)? ?[:：]?[\\w.-]+@') },
  { kind: 'promo', most: 160, links: true, form: /【(?:点击|立即|我要|马上)[^】]{2,10}】|(?:点击|戳)(?:这里|此处|链接)(?:投票|报名|参与|购买|领取)/ },
  // a fold or a wall: what follows is to be paid or registered for
  { kind: 'promo', most: 80, form: start('(?:[\\[［【][^\\]］】]{2,10}[\\]］】] ?)?(?:この|本)記事は(?:有料|無料)?(?:会員|購読者)(?:限定|専用|の)|(?:無料|有料)[^。]{0,10}(?:登録すると|プランを選択)|続きを(?:読む|お読み).{0,20}(?:登録|ログイン)|(?:本文|此文|以下内容|剩余内容)(?:为|是|需要?)(?:付费|会员|订阅|登录)|(?:登录|登錄|开通会员|订阅|訂閱|付费|成為會員)(?:后|後|即可|可)(?:继续|繼續)?(?:阅读|閱讀|查看|觀看)(?:全文|更多|完整|剩余)|이 기사는 (?:유료|회원|구독자) ?(?:전용|회원)') },
  { kind: 'promo', most: 70, form: call(`(?:关注|關注|订阅|訂閱|加入|添加|追蹤|按讚|搜索|收藏)[^。，“”「」了过過后後]{0,18}(?:${CHANNEL})`) },
  { kind: 'promo', most: 70, form: start('[^「」]{0,40}(?:友だち追加|フォロー|チャンネル登録|(?:メルマガ|ニュースレター)の?(?:ご?登録|ご?購読))(?:は|を|も|して)? ?(?:こちら|お願い(?:し|いたし|致し)ます|ください|下さい|しよう|できます|で最新.{0,20})[。!！♪▶→>＞]*$') },
  { kind: 'promo', most: 70, form: start('[^"“”‘’\'.]{0,30}(?:채널|카카오톡|뉴스레터|유튜브|네이버|텔레그램|홈페이지)[^"“”‘’\'.]{0,20}(?:추가|구독|팔로우|친구|받아|만나)[^"“”‘’\'.]{0,16}(?:하세요|보세요|보기|받기|하기|해 ?주세요|주세요|바랍니다)[.!~ ]*$') },
  { kind: 'promo', most: 60, form: start('更多(?:精彩|相关|相關)?(?:内容|資訊|资讯|新闻|新聞|报道|報導)[，,]? ?(?:请|欢迎|敬请|請|歡迎|可)?(?:进入|浏览|登录|访问|点击|查看|移步|進入|瀏覽|點擊)[^。]{0,24}$|(?:炒股|理财|投资)就?(?:看|上|用)[^。，]{2,14}[，,][^。]{4,40}$') },
  { kind: 'promo', most: 50, form: start('[^"“”]{0,20}구독[^"“”]{0,8}(?:좋아요|알림)[^"“”]{0,10}(?:부탁|눌러)[^"“”]{0,12}$') },
  // apps
  { kind: 'app', most: 70, form: call('(?:下载|下載|安装|安裝|打开|打開|开启|開啟)[^。，“”「」了过過后後]{0,16}(?:app|客户端|客戶端|小程序)') },
  { kind: 'app', most: 160, form: /^[^。]{0,100}(?:下载|打开|安装|下載)[^。，]{0,8}(?:客户端|app)[^。，]{0,10}(?:福利|专享|红包|优惠|大奖|好礼|特权|惊喜|抽獎|好康)/ },
  { kind: 'app', most: 60, form: start('(?:请|立即|点击|马上|快来|扫码|免费|去)?(?:下载|打开|安装|使用)(?:[^，。]{0,14})(?:app|客户端)(?!并|后|的|被)(?:[^，。]{0,24}|[，,]?(?:查看|阅读|收看|获取|体验|了解)[^。]{0,14})$|(?:[^，。了]{2,14})(?:app|客户端)(?:免费)?(?:下载|内?打开|内?查看|阅读)$|(?:点击|立即|免费)下载$|在?app(?:内)?(?:打开|查看|阅读)$|(?:海量|更多|投资)?[^，。]{0,14}(?:尽在|就在)[^，。]{1,12}(?:app|客户端)$|[^。]{4,30}[，,]都在 ?[^，。]{1,12}(?:app|客户端)$|手机(?:查看|浏览|访问)[^，。了的]{2,12}$|海量资讯.{0,10}精准解读.{0,16}$|(?:立即)?(?:下載|開啟) ?.{0,8}app.{0,12}$|[^。，]{0,16}用app看(?:新聞|新闻)[^。，]{0,34}$|點我下載|[^「」。]{0,40}アプリ(?:で(?:開く|読む|見る)|を(?:今すぐ)?(?:ダウンロード|インストール)(?:はこちら|して(?:ください)?|しよう)?[。！!]?$|版はこちら)|앱(?:에서|으로) (?:보기|열기)') },
  { kind: 'ad', most: 20, form: heading('广告|廣告|推广|推廣|赞助内容|(?:赞助商|贊助商|推广|推廣|商业)(?:链接|連結|广告|廣告|信息|推广)|广告位.{0,6}|スポンサー(?:ド)?リンク|広告|記事は広告の.?に続きます|スポンサー|광고') },
  { kind: 'ad', most: 80, links: true, form: /^[【[（(「](?:商业)?(?:推广|推廣|广告|廣告|赞助|贊助|pr)[】\])）」] ?\S/ },
  { kind: 'slogan', most: 90, form: /^(?:[☆★◆《【\s].{0,30}(?:欢迎您|歡迎您|第一门户|门户网站)|https?:\/\/\S{4,60} ?欢迎您|.{2,20}欢迎您[!！]?$|.{2,24}第一.{0,8}(?:门户|生活服务)网站[!！]?$)/ },
]; // prettier-ignore
/** The same in Latin letters: never asked for lines in Han, kana or Hangul. */
const LATIN: readonly Template[] = [
  { kind: 'recommend', most: 40, form: heading('(?:(?:more )?related|recommended|trending|popular|latest|top|featured|more)(?: (?:articles?|stor(?:y|ies)|news|content|topics?|posts?|reading|links|videos?|coverage|now|today))?(?: for you)?') },
  { kind: 'recommend', most: 40, form: heading('more (?:from|on|in|about|like this)\\b.{0,24}|you (?:may|might) (?:also )?(?:like|be interested in)|read (?:more|also|next)|up next|next (?:story|article|up)|most (?:read|popular|viewed|shared|recent|commented)(?: (?:articles?|stories|news|content))?|also (?:on|read|see)\\b.{0,24}|see also|editor[\'’]?s[\'’]? (?:picks?|choice)|what (?:to read|others are reading)(?: next)?|don[\'’]t miss|from around the web|around the web|must (?:listen|read|watch)') },
  { kind: 'recommend', most: 50, form: heading('mehr zum thema|(?:lesen|sehen) sie auch|auch interessant|das könnte (?:sie|dich) (?:auch )?interessieren|beliebte (?:storys|artikel)|meistgelesen(?:e artikel)?|weitere (?:artikel|meldungen|themen)|themen|zum thema|(?:à )?lire aussi|sur le même (?:sujet|thème)|à lire également|les plus lus|nos articles|(?:te|le) puede interesar|más información|lee también|lo más (?:leído|visto)|noticias relacionadas|archivado en|otras noticias') },
  { kind: 'recommend', most: 120, form: /^(?:lire aussi|lesen sie auch|read also|also read|read more|related|see also|lee también) ?[:|] ?\S/ },
  { kind: 'recommend', most: 220, links: true, form: /^(?:also on \S+|read (?:also|more|next)|see also|lire aussi|(?:lesen|sehen) sie auch|lee también|lea también) \S/ },
  { kind: 'comments', most: 24, form: heading('(?:view |show |post |add |leave (?:a |your )?)?(?:\\d+ )?comments?(?: \\(?\\d*\\)?)?|leave a (?:reply|comment)|have your say|join the (?:conversation|discussion)|(?:\\d+ )?kommentare?(?: (?:lesen|schreiben|anzeigen))?|(?:\\d+ )?commentaires?|réagir|(?:ver |\\d+ )?comentarios') },
  { kind: 'share', most: 44, form: heading('share(?: this)?(?: (?:article|story|post|page|permalink))?(?: (?:on|via|by|with|to) .{0,20})?|(?:all )?share services|tweet|e-?mail this|print(?: this)?|(?:artikel |beitrag )?(?:teilen|drucken|merken)|druckversion|pdf-version|text vorlesen|partager(?: (?:sur|par) .{0,16})?|imprimer|compartir(?: en .{0,16})?|imprimir|back to gallery') },
  { kind: 'share', most: 60, form: /^like this (?:story|article)\?\s+share/ },
  { kind: 'disclaimer', most: 600, form: start('(?:disclaimer|haftungsausschluss|avertissement|aviso legal) ?(?:[:：]|$)|notice ?(?:$|: ?(?:the (?:above|views|content above)|this article))') },
  { kind: 'disclaimer', most: 400, form: start('our standards: the|the views (?:and|expressed)|(?:this|the) (?:material|article|content) may not be (?:published|reproduced)|repackaging or using this story') },
  { kind: 'disclaimer', most: 120, form: /all rights reserved[\s.!)]*$/ },
  { kind: 'disclaimer', most: 260, form: /^(?:©|copyright ?(?:©|\(c\)|[:|]|\d{4}))(?:.{0,70}$|.{0,90}(?:all rights reserved|may not be (?:published|reproduced)))/ },
  { kind: 'qr', most: 60, form: start('(?:scan|use) (?:the |this )?qr code') },
  { kind: 'promo', most: 110, form: start('(?:please )?(?:subscribe|sign up|register) (?:to|for|now|here|today)\\b.{0,80}(?:newsletters?|email|e-mail|alerts?|updates?|inbox|channel|news|for free|digital (?:access|subscription|edition))\\b.{0,30}$|(?:subscribe|sign up|follow us|newsletters?)[.!]?$|(?:like|follow|find|join) (?:us\\b|@\\w+|(?:our|[\\w .&’\'-]{2,30}) (?:on|at) (?:facebook|twitter|x|instagram|youtube|telegram|whatsapp|tiktok|linkedin|threads|bluesky|mastodon|google news|social media)\\b|our (?:channel|page|(?:whatsapp|telegram|youtube|facebook)\\b)).{0,60}$|follow [a-z]{2,12} on$|get (?:our|the|your) .{0,40}(?:newsletters?|inbox|app|e-?mails?|briefing)\\b.{0,30}$|for (?:more|the latest)\\b[^.]{2,60}\\b(?:follow|subscribe|sign up|join (?:us|our)|download (?:the|our))\\b[^.]{2,60}[.!]?$|(?:jetzt )?(?:newsletter|abonnieren)\\b.{0,40}$|abonnez-vous\\b.{0,60}$|(?:recevoir la|inscrivez-vous à la) newsletter.{0,40}$|suscr[íi]b[ae](?:se|te)\\b.{0,60}$|s[íi]guenos en\\b.{0,40}$') },
  { kind: 'promo', most: 300, links: true, form: /^[^.]{0,120}\bnewsletters?\b[^.]{0,180}\. ?(?:sign up|subscribe|join|click)\b/ },
  { kind: 'promo', most: 360, links: true, form: /^(?:cet article est (?:paru|extrait)|this (?:article|story|piece) (?:appeared|is adapted) |dieser (?:text|artikel) (?:ist|stammt)|este artículo (?:se publicó|apareció)).{2,16}\b(?:notre|our|unserem|nuestra|nuestro)\b.{0,20}newsletter/ },
  { kind: 'promo', most: 160, form: /^(?:[^.]{3,60}\. )?(?:please )?support (?:us|our|the|independent)\b[^.]{0,60}\b(?:(?:from|for) (?:just|only|as little as)|with (?:a|your) (?:donation|contribution))\b.{0,40}$/ },
  { kind: 'promo', most: 120, form: start('il vous reste \\d{1,2}(?:[.,]\\d{1,2})? ?% de (?:cet article|ce contenu)|(?:la suite|cet article|ce contenu) est réservée? (?:aux|à nos) abonnés|dieser (?:artikel|inhalt) ist (?:nur |exklusiv )?für (?:unsere )?abonnent|(?:contenido|este artículo es) exclusivo para (?:nuestros )?suscriptores') },
  { kind: 'promo', most: 80, form: start('pour ne rien (?:manquer|rater)\\b[^.]{0,50}$|never miss (?:a|an|our)\\b[^.]{0,50}$|no te pierdas\\b[^.]{0,50}$') },
  { kind: 'promo', most: 200, links: true, form: start('(?:puede|puedes) (?:escribirnos|seguir(?:nos)?)\\b|you can (?:e-?mail|contact|write to|follow) (?:us|the (?:author|writer|reporter)|him|her|them)\\b|(?:e-?mail|contact|write to) (?:us|the (?:author|writer|reporter|editor)s?)\\b') },
  { kind: 'promo', most: 90, links: true, form: /^.{4,60}\b(?:learn more|find out more|más información|mehr erfahren|en savoir plus) ?[>›»→]$/ },
  { kind: 'promo', most: 40, form: heading('ajouter à vos sélections|réutiliser ce contenu|artikelrechte erwerben|back to top') },
  { kind: 'promo', most: 120, form: start('(?!.*["“”‘])(?:.{0,60}\\b(?:in|to) your (?:inbox|e-?mail)\\b.{0,20}$|support (?:local|independent|our|quality) (?:journalism|news|reporting|newsroom)\\b|(?:stay|keep) (?:updated|up to date|informed|connected)\\b.{0,60}\\b(?:subscrib|follow|newsletter|channel|app\\b)|(?:got|have|do you have|know) .{0,30}(?:\\btips?|\\bstory|information|something to (?:share|say))\\b.{0,20}\\? ?.{0,20}\\b(?:e-?mail|contact|write|get in touch|let us know|text|call|reach) )') },
  { kind: 'promo', most: 110, form: start('follow (?:all )?our (?:full |live |latest )?coverage\\b') },
  { kind: 'promo', most: 90, form: start('(?:sign up (?:to|for) (?!.{0,70}[.,;]))|sign up for more|(?:free )?(?:weekly|daily|monthly) newsletter|join .{0,40}(?:telegram|whatsapp) channel|get the latest .{0,60}delivered|want to see more like this') },
  { kind: 'promo', most: 260, form: /^.{0,60}\bis a reader-supported publication\b|^a version of this (?:article|story) (?:appears|appeared|was published) in (?:the )?(?:print|.{0,40}print edition)/ },
  { kind: 'app', most: 70, form: start('click here (?:to|for) .{0,30}\\bapp\\b.{0,10}$') },
  { kind: 'app', most: 60, form: start('(?:download|get|open in|install) (?:the|our)? ?(?:[a-zà-ÿ\\d]+ )?app\\b.{0,30}$') },
  { kind: 'ad', most: 50, form: heading('pr|advertisements?|advertising|ads?|sponsored(?: content| links?)?|promoted(?: content)?|paid content|advertisements? ?[-–—:] ?(?:scroll|continue|keep|story|article)\\b.{0,30}|(?:(?:story|article) continues (?:below|after)|continue reading below)(?: (?:this )?(?:ad|advertisement))?|weiter nach der anzeige|la suite après (?:la|cette) publicité|continúa después de la publicidad|anzeige|publicité|publicidad|werbung') },
]; // prettier-ignore

/** Longest line any template takes. */
const LONGEST = 600;
/** What was said of a line when its text was this: edges and noise rules ask again and again. */
const answers = new WeakMap<Line, { text: string; kind: NoiseKind | null }>();

/**
 * What kind of furniture a line is, or null for a line of the article.
 * @param line a line in or near the article
 */
export function furnitureKind(line: Line): NoiseKind | null {
  if (line.size > LONGEST) return null;
  const known = answers.get(line);
  if (known?.text === line.text) return known.kind;
  const words = line.text.toLowerCase();
  const said = kindOf(words, line.linked > 0) ?? (isCall(words) && isAtEdge(line) ? 'promo' : null);
  const kind = said && CALLS.test(said) && isStep(line) ? null : said;
  answers.set(line, { text: line.text, kind });
  return kind;
}

/** Whether words that stand for themselves within a line are a control of the page, not of the article: to share, print, comment. */
export const isControl = (words: string): boolean => /^(?:share|promo|comments|app)$/.test(kindOf(words.toLowerCase(), false) ?? '');

/** Lines that are looked at for prose above and below, and how much prose makes a paragraph, in wide characters. */
const AROUND = 6;
const PARAGRAPH = 20;

/** Whether a line stands between a text and what is around it: paragraphs on one side only. */
function isAtEdge(line: Line): boolean {
  return !line.in(Zone.Heading) && hasProse(line, -1) !== hasProse(line, 1);
}

/** Whether one of the next lines above (-1) or below (1) is a paragraph. */
function hasProse({ page, index }: Line, step: -1 | 1): boolean {
  for (let count = 1; count <= AROUND; count++) {
    const other = page.lines[index + step * count];
    if (other && !other.in(Zone.Nav | Zone.Footer) && proseWeight(other) >= PARAGRAPH) return true;
  }
  return false;
}

/** Kinds that ask their reader to do something. */
const CALLS = /^(?:promo|app|qr)$/;

/** Whether a line is one of several things to do that an article lists: install the app, open it, fill in the form. */
function isStep(line: Line): boolean {
  if (!line.in(Zone.Item) || line.linked > 0) return false;
  const list = line.block.closest('ul, ol');
  // what there is to press in every item is a bar of tools
  if (!list || list.querySelectorAll('a, button').length * 2 >= list.children.length) return false;
  return [line.index - 1, line.index + 1].some((at) => {
    const other = line.page.lines[at];
    return other && list.contains(other.block) && other.linked === 0 && !kindOf(other.text.toLowerCase(), false);
  });
}

/** The words at a paragraph's end that are a link of their own and call the reader away, or null: `返回首页>>`. */
export function callAtEnd(line: Line): { text: string; node: Text } | null {
  if (line.linked === 0 || line.linked * 2 > line.size) return null;
  const last = line.parts.at(-1);
  if (!last || !line.text.endsWith(last.text) || !parentOf(last.node)?.closest('a')) return null;
  const kind = kindOf(last.text.toLowerCase(), true);
  return kind === 'promo' || kind === 'app' || kind === 'recommend' || kind === 'qr' ? last : null;
}

function kindOf(text: string, links: boolean): NoiseKind | null {
  const templates = WIDE_LETTER.test(text) ? WIDE : LATIN;
  return templates.find(({ most, form, links: must }) => text.length <= most && (links || !must) && form.test(text))?.kind ?? null;
}
