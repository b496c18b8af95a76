import { Mark } from '../../model/facts';
import type { Source } from '../../model/report';
import { FULL_NAME } from '../person';
import type { Claim, Scene } from '../scene';
import { linkOf, isSourceName, sourceNames } from './name';

/** What stands there and is no house. */
const TOOL = /^(?:follow|story by|by|share|image|photo|video|sponsored|read more|source)\b|\d/i;
const LONGEST = 40;
/** Above or below the headline, a name this near to it. */
const NEAR = 8;

/** The house in an element that its class calls provider or source, in the lines around the headline: portals outside East Asia. */
export function* findMarkedUp({ near, lang, article }: Scene): Generator<Claim<Source>> {
  if (/^(?:zh|ja|ko)/.test(lang) || !article.headline) return;
  for (const { stand, line, labels, dates } of near) {
    if (stand !== 'head' || labels.length > 0 || Math.abs(line.index - article.headline.index) > NEAR) continue;
    for (const part of line.parts) {
      const { text, marks } = part;
      if (text.length > LONGEST || TOOL.test(text) || (dates.length > 0 && line.parts.length === 1) || !(marks & Mark.Supplier)) continue;
      const [name] = sourceNames(text);
      if (name !== text || !isSourceName(name) || (FULL_NAME.test(name) && line.text.startsWith('By '))) continue;
      yield { value: linkOf(part, name), rule: 'source-marked-up', place: 'page', quote: line.text, trust: 0.6 };
      return;
    }
  }
}
