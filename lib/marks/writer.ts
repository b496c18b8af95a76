/**
 * The DOM's own methods, taken from their prototypes: a form with `<input name="setAttribute">` shows strangers its input
 * in the method's place, also to extensions.
 */
export const attributeOf = (element: Element, name: string): string | null => Element.prototype.getAttribute.call(element, name);

/** Gives an attribute a value, or takes it off for null. */
export function setAttribute(element: Element, name: string, value: string | null): void {
  if (value === null) Element.prototype.removeAttribute.call(element, name);
  else Element.prototype.setAttribute.call(element, name, value);
}

/** Whether a person may be typing there: such places are never written to. */
export function isEditable(node: Node): boolean {
  const element = node.nodeType === 1 ? (node as Element) : node.parentElement;
  return (
    element !== null &&
    Element.prototype.closest.call(element, '[contenteditable]:not([contenteditable="false" i]), textarea, input, select') !== null
  );
}

/** Text nodes with words in them under an element, in order; scripts and style sheets are none. */
export function* textsIn(element: Element): Generator<Text> {
  const walker = Document.prototype.createTreeWalker.call(element.ownerDocument, element, 4 /* NodeFilter.SHOW_TEXT */);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if ((node as Text).data.trim() && !/^(?:script|style|noscript|template)$/.test(node.parentElement?.localName ?? '')) yield node as Text;
  }
}

/** All text nodes under an element, in order. */
export function allTexts(element: Element): Text[] {
  const texts: Text[] = [];
  const walker = Document.prototype.createTreeWalker.call(element.ownerDocument, element, 4 /* NodeFilter.SHOW_TEXT */);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
  return texts;
}
