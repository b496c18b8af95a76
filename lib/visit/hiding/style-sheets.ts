import { askBackground } from '../../messages/transport';
import type { SiteChoice } from '../../model/settings';

/**
 * The style sheets that the background puts on a page for us: that of our marks, and that of list rules for the page's host, asked
 * for by the script's first line so that it is there before the first paint. (Firefox keeps it until the page is idle.)
 */
export class StyleSheets {
  private marks: Promise<unknown> | null = null;
  private inFrames = false;
  /** Selectors left out of the list sheet that is on the page; null where none is. The background forgets, so it is kept here. */
  private spared: string[] | null = null;

  constructor(private readonly document: Document) {}

  /** Asks for the reader's choice, with which the sheet of list rules comes if it is wanted; null where the background is silent. */
  async enter(): Promise<SiteChoice | null> {
    const answer = await askBackground('enter', { host: this.host });
    if (!answer.ok) return null;
    if (answer.value.listed) this.spared ??= [];
    return answer.value.choice;
  }

  /** Whether the sheet of list rules is on the page. */
  get hasList(): boolean {
    return this.spared !== null;
  }

  /**
   * Resolves when the style sheets are in the page: before that, no mark is set.
   * @param frames whether the frames in the page need that of our marks, too
   * @param list whether that of list rules is wanted
   */
  async add(frames: boolean, list: boolean): Promise<void> {
    if (frames && !this.inFrames) this.marks = null;
    this.inFrames ||= frames;
    this.marks ??= askBackground('addMarksSheet', { frames: this.inFrames });
    const exchanged = list === this.hasList ? undefined : this.exchangeList(list ? [] : null);
    await Promise.all([this.marks, exchanged]);
  }

  async remove(): Promise<void> {
    const added = this.marks !== null;
    this.marks = null;
    await Promise.all([added ? askBackground('removeMarksSheet', undefined) : undefined, this.exchangeList(null)]);
  }

  /** Has the page carry the sheet of list rules without some selectors, or, for null, no such sheet. */
  async exchangeList(now: string[] | null): Promise<void> {
    const was = this.spared;
    if (was?.join('\n') === now?.join('\n') && (was === null) === (now === null)) return;
    this.spared = now;
    await askBackground('exchangeListSheet', { host: this.host, was, now });
  }

  private get host(): string {
    return this.document.location.hostname.toLowerCase();
  }
}
