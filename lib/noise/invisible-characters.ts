import { NEEDS_JOINERS } from '../text/fold';
import type { NoiseRule } from './rule';
import { runTarget } from './runs';

/** Zero-width spaces and joiners, direction marks, word joiner and invisible operators, BOM, tags (noise-mechanics, section 5). */
const MARKS = /(?:[\u200b-\u200f\u2060-\u2064\ufeff]|\udb40[\udc00-\udc7f])+/g;
/** A run this long says something to a machine. */
const LONG = 8;
/** Most runs taken out of one page: they cannot be seen in any case. */
const MOST = 500;

/**
 * Invisible code points used as marks: long runs, the same run again and again, or more than one in a hundred characters.
 * Single ones are left: editors and word processors leave them behind, and line breaks hang on them.
 */
export const invisibleCharacters: NoiseRule = {
  id: 'invisible-characters',
  kind: 'watermark',
  *find({ article }) {
    if (!article) return;
    const runs: { text: Text; start: number; end: number }[] = [];
    let letters = 0;
    for (const line of article.body) {
      letters += line.size;
      for (const text of line.texts) {
        if (!/[\u200b-\u200f\u2060-\u2064\ufeff\udb40]/.test(text.data) || NEEDS_JOINERS.test(text.data)) continue;
        for (const { 0: run, index } of text.data.matchAll(MARKS)) runs.push({ text, start: index, end: index + run.length });
      }
    }
    const count = runs.reduce((sum, { start, end }) => sum + end - start, 0);
    const times = new Map<string, number>();
    const wordsOf = (run: (typeof runs)[number]) => run.text.data.slice(run.start, run.end);
    for (const run of runs) times.set(wordsOf(run), (times.get(wordsOf(run)) ?? 0) + 1);
    const all = count > letters * 0.01 && count > LONG;
    const marks = runs.filter(
      (run) => all || run.end - run.start > LONG || (run.end - run.start >= 4 && (times.get(wordsOf(run)) ?? 0) >= 3),
    );
    for (const run of marks.slice(0, MOST)) yield runTarget(invisibleCharacters, run);
  },
};
