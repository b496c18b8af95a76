import { askBackground } from '../messages/transport';

/** The style sheet of the host's own list rules: on the page before its first paint, in the page script's first part. */
export class Veil {
  /** Selectors left out of the sheet that is on the page; null where none is. The background forgets, so it is kept here. */
  private spared: string[] | null = null;

  constructor(private readonly document: Document) {}

  get isOn(): boolean {
    return this.spared !== null;
  }

  /** Has the page wear the sheet without some selectors, or, for null, no sheet. */
  async put(now: string[] | null): Promise<void> {
    const was = this.spared;
    if (was?.join('\n') === now?.join('\n') && (was === null) === (now === null)) return;
    this.spared = now;
    await askBackground('veil', { host: this.document.location.hostname.toLowerCase(), was, now });
  }
}
