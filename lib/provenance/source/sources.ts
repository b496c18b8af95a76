import type { Finding, Source } from '../../model/report';
import { bare } from '../../text/fold';
import { NOBODY_WORDS, OWN_WORDS } from '../../text/words';
import type { Claim, Scene } from '../scene';
import { findBesideDate } from './beside-date';
import { findInByline } from './byline';
import { findDateline } from './dateline';
import { findLabelled } from './label';
import { findMarkedUp } from './marked-up';
import { findInMetadata, isSite } from './metadata';
import { findNotice } from './notice';
import { findWire } from './wire';

/** The rules, in the order of trust they mostly have; each stands in the file of its name. */
const RULES = [findLabelled, findNotice, findBesideDate, findMarkedUp, findInByline, findWire, findDateline, findInMetadata];
/** Below this, a claim only counts when nothing better was said. */
const WEAK = 0.5;
/** How many claims that lost are told with the source. */
const LOST = 3;
/** 客户端, 网, 微信公众号 … : two forms of one outlet's name. */
const FORMS = /(?:客户端|新闻客户端|app|官网|官方网站|网站|微信公众号|公众号|微博|官方微博|电子版|新媒体|头条号|百家号)$/i;

/**
 * Every source the page names, the primary first. Order: what names an outlet before what names nobody (网络, 综合);
 * then by trust, which the rules state (labels in the head 0.95, notices 0.9, closing labels 0.9, an outlet beside the
 * date 0.7, agency datelines 0.8, bylines 0.65, metadata below 0.6); then by place on the page.
 */
export function readSources(scene: Scene): Finding<Source>[] {
  const claims = RULES.flatMap((rule) => [...rule(scene)]);
  const strongest = Math.max(0, ...claims.map((claim) => claim.trust));
  const usable = claims.filter((claim) => claim.trust >= WEAK || strongest < WEAK);
  const ordered = usable
    .map((claim, at) => ({ claim, at, rank: rank(scene, claim) }))
    .sort((a, b) => a.rank - b.rank || b.claim.trust - a.claim.trust || a.at - b.at)
    .map(({ claim }) => claim);
  const found = distinct(ordered);
  const lost = distinct(claims.filter((claim) => !usable.includes(claim) && !isSite(scene, claim.value.name))).filter(
    ({ value }) => !found.some((known) => isSameName(known.value.name, value.name)),
  );
  const [first] = found;
  if (first && lost.length > 0) first.lost = lost.slice(0, LOST);
  return found;
}

function rank(scene: Scene, claim: Claim<Source>): number {
  if (NOBODY_WORDS.has(claim.value.name.toLowerCase())) return 2;
  // the site's own name beside the date names the publisher, which is the source where no other is
  const own =
    OWN_WORDS.has(claim.value.name) ||
    claim.value.name.toLowerCase() === scene.site.host.replace(/^www\./, '') ||
    (/-(?:beside-date|notice|marked-up)$/.test(claim.rule) && isSite(scene, claim.value.name));
  return own ? 1 : 0;
}

function distinct(claims: Claim<Source>[]): Finding<Source>[] {
  const found: Finding<Source>[] = [];
  for (const { value, rule, place, quote } of claims) {
    const same = found.find((known) => isSameName(known.value.name, value.name) || isFullForm(known.value.name, value.name));
    if (!same) found.push({ value: { ...value }, rule, place, quote });
    else {
      same.value.url ??= value.url;
      // (AP) heads the text of a piece by the Associated Press
      if (isFullForm(same.value.name, value.name) && value.name.length > same.value.name.length) same.value.name = value.name;
    }
  }
  return found;
}

/** Agencies' letters, and what they stand for. */
const FULL: Record<string, RegExp> = {
  ap: /^(?:the)?associatedpress$/,
  afp: /^agencefrancepresse$/,
  pti: /^presstrustofindia$/,
  pa: /^pressassociation$/,
  efe: /^agenciaefe$/,
};
const isFullForm = (a: string, b: string): boolean => FULL[bare(a)]?.test(bare(b)) === true || FULL[bare(b)]?.test(bare(a)) === true;

/** Whether two printed names are forms of one: equal but for punctuation and 客户端, 网, 微信公众号 at the end. */
export function isSameName(a: string, b: string): boolean {
  const [x, y] = [bare(a).replace(FORMS, ''), bare(b).replace(FORMS, '')];
  return (
    x === y ||
    (Math.min(x.length, y.length) >= 3 &&
      (x.startsWith(y) || y.startsWith(x)) &&
      Math.min(x.length, y.length) / Math.max(x.length, y.length) > 0.6)
  );
}
