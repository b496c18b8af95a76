import type { Line } from '../dom/lines';
import { bare } from '../text/fold';
import { namesSite } from './affinity';
import { isPainted } from './painted';
import type { NoiseRule, Scene } from './rule';

/** Discuz!'s jammer text: groups of one character from space to semicolon, a space, one from ? to ~ (function_discuzcode.php). */
const JAMMER = /^(?:[\x20-\x3b\u00a0][ \u00a0]?[\x3f-\x7e]){4,20}$/;
/** Longest text a carrier holds: site slogans and decoys are short. */
const LONGEST = 160;
const SHARED = 3;

interface Carrier {
  element: Element;
  text: string;
  line: Line;
}

/**
 * Text in the article that nobody sees, in elements made for it: EmpireCMS, Discuz! and phpwind spans, DedeCMS mixed strings,
 * AnqiCMS decoys. Unseen text alone is no proof (labels for screen readers, tabs, spoilers are unseen too): it must come
 * again and again, be gibberish, name the site, or be a decoy of the words beside it (noise-mechanics, section 11).
 */
export const hiddenCarrier: NoiseRule = {
  id: 'hidden-carrier',
  kind: 'watermark',
  *find(scene) {
    const { article, sight } = scene;
    if (!article) return;
    const carriers = suspects(scene);
    const counts = new Map<string, number>();
    for (const { text } of carriers) counts.set(signature(text), (counts.get(signature(text)) ?? 0) + 1);
    const jammers = carriers.filter(({ text }) => JAMMER.test(text));
    const inPage = ownClasses(carriers);
    for (const carrier of carriers) {
      const { element, text } = carrier;
      const telling =
        (counts.get(signature(text)) ?? 0) >= SHARED ||
        (jammers.length >= SHARED && JAMMER.test(text)) ||
        namesSite(text, scene.site) ||
        isDecoy(carrier) ||
        (inPage.get(element.className) ?? 0) >= SHARED;
      if (telling && !isPainted(element, sight)) yield { rule: hiddenCarrier.id, kind: hiddenCarrier.kind, element };
    }
  },
};

/** Leaf elements with a short text and no meaning of their own, in the article's lines. */
function suspects({ article }: Scene): Carrier[] {
  const found: Carrier[] = [];
  if (!article) return found;
  for (const line of [...article.body, ...article.tail.filter((each) => article.root.contains(each.block))]) {
    for (const text of line.texts) {
      const element = text.parentElement;
      if (!element || element === article.root || element.childElementCount > 0 || text.data.trim().length === 0) continue;
      const words = element.textContent;
      if (words.length > LONGEST || hasMeaning(element)) continue;
      // a paragraph of one text node is a carrier only as a whole line of its own
      if (element === line.block && line.texts.length > 1) continue;
      found.push({ element, text: words.replace(/\s+/g, ' ').trim(), line });
    }
  }
  return found;
}

/** Something points at it, or it is there for readers with other means. */
function hasMeaning(element: Element): boolean {
  if (/^(?:a|rt|rp|rb|sup|sub|button|label|code|kbd|math|annotation|summary|time|data|input|th|figcaption)$/.test(element.localName)) return true;
  if (element.id !== '' || element.closest('[role], [aria-live], [aria-hidden="true"], details, math, ruby, [hidden="until-found"]') !== null) return true;
  return /(?:^|[\s_-])(?:sr|visually|screen-?reader|assistive|a11y)(?:$|[\s_-])/i.test(element.getAttribute('class') ?? '');
}

/** Texts that differ in random characters before or in digits only are one. */
function signature(text: string): string {
  const folded = bare(text);
  return folded.length > 8 ? folded.slice(-8) : folded;
}

/** Carriers by class: DedeCMS and AnqiCMS print one class, made up for the page, on every carrier. */
function ownClasses(carriers: Carrier[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { element } of carriers) {
    const name = element.className;
    if (typeof name === 'string' && /^(?:[A-Z][a-z]{2}[1-9]\d{2}|[a-z]{6,7})$/.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** AnqiCMS: the carrier repeats, backwards or not, words of its own line. */
function isDecoy({ element, text, line }: Carrier): boolean {
  const folded = bare(text);
  if (folded.length < 3) return false;
  const around = bare(line.texts.filter((each) => each.parentElement !== element).map((each) => each.data).join(''));
  return around.includes([...folded].reverse().join('')) || (folded.length >= 6 && around.includes(folded));
}
