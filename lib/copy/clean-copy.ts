import type { Article } from '../article/article';
import type { Line, Page } from '../dom/lines';
import type { CleanCopy } from '../model/messages';
import { stripInvisible } from '../text/fold';
import { grouped, type Block } from './blocks';

/** Inline elements a copy keeps; all others leave their words. */
const INLINE: Record<string, string> = { a: 'a', b: 'strong', strong: 'strong', i: 'em', em: 'em', code: 'code', sup: 'sup', sub: 'sub' };
/** Smaller pictures are icons and counters, in CSS pixels. */
const SMALLEST = 80;

/** What is put around the words. */
export interface Frame {
  title: string;
  /** The line below the article: where it comes from. */
  origin: string;
  url: string;
}

/**
 * The article as it may be taken along: its own lines as text and as plain HTML, without what is noise in any mode. Written
 * from scratch, tag by tag: nothing of the page's own markup, styles or scripts is in it.
 * @param noise elements found to be noise, whether or not they are hidden just now
 */
export function cleanCopy(page: Page, article: Article, frame: Frame, noise: readonly Element[]): CleanCopy {
  const isNoise = (element: Element) => noise.some((each) => each.contains(element));
  const lines = article.body.filter((line) => line.text !== '' && line.text !== frame.title && !isNoise(line.block));
  const pictures = picturesOf(page, article, isNoise);
  const parts: Block[] = [];
  for (const line of lines) {
    while (pictures[0] && pictures[0].before <= line.index) parts.push({ html: pictures.shift()?.html ?? '', text: '', inside: [] });
    parts.push({ html: lineHtml(page, line), text: line.text, inside: insideOf(line, article.root) });
  }
  // a picture below the last paragraph is seldom the article's
  const { html, text } = grouped(parts);
  const origin = escape(frame.origin);
  return {
    text: [frame.title, ...text, [frame.origin, frame.url].filter(Boolean).join('\n')].filter(Boolean).join('\n\n'),
    html: `<h1>${escape(frame.title)}</h1>\n${html.join('\n')}\n<p>${origin && `${origin}<br>`}<a href="${escape(frame.url)}">${escape(frame.url)}</a></p>`,
  };
}

/** The elements a line stands in, from its own block outwards, up to the article's root. */
function insideOf(line: Line, root: Element): Element[] {
  const inside: Element[] = [];
  for (let element: Element | null = line.block; element && element !== root && inside.length < 100; element = element.parentElement)
    inside.push(element);
  return inside;
}

function lineHtml(page: Page, line: Line): string {
  let html = '';
  let open: Element[] = [];
  for (const text of line.texts) {
    const words = stripInvisible(page.shown(text)).replace(/[\s\u3000]+/g, ' ');
    if (!words) continue;
    const around = inlineAround(text, line.block, page.url);
    let same = 0;
    while (same < open.length && open[same] === around[same]) same++;
    html +=
      closing(open.slice(same)) +
      around
        .slice(same)
        .map((element) => opening(element, page.url))
        .join('') +
      escape(words);
    open = around;
  }
  return (html + closing(open)).trim();
}

/** Inline elements between a text node and its block that a copy keeps, the outermost first. */
function inlineAround(text: Text, block: Element, base: URL): Element[] {
  const around: Element[] = [];
  let element = text.parentElement;
  for (let steps = 0; element && element !== block && steps < 100; steps++, element = element.parentElement) {
    if (element.localName === 'a' ? linkOf(element, base) : element.localName in INLINE) around.unshift(element);
  }
  return around;
}

const opening = (element: Element, base: URL): string =>
  element.localName === 'a' ? `<a href="${escape(linkOf(element, base) ?? '')}">` : `<${INLINE[element.localName] ?? 'span'}>`;
const closing = (elements: readonly Element[]): string =>
  elements
    .toReversed()
    .map(({ localName }) => `</${INLINE[localName] ?? 'span'}>`)
    .join('');
const linkOf = (element: Element, base: URL): string | null => webAddress(element.getAttribute('href'), base);

function picturesOf(page: Page, article: Article, isNoise: (element: Element) => boolean): { before: number; html: string }[] {
  const [first, last] = [article.body[0]?.index ?? 0, article.body.at(-1)?.index ?? 0];
  return page.media.flatMap(({ element, before }) => {
    const image = element.localName === 'picture' ? element.querySelector('img') : element;
    if (image?.localName !== 'img' || before < first || before > last || !article.root.contains(image) || isNoise(image)) return [];
    const [width, height] = ['width', 'height'].map((side) => Number.parseFloat(image.getAttribute(side) ?? ''));
    if ((width ?? SMALLEST) < SMALLEST || (height ?? SMALLEST) < SMALLEST) return [];
    const late = ['data-original', 'data-src', 'src'].map((name) => webAddress(image.getAttribute(name), page.url)).find(Boolean);
    return late ? [{ before, html: `<p><img src="${escape(late)}" alt="${escape(image.getAttribute('alt') ?? '')}"></p>` }] : [];
  });
}

/** An absolute http or https address, or null. */
export function webAddress(address: string | null, base: URL): string | null {
  if (!address || !URL.canParse(address, base)) return null;
  const { protocol, href } = new URL(address, base);
  return protocol === 'http:' || protocol === 'https:' ? href : null;
}

/** Words made safe to stand in HTML, also in a quoted attribute. */
export function escape(words: string): string {
  return words.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
