import { attributeOf, parentOf } from './tree';

/** Answers whether an element is drawn, asking the browser once per element. */
export interface Sight {
  /** The element's computed style, or null where the document has no window (a parsed string). */
  style(element: Element): CSSStyleDeclaration | null;
  /**
   * False for `display: none`, `visibility: hidden` and opacity 0, on it or around it. Nothing is said about boxes,
   * colours and clips: those tricks are the noise rules' business.
   */
  drawn(element: Element): boolean;
  /** The words a style sheet puts before or behind an element's content; empty where there are none, or are not known. */
  generated(element: Element, where: 'before' | 'after'): string;
}

/**
 * A memory of computed styles for one reading; make a new one when the page has changed.
 * @param veiled elements that our own early style sheet hides: they and what is in them count as drawn
 */
export function lookAt(document: Document, veiled: readonly Element[] = []): Sight {
  const view = document.defaultView;
  const drawn = new Map<Element, boolean>();
  const style = (element: Element) => {
    try {
      return view?.getComputedStyle(element) ?? null;
    } catch {
      return null; // a frame that went away under us
    }
  };
  const own = (element: Element): boolean => {
    if (veiled.some((each) => each.contains(element))) return true;
    if (typeof element.checkVisibility === 'function') {
      return element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    }
    for (let at: Element | null = element; at; at = parentOf(at)) {
      const css = style(at);
      if (!css) return true;
      if (css.display === 'none' || css.opacity === '0') return false;
      if (at === element && css.visibility === 'hidden') return false;
    }
    return true;
  };
  return {
    style,
    generated(element, where) {
      // browsers alone know generated content
      if (typeof element.checkVisibility !== 'function') return '';
      try {
        const css = view?.getComputedStyle(element, `::${where}`);
        return css && css.display !== 'none' ? wordsOf(css.content, element) : '';
      } catch {
        return '';
      }
    },
    drawn(element) {
      let known = drawn.get(element);
      if (known === undefined) drawn.set(element, (known = own(element)));
      return known;
    },
  };
}

/** The strings in a computed `content`, attributes put in. */
function wordsOf(content: string, element: Element): string {
  if (content === 'none' || content === 'normal') return '';
  return [...content.matchAll(/"([^"]{0,200})"|attr\(([\w-]{1,40})\)/g)]
    .map(([, words, name]) => (name ? (attributeOf(element, name) ?? '') : (words ?? '')))
    .join('')
    .trim();
}
