import { isPlace } from '../place';

/** Words that stand beside dates and name no outlet: tools, counters, labels, badges. */
export const TOOL =
  /^(?:(?:星期|周|週)[一二三四五六日天]|第\d+版|通讯员|出版|發布|發佈|特約|公開日|更新日|最終更新日?|投稿日|作成日|掲載日?|기사입력|입력|승인|최종수정|수정|原创|转载|正文|首页|返回|\+?\s?关注|举报|打印|听新闻|聽新聞|听全文|语音播报|朗读|登录|注册|更多|大|中|小|標準|标准|留言|列印|讚|收藏|分享|纠错|投稿|微博|微信|朋友圈|QQ(?:空间|好友)?|抖音|小程序|IP|(?:复制|複製)[链鏈連]接?|(?:臺北|台北|北京|香港|美[东東西]|[东東]部)(?:時間|时间)|[\d\s.,:+万]+)$/;
/** The same as parts of what stands there. */
const TOOL_PART =
  /\s\d+$|[发發]自\p{Script=Han}{2,5}$|^(?:积分|等级|帖子|主题|粉丝|威望|金币|发布于|发表于|更新于|编辑于|修改于|最后编辑|發表於|更新於|編輯於|(?:编辑|編輯|撰文|记者|記者|作者|文|圖|图)\s|最新|分享|相[关關]|收藏|评论|点赞|字号|字体|[[【]|[A-Z]{1,3}\d)|[（(]|(?:记者|記者|更新[）)]?|号|作者|频道|頻道|報導|有限公司)$|\s报道$|[于於]$|认证|属地|屬地|^.{0,3}评论|\d评论|人参与|跟贴|阅读|浏览|点击|我有话说|来源|[:：]|責任|责任|傳送|轉寄|轉發|用LINE|facebook|twitter|字級|[>›»]|专题/u;
/** 中廣記者林麗玉: an outlet's reporter is read as a byline. */
const SIGNED = /[记記]者 ?\p{Script=Han}{2,3}$/u;
/** 专栏作家, 海州网特约撰稿人: what somebody is. */
const POST = /(?:撰稿人?|作家|作者|主笔|主筆|编辑|編輯|评论员|評論員|观察员|特派员|特派員)$/;
/** 3喜欢, 12次播放: what readers did. */
const COUNTER = /喜欢|点赞|转发|播放|弹幕/;
/** What portals call their columns, which stand beside dates as well. */
const SECTION =
  /^(?:新闻|新聞|要闻|要聞|时政|時政|政治|社会|社會|生活|地方|本地|国内|國內|国际|國際|两岸|兩岸|大陆|大陸|澳门|澳門|香港|台湾|台灣|港澳|港聞|财经|財經|经济|經濟|产经|產經|股市|体育|體育|运动|運動|娱乐|娛樂|影剧|影劇|科技|科学|科學|军事|軍事|教育|健康|医疗|醫療|旅游|旅遊|时尚|時尚|文化|历史|歷史|汽车|汽車|房产|房產|美食|随笔|隨筆|评论|評論|观点|觀點|专栏|專欄|综合|綜合|民生|法治|图片|視頻|视频|焦点|焦點|即時|即时|热点|熱門|资讯|資訊|動態|动态|公告|通知|行业|行業|企业|企業|未分类|未分類)+(?:新闻|新聞|要闻|资讯|動態|动态|中心|公告|版)?$/;
/** Whether words beside a date are known to name no outlet: tools, counters, columns, posts, places. */
export function namesNoOutlet(words: string): boolean {
  return isPlace(words) || [TOOL, TOOL_PART, SIGNED, POST, COUNTER, SECTION].some((known) => known.test(words));
}
