import type { Entry } from './entry';
import type { Ledger } from './ledger';
import { MARK } from './sheet';
import { quote, wordsOf } from './words';
import { attributeOf } from './writer';

/** How often one thing is hidden again after the page has brought it back. */
const ROUNDS = 3;
/** How often that is done on one page altogether. */
const MOST = 60;

/** What a page does to our work that the ledger alone cannot mend. */
export interface Told {
  /** The page brings something back whatever is done: it has its way from now on. */
  resists(rule: string): void;
  /** The page has built parts of itself anew, with noise in them that must be looked for. */
  rebuilt(): void;
}

/**
 * Keeps hidden what is hidden while its page goes on changing: marks the page takes off are set again, the same thing built
 * anew is hidden at once, before it is painted, and copies are noted. Each a few times only: no page gets into a loop with us.
 * Between mutations nothing runs.
 */
export class Hold {
  private readonly rounds = new Map<string, number>();
  private all = 0;
  private readonly gone = new Set<Entry>();
  private readonly observer = new MutationObserver((records) => { this.see(records); }); // prettier-ignore

  constructor(
    private readonly ledger: Ledger,
    private readonly told: Told,
  ) {}

  /** Begins to watch a tree: a document, an open shadow root. */
  watch(tree: Node): void {
    this.observer.observe(tree, { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: [MARK] });
  }

  /** Stops; a page that resisted before has its rounds used up. */
  stop(): void {
    // what was told last is still to be seen: copies, marks taken off
    this.see(this.observer.takeRecords());
    this.observer.disconnect();
    this.gone.clear();
  }

  private see(records: readonly MutationRecord[]): void {
    const { ledger } = this;
    const added: Node[] = [];
    let rebuilt = false;
    let removed = false;
    for (const record of records) {
      if (record.type === 'childList') {
        added.push(...record.addedNodes);
        removed ||= record.removedNodes.length > 0;
      } else if (record.type === 'characterData' && !ledger.owns(record)) rebuilt ||= ledger.isBroughtBack(record.target as Text);
    }
    ledger.adopt(added);
    const { bared, gone } = ledger.strayed();
    for (const entry of bared) if (entry.marked) this.again(entry, entry.marked.element);
    const news = gone.filter((entry) => !this.gone.has(entry));
    for (const entry of gone) this.gone.add(entry);
    for (const entry of this.gone) {
      const place = added.find((node) => isLike(entry, node));
      if (entry.marked?.element.isConnected || !place) continue;
      this.gone.delete(entry);
      this.again(entry, place as Element);
    }
    // what has gone without anything like it coming may have come in another shape
    rebuilt ||= removed && news.some((entry) => this.gone.has(entry)) && added.some((node) => node.nodeType === 1);
    if (rebuilt && ++this.all <= MOST) this.told.rebuilt();
  }

  private again(entry: Entry, element: Element): void {
    const name = `${entry.rule} ${element.localName} ${entry.text}`;
    const round = (this.rounds.get(name) ?? 0) + 1;
    this.rounds.set(name, round);
    if (round <= ROUNDS && ++this.all <= MOST) this.ledger.follow(entry, element);
    else {
      this.ledger.release(entry);
      this.told.resists(entry.rule);
    }
  }
}

/** Whether a node is what was hidden, built anew: of the same name and class, with the same words. */
function isLike(entry: Entry, node: Node): boolean {
  const before = entry.marked?.element;
  if (!before || node.nodeType !== 1 || node === before) return false;
  const element = node as Element;
  return (
    element.localName === before.localName &&
    attributeOf(element, 'class') === attributeOf(before, 'class') &&
    attributeOf(element, 'id') === attributeOf(before, 'id') &&
    quote(wordsOf(element)) === entry.text
  );
}
