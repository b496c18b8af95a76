import { classOf, parentOf } from '../dom/tree';
import type { Line } from '../dom/lines';
import { Zone } from '../model/zone';
import type { NoiseTarget } from '../model/noise';
import { bare } from '../text/fold';
import { Affinity } from './affinity';
import { areGarbled, isGibberish } from './gibberish';
import { isPainted } from './painted';
import { PASSWORD } from './password';
import { portalWords } from './portal-words';
import type { NoiseRule, Scene } from './rule';
import { carrierOf, elementTarget, standsAlone } from './runs';

/** Longest text a carrier holds: site slogans and decoys are short. */
const LONGEST = 160;
const SHARED = 3;
/** How many of a large group are looked at before the rest. */
const SAMPLE = 6;
/** Share of the article's lines that carriers must reach when nothing but their repetition speaks against them. */
const COVERAGE = 0.3;
/** Elements with a meaning of their own. */
const MEANT = /^(?:a|rt|rp|rb|ruby|sup|sub|button|label|code|kbd|math|annotation|summary|time|data|th|figcaption|h[1-6])$/;
const FOR_SOMETHING =
  'a[href], button, label, details, math, ruby, [aria-hidden="true"], [hidden="until-found"], ' +
  ['tabpanel', 'tooltip', 'dialog', 'alert', 'status', 'note', 'button', 'menu', 'option', 'img']
    .map((role) => `[role="${role}" i]`)
    .join();
const FOR_OTHERS =
  /(?:^|[\s_-])(?:sr|srt|visually|visuallyhidden|screen-?reader|assistive|a11y|katex|mathjax|mjx|footnote|spoiler|tooltip)(?:$|[\s_-])/i;

/** Under this, all gibberish is counted. */
const GIBBERISH = '\0';

interface Carrier {
  element: Element;
  /** Where its text stands. */
  inner: Element;
  text: string;
  folded: string;
  /** The text without what is another each time: by it, marks of different make are known for the same. */
  skeleton: string;
  line: Line;
}

/**
 * Text in the article that nobody sees, in elements made for it: EmpireCMS, Discuz! and phpwind spans, DedeCMS mixed strings,
 * AnqiCMS decoys. Unseen text alone is no proof (labels for screen readers, tabs, spoilers are unseen too): it must be
 * gibberish, copy the words beside it, name this or another site again and again, or come in a good part of the lines. An
 * element whose surroundings are unseen too (a closed tab, a body not shown yet) is never a carrier (noise-mechanics, section 11 and 12).
 */
export const hiddenCarrier: NoiseRule = {
  id: 'hidden-carrier',
  kind: 'watermark',
  *find(scene) {
    const { article, sight } = scene;
    if (!article) return;
    const carriers = suspects(scene);
    if (carriers.length === 0 || !sight.drawn(article.root)) return;
    for (const carrier of telling(carriers, scene)) {
      yield elementTarget(hiddenCarrier, carrier.element);
      yield* gap(carrier.element);
    }
  },
};

/** Leaf elements with a short text and no meaning of their own, in the article's lines. */
function suspects({ article }: Scene): Carrier[] {
  const found: Carrier[] = [];
  if (!article) return found;
  for (const line of [...article.head, ...article.body, ...article.tail]) {
    if (line.in(Zone.Link | Zone.Nav | Zone.Button | Zone.Form | Zone.Pre)) continue;
    const isOne = line.texts.filter(({ data }) => data.trim()).length === 1;
    for (const text of line.texts) {
      if (text.data.length > LONGEST * 2) continue;
      const words = text.data.trim();
      if (words.length < 2 || words.length > LONGEST) continue;
      const inner = text.parentElement;
      // a plain paragraph is hidden by nothing but its surroundings
      if (!inner || (inner === line.block && inner.attributes.length === 0)) continue;
      const element = isOne && standsAlone(line, article.root) ? line.block : carrierOf(text, line.block);
      if (element && article.root.contains(element)) found.push(carrierIn(words, element, inner, line));
    }
  }
  return found;
}

function carrierIn(text: string, element: Element, inner: Element, line: Line): Carrier {
  const random = PASSWORD.exec(text)?.[0].length ?? 0;
  return { element, inner, text, folded: bare(text), skeleton: bare(text.slice(random)).replace(/\d/g, ''), line };
}

/** Those whose text speaks against them and that nobody sees. Styles are asked for last, and for a sample of a group first. */
function* telling(carriers: readonly Carrier[], scene: Scene): Generator<Carrier> {
  const affinity = Affinity.of(scene);
  const lines = Math.max(scene.article?.body.length ?? 0, 1);
  const times = new Map<string, number>();
  const folds = new Map<Text, string>();
  for (const { skeleton } of carriers) times.set(skeleton, (times.get(skeleton) ?? 0) + 1);
  // a page may mix makes: what is random is known over all of them
  for (const carrier of carriers) if (isGibberish(carrier.text)) times.set(GIBBERISH, (times.get(GIBBERISH) ?? 0) + 1);
  for (const group of groups(carriers).values()) {
    const asked = suspicious(group, lines, affinity, times, folds);
    if (asked.length > SAMPLE && !asked.slice(0, SAMPLE).some((carrier) => isHidden(carrier, scene))) continue;
    for (const carrier of asked) if (isHidden(carrier, scene)) yield carrier;
  }
}

/** Carriers of one make whose texts speak against them, one by one or together. */
function suspicious(
  group: readonly Carrier[],
  lines: number,
  affinity: Affinity,
  times: ReadonlyMap<string, number>,
  folds: Map<Text, string>,
): readonly Carrier[] {
  const often = group.length >= SHARED && group.length >= lines * COVERAGE;
  if (often && distinct(group) <= Math.max(group.length * 0.5, 1)) return group;
  if (areGarbled(group.map(({ text }) => text))) {
    // random characters now and then look like words: the others tell
    const latin = group.filter(({ text }) => !/[^\0-\u00ff]/.test(text));
    return latin.length * 2 >= group.length ? latin : group;
  }
  const own = group.filter(({ folded, text }) => folded.length <= 40 && affinity.mentions(text));
  return group.filter(
    (carrier) =>
      (own.length >= SHARED && own.includes(carrier)) || isDecoy(carrier, folds) || affinity.share(carrier.text) >= 0.5 || repeats(carrier),
  );

  function repeats({ text, skeleton }: Carrier): boolean {
    if ((times.get(GIBBERISH) ?? 0) >= SHARED && isGibberish(text)) return true;
    const count = times.get(skeleton) ?? 0;
    return skeleton.length >= 2 && count >= SHARED && (count >= lines * COVERAGE || PASSWORD.test(text) || portalWords(text) !== null);
  }
}

/** Carriers with the same tag, class and style are one group; made-up class names are the same on all of a page. */
function groups(carriers: readonly Carrier[]): Map<string, Carrier[]> {
  const found = new Map<string, Carrier[]>();
  for (const carrier of carriers) {
    const { inner } = carrier;
    // DedeCMS changes tags, not classes
    const name = classOf(inner);
    const key =
      name || [inner.localName, ...['style', 'color', 'hidden'].map((attribute) => String(inner.getAttribute(attribute)))].join(' ');
    const group = found.get(key);
    if (group) group.push(carrier);
    else found.set(key, [carrier]);
  }
  return found;
}

/** AnqiCMS: the carrier repeats, backwards or not, words of its own line. Every text is folded once, however many carriers it has beside it. */
function isDecoy({ inner, folded, line }: Carrier, known: Map<Text, string>): boolean {
  if (folded.length < 3) return false;
  let around = '';
  for (const text of line.texts) {
    if (text.parentElement === inner) continue;
    const letters = known.get(text) ?? bare(text.data);
    known.set(text, letters);
    around += letters;
  }
  return around.includes([...folded].reverse().join('')) || (folded.length >= 6 && around.includes(folded));
}

function distinct(group: readonly Carrier[]): number {
  return new Set(group.map(({ folded }) => folded.slice(-8))).size;
}

/** Unseen by itself, in surroundings that are seen, and nothing that points at it or gives it a meaning. */
function isHidden({ element, inner }: Carrier, { sight }: Scene): boolean {
  const around = parentOf(element);
  return around !== null && !hasMeaning(element) && sight.drawn(around) && !isPainted(inner, around, sight);
}

function hasMeaning(element: Element): boolean {
  if (MEANT.test(element.localName) || element.id !== '' || element.hasAttribute('title') || element.hasAttribute('lang')) return true;
  if (element.closest(FOR_SOMETHING) !== null) return true;
  // around the whole article, roles and labels say nothing of a carrier
  const told = element.closest('[role], [aria-live], [aria-label]');
  if (told && !told.querySelector('p, br')) return true;
  return FOR_OTHERS.test(classOf(element));
}

/** DedeCMS: a carrier that closed its paragraph leaves an empty one behind, seen as a gap. */
function* gap(carrier: Element): Generator<NoiseTarget> {
  const next = carrier.nextElementSibling;
  if (
    /^(?:p|div)$/.test(carrier.localName) &&
    next?.localName === 'p' &&
    next.attributes.length === 0 &&
    next.childElementCount === 0 &&
    !next.textContent.trim()
  ) {
    yield elementTarget(hiddenCarrier, next);
  }
}
