import { isControl } from '../article/furniture';
import type { Line } from '../dom/lines';
import { bodyOf, parentOf } from '../dom/tree';
import type { NoiseTarget } from '../model/noise';
import type { Scene } from './rule';

const KIND = { rule: 'focus', kind: 'other' } as const;
/** Elements that show nothing, or that a page cannot do without. */
const UNSEEN = /^(?:script|style|link|meta|template|noscript|title|base|br|wbr|hr)$/;

/**
 * Everything on an article's page that is not the article: what `focus` hides besides noise. In sight stay the headline,
 * the lines that were quoted (source, times, credits), the text with all that stands in it, and the pictures between
 * headline and text. Nothing that holds any of these is hidden; stray words beside them are taken out alone.
 * @param quoted the words on the page that values were read from
 */
export function findAround({ page, article }: Scene, quoted: readonly string[]): NoiseTarget[] {
  const frame = bodyOf(page.document);
  if (!article || !frame) return [];
  const body = new Set(article.body);
  const head = new Set(article.head);
  // a date that stands at the head may stand in lists of other stories as well
  const others = quoted.filter((quote) => !article.head.some(({ text }) => text.includes(quote)));
  const isQuoted = (line: Line) => {
    const { text } = line;
    return (
      text.length > 1 &&
      ((head.has(line) ? quoted : others).some((quote) => text.includes(quote)) || quoted.some((quote) => quote.includes(text)))
    );
  };
  const kept = new Set<Node>();
  const keep = (line: Line) => {
    for (const text of line.texts) kept.add(text);
  };
  const around: Node[] = [];
  article.body.forEach(keep);
  if (article.headline) keep(article.headline);
  const beside = page.lines.filter((line) => article.root.contains(line.block));
  for (const line of new Set([...article.head, ...article.tail, ...beside])) {
    if (line === article.headline || body.has(line)) continue;
    if (isQuoted(line)) {
      keep(line);
      for (const { text, node } of line.parts) if (text.length < line.size && isControl(text) && kept.delete(node)) around.push(node);
    } else around.push(...line.texts.filter((text) => !kept.has(text)));
  }
  const first = article.headline?.index ?? article.body[0]?.index ?? 0;
  const last = article.body.at(-1)?.index ?? 0;
  for (const { element, before } of page.media) if (before > first && before <= last) kept.add(element);
  const stray = new Set(around);
  const ways = waysTo(kept);
  const strays = waysTo(around);

  const targets: NoiseTarget[] = [];
  const open: Element[] = [frame];
  for (let at = open.pop(); at; at = open.pop()) {
    const inside = article.root.contains(at);
    for (const child of at.childNodes) {
      if (kept.has(child)) continue;
      if (child.nodeType === Node.TEXT_NODE) {
        const text = child as Text;
        if (text.data.trim() && (!inside || stray.has(text)))
          targets.push({ ...KIND, text, start: 0, end: text.data.length, words: text.data });
      } else if (child.nodeType === Node.ELEMENT_NODE && !UNSEEN.test((child as Element).localName)) {
        const element = child as Element;
        if (ways.has(element)) open.push(element);
        // in the text's own element only what holds lines from around it goes: pictures, tables and players stay
        else if (element !== article.root && (!inside || strays.has(element))) targets.push({ ...KIND, element });
      }
    }
  }
  return targets;
}

/** The elements around nodes. */
function waysTo(nodes: Iterable<Node>): Set<Element> {
  const ways = new Set<Element>();
  for (const node of nodes) {
    for (let at = node.parentElement; at && !ways.has(at); at = parentOf(at) as HTMLElement | null) ways.add(at);
  }
  return ways;
}
