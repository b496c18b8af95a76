import { parentOf } from '../dom/tree';
import type { Line } from '../dom/lines';
import type { NoiseElement, NoiseRun, NoiseTarget } from '../model/noise';
import type { NoiseKind } from '../model/report';
import { fillsBlock } from './blocks';

/** Characters `[start, end)` of one text node. */
export interface Run {
  text: Text;
  start: number;
  end: number;
}

interface Source {
  id: string;
  kind: NoiseKind;
}
const SPACE = /\s/;
/** What there is to see or use besides text. */
const SHOWN = 'img, picture, video, audio, iframe, object, embed, svg, canvas, input, button, select, textarea, a[href], hr';

/** The last `most` letters of a line's data, white space left out: what `lastLetters` counts in. */
export function lettersOf(line: Line, most: number): string {
  let letters = '';
  for (let i = line.texts.length - 1; i >= 0 && letters.length < most; i--) {
    const data = line.texts[i]?.data ?? '';
    // a few more than asked for: white space among them is left out
    for (let end = data.length; end > 0 && letters.length < most; end -= most) {
      letters = data.slice(Math.max(0, end - most), end).replace(/\s+/g, '') + letters;
    }
  }
  return letters.slice(-most);
}

/**
 * The runs of text nodes that print the last `letters` letters of a line, with the white space between and behind them.
 * Other marks on the page are not looked through: the data counts as it stands.
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
    if (data.slice(start).trim()) runs.push({ text, start, end: data.trimEnd().length });
  }
  return runs;
}

/** A target for a run of characters, with the characters as they stand. */
export function runTarget(rule: Source, { text, start, end }: Run, kind = rule.kind): NoiseRun {
  return { rule: rule.id, kind, text, start, end, words: text.data.slice(start, end) };
}

/** Targets for runs of one line: its whole block where nothing else is in it, whole elements where they are carriers. */
export function* targetsOf(rule: Source, line: Line, runs: readonly Run[], root: Element): Generator<NoiseTarget> {
  const covered = new Set(runs.filter(isWhole).map((run) => run.text));
  if (line.texts.every((text) => covered.has(text) || !text.data.trim()) && standsAlone(line, root)) {
    yield elementTarget(rule, line.block);
    return;
  }
  for (const run of runs) {
    const carrier = isWhole(run) ? carrierOf(run.text, line.block) : null;
    yield carrier ? elementTarget(rule, carrier) : runTarget(rule, run);
  }
}

/** Whether a line's block can go with the line: nothing else is in it. */
export function standsAlone(line: Line, root: Element): boolean {
  return line.block !== root && fillsBlock(line) && isBare(line.block);
}

/** Targets for all the words of a line. */
export function lineTargets(rule: Source, line: Line, root: Element): Generator<NoiseTarget> {
  return targetsOf(rule, line, line.texts.map((text) => ({ text, start: 0, end: text.data.length })), root); // prettier-ignore
}

export function elementTarget(rule: Source, element: Element): NoiseElement {
  return { rule: rule.id, kind: rule.kind, element };
}

/** The largest inline element that holds a text node and nothing else to see or read; null where other things stand beside it. */
export function carrierOf(text: Text, block: Element): Element | null {
  let carrier: Element | null = null;
  for (let at: Element | null = text.parentElement; at && at !== block; at = parentOf(at)) {
    if (!holdsOnly(at, carrier ?? text)) break;
    carrier = at;
  }
  return carrier;
}

function holdsOnly(element: Element, child: Node): boolean {
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node === child || node.nodeType === 8) continue;
    // an empty element beside the words may be what covers them
    if (node.nodeType === 3 ? (node as Text).data.trim() : !isEmpty(node as Element)) return false;
  }
  return true;
}

function isEmpty(element: Element): boolean {
  return element.localName !== 'br' && !element.textContent.trim() && isBare(element);
}

function isWhole({ text, start, end }: Run): boolean {
  return !text.data.slice(0, start).trim() && !text.data.slice(end).trim();
}

/** Nothing to see or use in it but text. */
function isBare(element: Element): boolean {
  return !element.matches(SHOWN) && element.querySelector(SHOWN) === null;
}
