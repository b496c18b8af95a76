import { askBackground } from '../../messages/transport';

/**
 * The style sheets that the background puts on a page for us, before its first paint: that of our marks, and that of list
 * rules for the page's host.
 */
export class StyleSheets {
  private marks: Promise<unknown> | null = null;
  private inFrames = false;
  /** Selectors left out of the list sheet that is on the page; null where none is. The background forgets, so it is kept here. */
  private spared: string[] | null = null;

  constructor(private readonly document: Document) {}

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
    await askBackground('exchangeListSheet', { host: this.document.location.hostname.toLowerCase(), was, now });
  }
}
