import type { Finding, Instant } from '../../model/report';
import type { Scene } from '../scene';
import type { TimeClaim, Which } from './claim';
import { findInPieces, findOnPage } from './on-page';
import { findInAddress, findInElements, findInMetadata, findInScripts } from './stated';
import { withYear } from './year';

/** The three times of a page, kept apart. */
export type Times = Record<Which, Finding<Instant> | null>;

/**
 * Reads publish, update and original time. Words on the page win over metadata, labels over bare dates, the date nearest
 * to the headline over others; then the address, and scripts only where nothing else tells the day.
 */
export function readTimes(scene: Scene): Times {
  const claims = [
    ...findOnPage(scene),
    ...findInPieces(scene),
    ...findInElements(scene),
    ...findInMetadata(scene),
    ...findInAddress(scene),
  ];
  if (!claims.some(({ which, rule }) => which === 'published' && rule !== 'time-address')) claims.push(...findInScripts(scene));
  withYear(claims, scene);
  claims.push(...asPrinted(claims));
  claims.push(...onlyUpdated(claims));
  return { published: best(claims, 'published'), modified: best(claims, 'modified'), original: best(claims, 'original') };
}

/** Where metadata and a printed update name the same moment, the page prints when it appeared: by its own clock. */
function asPrinted(claims: TimeClaim[]): TimeClaim[] {
  if (claims.some(({ which, place }) => which === 'published' && place === 'page')) return [];
  const moments = new Set(claims.filter(({ which, rule }) => which === 'published' && rule !== 'time-address').map(moment));
  return claims
    .filter(
      (claim) => claim.which === 'modified' && claim.place === 'page' && claim.value.precision !== 'day' && moments.has(moment(claim)),
    )
    .map((claim) => ({ ...claim, which: 'published' }));
}

/** A page that prints when it was updated, and of which nothing but its address tells when it appeared: on that day. */
function onlyUpdated(claims: TimeClaim[]): TimeClaim[] {
  const told = claims.filter(({ which }) => which === 'published');
  if (told.some(({ rule }) => rule !== 'time-address')) return [];
  return claims
    .filter((claim) => claim.which === 'modified' && claim.place === 'page' && told.every((address) => day(address) === day(claim)))
    .map((claim) => ({ ...claim, which: 'published' }));
}

/** The minute a claim names, in epoch minutes. */
const moment = ({ value }: TimeClaim): number => Math.floor(Date.parse(value.iso) / 60_000);

const day = (claim: TimeClaim): string => claim.value.iso.slice(0, 10);

/** Whether two claims are of one moment, as far as the coarser tells: a bare day, or another zone's clock, contradicts nothing. */
function agree(one: Instant, other: Instant): boolean {
  const length = Math.min(LENGTH[one.precision], LENGTH[other.precision]);
  if (one.iso.slice(0, length) === other.iso.slice(0, length)) return true;
  return one.precision !== 'day' && other.precision !== 'day' && Math.abs(Date.parse(one.iso) - Date.parse(other.iso)) < 60_000;
}
/** Characters of an ISO date and time, without its offset. */
const LENGTH = { day: 10, minute: 16, second: 19 };

function best(claims: TimeClaim[], which: Which): Finding<Instant> | null {
  const ranked = claims.filter((claim) => claim.which === which).sort((a, b) => b.trust - a.trust);
  const [strongest] = ranked;
  if (!strongest) return null;
  // what metadata knows is worth as much as what the page prints, which a reader can see: the same day is read from the page
  const printed = strongest.place === 'page' ? strongest : ranked.find((claim) => claim.place === 'page' && day(claim) === day(strongest));
  const first = printed ?? strongest;
  const rest = ranked.filter((claim) => claim !== first);
  // a place that prints only the day yields to the same day printed with a clock elsewhere on the page
  const finer =
    first.value.precision === 'day'
      ? rest.find(
          (claim) =>
            claim.place === 'page' && claim.value.precision !== 'day' && claim.value.iso.startsWith(first.value.iso) && claim.trust > 0.5,
        )
      : undefined;
  const won = finer ?? first;
  const lost = rest
    .filter((claim) => claim !== won && !agree(claim.value, won.value))
    .map(({ value, rule, place, quote }) => ({ value, rule, place, quote }));
  return { value: won.value, rule: won.rule, place: won.place, quote: won.quote, ...(lost.length > 0 && { lost }) };
}
