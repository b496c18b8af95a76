import { namesOf } from '../dom/tree';
import type { NoiseKind } from '../model/report';
import { Protected } from './blocks';
import { APP } from './curtain';
import { leadsOnlyAway } from './leads';
import type { NoiseRule } from './rule';

const CODE = /二维码|扫码|扫一扫|QR\s?code|QRコード/i;
const COUPLET = /couplet|duilian|float|piao|dipiao|guanggao|(?:^|[-_\s])(?:ad|ads|gg)(?:$|[-_\s])/i;
/** 立即打开, Open: all that is on the button of a bar for an app. */
const OPEN =
  /^(?:(?:立即|马上|點擊|点击|去)?(?:打开|打開|下载|下載|安装|开启|開啟)(?:app|客户端)?|open|get|install|アプリで(?:開く|読む)|앱(?:에서|으로) (?:보기|열기))$/i;
/** How many times the same words lie on a page that is tiled with them, and how long they are. */
const TILES = 4;
const LONGEST = 60;
/** How many elements right under body are looked at: overlays stand there. */
const MOST = 400;

/**
 * Things that float over the page: tiled watermark layers (fixed or absolute, no pointer events, covering most of the view,
 * with a repeated background), app bars, QR boxes, couplet ads. Page headers, dialogs of the site and the article stay.
 */
export const fixedOverlay: NoiseRule = {
  id: 'fixed-overlay',
  kind: 'overlay',
  *find(scene) {
    const { page, article, sight } = scene;
    const view = page.document.defaultView;
    if (!view || !article) return;
    const protect = Protected.of(scene);
    const repeated = new Map<string, Element[]>();
    for (const element of floating(page.document.body)) {
      if (!protect.allows(element)) continue;
      const css = sight.style(element);
      if (!css || css.display === 'none' || (css.position !== 'fixed' && css.position !== 'absolute' && css.position !== 'sticky'))
        continue;
      const kind = kindOf(element, css, view);
      if (kind) yield { rule: fixedOverlay.id, kind, element };
      else if (css.pointerEvents === 'none') {
        const words = element.textContent.trim().slice(0, LONGEST);
        if (words) repeated.set(words, [...(repeated.get(words) ?? []), element]);
      }
    }
    // a watermark of nodes beside each other, no layer around them
    for (const elements of repeated.values())
      if (elements.length >= TILES) for (const element of elements) yield { rule: fixedOverlay.id, kind: fixedOverlay.kind, element };
  },
};

function* floating(body: Element): Generator<Element> {
  let seen = 0;
  for (const child of body.children) {
    for (const element of [child, ...child.children]) {
      if (++seen > MOST) return;
      if (!/^(?:script|style|link|header|nav|main|noscript)$/.test(element.localName)) yield element;
    }
  }
}

function kindOf(element: Element, css: CSSStyleDeclaration, view: Window): NoiseKind | null {
  const text = element.textContent.trim();
  if (css.pointerEvents === 'none' && isTiled(element, css)) {
    const box = element.getBoundingClientRect();
    if (box.width * box.height >= view.innerWidth * view.innerHeight * 0.6) return 'overlay';
  }
  if (css.position !== 'fixed' || text.length > 200) return null;
  if (APP.test(text) || isAppBar(element, text)) return 'app';
  if (CODE.test(text) && text.length < 60) return 'qr';
  // nothing to press, no page of the site's own, no sharing
  if (leadsOnlyAway(element) && !element.querySelector('button, input, [role="button"]')) return 'ad';
  return COUPLET.test(namesOf(element)) && element.querySelector('img, iframe, a') !== null ? 'ad' : null;
}

/** A picture, the app's name, perhaps a slogan, and one thing to press. */
function isAppBar(element: Element, text: string): boolean {
  if (text.length > LONGEST || element.querySelector('img, svg') === null) return false;
  const buttons = [...element.querySelectorAll('a, button')];
  return (
    buttons.length <= 2 && buttons.some((each) => OPEN.test(each.textContent.trim()) && each.textContent.trim().length + 2 < text.length)
  );
}

/** A data-URL or canvas background that repeats, or the same text many times. */
function isTiled(element: Element, css: CSSStyleDeclaration): boolean {
  if (/^url\("?(?:data:|blob:)/.test(css.backgroundImage) && !css.backgroundRepeat.includes('no-repeat')) return true;
  const inner = element.firstElementChild;
  const style = inner ? element.ownerDocument.defaultView?.getComputedStyle(inner) : null;
  if (style && /^url\("?(?:data:|blob:)/.test(style.backgroundImage) && !style.backgroundRepeat.includes('no-repeat')) return true;
  const texts = [...element.children].slice(0, 12).map((child) => child.textContent.trim());
  return (texts.length >= 6 && texts[0] !== '' && new Set(texts).size === 1) || element.querySelector(':scope > canvas') !== null;
}
