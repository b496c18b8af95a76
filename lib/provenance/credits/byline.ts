import type { Credit } from '../../model/report';
import { isType, listOf, meta, nameOf, isObject } from '../../text/metadata';
import { bare } from '../../text/fold';
import { Gated } from '../../text/gate';
import { isName, readNames } from '../../text/names';
import { AGENCY, FULL_NAME, isPersonName, withoutAgencies } from '../person';
import type { Claim, NearLine, Scene } from '../scene';
import { readSignOff } from '../sign-off';
import { splitByline } from '../byline-outlet';
import { isSite } from '../source/metadata';
import { withoutAffiliation } from './affiliation';

const BY = new Gated(
  /^(?:by|authored by|submitted by|written by|edited by|reviewed by|medically reviewed by|fact[- ]checked by|photographs by|story by|analysis by|opinion by|commentary by|review by|reported by|words by|von|par|por|texte?|kommentar von)[\s:]/,
  /^(?<role>by|authored by|submitted by|written by|edited by|reviewed by|medically reviewed by|fact[- ]checked by|photographs by|story by|analysis by|opinion by|commentary by|review by|reported by|words by|von|par|por|texte? von|kommentar von) ?:? (?<names>\p{L}[\p{L} .,'’&()/-]{2,90})$/iu,
);
const REPORTING = new Gated(
  'reporting by|writing by|editing by',
  /(?<role>(?:additional )?reporting|writing|editing) by (?<names>\p{L}(?:[\p{L} ,'’-]|\.(?! |$))+)/giu,
);
const BRACKET = / ?\([^()]{0,60}\) ?$/;
/** A role that ends its line: the name stands in the next. */
const ROLE_ALONE = /^(?:by|written by|edited by|von|kommentar von|par|por|texte? von)$/i;
const META = [
  'author',
  'article:author',
  'byl',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'citation_author',
  'og:article:author',
];
const ARTICLE = /^(?:\w*Article|BlogPosting|Report)$/;

const CONTRIBUTED = new Gated(
  'contributed',
  /(?:^|[.;]\s)(?:\p{Lu}[\p{L}\s]{2,30}\s(?:writers?|reporters?|correspondents?|staff)\s)?(?<names>\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){1,2}(?:(?:, | and |, and )\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){1,2}){0,4})(?:\s(?:in|from)\s[\p{L},\s]{2,40}?)?\s(?<role>contributed)\s(?:reporting|research|to this (?:report|article|story))/u,
);

/** `By Sean Martin`, `Von David Hutzler`, `Reporting by X; editing by Y`. */
export function* findBylines(scene: Scene): Generator<Claim<Credit>> {
  for (const [i, near] of scene.near.entries()) {
    if (near.stand !== 'body' && near.text.length <= 120) yield* byLine(near, scene);
    yield* namedBelow(near, scene.near[i + 1]);
    yield* signedOff(near);
    if (near.stand !== 'closing' && near.stand !== 'tail') continue;
    const also = CONTRIBUTED.exec(near.text);
    const helpers = withoutWires(readNames(also?.groups?.['names'] ?? ''));
    if (also && helpers.length > 0)
      yield { value: { role: 'contributed', names: helpers }, rule: 'credit-byline', place: 'page', quote: also[0], trust: 0.75 };
    for (const match of REPORTING.matchAll(near.text)) {
      const names = readNames((match.groups?.['names'] ?? '').replace(/ in \p{Lu}[^]*/u, ''));
      const role = (match.groups?.['role'] ?? '').replace(/^./, (first) => first.toUpperCase());
      if (names.length > 0) yield { value: { role, names }, rule: 'credit-byline', place: 'page', quote: match[0], trust: 0.85 };
    }
  }
}

/** `Kommentar von` above `Ingo Arzt`: role and name are lines of their own. */
function* namedBelow(near: NearLine, below: NearLine | undefined): Generator<Claim<Credit>> {
  if (!ROLE_ALONE.test(near.text) || below?.line.index !== near.line.index + 1 || below.text.length > 60) return;
  const names = readNames(withoutAffiliation(below.text)).filter(isFullName);
  if (names.length > 0)
    yield { value: { role: near.text, names }, rule: 'credit-byline', place: 'page', quote: `${near.text} ${below.text}`, trust: 0.75 };
}

/** A reporter signs off with name and station in the last line of the text. */
function* signedOff(near: NearLine): Generator<Claim<Credit>> {
  const name = near.stand === 'closing' || near.stand === 'opening' ? readSignOff(near.text)?.name : undefined;
  if (name) yield { value: { role: 'By', names: [name] }, rule: 'credit-byline', place: 'page', quote: near.text, trust: 0.7 };
}

function* byLine(near: NearLine, scene: Scene): Generator<Claim<Credit>> {
  if (near.stand !== 'head' && near.stand !== 'opening') return;
  const date = near.dates[0];
  const text = (date && date.start > 4 ? near.text.slice(0, date.start) : near.text)
    .replace(
      /[ ,](?:published|updated|posted|veröffentlicht|publié|mis à jour|publicado|actualizado|avec (?:l['’])?AFP)(?=[ :]|$)[^]*/i,
      '',
    )
    .replace(/(?<![\s|•·,–—-])[\s|•·,–—-]+$/, '')
    .replace(/ on$/, '');
  // yas! | By Cara Stiles | April 13, 2020
  // Posted on September 16, 2024 by Jane Roe
  const pieces = [...text.split(/\s[|•·]\s/), ...partsOf(near), date ? near.text.slice(date.end) : ''];
  const seen = new Set<string>();
  const site = bare(scene.site.name);
  for (const match of pieces.map((piece) => BY.exec(withoutOutlet(piece.trim(), near, scene)))) {
    const role = match?.groups?.['role'] ?? 'By';
    if (!match || seen.has(role.toLowerCase())) continue;
    seen.add(role.toLowerCase());
    const people = withoutAffiliation(match.groups?.['names'] ?? '');
    const names = withoutAgencies(readNames(people)).filter((name) => name.split(' ').length <= 4 && bare(name) !== site);
    const value = { role: role.charAt(0).toUpperCase() + role.slice(1), names };
    const trust = near.stand === 'head' ? 0.85 : 0.6;
    if (names.length > 0) yield { value, rule: 'credit-byline', place: 'page', quote: match[0], trust };
  }
}

/** A byline without the outlet that closes it: the site's own name in an element of its own, or what is parted from the people. */
function withoutOutlet(piece: string, { line }: NearLine, { site, isOutlet }: Scene): string {
  const last = line.parts.at(-1)?.text ?? '';
  if (line.parts.length > 1 && bare(last) === bare(site.name) && piece.endsWith(last)) return piece.slice(0, -last.length).trim();
  const outlet = splitByline(piece, isOutlet)?.outlet;
  return outlet
    ? piece
        .slice(0, -outlet.length)
        .replace(/(?<![ ,|•–—-])[ ,|•–—-]+$/, '')
        .replace(/,? for(?: the)?$/, '')
    : piece;
}

const withoutWires = (names: string[]): string[] => names.filter((name) => !AGENCY.test(name));

/** The texts of a line's elements; a role that is one of its own goes with the next: <i>Edited by</i> <a>Jane Roe</a>. */
function partsOf({ line }: NearLine): string[] {
  return line.parts.map(({ text }, i) => (ROLE_ALONE.test(text) ? `${text} ${line.parts[i + 1]?.text ?? ''}` : text).replace(BRACKET, ''));
}

/** Two to four capitalised words, or a Han name with its surname. */
function isFullName(name: string): boolean {
  return isPersonName(name) || FULL_NAME.test(name);
}

/** Authors that metas and JSON-LD name: people, not the site, not an address. Used where the page prints no author. */
export function* findAuthorsInMetadata(scene: Scene): Generator<Claim<Credit>> {
  const seen = new Set<string>();
  const add = function* (value: string, place: 'meta' | 'json-ld', key: string): Generator<Claim<Credit>> {
    for (const name of readNames(withoutAffiliation(value))) {
      if (
        seen.has(bare(name)) ||
        isSite(scene, name) ||
        // 海州 on 海州订阅
        bare(scene.site.name).startsWith(bare(name)) ||
        !isName(name) ||
        !(isPersonName(name) || name.includes(' ') || !/\p{Script=Han}/u.test(name)) ||
        !printed(scene, name)
      )
        continue;
      seen.add(bare(name));
      yield { value: { role: '作者', names: [name] }, rule: 'credit-metadata', place, quote: `${key}: ${value}`, trust: 0.4 };
    }
  };
  for (const data of scene.metadata.linkedData) {
    if (!isType(data, ARTICLE)) continue;
    for (const author of listOf(data['author'])) {
      const name = nameOf(author);
      if (name && !(isObject(author) && isType(author, /Organi[sz]ation/))) yield* add(name, 'json-ld', 'author');
    }
  }
  const author = meta(scene.metadata, ...META);
  if (author && !/https?:|@/.test(author)) yield* add(author, 'meta', 'author');
}

/** Templates fill the author meta with editors and accounts: a name counts when the page itself shows it near the article. */
function printed(scene: Scene, name: string): boolean {
  return scene.near.some((near) => near.text.includes(name) && near.stand !== 'body');
}
