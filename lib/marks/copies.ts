import type { Entry, Written } from './entry';
import { FREE, MARK } from './sheet';
import { marksIn, treeOf } from './trees';
import { allTexts, attributeOf, setAttribute } from './writer';

/** Shorter texts are too common to be known for copies of ours, in characters. */
const KNOWN = 8;

/** Notes copies the page has made of text we had taken words out of, so that undoing gives them their words, too. */
export function adopt({ marked, blanked }: Written, added: readonly Node[]): void {
  if (blanked.size === 0 || added.length === 0) return;
  adoptMarked({ marked, blanked }, added);
  const sources = new Map([...blanked.values()].flatMap((each) => (each.catchUp() ? [[each.text.data, each] as const] : [])));
  for (const node of added) {
    for (const text of node.nodeType === 3 ? [node as Text] : node.nodeType === 1 ? allTexts(node as Element) : []) {
      const source = text.data.length < KNOWN || blanked.has(text) ? undefined : sources.get(text.data);
      if (source) blanked.set(text, source.copyFor(text));
    }
  }
}

/**
 * The same for copies of marked elements: their texts are empty, only their places tell which is whose. What was copied may be
 * a copy itself, with more in it by now than the first has: any element of the same mark with the same texts will do.
 */
function adoptMarked({ marked, blanked }: Pick<Written, 'marked' | 'blanked'>, added: readonly Node[]): void {
  const originals = byMark(marked);
  for (const node of added) {
    if (node.nodeType !== 1) continue;
    for (const copy of [node as Element, ...marksIn([node as Element])]) {
      const mark = attributeOf(copy, MARK) ?? '';
      const original = originals.get(mark)?.marked?.element;
      if (!original || original === copy) continue;
      const theirs = allTexts(copy);
      if (theirs.every((text) => blanked.has(text))) continue;
      const tree = treeOf(copy);
      const alike = tree ? marksIn([tree]).filter((other) => other !== original && attributeOf(other, MARK) === mark) : [];
      for (const source of [original, ...alike]) {
        if (source === copy) continue;
        // a copy may have been put into what it is a copy of
        const inner = node.contains(source) ? copy : node;
        if (takeOver(blanked, allTexts(source).filter((text) => !inner.contains(text)), theirs)) break; // prettier-ignore
      }
    }
  }
}

/** Notes for texts of a copy what was taken out of those they are copies of. False where they are not. */
function takeOver(blanked: Written['blanked'], ours: readonly Text[], theirs: readonly Text[]): boolean {
  if (ours.length !== theirs.length || !theirs.every((text, i) => text.data === ours[i]?.data)) return false;
  // another copy of the same moment is not known yet
  if (!ours.some((text) => blanked.get(text)?.stands)) return false;
  for (const [i, text] of theirs.entries()) {
    const source = ours[i] && blanked.get(ours[i]);
    if (source?.stands && !blanked.has(text)) blanked.set(text, source.copyFor(text));
  }
  return true;
}

/** Copies the page made of what we hid carry mark and blanks: they get the page's own back, as far as the number tells. */
export function mend({ marked, blanked, freed }: Written, trees: Iterable<Document | ShadowRoot>): void {
  const originals = byMark(marked);
  for (const copy of marksIn(trees)) {
    if (attributeOf(copy, MARK) === FREE && !freed.has(copy)) setAttribute(copy, MARK, null);
    const original = originals.get(attributeOf(copy, MARK) ?? '');
    if (!original?.marked || original.marked.element === copy) continue;
    setAttribute(copy, MARK, original.marked.before);
    const [ours, theirs] = [allTexts(original.marked.element), allTexts(copy)];
    const only = ours.length === 1 && ours[0] ? blanked.get(ours[0]) : undefined;
    // a copy made by way of HTML has lost the empty text
    if (only && !copy.hasChildNodes()) copy.append(only.forCopy(''));
    if (ours.length !== theirs.length) continue;
    for (const [i, text] of theirs.entries()) {
      const source = ours[i];
      const data = source ? blanked.get(source)?.forCopy(text.data) : undefined;
      if (data !== undefined && data !== text.data) text.data = data;
    }
  }
}

/** Entries by the value of their marks. */
function byMark(marked: Written['marked']): Map<string, Entry> {
  return new Map([...marked.values()].flatMap((entry) => (entry.marked ? [[entry.marked.after, entry] as const] : [])));
}
