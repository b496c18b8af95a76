/** A run of characters taken out of a text node, in the offsets of the page's own data. */
export interface Run {
  start: number;
  end: number;
  /** Number of the ledger entry it belongs to. */
  entry: number;
}

/** What was done to one text node: the page's data, the runs taken out of it, and the data that stands in its place. */
export class Blanked {
  private runs: Run[] = [];
  /** Those of `runs` that are out of the data already. */
  private written: Run[] = [];
  private after: string;

  constructor(
    readonly text: Text,
    private before = text.data,
  ) {
    this.after = before;
  }

  /** Whether the node holds what we left there: if not, the page has rewritten it. */
  get stands(): boolean {
    return this.text.data === this.after;
  }

  get isEmpty(): boolean {
    return this.runs.length === 0;
  }

  /**
   * Notes a run to take out, unless it is out already.
   * @param start,end offsets in the data as it stands now
   */
  add(start: number, end: number, entry: number): boolean {
    const run = { start: this.original(start, false), end: this.original(end, true), entry };
    if (run.end <= run.start || this.runs.some((known) => known.start <= run.start && known.end >= run.end)) return false;
    this.runs = [...this.runs, run].sort((a, b) => a.start - b.start);
    return true;
  }

  /** The words of an entry's runs. */
  words(entry: number): string {
    return this.runs.flatMap((run) => (run.entry === entry ? [this.before.slice(run.start, run.end)] : [])).join(' ');
  }

  /** Forgets an entry's runs, or all. */
  drop(entry: number | null): void {
    this.runs = entry === null ? [] : this.runs.filter((run) => run.entry !== entry);
  }

  /** Writes the data without the runs noted. False where the page has rewritten the node in a way we do not understand. */
  write(): boolean {
    if (!this.catchUp()) return false;
    const next = this.without();
    this.after = next;
    this.written = this.runs;
    if (this.text.data !== next) this.text.data = next;
    return true;
  }

  /** Whether the page has brought words back that we took out. */
  get isBack(): boolean {
    return this.written.some((run) => this.text.data.includes(this.before.slice(run.start, run.end).trim()));
  }

  /** What to write into a copy of the node the page made: the page's own data if the copy holds what we left. */
  forCopy(data: string): string {
    return data === this.after ? this.before : data;
  }

  /** The same for a copy that stands in the page: what was taken out here is out there. */
  copyFor(text: Text): Blanked {
    const copy = new Blanked(text, this.before);
    copy.runs = [...this.runs];
    copy.written = [...this.written];
    copy.after = this.after;
    return copy;
  }

  /**
   * Takes over words the page has put before or behind what we left: its own data, with the words we took out, would have
   * got them too. Anything else is a new text, and the page's text wins; so does one that brings our words back.
   */
  catchUp(): boolean {
    const now = this.text.data;
    if (now === this.after) return true;
    if (!this.after.trim()) return false;
    const at = now.indexOf(this.after);
    if (at < 0 || at !== now.lastIndexOf(this.after) || this.isBack) return false;
    this.before = now.slice(0, at) + this.before + now.slice(at + this.after.length);
    const shifted = (runs: readonly Run[]) => runs.map((run) => ({ ...run, start: run.start + at, end: run.end + at }));
    [this.runs, this.written] = [shifted(this.runs), shifted(this.written)];
    this.after = now;
    return true;
  }

  private without(): string {
    let kept = '';
    let from = 0;
    for (const { start, end } of this.runs) {
      if (start > from) kept += this.before.slice(from, start);
      from = Math.max(from, end);
    }
    return kept + this.before.slice(from);
  }

  /** Offset in the page's own data of an offset in the data as it stands; `last` for the end of a run. */
  private original(offset: number, last: boolean): number {
    let shift = 0;
    let reach = 0;
    for (const { start, end } of this.written) {
      const from = Math.max(start, reach);
      if (end <= from) continue;
      if (last ? from - shift >= offset : from - shift > offset) break;
      shift += end - from;
      reach = end;
    }
    return offset + shift;
  }
}
