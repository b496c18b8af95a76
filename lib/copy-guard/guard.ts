import { selectionCopy } from '../copy/selection';
import { stripInvisible } from '../text/fold';
import { isPageText } from './page-text';

/** Elements a press on which means something else than the beginning of a selection. */
const PRESSED = 'a, button, label, summary, img, [onclick], [draggable="true"], [tabindex], [role="button"]';
/** A mouse that moved less has not selected anything, in CSS pixels. */
const STILL = 4;
/** With Ctrl or Command: copy, copy, select all, print. */
const KEYS = new Set(['c', 'insert', 'a', 'p']);

/**
 * Gives copying, selecting and the context menu of a page's words back to their reader: from `window`, in the capturing phase
 * and before any script of the page, its handlers never hear of them (noise-mechanics, section 3.3). What the browser does by
 * itself is not touched, so the clipboard gets what is selected and nothing else; invisible marks are taken out of it, and
 * look-alikes are mended.
 * @param guards whether the page is to be guarded at the moment
 * @param mend puts the letters that were meant in the place of look-alikes
 */
export function guardCopies(view: Window, guards: () => boolean, mend: (words: string) => string, signal: AbortSignal): void {
  const on = <K extends keyof WindowEventMap>(name: K, hear: (event: WindowEventMap[K]) => void) => {
    const listener = (event: WindowEventMap[K]) => {
      if (guards() && isPageText(event.composedPath()[0] ?? null)) hear(event);
    };
    view.addEventListener(name, listener, { capture: true, signal });
  };
  const selected = (): Selection | null => {
    const selection = view.getSelection();
    return selection && !selection.isCollapsed && isPageText(selection.anchorNode) && isPageText(selection.focusNode) ? selection : null;
  };
  on('selectstart', stop);
  on('contextmenu', stop);
  on('copy', (event) => {
    const selection = selected();
    if (!selection) return;
    stop(event);
    const text = selection.toString();
    const cleaned = (words: string) => mend(stripInvisible(words));
    if (text === cleaned(text)) return;
    const clean = selectionCopy(view.document, selection, cleaned);
    event.clipboardData?.setData('text/plain', clean.text);
    event.clipboardData?.setData('text/html', clean.html);
    event.preventDefault();
  });
  on('keydown', (event) => {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || !KEYS.has(key)) return;
    // without a selection, the page may have something of its own to copy
    if (selected() || key === 'a' || key === 'p') stop(event);
  });
  guardMouse(view, on, selected);
}

/**
 * Presses and releases of the mouse are stopped only on a page that was caught at preventing or emptying selections with them:
 * menus and boxes close by them, too. The first selection that a release has emptied is given back.
 */
function guardMouse(
  view: Window,
  on: (name: 'mousedown' | 'mouseup', hear: (event: MouseEvent) => void) => void,
  selected: () => Selection | null,
): void {
  let prevents = false;
  let empties = false;
  let from: MouseEvent | null = null;
  on('mousedown', (event) => {
    from = event;
    const pressed = event.composedPath()[0] as Element;
    if (event.button !== 0 || !hasWords(pressed) || Element.prototype.closest.call(pressed, PRESSED)) return;
    if (prevents) stop(event);
    else view.setTimeout(() => (prevents = event.defaultPrevented));
  });
  on('mouseup', (event) => {
    const moved = from && Math.hypot(event.clientX - from.clientX, event.clientY - from.clientY) > STILL;
    const selection = selected();
    if (!moved || !selection || selection.rangeCount === 0) return;
    if (empties) {
      stop(event);
      return;
    }
    const range = selection.getRangeAt(0).cloneRange();
    view.setTimeout(() => {
      if (!selection.isCollapsed) return;
      empties = true;
      selection.removeAllRanges();
      selection.addRange(range);
    });
  });
}

/** Whether words stand in the element itself: what is pressed to select them. */
function hasWords(element: Element): boolean {
  return [...element.childNodes].some((node) => node.nodeType === 3 && (node as Text).data.trim() !== '');
}

function stop(event: Event): void {
  event.stopImmediatePropagation();
}
