import type { Line, Page } from '../dom/lines';
import type { Sight } from '../dom/sight';
import { parentOf } from '../dom/tree';
import { Zone } from '../model/zone';
import { readingLength } from './prose';

/** Longest line that opens a fold. */
const LONGEST = 30;
/** Whole lines that unfold the rest of a text, in five languages: 展开剩余88%, 続きを読む, 기사 더보기, Continue reading. */
const GATE = [
  /^(?:点击|點擊|点此|轻触)?(?:展开|展開|显示|顯示|阅读|閱讀|查看|浏览|继续|繼續)(?:阅读|閱讀)?(?:全文|全部|更多|余下|剩余|餘下|剩餘|其余|完整|正文|内容|內容|本文|阅读|閱讀)[^。，,]{0,12}$/,
  /^(?:余下|剩余)全文[^。，,]{0,8}$/,
  /^[….]*(?:(?:記事の)?続き|全文|もっと|すべて)を?(?:読む|見る|表示)(?:する)?[^。、]{0,6}$/,
  /^(?:기사\s?)?(?:전체|본문|전문|더|계속)\s?(?:보기|읽기|펼치기)[^.,]{0,6}$/,
  /^(?:continue|keep) reading|^(?:read|show|view|see) (?:more|(?:the )?(?:full|whole|rest)\b.{0,16}|all)$|^expand(?: (?:article|text|all))?$/i,
];
/** Lines that say the rest is elsewhere: in an app, behind a login, for subscribers. */
const ELSEWHERE = [
  /(?:打开|下载|前往|登录|登入|注册|订阅|訂閱|开通|付费|购买|解锁|加入会员|成为会员|扫码)[^。]{0,14}(?:阅读|閱讀|查看|看|解锁|解鎖|浏览)[^。]{0,6}(?:全文|全部|完整|剩余|余下|更多内容)/,
  /(?:阅读|查看|看)(?:全文|剩余|完整)[^。]{0,8}(?:请|需)[^。]{0,8}(?:打开|下载|登录|注册|订阅|付费|购买)/,
  /(?:この(?:記事|続き)は[^。]{0,20}(?:会員|有料)|(?:会員登録|ログイン)[^。]{0,16}(?:続き|全文)|残り[\d,]+文字)/,
  /(?:로그인|구독|회원)[^.]{0,14}(?:전체|전문|본문|계속)[^.]{0,10}(?:보|볼|읽)/,
  /\b(?:subscribe|sign (?:in|up)|log ?in|register|join)\b[^.]{0,30}\b(?:continue|keep|finish) reading\b|\bto (?:continue|keep) reading\b[^.]{0,30}\b(?:subscribe|sign|log|register)|\bthis (?:article|story|content) is (?:only |exclusively )?(?:for|available to) subscribers\b/i,
];
/** How much prose makes a hidden part the rest of a text, in wide characters. */
const ENOUGH = 60;
/** How far below a body its gate stands, in lines. */
const REACH = 12;

/** Whether a line opens the rest of a text. */
export const isGate = (line: Line): boolean => line.size <= LONGEST && matches(GATE, line.text);

/** Whether a line says that the rest of a text is to be had elsewhere. */
export const isElsewhere = (line: Line): boolean => line.size <= LONGEST * 4 && matches(ELSEWHERE, line.text);

const matches = (forms: readonly RegExp[], text: string): boolean => forms.some((form) => form.test(text));

/**
 * The parts of a text that its page keeps from sight (`display: none`) behind a gate: the outermost hidden elements in `root`
 * with prose in them. Closed tabs and disclosures are none, nor is anything where no gate stands near.
 */
export function foldedParts(page: Page, root: Element, sight: Sight): Element[] {
  const inside = page.lines.filter((line) => root.contains(line.block));
  const last = inside.at(-1)?.index ?? 0;
  const near = page.lines.slice(inside[0]?.index ?? 0, last + 1 + REACH);
  if (!near.some((line) => isGate(line) && sight.drawn(line.block))) return [];
  const parts = new Map<Element, number>();
  for (const line of inside) {
    if (line.in(Zone.Nav | Zone.Form) || sight.drawn(line.block)) continue;
    const part = outermost(line.block, root, sight);
    if (part) parts.set(part, (parts.get(part) ?? 0) + (line.linked * 2 > line.size ? 0 : readingLength(line)));
  }
  const all = [...parts.values()].reduce((sum, length) => sum + length, 0);
  return all < ENOUGH ? [] : [...parts].flatMap(([part, length]) => (length > 0 ? [part] : []));
}

function outermost(block: Element, root: Element, sight: Sight): Element | null {
  let part: Element | null = null;
  for (let at: Element | null = block; at && at !== root; at = parentOf(at)) {
    if (at.localName === 'details' || at.matches('[role], [aria-labelledby], [hidden="until-found"], dialog')) return null;
    if (sight.style(at)?.display === 'none') part = at;
  }
  return part;
}
