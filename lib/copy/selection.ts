import type { CleanCopy } from '../model/messages';
import { escape, webAddress } from './clean-copy';

/** Elements a copy keeps; all others leave their content. */
const KEPT =
  /^(?:p|div|h[1-6]|ul|ol|li|dl|d[td]|blockquote|pre|table|thead|tbody|tfoot|tr|t[dh]|a|b|strong|i|em|u|s|su[bp]|code|ruby|r[tp]|figure|figcaption)$/;
const SILENT = /^(?:script|style|noscript|template|iframe|object|embed|canvas|audio|video|select|textarea|input|button|head)$/;
/** Nested deeper, nothing is copied: no page for readers is. */
const DEEPEST = 300;

/**
 * What is selected of a document, as it shows, without invisible marks. Written tag by tag from the nodes in place, so that
 * nothing hidden is in it and no copied picture asks for its file.
 * @param cleaned words without invisible marks and look-alikes
 */
export function selectionCopy(document: Document, selection: Selection, cleaned: (words: string) => string): CleanCopy {
  const view = document.defaultView;
  const base = new URL(document.baseURI);
  let html = '';
  const write = (node: Node, range: Range, depth: number): void => {
    if (depth > DEEPEST || !range.intersectsNode(node)) return;
    if (node.nodeType === 3) {
      const { data } = node as Text;
      const start = node === range.startContainer ? range.startOffset : 0;
      html += escape(cleaned(data.slice(start, node === range.endContainer ? range.endOffset : data.length)));
    }
    if (node.nodeType !== 1) return;
    const element = node as Element;
    const name = element.localName;
    const style = view?.getComputedStyle(element);
    if (SILENT.test(name) || style?.display === 'none' || style?.userSelect === 'none') return;
    if (name === 'br' || name === 'hr') html += `<${name}>`;
    else if (name === 'img') html += picture(element, base);
    else {
      const kept = KEPT.test(name);
      if (kept) html += opening(element, name, base);
      for (const child of node.childNodes) write(child, range, depth + 1);
      if (kept) html += `</${name}>`;
    }
  };
  for (let i = 0; i < selection.rangeCount; i++) {
    const range = selection.getRangeAt(i);
    const { commonAncestorContainer: common } = range;
    // of the element all of it stands in, only the content is selected
    if (common.nodeType === 3) write(common, range, 0);
    else for (const child of common.childNodes) write(child, range, 0);
  }
  return { text: cleaned(selection.toString()), html };
}

function opening(element: Element, name: string, base: URL): string {
  const link = name === 'a' ? webAddress(element.getAttribute('href'), base) : null;
  const spans = ['colspan', 'rowspan'].flatMap((each) => {
    const value = /^t[dh]$/.test(name) ? element.getAttribute(each) : null;
    return value && /^\d{1,3}$/.test(value) ? [` ${each}="${value}"`] : [];
  });
  return `<${name}${link ? ` href="${escape(link)}"` : ''}${spans.join('')}>`;
}

function picture(element: Element, base: URL): string {
  const address = webAddress(element.getAttribute('src'), base);
  return address ? `<img src="${escape(address)}" alt="${escape(element.getAttribute('alt') ?? '')}">` : '';
}
