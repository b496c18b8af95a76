import type { Page } from './lines';
import { foldSpace, stripInvisible } from '../text/fold';

/** Finds the range of words quoted from a line, in the text nodes as they are now; null if the page no longer has them. */
export function findWords(page: Page, quote: string): Range | null {
  const wanted = squeeze(quote);
  if (!wanted) return null;
  const line = page.lines.find((each) => each.texts.length > 0 && squeeze(each.text).includes(wanted));
  if (!line) return null;
  // position of every kept character in its node
  const letters: { node: Text; at: number }[] = [];
  let joined = '';
  for (const node of line.texts) {
    for (let at = 0; at < node.data.length; at++) {
      const letter = squeeze(node.data.charAt(at));
      if (letter) letters.push({ node, at });
      joined += letter;
    }
  }
  const start = joined.indexOf(wanted);
  const [first, last] = [letters[start], letters[start + wanted.length - 1]];
  if (start < 0 || !first || !last) return null;
  const range = page.document.createRange();
  range.setStart(first.node, first.at);
  range.setEnd(last.node, last.at + 1);
  return range;
}

const squeeze = (text: string): string => stripInvisible(foldSpace(text)).replace(/\s+/g, '');
