import type { Scene } from '../scene';
import type { TimeClaim } from './claim';

/** A date that prints no year takes it from metadata or an address that names the same day. */
export function withYear(claims: TimeClaim[], scene: Scene): void {
  for (const claim of claims) {
    if (!claim.assumedYear) continue;
    const monthAndDay = claim.value.iso.slice(4, 10);
    const told = claims.find((other) => !other.assumedYear && other.value.iso.slice(4, 10) === monthAndDay);
    const year = told?.value.iso.slice(0, 4) ?? yearInAddresses(scene, monthAndDay);
    if (year) claim.value = { ...claim.value, iso: year + claim.value.iso.slice(4) };
  }
}

/** Files of an article are mostly named or filed by its day: /2019/0624/a.jpg, news20190624_1. */
function yearInAddresses({ media, ids, metadata }: Scene, monthAndDay: string): string | null {
  const pictures = media.filter(({ inside }) => inside).map(({ src }) => src);
  const [, month = '', day = ''] = monthAndDay.split('-');
  const dated = new RegExp(`(?<!\\d)(20\\d\\d)[-/_]?${month}[-/_]?${day}(?!\\d{3})`);
  for (const text of [metadata.canonical ? new URL(metadata.canonical).pathname : '', ...ids, ...pictures]) {
    const year = dated.exec(text.slice(0, 500))?.[1];
    if (year) return year;
  }
  return null;
}
