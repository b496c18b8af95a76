import type { Source } from '../../model/report';
import { looksLikeLatinOutlet } from '../byline-outlet';
import { FULL_NAME } from '../person';
import type { Claim, Scene } from '../scene';
import { isSite } from './metadata';
import { linkOf } from './name';

/** <span>Nora Whitcombe</span> <span>Harbour Courier</span> <span>Sept. 16, 2024</span>: a house between a person and the day. */
export function* besidePerson(scene: Scene): Generator<Claim<Source>> {
  for (const { stand, text, dates, line } of scene.near) {
    if (stand !== 'head' || dates.length === 0 || text.length > 100) continue;
    const pieces = line.parts.flatMap((part) => part.text.split(/ ?[|•·] ?| [-–—/] /).map((name) => ({ part, name: name.trim() })));
    if (!pieces.some(({ name }) => FULL_NAME.test(name.replace(/^by /i, '')) && !looksLikeLatinOutlet(name))) continue;
    const house = pieces.find(({ name }) => looksLikeLatinOutlet(name) && !isSite(scene, name));
    if (house) yield { value: linkOf(house.part, house.name), rule: 'source-beside-date', place: 'page', quote: text, trust: 0.55 };
  }
}
