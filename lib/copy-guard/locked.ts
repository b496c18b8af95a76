import type { Article } from '../article/article';
import type { Sight } from '../dom/sight';
import { parentOf } from '../dom/tree';

/** How many of the article's lines are asked. */
const ASKED = 12;

/** The parts of an article whose words cannot be selected because of the page's styles: its root, its headline. */
export function lockedParts({ root, headline, body }: Article, sight: Sight): Element[] {
  const known = new Map<Element, boolean>();
  const locked = (element: Element | null): boolean => {
    if (!element) return false;
    let is = known.get(element);
    if (is === undefined) {
      const choice = sight.style(element)?.userSelect;
      is = choice === 'none' || (choice !== 'text' && choice !== 'all' && locked(parentOf(element)));
      known.set(element, is);
    }
    return is;
  };
  const parts = body.slice(0, ASKED).some(({ block }) => locked(block)) ? [root] : [];
  return headline && !root.contains(headline.block) && locked(headline.block) ? [...parts, headline.block] : parts;
}
