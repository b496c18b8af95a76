import { parentOf } from '../dom/tree';

/** Places with a copying of their own: fields, editors, drawings, players, and what says that it works like a program. */
const OWN =
  'input, textarea, select, canvas, video, audio, object, embed, [contenteditable]:not([contenteditable="false" i]), ' +
  '[role="application"], [role="code"], [role="grid"], [role="textbox"], [role="menu"], [role="slider"]';
/** What copies a box of code for its reader. */
const COPIER = 'button, [role="button"], [class*="copy" i], [data-clipboard-text], [data-clipboard-target]';
/** How far above a `pre` its box may begin. */
const BOX = 2;

const closest = (element: Element, selector: string): Element | null => Element.prototype.closest.call(element, selector);

/** Whether a node stands in the words of a page, and not in a field, an editor, a program, or a box of code that has a button of its own. */
export function isPageText(node: EventTarget | null): boolean {
  if (!node || !('nodeType' in node)) return false;
  const at = node as Node;
  const element = at.nodeType === 1 ? (at as Element) : at.nodeType === 3 ? parentOf(at) : null;
  if (!element || element.ownerDocument.designMode === 'on') return false;
  return closest(element, OWN) === null && !copiesItself(closest(element, 'pre'));
}

function copiesItself(code: Element | null): boolean {
  let box: Element | null = code;
  for (let steps = 0; box && steps <= BOX; steps++, box = parentOf(box)) {
    // around several boxes, a button is another's
    if (box.querySelectorAll('pre').length > 1) return false;
    if (box.querySelector(COPIER)) return true;
  }
  return false;
}
