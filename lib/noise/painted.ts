import { parentOf } from '../dom/tree';
import type { Sight } from '../dom/sight';

/** Channels of a computed colour, `rgb()` or `rgba()`; null for anything else (images, new colour spaces). */
function channels(colour: string): [number, number, number, number] | null {
  const match = /^rgba?\((\d+)[, ]+(\d+)[, ]+(\d+)(?:[,/ ]+([\d.]+))?\)$/.exec(colour);
  return match ? [Number(match[1]), Number(match[2]), Number(match[3]), match[4] === undefined ? 1 : Number(match[4])] : null;
}

/** Relative luminance of sRGB channels (WCAG 2.2). */
function luminance([r, g, b]: [number, number, number, number]): number {
  const linear = (value: number) => {
    const c = value / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

/** Below this contrast nobody sees text (WCAG asks 4.5). */
const UNSEEN = 1.1;
const TINY = 2;
/** Nothing on a page is indented or wide by this many pixels to be read. */
const FAR = 900;

/**
 * Whether an element's own text can be seen: the ways of hiding of noise-mechanics section 1 that styles and boxes tell.
 * Asks for layout: call it only for elements that are suspects already.
 * @param around what is known to be seen: only the element and what lies between it and `around` are judged
 */
export function isPainted(element: Element, around: Element | null, sight: Sight): boolean {
  if (!sight.drawn(element)) return false;
  const style = sight.style(element);
  if (!style) return true;
  if (parseFloat(style.fontSize) < TINY) return false;
  for (let at: Element | null = element; at && at !== around; at = parentOf(at)) {
    const css = sight.style(at);
    if (!css) break;
    if (parseFloat(css.opacity) <= 0.05 || isClipped(at, css)) return false;
  }
  return !isCamouflaged(element, style, sight) && !isCovered(element, sight);
}

/** How many elements beside a text are asked whether they lie on it. */
const NEIGHBOURS = 24;

/** An empty box of one colour that lies on the text: a child or a neighbour of its element. */
function isCovered(element: Element, sight: Sight): boolean {
  const near = [...element.children, ...(parentOf(element)?.children ?? [])].slice(0, NEIGHBOURS);
  const empty = near.filter((other) => other !== element && !other.textContent.trim());
  if (empty.length === 0) return false;
  const text = element.getBoundingClientRect();
  return (
    text.width > 0 &&
    empty.some((other) => {
      const css = sight.style(other);
      if (!css || css.position === 'static' || css.position === '' || parseFloat(css.opacity) < 0.95) return false;
      if (channels(css.backgroundColor)?.[3] !== 1) return false;
      const box = other.getBoundingClientRect();
      return box.left <= text.left + 1 && box.right >= text.right - 1 && box.top <= text.top + 1 && box.bottom >= text.bottom - 1;
    })
  );
}

/** Zero or one pixel boxes that clip, clip paths, text pushed out by indent or position, boxes scaled to nothing. */
function isClipped(element: Element, css: CSSStyleDeclaration): boolean {
  if (
    /inset\(\s*(?:[5-9]\d|100)%|circle\(0|polygon\(0(?:px|%)? 0(?:px|%)?, 0(?:px|%)? 0(?:px|%)?, 0(?:px|%)? 0(?:px|%)?/.test(css.clipPath)
  )
    return true;
  if (css.position === 'absolute' && /^rect\((?:0px,? 0px|1px,? 1px,? 1px)/.test(css.clip)) return true;
  if (css.display !== 'inline' && Math.abs(parseFloat(css.textIndent)) > FAR) return true;
  if (isFlat(css)) return true;
  const positioned = css.position === 'absolute' || css.position === 'fixed' || css.position === 'relative';
  const clips = css.display !== 'inline' && (css.overflowX !== 'visible' || css.overflowY !== 'visible');
  if (!positioned && !clips) return false;
  const box = element.getBoundingClientRect();
  if (clips && (box.width <= 1 || box.height <= 1)) return true;
  const view = element.ownerDocument.defaultView;
  // in the page's own coordinates: what is scrolled past is not hidden
  const [right, bottom] = [box.right + (view?.scrollX ?? 0), box.bottom + (view?.scrollY ?? 0)];
  return positioned && box.width > 0 && (right < 0 || bottom < 0 || box.left > FAR * 10);
}

/** Scaled to nothing in one direction or both: a matrix without an area. */
function isFlat(css: CSSStyleDeclaration): boolean {
  if (/^0(?: |$)/.test(css.scale) || css.transform.startsWith('scale(0)')) return true;
  const [a, b, c, d] = (/^matrix\(([^)]*)\)/.exec(css.transform)?.[1] ?? '1,0,0,1').split(',').map(Number);
  return Math.abs((a ?? 1) * (d ?? 1) - (b ?? 0) * (c ?? 0)) < 0.0001;
}

/** Text in the colour of the first opaque background behind it; unknown behind pictures and gradients. */
function isCamouflaged(element: Element, style: CSSStyleDeclaration, sight: Sight): boolean {
  const colour = channels(style.getPropertyValue('-webkit-text-fill-color')) ?? channels(style.color);
  if (!colour) return false;
  if (colour[3] <= 0.05) return true;
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const css = sight.style(at);
    if (!css || (css.backgroundImage !== 'none' && css.backgroundImage !== '')) return false;
    const behind = channels(css.backgroundColor);
    if (!behind || behind[3] === 0) continue;
    if (behind[3] < 1) return false;
    return contrast(colour, behind) < UNSEEN;
  }
  return contrast(colour, [255, 255, 255, 1]) < UNSEEN;
}

function contrast(a: [number, number, number, number], b: [number, number, number, number]): number {
  const [x, y] = [luminance(a) + 0.05, luminance(b) + 0.05];
  return Math.max(x, y) / Math.min(x, y);
}
