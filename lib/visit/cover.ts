import { keepPlace } from './place';
import { atOnce, sliced } from './slices';
import { Veil } from './veil';
import { Hold } from '../marks/hold';
import { Ledger } from '../marks/ledger';
import { askBackground } from '../messages/transport';
import type { NoiseTarget, Restyling } from '../model/noise';
import type { Mode } from '../model/report';
import type { SiteChoice } from '../model/settings';

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
  /** The style sheet of list rules, which stands from the start. */
  readonly veil: Veil;
  private layer: Layer | null = null;
  private dressing: Promise<unknown> | null = null;
  private inFrames = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readings = 0;
  /** Rules whose finds the page has brought back until it got its way. */
  readonly resisted = new Set<string>();

  constructor(
    document: Document,
    private readonly told: Told,
  ) {
    this.veil = new Veil(document);
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
   * Resolves when the style sheets are in the page: before that, no mark is set.
   * @param frames whether the frames in the page need ours, too
   * @param ads whether that of list rules is wanted
   */
  async dress(mode: Mode, hide: SiteChoice['hide'], frames: boolean, ads: boolean): Promise<void> {
    if (frames && !this.inFrames) this.dressing = null;
    this.inFrames ||= frames;
    this.dressing ??= askBackground('dress', { mode, hide, frames: this.inFrames });
    const veiled = ads === this.veil.isOn ? undefined : this.veil.put(ads ? [] : null);
    await Promise.all([this.dressing, veiled]);
  }

  async undress(): Promise<void> {
    const dressed = this.dressing !== null;
    this.dressing = null;
    await Promise.all([dressed ? askBackground('undress', undefined) : undefined, this.veil.put(null)]);
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
