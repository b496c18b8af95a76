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
    const now = this.text.data;
    if (now !== this.after && !this.follow(now)) return false;
    const next = this.without();
    this.after = next;
    this.written = this.runs;
    if (this.text.data !== next) this.text.data = next;
    return true;
  }

  /** What to write into a copy of the node the page made: the page's own data if the copy holds what we left. */
  forCopy(data: string): string {
    return data === this.after ? this.before : data;
  }

  /**
   * Takes over words the page has put before or behind what we left: its own data, with the words we took out, would have
   * got them too. Anything else is a new text, and the page's text wins; so does one that brings our words back.
   */
  private follow(now: string): boolean {
    if (!this.after.trim()) return false;
    const [behind, before] = [now.startsWith(this.after), now.endsWith(this.after)];
    if (behind === before) return false;
    const added = behind ? now.slice(this.after.length) : now.slice(0, now.length - this.after.length);
    if (this.written.some((run) => now.includes(this.before.slice(run.start, run.end).trim()))) return false;
    this.after = now;
    if (behind) this.before += added;
    else {
      this.before = added + this.before;
      this.runs = this.runs.map((run) => ({ ...run, start: run.start + added.length, end: run.end + added.length }));
    }
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
