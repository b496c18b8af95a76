/** Work on a page that is done one turn after the other. Whoever asks while a turn is awaited shares it. */
export class Queue {
  private last: Promise<unknown> = Promise.resolve();
  private next: Promise<void> | null = null;
  private done = false;

  constructor(private readonly work: () => Promise<void>) {}

  /** Whether a turn is under way or awaited; also before the first. */
  get busy(): boolean {
    return !this.done;
  }

  /** The next turn waits for this, too. */
  after(what: Promise<unknown>): void {
    this.last = Promise.all([this.last, what.catch(complain)]);
    this.next = null;
  }

  /** Resolves when a turn that begins from now on is over; never rejects. */
  again(): Promise<void> {
    this.done = false;
    this.next ??= this.turn();
    return this.next;
  }

  /** Resolves when nothing is under way. */
  async rest(): Promise<void> {
    for (let last = null; last !== this.last;) await (last = this.last);
  }

  private turn(): Promise<void> {
    const turn = this.last
      .then(() => {
        if (this.next === turn) this.next = null;
        return this.work();
      })
      .catch(complain)
      .then(() => {
        this.done ||= this.last === turn;
      });
    this.last = turn;
    return turn;
  }
}

const complain = (error: unknown): void => {
  console.error('Qingyuan: this page could not be read:', error);
};
