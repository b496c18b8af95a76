import type { Credit } from '../../model/report';
import type { Claim, Scene } from '../scene';

/** Nora Whitcombe, Senior Lecturer in Urban Studies, University of Pine Point: a name, a post, and where academics work. */
const ACADEMIC =
  /^(?<name>\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}), \p{Lu}[^.]{2,90}, [^.]{0,60}\b(?:Universit\p{L}+|Université|Institute?|College|School|Hochschule)\b/u;
const NOTICE = /\b(?:republished|originally published|first published)\b/i;
/** How many lines right above the notice may name somebody. */
const ABOVE = 6;
const LONGEST = 300;

/** Sites on which academics write let others print their pieces: who wrote one is told at its end, right above the notice that says so. */
export function* findRepublishedAuthors({ near }: Scene): Generator<Claim<Credit>> {
  const notice = near.findIndex(({ stand, text }) => (stand === 'closing' || stand === 'tail') && NOTICE.test(text));
  if (notice < 0) return;
  for (const { stand, text } of near.slice(Math.max(0, notice - ABOVE), notice)) {
    if (stand === 'head' || text.length > LONGEST) continue;
    for (const person of text.split(/(?:;|,? and) (?=\p{Lu}[\p{L}.'’-]+ \p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)?, )/u)) {
      const name = ACADEMIC.exec(person)?.groups?.['name'];
      if (name) yield { value: { role: 'By', names: [name] }, rule: 'credit-republished', place: 'page', quote: person, trust: 0.7 };
    }
  }
}
