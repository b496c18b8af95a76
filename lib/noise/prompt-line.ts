import { namesOf, parentOf } from '../dom/tree';
import { furnitureKind } from '../article/furniture';
import type { Line } from '../dom/lines';
import { Zone } from '../model/zone';
import type { NoiseTarget } from '../model/noise';
import type { NoiseKind } from '../model/report';
import { fillsBlock, Protected } from './blocks';
import { isMenu, leadsOnlyAway } from './leads';
import { promptIn, promptKind } from './prompts';
import type { NoiseRule, Scene } from './rule';
import { lineTargets, runTarget } from './runs';

/** What a prompt's box may hold beside it: a caption under a code, a few buttons. In letters and links. */
const BESIDE = 40;
const BUTTONS = 3;
const BUTTON = 8;
/** A link of so few letters in a list is a menu's entry. */
const ENTRY = 16;
/** How far around a notice its buttons are looked for, and how much such a notice says. */
const STEPS = 4;
const NOTICE = 700;
/** Longest line that is looked through piece by piece. */
const PIECED = 120;
/** Entries of menus that lead to paid pieces alone. Above an article the same words tell its reader that it is paid for. */
const PAID = /^(?:(?:sponsored|promoted|paid|partner) (?:content|posts|stories)|赞助内容|推广信息|スポンサード?コンテンツ)$/i;
/** Names of what stands beside the matter of a page. */
const ASIDE = /(?:^|[\s_-])(?:aside|side-?bar|side|right|rail|float\w*|fixed\w*|share\w*)(?:$|[\s_-])/i;

/**
 * Calls to an app, a code, an account, an inbox, a gift, and notices on cookies and browsers, wherever they stand outside the
 * article. A notice with a choice stays: it is for its reader to answer. On a page that is no article, codes and apps may be
 * what it is for: only those beside its matter go.
 */
export const promptLine: NoiseRule = {
  id: 'prompt-line',
  kind: 'promo',
  *find(scene) {
    const { page, article, sight } = scene;
    const protect = Protected.of(scene);
    const own = new Set(article ? [...article.body, article.headline] : []);
    for (const line of page.lines) {
      if (own.has(line)) continue;
      const kind = kindOf(line);
      if (!kind) {
        if (article) yield* callsIn(line);
        continue;
      }
      if (!mayGo(line, kind, article)) continue;
      const element = elementOf(line, protect);
      if (!element) {
        if (article && line.linked === 0) yield* lineTargets({ id: promptLine.id, kind }, line, page.document.body);
      } else if (kind !== 'overlay' || (!asks(element) && sight.drawn(element))) {
        // in a menu or a list of links, short neighbours are entries of their own
        const isEntry = line.in(Zone.Nav) || (line.in(Zone.Item) && line.linked === line.size);
        const most = line.size + (isEntry ? 1 : BESIDE);
        const box = protect.grow(element, (parent) => isBox(parent, line, most));
        // the links beside a bookmaker's are traded or sold as well
        const list = kind === 'ad' ? box.closest('ul, ol') : null;
        yield {
          rule: promptLine.id,
          kind,
          element: list && protect.allows(list) && leadsOnlyAway(list) ? list : box,
        } satisfies NoiseTarget;
      }
    }
  },
};

/** The block of a line, where it is all there is in it, or the link that is all of the line. */
function elementOf(line: Line, protect: Protected): Element | null {
  const element = fillsBlock(line) ? line.block : linkOf(line);
  return element && protect.allows(element) ? element : null;
}

/** The link that is all of a line. */
function linkOf(line: Line): Element | null {
  const [first, last] = [line.parts[0]?.node, line.parts.at(-1)?.node];
  const link = line.linked === line.size && first ? parentOf(first)?.closest('a') : null;
  return link?.contains(last ?? null) ? link : null;
}

/** Calls among other words of a line that is no prose, each in a text of its own and no link: between a foot's links, on a player. */
function* callsIn(line: Line): Generator<NoiseTarget> {
  if (line.size > PIECED || !line.texts[1] || line.in(Zone.Heading | Zone.Caption | Zone.Nav)) return;
  for (const { text, node } of line.parts) {
    const kind = text.length < line.size ? promptIn(text.length, text, false) : null;
    if (kind && /^(?:app|ad|qr|slogan)$/.test(kind) && !parentOf(node)?.closest('a'))
      yield runTarget({ id: promptLine.id, kind }, { text: node, start: 0, end: node.data.length });
  }
}

function kindOf(line: Line): NoiseKind | null {
  const known = promptKind(line);
  if (known) return known;
  const link = PAID.test(line.text) ? linkOf(line) : null;
  if (link && isMenu(link)) return 'ad';
  const kind = line.size <= BESIDE ? furnitureKind(line) : null;
  return kind === 'app' || kind === 'qr' ? kind : null;
}

/** Whether a call can go where it stands: menus and the page's foot keep all but apps and codes. */
function mayGo(line: Line, kind: NoiseKind, article: Scene['article']): boolean {
  const calls = kind === 'app' || kind === 'qr';
  if (!article) return (calls || kind === 'ad') && !line.in(Zone.Nav | Zone.Footer) && standsAside(line);
  if (calls || kind === 'overlay') return true;
  const isEntry = line.in(Zone.Item) && line.linked === line.size && line.size < ENTRY;
  if (kind === 'ad' || kind === 'slogan') return true;
  const isOffer = line.linked === line.size && line.size >= ENTRY;
  return !line.in(Zone.Footer) && !isEntry && (isOffer || !line.in(Zone.Nav | Zone.Header));
}

function standsAside({ block, zones }: Line): boolean {
  if (zones & Zone.Aside) return true;
  for (let at: Element | null = block; at; at = parentOf(at)) if (ASIDE.test(namesOf(at))) return true;
  return false;
}

/** Whether a notice gives its reader a choice: more than one thing to press in the box around it. */
function asks(element: Element): boolean {
  let box: Element | null = element;
  for (let step = 0; box && box.localName !== 'body' && step < STEPS && box.textContent.length <= NOTICE; step++, box = parentOf(box))
    if (box.querySelectorAll('button, [role="button"], input:not([type="hidden"]), select').length > 1) return true;
  return false;
}

/** Whether an element around a prompt is its box: nothing else of weight in it, no heading, no menu. */
function isBox(element: Element, { block }: Line, most: number): boolean {
  if (element.querySelector('h1, form, textarea, video') || element.textContent.replace(/\s+/g, '').length >= most) return false;
  for (const heading of element.querySelectorAll('h2, h3, h4, h5')) if (!block.contains(heading) && !heading.contains(block)) return false;
  const links = [...element.querySelectorAll('a')].filter((link) => !block.contains(link) && !link.contains(block));
  return links.length <= BUTTONS && links.every((link) => link.textContent.trim().length <= BUTTON);
}
