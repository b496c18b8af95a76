import { Mark } from '../../model/facts';
import type { Credit } from '../../model/report';
import { bare } from '../../text/fold';
import { readNames } from '../../text/names';
import { Zone } from '../../model/zone';
import { FULL_NAME, isJapaneseName, isPersonName } from '../person';
import { standsIn, type Claim, type NearLine, type Scene } from '../scene';
import { withoutAffiliation } from './affiliation';

/** Desks that sign as people do. */
const DESK = /^(?:The\s)?(?:\p{Lu}[\p{L}.]+\s){1,3}(?:Bureau|Desk|Staff|Newsroom|Correspondent|Reporter|Team)$/u;
/** What a person is, below the name. */
const POST = /\b(?:reporter|editor|correspondent|columnist|writer|producer|contributor|presenter|analyst|staff)$/i;
/** A house in the author's place: Newbridge News. */
const HOUSE =
  /\b(?:News|Times|Herald|Tribune|Gazette|Journal|Media|Magazine|Radio|TV|Online|Network|Institute|Team|Redaktion|Rédaction|Redacción)$/i;
/** Links that lead to more of the author's: Alle Meldungen, View Profile. */
const LEADS =
  /^(?:alle|all|more|mehr|view|see|read|follow|about|contact|voir|tou(?:te)?s|ver|tod[ao]s|subscribe|sign|share|show|meet|our)\s/i;
/** Where sites keep their people. */
const AUTHOR_PAGE =
  /\/(?:authors?|people|person|users?|staff|profiles?|by|contributors?|writers?|reporters?|journalists?|columnists?|bylines?|auteurs?|autor(?:es)?|autoren|redaktion|equipe|team)\/[^/]/;
/** How far below one author the next may stand: each has a line for the post. */
const NEXT = 3;
const MOST = 6;

/**
 * Names alone in elements that the page itself marks as its authors', in the first place that has any: a template repeats them
 * in boxes that tell of the author.
 */
export function findMarkedUpAuthors(scene: Scene): Claim<Credit>[] {
  const found: Claim<Credit>[] = [];
  let last = -1;
  for (const near of scene.near) {
    if (found.length > 0 && (near.line.index - last > NEXT || leadsAway(near))) break;
    for (const claim of inLine(near, scene)) {
      if (found.length < MOST) found.push(claim);
      last = near.line.index;
    }
  }
  return found;
}

/** A headline of another story: what follows it is that story's author. */
const leadsAway = (near: NearLine): boolean =>
  standsIn(near, Zone.Heading) || (near.line.linked >= near.line.size && near.text.length > 40);

function* inLine(near: NearLine, scene: Scene): Generator<Claim<Credit>> {
  // above the headline a side box tells of other stories
  const above = near.line.index < (scene.article.headline?.index ?? -1);
  if (standsIn(near, Zone.Nav | Zone.Footer) || (above && standsIn(near, Zone.Aside))) return;
  // below a summary that opens the text a byline is short, too
  if ((near.stand !== 'head' && !(near.stand === 'opening' && near.text.length <= 60)) || near.labels.length > 0) return;
  for (const { marks, text, link } of near.line.parts) {
    if (text.length > 60 || !(marks & Mark.Author || (link && AUTHOR_PAGE.test(link)))) continue;
    const names = scene.lang === 'ja' ? japanese(text) : latin(text).filter((name) => bare(name) !== bare(scene.site.name));
    if (names.length > 0) yield { value: { role: '作者', names }, rule: 'credit-byline-markup', place: 'page', quote: text, trust: 0.6 };
  }
}

/** 野口 春江 : ジャーナリスト, [野口春江: a name without what follows it. */
function japanese(text: string): string[] {
  const name = text
    .replace(/[:：／/\])）][^]*/, '')
    .replace(/^[[（(]+|(?:さん|記者)$/g, '')
    .trim();
  return isJapaneseName(name) || FULL_NAME.test(name) ? [name] : [];
}

function latin(text: string): string[] {
  const plain = text.replace(/^(?:by|von|par|por)\s+|^(?:由|文|作者) /i, '');
  if (DESK.test(plain)) return [plain];
  return readNames(withoutAffiliation(plain)).filter(
    (name) => (isPersonName(name) || FULL_NAME.test(name)) && ![POST, LEADS, HOUSE].some((form) => form.test(name)),
  );
}
