import { atOnce, sliced } from '../slices';
import { StyleSheets } from './style-sheets';
import { Hold } from '../../marks/hold';
import { Ledger } from '../../marks/ledger';
import type { NoiseTarget, Restyling } from '../../model/noise';

/** How often a page that builds itself anew is read for it. */
const READINGS = 5;
/** How long such a page gets to finish, in milliseconds. */
const FINISH = 50;

/** What is to lie on a page. */
export interface Layer {
  hide: readonly NoiseTarget[];
  /** What gets a style that hides nothing. */
  restyle: readonly Restyling[];
  /** Locked text that can be selected again. */
  free: readonly Element[];
  /** What is being read: it stays where it is in the window. */
  root: Element | null;
}

/** What a page does that its cover cannot see to. */
export interface Told {
  /** Parts of the page were built anew, noise and all: told a few times, then never again. */
  rebuilt: () => void;
  /** What was just changed was changed by us. */
  changed: () => void;
}

/** All that lies on a page because of us: the style sheets, the marks, and the watch over them. */
export class Cover {
  private readonly ledger = new Ledger();
  private readonly hold: Hold;
  readonly sheets: StyleSheets;
  private layer: Layer | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readings = 0;
  /** Rules whose finds the page has brought back until it got its way. */
  readonly resisted = new Set<string>();

  constructor(
    document: Document,
    private readonly told: Told,
  ) {
    this.sheets = new StyleSheets(document);
    this.hold = new Hold(this.ledger, {
      resists: (rule) => this.resisted.add(rule),
      rebuilt: () => {
        if (this.readings >= READINGS) return;
        clearTimeout(this.timer);
        this.timer = setTimeout(() => {
          this.readings++;
          told.rebuilt();
        }, FINISH);
      },
    });
  }

  /** What is hidden, in order. */
  list() {
    return this.ledger.list();
  }

  /**
   * Does work on the page as it is without us: where something lies on it, at one go, of which nothing is painted.
   * @param next what is to lie on the page then, of what the work found (null if it failed) and what lay there before
   * @returns what the work found, and the milliseconds all took
   */
  async renew<T>(work: Generator<undefined, T>, signal: AbortSignal, next: (found: T | null, before: Layer | null) => Layer | null) {
    const before = this.layer;
    this.takeBack();
    const { value, ms } = before ? atOnce(work) : await sliced(work, signal);
    const began = performance.now();
    const layer = next(value, before);
    if (layer) this.put(layer);
    return { value, ms: ms + performance.now() - began };
  }

  /** Gives the page its own back; the sheet stays. */
  takeBack(): void {
    clearTimeout(this.timer);
    this.hold.stop();
    this.ledger.undo();
    this.layer = null;
    this.told.changed();
  }

  /** Covers the page, and keeps it so. */
  private put(layer: Layer): void {
    const { hide, restyle, free, root } = layer;
    this.layer = hide.length + restyle.length + free.length > 0 ? layer : null;
    keepPlace(root, () => {
      this.ledger.hide(hide);
      this.ledger.restyle(restyle);
      this.ledger.free(free);
    });
    this.told.changed();
    if (this.ledger.size > 0) for (const tree of this.ledger.trees()) this.hold.watch(tree);
  }
}

/**
 * Does work that changes heights above the reading position without moving what is read. Browsers see to that by themselves
 * (scroll anchoring); only where the page has switched that off do we scroll by what was moved.
 * @param root the article
 */
function keepPlace(root: Element | null, work: () => void): void {
  const at = root && readOf(root);
  const before = at?.getBoundingClientRect().top ?? 0;
  work();
  const after = at?.getBoundingClientRect();
  if (after && after.height > 0 && after.top !== before)
    at?.ownerDocument.defaultView?.scrollBy({ top: after.top - before, behavior: 'instant' });
}

/** The part of the article in the middle of the window, on a page that has been scrolled and anchors nothing. */
function readOf(root: Element): Element | null {
  const { ownerDocument: document } = root;
  const view = document.defaultView;
  if (!view || view.scrollY === 0) return null;
  const anchors = [document.documentElement, document.body].every((each) => view.getComputedStyle(each).overflowAnchor !== 'none');
  if (anchors) return null;
  return document.elementsFromPoint(view.innerWidth / 2, view.innerHeight / 2).find((each) => each !== root && root.contains(each)) ?? null;
}
