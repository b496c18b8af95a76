import type { PartFacts } from '../../model/facts';
import type { Source } from '../../model/report';
import { looksLikeLatinOutlet } from '../byline-outlet';
import { FULL_NAME } from '../person';
import type { Claim, NearLine, Scene } from '../scene';
import { isSite } from './metadata';
import { linkOf } from './name';

/** What parts a person, a house and a day in one line. */
const APART = / ?[|•·] ?| [-–—/] |, /;
/** What stands before a house: via, From the; and behind it: Staff. */
const AROUND = /^(?:by|via|from)? ?(?:the )?| (?:staff|staff reports?)$/gi;
const LONGEST = 100;

/**
 * <span>Nora Whitcombe</span> <span>Harbour Courier</span> <span>Sept. 16, 2024</span>, or a line each; From the Harbour Courier:
 * a house beside a person, in the line that says when or right above it.
 */
export function* besidePerson(scene: Scene): Generator<Claim<Source>> {
  for (const [i, near] of scene.near.entries()) {
    const { stand, text, dates } = near;
    if (stand !== 'head' || text.length > LONGEST) continue;
    const above = scene.near[i - 1];
    const pieces = dates.length > 0 ? piecesOf(near) : isUnder(above, near) ? piecesOf(above).concat(piecesOf(near)) : [];
    const signed = pieces.some(({ name }) => isPerson(name)) || /^(?:from (?:the )?\p{Lu}|by .{3,60} staff\b)/iu.test(text);
    const house = signed ? pieces.find(({ name }) => looksLikeLatinOutlet(name) && !isSite(scene, name)) : undefined;
    if (house) yield { value: linkOf(house.part, house.name), rule: 'source-beside-date', place: 'page', quote: text, trust: 0.55 };
  }
}

const isPerson = (name: string): boolean => FULL_NAME.test(name) && !looksLikeLatinOutlet(name);

/** Whether a line that is a house stands right under one that is a person. */
function isUnder(above: NearLine | undefined, { text, line }: NearLine): above is NearLine {
  if (above?.stand !== 'head' || above.line.index !== line.index - 1) return false;
  return looksLikeLatinOutlet(text) && isPerson(above.text.replace(/^by /i, ''));
}

function piecesOf({ line, dates, text }: NearLine): { part: PartFacts; name: string }[] {
  // a line of one element: the day goes
  const date = dates[0] && text.slice(dates[0].start, dates[0].end);
  return line.parts.flatMap((part) =>
    (date ? part.text.replace(date, '|') : part.text).split(APART).map((name) => ({ part, name: name.trim().replace(AROUND, '') })),
  );
}
