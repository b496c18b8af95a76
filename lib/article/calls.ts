import { WIDE_LETTER } from '../text/fold';

/**
 * Calls to a reader that no template knows, told by what they are made of: something to do, and a place of the publisher's to
 * do it with or a promise; no word that tells a story, no full stop where the script has one. They are looked for only at an
 * article's edges: within it, headings and steps of instructions are made of the same words.
 */
const WIDE = {
  ask: /关注|關注|订阅|訂閱|下载|下載|扫码|掃碼|扫一扫|扫描|长按|長按|点击|點擊|点此|點我|点赞|點讚|按.?讚|转发|加入|搜索|添加|加小编|拨打|就[上看来]|追蹤|フォロー|登録|友だち追加|いいね|ダウンロード|구독|추가|다운로드|팔로우|만나|받아|눌러/,
  with: /公众号|公眾號|微信|微博|客户端|客戶端|app|line|youtube|facebook|telegram|抖音|视频号|频道|頻道|二维码|图片|群|手机报|论坛|電子報|热线|线索|本号|我们|我們|粉丝|粉絲|小编|好友|鈴鐺|会员|會員|官方|更多|精彩|独家|獨家|最新|资讯|資訊|权威|收藏|文章|アカウント|公式|記事|ニュース|채널|뉴스|소식|친구|앱|카카오톡/,
  tells:
    /[。:：]$|[“「『'][^”」』']{9}|了(?!解)|[她他]|表示|认为|認為|去年|(?:联系|關於|关于)我[们們]|如何|怎[么样]|是否|した|^(?:[\d一二三四五六七八九十]{1,3}[、.．)）]|第.{1,2}步|[①-⑳])/,
  most: 50,
};
const LATIN = {
  ask: /^(?:click|tap|read|open|watch|visit|listen|receive|get|like|follow|join|subscribe|sign up|donate|download|support|share|to (?:get|read|receive)|(?:want|enjoyed|did you|like what)\b.*\?|you can (?:follow|find)|this story was supported|advertisement\W)/,
  with: /\b(?:our|us|here|newsletters?|inbox|app|youtube|telegram|whatsapp|facebook|instagram|x at|brief(?:ing)?|coffee|readers like you|stories like this|continue reading)\b/,
  tells: /["“”]|\b(?:he|she|they|said|says|were|had|his|her|their|how|which|where|when)\b/,
  most: 110,
};

/**
 * Whether words ask their reader to go somewhere else.
 * @param words in small letters
 */
export function isCall(words: string): boolean {
  const { ask, with: place, tells, most } = WIDE_LETTER.test(words) ? WIDE : LATIN;
  if (words.length > most) return false;
  const text = words.replace(/^\P{L}+(?=\p{L})/u, '');
  return ask.test(text) && place.test(text) && !tells.test(words);
}
