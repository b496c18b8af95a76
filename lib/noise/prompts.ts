import type { Line } from '../dom/lines';
import type { NoiseKind } from '../model/report';
import { WIDE_LETTER } from '../text/fold';

/**
 * What calls a reader away, outside the article: looser than the templates of furniture, which must hold in the text, too.
 * `plain`: headlines of other stories speak of such things as well, so that only a line without links is meant.
 */
interface Prompt {
  kind: NoiseKind;
  most: number;
  form: RegExp;
  plain?: true;
}

/** Signs and politeness before a call, and signs behind it. */
const LEAD = String.raw`^[\s【\[（(「『◆■▶►▲▼●★☆※*＊↓↑→>·・|/-]{0,6}(?:请|請|欢迎|歡迎|快来|快來|赶快|立即|立刻|马上|馬上|点击|點擊|免费|免費|戳|去|用|可){0,3}`;
const END = String.raw`[\s】\]：:>＞»›）)」』…!！~～→.。♪]{0,8}$`;
const call = (words: string): RegExp => new RegExp(`${LEAD}(?:${words})${END}`);
const says = (words: string): RegExp => new RegExp(`^[^。]{0,60}(?:${words})`);

const SCAN = '(?:用|打开)?(?:微信|手机|手機|支付宝)?(?:扫码|掃碼|扫一扫|掃一掃|扫描|掃描|扫|掃|长按|長按|识别|識別)';

const WIDE: readonly Prompt[] = [
  // a code to scan; one that logs in, pays or proves who somebody is, is no noise
  { kind: 'qr', most: 40, form: call(`${SCAN}(?:一下)?(?:上方|下方|左[侧方边]|右[侧方边]|此|图中|屏幕)?(?:的)?(?:二维码|二維碼|qr ?code)[^。，]{0,16}|${SCAN}[，, ]?(?:即可|可|就能|立即|用手机|轻松|一键)?(?:关注|關注|下载|下載|加入|加群|进群|添加|分享|订阅|訂閱|领取|查看|阅读|閱讀|观看|看|读|收听|体验|了解|参与|打开|反馈|咨询)[^。，]{0,12}|${SCAN}`) },
  { kind: 'qr', most: 70, plain: true, form: says('(?:扫描|扫码|扫一扫|长按|识别|掃描|掃碼)[^。]{0,8}(?:二维码|二維碼)?[^。]{0,6}(?:关注|關注|下载|下載|加入|进群|添加|订阅|訂閱|领取|收听|体验)') },
  { kind: 'qr', most: 40, form: call('(?:qrコード|スマホ)(?:を|から|で)(?:読み取|スキャン|アクセス|読む).{0,14}|qr ?코드[를을]? ?(?:스캔|찍).{0,14}') },
  // apps
  { kind: 'app', most: 48, form: call('(?:下载|下載|安装|安裝|打开|打開|开启|開啟|升级|使用|获取)[^。，]{0,14}(?:app|客户端|客戶端|移动端|手机版|手機版)(?!的|被|后)[^。]{0,18}|[^。，]{0,14}(?:app|客户端|移动端|手机版)[^。，]{0,6}(?:下载|下載)|(?:ios|android|安卓|iphone|ipad|鸿蒙|苹果)版?(?:app)?(?:客户端)?(?:下载|下載)') },
  { kind: 'app', most: 48, plain: true, form: says('(?:尽在|盡在|就在|都在)[^。，]{1,14}(?:app|客户端)[>》]?$|加入[^。，]{0,14}(?:app|line)|(?:app|客户端)(?:看|读|刷|查看|阅读)[^。，]{0,14}$') },
  { kind: 'app', most: 48, form: call('[^。]{0,18}尽在[^。，]{1,14}(?:app|客户端)|[^。、]{0,18}アプリ(?:で|を|の|は)?(?:開く|読む|見る|ダウンロード|インストール|無料).{0,12}|[^.]{0,14}앱(?:에서|으로|을)? ?(?:보기|열기|다운로드|설치|받기).{0,6}') },
  // following, joining, subscribing
  { kind: 'promo', most: 48, form: call('(?:关注|關注|订阅|訂閱|追蹤|加入|添加|按讚)[^。，了]{0,10}(?:公众号|公號|公号|微信|微博|订阅号|视频号|头条号|抖音|快手|粉絲團|粉丝团|粉絲專頁|好友|qq群|微信群|交流群|電子報|电子报|我们|我們)(?:[^。，了的]{0,10})|加入【[^】]{2,14}】|(?:.{0,12}官方)?(?:微信|公众号|微博|抖音|qq群)(?:号|帐号|账号|公众号|公众平台)?[:：][\\w\\u4e00-\\u9fff-]{2,24}|.{0,10}(?:官方微信|官方微博|粉絲團|粉絲專頁|微信公众号|公众号二维码)') },
  { kind: 'promo', most: 80, plain: true, form: says('(?:搜索|搜)(?:微信)?(?:公众号|公號|微信号)') },
  { kind: 'ad', most: 80, plain: true, form: says('(?:发送|發送|发短信|编辑短信)[^。]{1,16}(?:至|到)[\\s]?\\d{4,12}') },
  { kind: 'promo', most: 40, form: call('(?:先)?(?:登录|登錄|登入|注册|註冊)(?:后|後|之后)?(?:才能|即可|可以|可|再)?(?:查看|关注|收藏|评论|發表|发表|参与|閱讀|阅读|继续|下载|点赞)[^。，]{0,10}|(?:公式)?(?:line|twitter|facebook|instagram|youtube|x)?(?:アカウント|ページ)?(?:を|で|も)?(?:フォロー|友だち追加|チャンネル登録)(?:する|しよう|してください|で.{0,12})?|(?:今週|今月|本日|最新|お得)の?[^。]{2,30}を(?:今すぐ)?チェック|(?:無料)?(?:メルマガ|メールマガジン|ニュースレター)(?:に|を|の)?(?:登録|購読|申込).{0,10}|.{0,14}(?:채널|뉴스레터) ?(?:추가|구독|팔로우)(?:하기|하세요)?.{0,6}|로그인 ?(?:후|하고).{0,16}') },
  // gifts, games and bets
  { kind: 'ad', most: 40, form: call('(?:[你您]有|恭喜|获得|領取|领取|送[你您])[^。，]{0,10}(?:优惠券|優惠券|红包|紅包|代金券|折扣|礼包|禮包|会员)[^。，]{0,8}|.{0,14}クーポン(?:を)?(?:配信|配布|プレゼント|もらえる).{0,8}|(?:热门|推荐|精品|最新|好玩)(?:的)?(?:h5)?(?:手游|页游|网游|网页游戏|小游戏)(?:推荐|排行)?(?:[ +]*更多)?|今だけ.{0,20}(?:円|無料|割引|半額).{0,16}|\\d+円で.{0,14}(?:読める|楽しめる|使える|試せる)') },
  { kind: 'slogan', most: 40, form: call('[您你]的(?:每一[个份次]|支持|信任)[^。？]{1,10}[，,]?我们(?:都|会|将|用心|认真)[^。？]{2,12}') },
  { kind: 'ad', most: 60, form: says('(?:投注|博彩|娱乐城|赌场)(?:官网|网址|官方网站|注册送|开户)|必威体育|온라인 ?카지노|オンラインカジノ(?:の)?(?:登録|ボーナス|おすすめ)') },
  // what is laid over a page: toasts, old browsers
  { kind: 'overlay', most: 24, form: call('为[你您]推荐了 ?\\d{1,3} ?(?:篇|条)[^。]{0,6}|[你您]有(?:新的?|\\d{1,3} ?条)?未读[^。]{1,14}|有\\d{0,3}条?新(?:消息|内容|文章)[^。]{0,8}|(?:开启|允许|打开)(?:消息)?(?:通知|推送)[^。]{0,10}') },
  { kind: 'overlay', most: 120, form: says('[您你请請][^。]{0,20}(?:(?:浏览器|瀏覽器)[^。]{0,10}(?:过低|過低|过旧|過舊)|(?:升级|升級|提升|更新|更换|換用)[^。]{0,10}(?:浏览器|瀏覽器))|(?:お使いの|古い)ブラウザ|브라우저[^.]{0,12}(?:업데이트|업그레이드|지원)') },
  { kind: 'overlay', most: 260, plain: true, form: says('(?:本网站|本站|本網站|我们|我們|当サイト|このサイト|본 사이트|이 사이트)[^。]{0,10}(?:使用|会使用|會使用|を使用|では|는|은)[^。]{0,12}(?:cookies?|クッキー|쿠키)') },
]; // prettier-ignore

const LATIN: readonly Prompt[] = [
  { kind: 'qr', most: 60, form: call('(?:scan|use) (?:the |this |our )?(?:qr )?code\\b.{0,40}|(?:qr-code|code qr|código qr) .{0,10}(?:scannen|scanner|escane).{0,20}|(?:scannez|escanea) (?:le|el) (?:qr|code|código).{0,30}') },
  { kind: 'app', most: 60, form: call('(?:get|download|install|try|use|open in) (?:the|our|it on)? ?(?:[\\w.-]+ ){0,3}(?:app|apps|google play|app store)\\b.{0,24}|(?:available|download|get it) (?:on|in|from) (?:the )?(?:app store|google play|galaxy store).{0,10}|(?:jetzt )?(?:die |unsere )?(?:[\\w.-]+[ -])?app (?:herunterladen|laden|installieren|öffnen)|télécharge[rz] (?:notre |l[\'’])?appli(?:cation)?\\b.{0,20}|descarg(?:a|ar|ue) (?:la|nuestra) (?:app|aplicación)\\b.{0,20}') },
  { kind: 'promo', most: 110, form: call('(?:like|follow|join|find|support|watch|become an? .{2,30}) (?:us|.{2,24}) on (?:facebook|twitter|x|instagram|youtube|telegram|whatsapp|tiktok|linkedin|threads|google news|social media)\\b.{0,50}|folge(?:n sie)? uns\\b.{0,40}|suivez-nous\\b.{0,40}|retrouvez-nous\\b.{0,40}|síguenos\\b.{0,40}|connect with us|(?:subscribe|join) (?:to )?our (?:youtube|telegram|whatsapp|channel|mailing).{0,40}') },
  { kind: 'promo', most: 110, form: call('(?:[\\w’\'.& -]{1,24} )?newsletters?|(?:get|receive) (?:the |our )?.{0,40}(?:in|to|into) (?:your|my) (?:inbox|e-?mail).{0,24}|(?:get|enter) (?:our|your) e-?mail.{0,40}|sign up (?:for|to|now|today|here|free)\\b.{0,60}|subscribe (?:now|today|here|for|to|and)\\b.{0,60}|(?:kostenlos|jetzt) .{0,30}(?:abonnieren|anmelden|bestellen)|(?:keine?|nichts?) .{2,60} (?:mehr )?verpassen|(?:zum )?newsletter (?:anmelden|abonnieren|bestellen).{0,20}|s[\'’](?:inscrire|abonner) (?:à|pour|gratuit|dès).{0,40}|recevez .{0,60}newsletter.{0,20}|suscr[íi]b(?:e|a)(?:te|se)\\b.{0,50}|recibe .{0,40}(?:correo|newsletter).{0,20}') },
  { kind: 'promo', most: 90, form: call('(?:please )?(?:donate|make a donation|become a (?:member|supporter|patron|subscriber)|support (?:us|our (?:work|journalism|reporting)|independent journalism))\\b.{0,50}|(?:einmal|jetzt|monatlich) (?:zahlen|spenden|unterstützen)|unterstützen sie uns.{0,40}|(?:je fais|faire) un don|soutenez.{0,40}|haz(?:te)? (?:una donación|socio|suscriptor).{0,20}|buy me a coffee') },
  { kind: 'promo', most: 90, form: call('not (?:a member|registered|signed up)\\b.{0,40}|(?:log|sign) ?in (?:or (?:register|subscribe|join|sign up) )?to (?:continue|read|view|unlock|save|see|access)\\b.{0,40}') },
  { kind: 'ad', most: 90, form: says('(?:black friday|cyber monday|prime day) (?:deals?|sales?|offers?)|(?:promo|coupon|discount) codes?\\b|\\d{1,2} ?% (?:off|discount|rabatt)\\b|^(?:view|see|shop|browse) (?:all|more) (?:[\\w’\'.&-]+ ){0,3}(?:deals|offers|coupons|(?:\\w*reviews|gift|shopping) picks)\\b|(?:online casino|sportsbook|betting) (?:bonus|sites?|offers?|promo)') },
  { kind: 'overlay', most: 160, plain: true, form: says('(?:your|this) (?:web ?)?browser (?:is|appears to be|does)\\b.{0,20}(?:out ?of ?date|outdated|not support|unsupported|old)|(?:please )?(?:upgrade|update|switch) (?:to )?(?:your|a (?:modern|newer|supported)) browser|ihr browser ist veraltet|votre navigateur (?:est obsolète|n[\'’]est)|tu navegador (?:está|no)') },
  { kind: 'overlay', most: 420, form: says('(?:this|our) (?:web)?sites? uses? (?:[\\w,-]+ ){0,4}cookies|we(?: and our [\\w ]{3,30})? use (?:[\\w,-]+ ){0,3}cookies|by (?:continuing|using) (?:to )?(?:[\\w ]{3,40}),? you (?:agree|accept|consent)|diese (?:web)?s(?:eite|ite) (?:verwendet|nutzt) cookies|wir (?:verwenden|nutzen|setzen) cookies|(?:ce site|nous) (?:utilise|utilisons) (?:des |les )?cookies|(?:este sitio|esta web|utilizamos|usamos) (?:web )?(?:utiliza |usa )?cookies') },
]; // prettier-ignore

/** A code or a call that a reader needs to get in, pay or prove who he is. */
const NEEDED = /支付|付款|绑定|綁定|验证|驗證|认证|成功|失败|password|passwort|verify|payment/;
const ENTRY = /(?:扫码|掃碼|扫一扫|掃一掃|二维码|二維碼|qr).{0,6}(?:登录|登錄|登入|ログイン|로그인|log ?in)/;
const LONGEST = 420;

/** What a line outside the article calls its reader to, or null. */
export const promptKind = (line: Line): NoiseKind | null => promptIn(line.size, line.text, line.linked > 0);

/** The same of a text: its size in letters, its words, and whether links are among them. */
export function promptIn(size: number, words: string, links: boolean): NoiseKind | null {
  if (size > LONGEST || size < 4) return null;
  const text = words.toLowerCase();
  if (NEEDED.test(text) || ENTRY.test(text)) return null;
  const fits = ({ most, plain, form }: Prompt): boolean => text.length <= most && !(plain && links) && form.test(text);
  return (WIDE_LETTER.test(text) ? WIDE : LATIN).find(fits)?.kind ?? null;
}
