import type { Page } from '../dom/lines';
import { namesOf, parentOf } from '../dom/tree';
import type { NoiseTarget, Restyling } from '../model/noise';
import type { NoiseKind } from '../model/report';
import { Protected } from './blocks';
import type { NoiseRule, Scene } from './rule';

/** What a curtain asks for before it lets its reader read. */
const ASKS =
  /登录|登錄|登入|注册|註冊|订阅|訂閱|关注|關注|加好友|粉絲|粉丝|会员|會員|通知|推送|推播|扫码|扫一扫|客户端|下载|下載|優惠|优惠|红包|subscri|sign[ -]?(?:up|in)|log[ -]?in|register|newsletter|account|notification|alerts?\b|ad ?block|donat|ログイン|会員|登録|購読|通知|メルマガ|로그인|회원|구독|알림|가입/i;
/** Calls to go on in an app. */
export const APP =
  /(?:打开|下载|安装|立即|前往).{0,12}(?:APP|客户端)|(?:APP|客户端)(?:内)?(?:打开|查看|下载|阅读)|open in (?:the )?app|get the app|アプリで(?:開く|読む)|앱(?:에서|으로)/i;
/** A question about data that the law has readers answer. */
export const CONSENT = /cookie|gdpr|consent|个人信息|個人資料|隐私(?:政策|设置|偏好)|隱私|プライバシー|クッキー|쿠키|개인정보/i;
/** Boxes that say by their markup that they stand in front of pages. */
const MARKED = '[role="dialog"], [role="alertdialog"], [aria-modal="true"], dialog[open]';
/** Names of such boxes: whole words of class and id. */
const FRONT = /(?:^|[\s_-])(?:modal|pop-?up|popmake|dialog|mask|overlay|lightbox|curtain|interstitial|pum)(?:$|[\s_\d-])/i;
/** Most text in a curtain, in characters, and most links: more of either is a part of the page. */
const WORDS = 700;
const LINKS = 8;
/** Share of the view that a box covers to be in its reader's way. */
const LARGE = 0.1;
/** What lies at the upper edge and is lower than this share of the view is the site's header. */
const HEADER = 0.25;
const MOST = 400;

/** What was taken for a curtain before: no press makes it another thing. */
const curtains = new WeakSet<Element>();

/**
 * Curtains in front of an article that nobody asked for: sign-up, login, notification and app prompts, with the veil behind them.
 * Questions about data that must be answered stay, as do players, forms a reader is in, and what opens after a press: its
 * reader wanted it.
 */
export const curtain: NoiseRule = {
  id: 'curtain',
  kind: 'overlay',
  *find(scene) {
    const { page, article } = scene;
    const view = page.document.defaultView;
    if (!view || !article) return;
    const protect = Protected.of(scene);
    const found: Element[] = [];
    for (const element of inFront(page)) {
      if (found.some((known) => known.contains(element)) || !protect.allows(element)) continue;
      const kind = kindOf(element, scene, view);
      if (!kind || (scene.pressed === true && !curtains.has(element))) continue;
      found.push(element);
      curtains.add(element);
      yield { rule: curtain.id, kind, element };
    }
    // another rule may have known the box by its words: the lock tells, too
    if (found.length === 0 && lockOn(scene).length === 0) return;
    for (const element of page.document.body.children)
      if (!found.includes(element) && protect.allows(element) && isVeil(element, scene, view))
        yield { rule: curtain.id, kind: 'overlay', element };
  },
};

/** Elements right under body, two steps deep, and those named like boxes in front of it. */
function* inFront({ document, outline }: Page): Generator<Element> {
  let seen = 0;
  for (const child of document.body.children) {
    for (const element of [child, ...child.children]) {
      if (++seen > MOST) break;
      if (!/^(?:script|style|link|header|nav|main|noscript|footer)$/.test(element.localName)) yield element;
    }
  }
  yield* outline.matching(MARKED, isCalledSo);
}

const isCalledSo = (names: string): boolean => FRONT.test(names.replace(/([a-z])([A-Z])/g, '$1-$2'));

function kindOf(element: Element, { sight }: Scene, view: Window): NoiseKind | null {
  const text = element.textContent.trim();
  if (text.length < 4 || text.length > WORDS || !ASKS.test(text) || !sight.drawn(element)) return null;
  if (CONSENT.test(text) && element.querySelectorAll('button, [role="button"], input, select').length > 1) return null;
  if (element.querySelector('video, audio, canvas, nav, h1') || element.querySelectorAll('a[href]').length > LINKS) return null;
  if (element.contains(element.ownerDocument.activeElement) && element.ownerDocument.activeElement !== element.ownerDocument.body)
    return null;
  const css = sight.style(element);
  const called = element.matches(MARKED) || isCalledSo(namesOf(element));
  const kind = APP.test(text) ? 'app' : 'overlay';
  if (css?.position !== 'fixed' && css?.position !== 'absolute') return called ? kind : null;
  const box = element.getBoundingClientRect();
  const area = Math.min(box.width, view.innerWidth) * Math.min(box.height, view.innerHeight);
  const large = area >= view.innerWidth * view.innerHeight * LARGE;
  const heads = box.top <= 0 && box.height < view.innerHeight * HEADER;
  return called || (large && !heads && css.position === 'fixed') ? kind : null;
}

/** A box without words over all of the view. */
function isVeil(element: Element, { sight }: Scene, view: Window): boolean {
  if (element.textContent.trim() || element.querySelector('img, video, canvas, iframe')) return false;
  const css = sight.style(element);
  if (css?.position !== 'fixed' || css.pointerEvents === 'none' || !sight.drawn(element)) return false;
  const box = element.getBoundingClientRect();
  return box.width >= view.innerWidth * 0.9 && box.height >= view.innerHeight * 0.9;
}

/**
 * The scroll lock a curtain leaves behind: `overflow: hidden` or `position: fixed` on the page itself, where something in
 * front of it was hidden.
 */
export function scrollLock(scene: Scene, targets: readonly NoiseTarget[]): Restyling[] {
  const gone = targets.some((target) => 'element' in target && target.kind !== 'watermark' && isInFront(target.element, scene.sight));
  return gone ? lockOn(scene) : [];
}

/** What locks the page as it is. */
function lockOn({ page, sight }: Scene): Restyling[] {
  const { body, documentElement } = page.document;
  return [documentElement, body].flatMap((element): Restyling[] => {
    const css = sight.style(element);
    if (!css) return [];
    return [
      ...(/^(?:hidden|clip)$/.test(css.overflowY) ? [{ element, as: 'scrolls' as const }] : []),
      ...(css.position === 'fixed' ? [{ element, as: 'stays' as const }] : []),
    ];
  });
}

function isInFront(element: Element, sight: Scene['sight']): boolean {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    if (at.localName === 'body') return false;
    if (sight.style(at)?.position === 'fixed') return true;
  }
  return false;
}
