/**
 * An expression asked only of texts that hold something it cannot match without. Compiling `\p{…}` takes the browser a
 * millisecond and running it a thousandth; looking for a word takes nothing, and most pages hold none of most rules' words.
 */
export class Gated {
  private readonly words: readonly string[] | RegExp;
  private readonly folds: boolean;

  /**
   * @param needs words parted by bars, one of which stands in whatever `form` matches, or a cheap expression that does;
   *   in lower case where `form` ignores case
   * @param form the expression behind the gate
   */
  constructor(
    needs: string | RegExp,
    private readonly form: RegExp,
  ) {
    this.words = typeof needs === 'string' ? needs.split('|') : needs;
    this.folds = form.ignoreCase;
  }

  exec(text: string): RegExpExecArray | null {
    return this.mayMatch(text) ? this.form.exec(text) : null;
  }

  /** All matches of a global expression. */
  *matchAll(text: string): Generator<RegExpExecArray> {
    if (this.mayMatch(text)) yield* text.matchAll(this.form);
  }

  private mayMatch(text: string): boolean {
    const { words } = this;
    const folded = this.folds ? text.toLowerCase() : text;
    return words instanceof RegExp ? words.test(folded) : words.some((word) => folded.includes(word));
  }
}
