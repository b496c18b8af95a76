import { withoutAgencies } from '../person';

/** What follows a photographer and is the outlet: Ada Lindqvist for The Newbridge Times, … on Unsplash, … via Getty Images. */
const BEHIND = / (?:for|on|via|courtesy of|pour|für|para) [^]*/;

/** The people in a picture's credit, at most two: `Damian Dovarganes/AP` → the person; what a slash parts from a person is an outlet. */
export function photographers(value: string): string[] {
  const names = value
    .split(/,| - | (?:and|und|et|y) /)
    .flatMap(person)
    .map((name) => name.trim())
    .filter((name) => name.length > 1 && name.length < 60 && !/\sby\s/i.test(name));
  return withoutAgencies(names).slice(0, 2);
}

/** One piece of a credit without its outlet; both where the first is an agency (AFP/Ada Lindqvist). */
function person(piece: string): string[] {
  const plain = piece.trim();
  const named = /^\p{Lu}[\p{L}.'’-]*\s.*\p{L}/u.test(plain) ? plain.replace(BEHIND, '') : plain;
  const [first = '', ...rest] = named.split(/[/|•]/).map((each) => each.trim());
  const [kept] = withoutAgencies([first, ...rest]);
  return kept === first && /\s/.test(first) ? [first] : [first, ...rest];
}
