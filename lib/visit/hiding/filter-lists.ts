import { parentOf } from '../../dom/tree';
import type { askBackground } from '../../messages/transport';
import type { ListRules, PageNames } from '../../model/messages';
import type { NoiseElement, NoiseTarget } from '../../model/noise';
import { Protected } from '../../noise/blocks';
import type { Scene } from '../../noise/rule';

const NOTHING: ListRules = { early: [], late: [], procedural: [] };
/** How many names of a kind are asked for, and how long they may be: pages are strangers. */
const MOST = 5000;
const LONGEST = 200;
/** Selectors asked for at once: most match nothing, and one question finds that out for many. */
const BUNCH = 64;

type Find = (root: Element, ast: unknown) => Element[];

/**
 * Filter lists on one page. Rules for its host hide from the start, as a style sheet; once the page is read, what rules
 * match is checked against the article and marked like all noise, and a rule that would take something of the article, or
 * something its reader wants to see, leaves the sheet.
 */
export class FilterLists {
  private rules = NOTHING;
  /** Whether the background has been asked about this page. */
  known = false;
  private found = new Map<string, Element[]>();
  private procedural: Find | null = null;

  /** @param ask the first part's way to the background: the second brings none of its own */
  constructor(
    private readonly document: Document,
    private readonly ask: typeof askBackground,
  ) {}

  /** Asks for the rules for the page as it is now. */
  async look(): Promise<void> {
    const answer = await this.ask('listRules', { host: this.document.location.hostname.toLowerCase(), names: namesIn(this.document) });
    this.known = true;
    this.rules = answer.ok ? answer.value : NOTHING;
    if (this.rules.procedural.length === 0 || this.procedural) return;
    if ((await this.ask('loadProcedural', undefined)).ok)
      this.procedural = (globalThis as { qingyuanProcedural?: Find }).qingyuanProcedural ?? null;
  }

  /** What the rules for this host match. */
  early(): Element[] {
    return [...this.matches(this.rules.early).values()].flat();
  }

  /** What rules match, without what holds something of the article; what is hidden already is nobody's work. */
  find(scene: Scene): NoiseElement[] {
    const { sight } = scene;
    const protect = Protected.of(scene);
    const early = new Set(this.rules.early);
    this.found = this.matches([...this.rules.early, ...this.rules.late]);
    for (const { selector, ast } of this.rules.procedural) {
      const elements = this.attempt(() => this.procedural?.(this.document.documentElement, ast) ?? []);
      if (elements.length > 0) this.found.set(selector, elements);
    }
    const targets: NoiseElement[] = [];
    for (const [selector, elements] of this.found)
      for (const element of elements) {
        if (!protect.allows(element)) continue;
        if (early.has(selector) || sight.style(element)?.display !== 'none')
          targets.push({ rule: `filter-list ${selector.slice(0, LONGEST)}`, kind: 'ad', element });
      }
    return targets;
  }

  /** The selectors that must leave the sheet, since they match something which is not to be hidden. */
  toSpare(hidden: readonly NoiseTarget[]): string[] {
    const gone = new Set(hidden.flatMap((target) => ('element' in target ? [target.element] : [])));
    const isGone = (element: Element): boolean => {
      for (let at: Element | null = element; at; at = parentOf(at)) if (gone.has(at)) return true;
      return false;
    };
    return this.rules.early.filter((selector) => this.found.get(selector)?.some((element) => !isGone(element)));
  }

  /** The elements each selector matches; in bunches, since most match none. */
  private matches(selectors: readonly string[]): Map<string, Element[]> {
    const found = new Map<string, Element[]>();
    for (let i = 0; i < selectors.length; i += BUNCH) {
      const bunch = selectors.slice(i, i + BUNCH);
      const any = this.attempt(() => this.query(bunch.join(',')), null);
      if (any?.length === 0) continue;
      for (const selector of bunch) {
        const elements = this.attempt(() => this.query(selector));
        if (elements.length > 0) found.set(selector, elements);
      }
    }
    return found;
  }

  private query(selector: string): Element[] {
    return [...elementsIn(this.document, selector)];
  }

  /** A selector that this browser does not know matches nothing. */
  private attempt(work: () => Element[]): Element[];
  private attempt(work: () => Element[], otherwise: null): Element[] | null;
  private attempt(work: () => Element[], otherwise: Element[] | null = []): Element[] | null {
    try {
      return work();
    } catch {
      return otherwise;
    }
  }
}

/** The DOM's own method: a page's form may stand in its place. */
const elementsIn = (document: Document, selector: string): Iterable<Element> =>
  Document.prototype.querySelectorAll.call(document, selector);

/** Classes, ids and link targets that occur in a page. */
function namesIn(document: Document): PageNames {
  const [classes, ids, hrefs] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const add = (to: Set<string>, name: string | null) => {
    if (name && name.length <= LONGEST && to.size < MOST) to.add(name);
  };
  for (const element of elementsIn(document, '[class], [id], a[href]')) {
    for (const name of element.classList) add(classes, name);
    add(ids, Element.prototype.getAttribute.call(element, 'id'));
    if (element.localName === 'a') add(hrefs, Element.prototype.getAttribute.call(element, 'href'));
  }
  return { classes: [...classes], ids: [...ids], hrefs: [...hrefs] };
}
