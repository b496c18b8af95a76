import type { Line } from '../dom/lines';
import type { NoiseRun } from '../model/noise';
import type { NoiseKind } from '../model/report';

/** Characters `[from, to)` of one text node. */
export interface Run {
  text: Text;
  start: number;
  end: number;
}

const SPACE = /[\s\u3000]/;

/**
 * The runs of text nodes that print the last `letters` non-space characters of a line's data, with the white space
 * around and between them. Other marks on the page are not looked through: the data counts as it stands.
 */
export function lastLetters(line: Line, letters: number): Run[] {
  const runs: Run[] = [];
  let left = letters;
  for (let i = line.texts.length - 1; i >= 0 && left > 0; i--) {
    const text = line.texts[i];
    if (!text) continue;
    const { data } = text;
    let start = data.length;
    while (start > 0 && left > 0) if (!SPACE.test(data.charAt(--start))) left--;
    if (start < data.length && data.slice(start).trim()) runs.push({ text, start, end: data.length });
  }
  return runs;
}

/** A line's data without white space: what `lastLetters` counts in. */
export function lettersOf(line: Line): string {
  return line.texts.map((text) => text.data).join('').replace(/[\s\u3000]+/g, '');
}

/** A target for a run of characters, with the characters as they stand. */
export function runTarget(rule: { id: string; kind: NoiseKind }, { text, start, end }: Run, kind = rule.kind): NoiseRun {
  return { rule: rule.id, kind, text, start, end, words: text.data.slice(start, end) };
}

/** Targets for all the words of a line. */
export function* lineTargets(rule: { id: string; kind: NoiseKind }, line: Line, kind = rule.kind): Generator<NoiseRun> {
  for (const text of line.texts) if (text.data.trim()) yield runTarget(rule, { text, start: 0, end: text.data.length }, kind);
}
