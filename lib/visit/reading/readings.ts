import { askBackground } from '../../messages/transport';
import type { Interpretation, PageFacts } from '../../model/facts';
import { isCandidate, isTooLarge, mayHoldArticle } from '../../article/candidate';
import type { Cover } from '../hiding/cover';
import { loadReader } from '../load-reader';
import type { FilterLists } from '../hiding/filter-lists';
import { innerTrees } from './inner-trees';
import type { Read } from './read';
import type { Reader } from '../reader';
import { Queue } from './queue';

/** What readings ask of the visit they are part of. */
interface Visiting {
  /** Whether nothing is to lie on the page as it is now. */
  isOff(): boolean;
  hidesAds(): boolean;
  /** Does with a page that was read what its reader wants. */
  carryOut(): Promise<void>;
}

/** The readings of one page: one at a time, and the last stands until the next is whole. */
export class Readings {
  /** The second part of the page script, once it was needed. */
  reader: Reader | null = null;
  read: Read | null = null;
  lists: FilterLists | null = null;
  /** Time worked on the last reading, in milliseconds. */
  ms = 0;
  readonly queue = new Queue(() => this.readNow());
  /** The page did not look like an article and was not read; `wanted` says that somebody asks for it all the same. */
  private passed = false;
  private wanted = false;
  /** The clock for relative times that the next reading was given, in epoch milliseconds. */
  private clock: number | null = null;

  constructor(
    private readonly document: Document,
    private readonly cover: Cover,
    private readonly visit: Visiting,
    private readonly signal: AbortSignal,
  ) {}

  /** Reads again for somebody who asks, with a clock if one is given. */
  again(clock: number | null): Promise<void> {
    this.clock = clock;
    this.wanted = true;
    return this.queue.again();
  }

  /** Reads a page that was passed over. */
  async ifPassed(): Promise<void> {
    this.wanted = true;
    if (this.passed) await this.queue.again();
  }

  /** A frame that came late may hold the article only where the page itself has none. */
  async unlessRead(): Promise<void> {
    await this.queue.rest();
    if (!this.read?.article) await this.queue.again();
  }

  /** The page has another address: what was read is of another article. */
  restart(ready: Promise<void>): void {
    this.read = null;
    this.wanted = false;
    this.queue.after(ready);
    void this.queue.again();
  }

  private async readNow(): Promise<void> {
    const { document } = this;
    const url = new URL(document.location.href);
    const now = this.clock ?? Date.now();
    this.clock = null;
    const tooLarge = isTooLarge(document);
    this.passed = !tooLarge && !this.wanted && !this.mayBeArticle(url);
    const read = tooLarge || this.passed ? null : await this.readBy(url, now);
    // what was read of an address that was left is nobody's
    if (this.signal.aborted || document.location.href !== url.href) return;
    if (this.passed) this.cover.takeBack();
    if (read || this.passed) this.read = read;
    await this.visit.carryOut();
  }

  private async readBy(url: URL, now: number): Promise<Read | null> {
    const { document, signal, visit, cover } = this;
    const reader = (this.reader ??= await loadReader());
    if (!reader) return null;
    const lists = (this.lists ??= new reader.FilterLists(document, askBackground));
    if (visit.hidesAds()) await lists.look();
    const veiled = cover.sheets.hasList ? lists.early() : [];
    // reading again over our own marks would read our work; what was hidden stays so until the new reading is whole
    const work = reader.gather(document, url, now, this.wanted, veiled);
    const { value, ms } = await cover.renew(work, signal, (_, before) => (visit.isOff() ? null : before));
    if (!value) return null;
    this.ms = ms;
    this.passed = !this.wanted && value.facts === null;
    return reader.complete(value, value.facts && (await interpreted(value.facts)));
  }

  /** Whether an article may stand here, in the page itself or in a frame or shadow tree of it. */
  private mayBeArticle(url: URL): boolean {
    return isCandidate(this.document, url) || (mayHoldArticle(url) && innerTrees(this.document).length > 0);
  }
}

/** Asks the background what facts mean: once more if it was ended while it was about to answer. Null without an answer. */
export async function interpreted(facts: PageFacts): Promise<Interpretation | null> {
  for (let tries = 0; tries < 2; tries++) {
    const answer = await askBackground('interpret', facts);
    if (answer.ok) return answer.value;
    if (answer.error !== 'internal') return null;
  }
  return null;
}
