import { parentOf } from '../dom/tree';
import { Protected } from './blocks';
import { CONSENT } from './curtain';
import type { NoiseRule, Scene } from './rule';

/** Names of what a page's style sheet keeps out of sight until it is called for; the last is what Google's translator calls its own. */
const CALLED =
  /(?:^|[\s_-])(?:modal|dialog|pop(?:-?up)?|drawer|toast|light-?box|off-?canvas|drop-?down[_-]+content|skiptranslate)(?:$|[\s_-])/i;
const OWN = '.skiptranslate';
/** More text or more links are a part of the page. */
const WORDS = 1500;
const LINKS = 8;
/** Style that comes while a page loads: nothing can be said of how things look before. */
const COMING = 'link[media="print"][onload]';
/** What is pressed: several of them, and no paragraph, are a dialog as well. */
const PRESSED = 'button, [role="button"]';

/**
 * Dialogs, drawers and toasts that lie in the text because the style sheet that hides them has not come (blocked, gone, a
 * page that was saved): named so, with something that closes them or nothing but things to press, and touched by no style at all. Questions about data stay.
 */
export const unstyledDialog: NoiseRule = {
  id: 'unstyled-dialog',
  kind: 'overlay',
  *find(scene) {
    const { page } = scene;
    if (scene.pressed || (page.document.readyState !== 'complete' && page.document.querySelector(COMING))) return;
    const protect = Protected.of(scene);
    let last = -1;
    for (const { element, at } of page.outline.called((names) => isCalledSo(names) || null)) {
      if (page.outline.holds(last, at)) continue;
      // what is around decides for all that is in it
      last = at;
      if (protect.allows(element) && isDialog(element) && isUntouched(element, scene))
        yield { rule: 'unstyled-dialog', kind: 'overlay', element };
    }
  },
};

const isCalledSo = (names: string): boolean => CALLED.test(names.replace(/([a-z])([A-Z])/g, '$1-$2'));

const isDialog = (element: Element): boolean =>
  /^(?:div|section|aside|dialog)$/.test(element.localName) &&
  element.textContent.length <= WORDS &&
  !CONSENT.test(element.textContent) &&
  element.querySelectorAll('a[href]').length <= LINKS &&
  (element.matches(OWN) ||
    element.querySelector('[class*="close" i], [aria-label*="close" i]') !== null ||
    (element.querySelectorAll(PRESSED).length > 1 && element.querySelector('p') === null));

/** Whether an element is drawn as browsers draw what no style speaks of, where the page would lie if it were a part of it. */
function isUntouched(element: Element, { sight }: Scene): boolean {
  const css = sight.style(element);
  if (!css || !sight.drawn(element) || parseFloat(css.paddingTop) > 0 || !/^(?:|transparent|rgba\(0, 0, 0, 0\))$/.test(css.backgroundColor))
    return false;
  for (let at: Element | null = element; at && at.localName !== 'body'; at = parentOf(at))
    if (/fixed|absolute|sticky/.test(sight.style(at)?.position ?? '')) return false;
  return true;
}
