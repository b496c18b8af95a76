import type { Line, Page } from '../dom/lines';
import { readLabels } from '../text/labels';
import { furnitureKind } from './furniture';
import type { LineTest } from './line-test';

/** How far below the body its signature may stand: under a box of other stories. */
const REACH = 30;
/** The longest signature: several roles with several names. */
const LONGEST = 80;
const EDITOR = /^[\s（(【[]*(?:责任编辑|责编|責任編輯|責編|值班编辑|本文编辑|网络编辑|编辑)\s*[:：]/;
/** Where a piece stood first, told below it without a label. */
const ORIGIN =
  /^(?:originally published|this (?:article|story|piece|post|essay) (?:was |is )?(?:originally |first )?(?:published|appeared)|本文(?:首发于|原载于?|原刊于?))/i;

/** Whether a line is the editor's signature, which closes a piece. */
export function closes(line: Line): boolean {
  return line.size <= LONGEST && line.linked * 2 <= line.size && EDITOR.test(line.text);
}

/** Whether a line is one of those that sign a piece: labels from its beginning on. */
export function isClosing(line: Line): boolean {
  if (line.size > LONGEST || line.linked * 2 > line.size) return false;
  const [label] = readLabels(line.text);
  return label !== undefined && label.start <= 2 && (label.kind === 'role' || label.kind === 'source' || label.kind === 'original-title');
}

/**
 * The lines that sign an article though a box of other stories stands between: the editor's line in the article's own
 * container, above comments and share buttons, and a note of where the piece stood first right below it.
 * @param last index of the body's last line
 */
export function closingLines(page: Page, last: number, root: Element, test: LineTest): Line[] {
  const found: Line[] = [];
  for (const line of page.lines.slice(last + 1, last + 1 + REACH)) {
    if (line.size > LONGEST * 4) continue;
    const kind = furnitureKind(line);
    if (kind === 'comments' || kind === 'share') break;
    if (line.index <= last + 2 && ORIGIN.test(line.text)) found.push(line);
    else if (root.contains(line.block) && isSignature(line) && !test.around(line)) found.push(line);
  }
  return found;
}

/** An editor's line, alone or behind the source on the same line. */
function isSignature(line: Line): boolean {
  return closes(line) || (isClosing(line) && readLabels(line.text).some((label) => EDITOR.test(`${label.word}：`)));
}

/** Nora Whitcombe is a reporter for … · Whitcombe covers the coast: what a paper says of its own people. */
const BIOGRAPHY =
  /^(?:about )?(?:\p{Lu}[\p{L}.'’-]+\s){0,2}(?<surname>\p{Lu}[\p{L}'’-]+) (?:is (?:an?|the|our|[\p{L}\s]{2,30}[’']s?)\b|covers\b|writes\b|reports (?:on|for|from)\b|joined\b|has (?:covered|written|worked|reported)\b)/u;
/** The last lines that may tell of the author, and the longest byline. */
const LAST = 3;
const BYLINE = 120;

/** A body without the lines at its end that tell of its author: whoever the byline above it names. */
export function withoutBiography(body: Line[], head: readonly Line[]): Line[] {
  let end = body.length;
  for (let i = body.length - 1; i > 0 && i >= body.length - LAST; i--) {
    const surname = BIOGRAPHY.exec(body[i]?.text.slice(0, 160) ?? '')?.groups?.['surname'];
    if (surname && head.some((line) => line !== body[i] && line.size <= BYLINE && line.text.toLowerCase().includes(surname.toLowerCase())))
      end = i;
  }
  return body.slice(0, end);
}
