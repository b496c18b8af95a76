import { namesOf, parentOf } from '../dom/tree';
import type { Metadata } from '../model/metadata';
import { isType, meta, nameOf } from '../text/metadata';
import type { Line, Page } from '../dom/lines';
import { Zone } from '../model/zone';
import { bare } from '../text/fold';
import type { Surroundings } from './surroundings';
import type { Finding } from '../model/report';

/** Marks that part a headline from the site's name in `<title>`. */
const PARTS = / ?(?:[_|｜丨•»]|(?: |^)[-–—·:：]+ |[-–—](?=[^-–— ]*$)|--+|——) ?/;
/** 江海日报-2024年09月16日 第03版:… : an e-paper's day and page, before the headline in `<title>`. */
const MASTHEAD = /^.{2,40}\d ?版 ?[:：] ?(?=.{4})/;
const ARTICLE_TYPES = /Article$|News|^(?:BlogPosting|Report)$/;

/** Most characters quoted of a wording that lost. */
const QUOTED = 300;

/** Least resemblance of a line to what metadata claim. */
const LEAST = 0.5;

/** A headline with the line that prints it, if one does. */
export interface Headline {
  finding: Finding<string>;
  line: Line | null;
}

/** Finds the headline: a line that `<title>`, og:title or JSON-LD repeat, else the first `<h1>`, else what metadata says. Yields now and then. */
export function* findHeadline(page: Page, metadata: Metadata, surroundings: Surroundings): Generator<undefined, Headline | null> {
  const claims = claimed(metadata);
  // a title with the site's name cut off is what the page prints as its headline; the whole title is printed in menus at most
  const folded = [...new Set(claims.flatMap((claim) => [cutSite(claim.value, metadata), claim.value]).map(bare))];
  const longest = Math.max(0, ...claims.map((claim) => claim.value.length));
  const site = bare(meta(metadata, 'og:site_name', 'application-name') ?? '');
  const letters = new Set(folded.join(''));
  let best: Line | null = null;
  let bestScore = 0;
  for (const line of page.lines) {
    if ((line.index & 255) === 255) yield;
    if (line.size < 3 || line.size > 220) continue;
    const level = headingLevel(line);
    // what a line begins with tells most of them apart, before anything else is asked
    if (level < 4 && !mayBegin(line, letters)) continue;
    const heading = level || titleRank(line);
    if (!heading && (line.size < 4 || line.size > longest * 1.5)) continue;
    // lines that are no heading are folded only when they could be the headline at all
    if (!heading && (line.linked * 2 > line.size || line.in(Zone.Item | Zone.Nav | Zone.Footer) || line.block.localName === 'a')) continue;
    if (heading < 4 && !mayRepeat(line, folded)) continue;
    const text = bare(withoutRuby(line));
    const same = Math.max(resemblance(text, folded, heading === 4), site && text === site ? -1 : 0);
    const score = same * (1 + heading * 0.25) * (line.linked * 2 > line.size ? 0.6 : 1);
    // a drawer or a side bar may repeat the headline above it
    const weighed = score > bestScore && surroundings.holds(line.at, 0) ? Math.max(score * 0.7, Math.min(score, LEAST)) : score;
    if (weighed > bestScore) [best, bestScore] = [line, weighed];
  }
  if (best && bestScore >= LEAST) {
    const line = isNumber(best) ? nextHeading(page, best) : best;
    const value = whole(page, line, folded);
    return { finding: { value, rule: 'headline-on-page', place: 'page', quote: line.text, ...lostAgainst(value, claims, metadata) }, line };
  }
  const first = page.lines.find(
    (line) => line.block.localName === 'h1' && line.size > 5 && line.linked * 2 <= line.size && !line.in(Zone.Nav | Zone.Footer),
  );
  if (first && claims.length === 0)
    return { finding: { value: first.text, rule: 'headline-h1', place: 'page', quote: first.text }, line: first };
  const claim = claims[0];
  return claim ? { finding: { ...claim, value: cutSite(claim.value, metadata), rule: 'headline-metadata' }, line: null } : null;
}

const HAN = /[\u4e00-\u9fff]/;
const LETTER = /[A-Za-z\d]/;

/** Whether a line's first letter is one of the claims': Han letters and plain Latin ones are folded to themselves. */
function mayBegin(line: Line, letters: ReadonlySet<string>): boolean {
  const first = line.beginning.charAt(0);
  return HAN.test(first) ? letters.has(first) : !LETTER.test(first) || letters.has(first.toLowerCase());
}

/** Other wordings in metadata, which search engines and social networks are given: what lost against the headline on the page. */
function lostAgainst(value: string, claims: readonly Finding<string>[], metadata: Metadata): Pick<Finding<string>, 'lost'> {
  const won = bare(value);
  const lost = new Map<string, Finding<string>>();
  for (const claim of claims) {
    const words = bare(cutSite(claim.value, metadata));
    if (!won.includes(words) && !words.includes(won) && !lost.has(words))
      lost.set(words, { ...claim, value: claim.value.slice(0, QUOTED), quote: claim.quote.slice(0, QUOTED) });
  }
  return lost.size > 0 ? { lost: [...lost.values()] } : {};
}

/** Whether a line begins with letters that some claim holds: a line is folded whole only then. */
function mayRepeat(line: Line, claims: string[]): boolean {
  const data = line.beginning;
  const begin = bare((data.length >= 16 ? data : line.text).slice(0, 16)).slice(0, 4);
  return claims.some((claim) => claim.includes(begin));
}

/** 4 for h1 down to 0 for text that is no heading. */
function headingLevel(line: Line): number {
  if (!line.in(Zone.Heading)) return 0;
  for (let at: Element | null = line.block, step = 0; at && step < 2; at = parentOf(at), step++) {
    const level = /^h([1-6])$/.exec(at.localName)?.[1];
    if (level) return Math.max(1, 5 - Number(level));
  }
  return 0;
}

/** 2, as for an h3, where the block's class or id says title, else 0. */
function titleRank(line: Line): number {
  const names = namesOf(line.block);
  return names.length < 100 && /title|headline|biaoti/i.test(names) ? 2 : 0;
}

/** A line as read aloud once: readings printed above characters (`<rt>`) left out. */
function withoutRuby(line: Line): string {
  if (line.texts.length < 2) return line.text;
  const kept = line.parts.filter(({ node }) => node.parentElement?.localName !== 'rt');
  return kept.length === line.parts.length ? line.text : kept.map(({ text }) => text).join('');
}

/** <h1><span>Fischerei</span>: <span>Hafen …</span></h1>: a kicker in the heading, where title or metadata have the rest alone. */
function withoutKicker(line: Line, claims: string[]): string | null {
  const parts = line.parts.map(({ text }) => text);
  if (parts.length < 2 || parts.length > 4 || claims.includes(bare(line.text))) return null;
  const last = parts.at(-1) ?? '';
  return last.length >= 8 && claims.includes(bare(last)) ? last : null;
}

/** A record's number (`ABC-2018-0012`) stands where a headline does, and above it. */
function isNumber(line: Line): boolean {
  return /^[A-Z][A-Z\d]*-(?:[\dA-Z-]{0,40}\d)$/.test(line.text);
}

function nextHeading(page: Page, line: Line): Line {
  const next = page.lines[line.index + 1];
  const rank = (each: Line) => headingLevel(each) || titleRank(each);
  return next && rank(next) === rank(line) && next.block.localName === line.block.localName ? next : line;
}

/** A headline printed on several lines of one look, put together as one of the claims has it. */
function whole(page: Page, line: Line, claims: string[]): string {
  let value = withoutKicker(line, claims) ?? withoutRuby(line);
  for (const step of [-1, 1]) {
    for (let at = line.index + step; Math.abs(at - line.index) <= 3; at += step) {
      const other = page.lines[at];
      if (!other || other.size < 3 || other.block.localName !== line.block.localName) break;
      if (other.block !== line.block && other.block.className !== line.block.className) break;
      const longer = step < 0 ? `${other.text} ${value}` : `${value} ${other.text}`;
      if (!claims.some((claim) => claim.includes(bare(longer)))) break;
      value = longer;
    }
  }
  return value;
}

/** How much of a claim an `<h1>` must hold, counted in pairs of letters, to be its other wording. */
const REWORDED = 0.7;

/** The share of a text's pairs of neighbouring letters that another one holds, too. */
function shared(text: string, other: string): number {
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < other.length; i++) pairs.add(other.slice(i, i + 2));
  let found = 0;
  for (let i = 0; i + 1 < text.length; i++) if (pairs.has(text.slice(i, i + 2))) found++;
  return text.length > 1 ? found / (text.length - 1) : 0;
}

/** How well a folded line is a headline that one of the folded claims repeats: 0 to 1. */
function resemblance(line: string, claims: string[], isTop: boolean): number {
  if (line.length < 2) return 0;
  let best = 0;
  for (const claim of claims) {
    if (claim === line) return claims.some((other) => other !== claim && other.length >= 6 && claim.startsWith(other)) ? 0.9 : 1;
    // a title is the headline plus the site's names; short lines inside it are those names, above all at its end
    if (line.length >= 4 && claim.startsWith(line)) best = Math.max(best, 0.55 + 0.4 * (line.length / claim.length));
    else if (line.length * 2 < claim.length && claim.lastIndexOf(line) + line.length >= Math.max(claim.length - 3, line.length)) continue;
    else if (line.length >= 8 && claim.includes(line)) best = Math.max(best, 0.4 + 0.4 * (line.length / claim.length));
    else if (claim.length >= 8 && line.startsWith(claim)) best = Math.max(best, 0.5 + 0.4 * (claim.length / line.length));
    else if (Math.min(line.length, claim.length) >= 8) {
      // a portal may shorten one of the two: a long common beginning still tells
      const common = commonPrefix(line, claim);
      if (common >= 8 && common / line.length > 0.7) best = Math.max(best, 0.8 * (common / line.length));
      // a desk may give search engines another wording than readers
      else if (isTop && claim.length >= 12 && shared(claim, line) >= REWORDED) best = Math.max(best, 0.35);
    }
  }
  return best;
}

function commonPrefix(a: string, b: string): number {
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  return i;
}

/** What metadata claims the headline to be, best first. */
function claimed(metadata: Metadata): Finding<string>[] {
  const claims: Finding<string>[] = [];
  const add = (value: string | null, place: Finding<string>['place']) => {
    if (value && value.length > 1) claims.push({ value, rule: 'headline-metadata', place, quote: value });
  };
  for (const data of metadata.linkedData) if (isType(data, ARTICLE_TYPES)) add(nameOf(data['headline']), 'json-ld');
  add(meta(metadata, 'og:title', 'articletitle', 'twitter:title', 'parsely-title', 'dc.title'), 'meta');
  add(metadata.title.replace(MASTHEAD, ''), 'title');
  return claims;
}

/** Cuts site and channel names off a title no line of the page repeats: the longest part, or all up to a known site name. */
function cutSite(title: string, metadata: Metadata): string {
  const site = bare(meta(metadata, 'og:site_name', 'application-name') ?? '');
  const parts = title.split(PARTS).filter((part) => part.trim());
  const kept = parts.filter((part) => bare(part) !== site);
  if (parts.length < 2) return title;
  const first = kept[0] ?? title;
  const longest = kept.reduce((a, b) => (b.length > a.length * 1.5 ? b : a), first);
  return longest.trim();
}
