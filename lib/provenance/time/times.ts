import { isType, meta, nameOf } from '../../dom/metadata';
import type { Finding, Instant } from '../../model/report';
import { findInstants, fromAddress, parseMachineInstant, type Found } from '../../text/instants';
import { LABEL_KINDS, type LabelKind } from '../../text/words';
import type { Claim, NearLine, Scene } from '../scene';

/** The three times of a page, kept apart. */
export interface Times {
  published: Finding<Instant> | null;
  modified: Finding<Instant> | null;
  original: Finding<Instant> | null;
}

type Which = keyof Times;
interface TimeClaim extends Claim<Instant> {
  which: Which;
  /** The page prints no year. */
  assumedYear?: boolean;
}

const PUBLISHED = ['bytedance:published_time', 'og:article:published_time', 'firstpublishdate', 'publish_date', 'datecreated', 'created-date', 'dcterms.issued', 'dcterms.date', 'dc.date.created', 'citation_publication_date', 'uploaddate', 'pubdate', 'publish-date', 'article:published_time', 'publishdate', 'datepublished', 'og:published_time', 'og:release_date', 'weibo: article:create_at', 'publish_time', 'publication_date', 'pubtime', '_pubtime', 'parsely-pub-date', 'sailthru.date', 'dc.date.issued', 'dcterms.created', 'dc.date', 'article_date_original', 'date', 'apub:time', 'ptime']; // prettier-ignore
const MODIFIED = [
  'article:modified_time',
  'og:updated_time',
  'lastmod',
  'last-modified',
  'bytedance:updated_time',
  'datemodified',
  'dateupdate',
  'dcterms.modified',
  'weibo: article:update_at',
];
const ARTICLE = /^(?:\w*Article|BlogPosting|Report|VideoObject|WebPage)$/;

/**
 * Reads publish, update and original time. Words on the page win over metadata, labels over bare dates, the date nearest
 * to the headline over others; the address is the last resort.
 */
export function readTimes(scene: Scene): Times {
  const claims = [...onPage(scene), ...inPieces(scene), ...inElements(scene), ...inMetadata(scene), ...inAddress(scene)];
  withYear(claims, scene);
  return { published: best(claims, 'published'), modified: best(claims, 'modified'), original: best(claims, 'original') };
}

/** A date that prints no year takes it from metadata or an address that names the same day. */
function withYear(claims: TimeClaim[], scene: Scene): void {
  for (const claim of claims) {
    if (!claim.assumedYear) continue;
    const monthAndDay = claim.value.iso.slice(4, 10);
    const told = claims.find((other) => !other.assumedYear && other.value.iso.slice(4, 10) === monthAndDay);
    const year = told?.value.iso.slice(0, 4) ?? yearInAddresses(scene, monthAndDay);
    if (year) claim.value = { ...claim.value, iso: year + claim.value.iso.slice(4) };
  }
}

/** Files of an article are mostly named or filed by its day: /2019/0624/a.jpg, news20190624_1. */
function yearInAddresses({ page, article, metadata }: Scene, monthAndDay: string): string | null {
  const pictures = page.media
    .filter(({ element }) => article.root.contains(element))
    .map(({ element }) => element.getAttribute('src') ?? '');
  const ids = [article.root, article.root.ownerDocument.body].map((element) => element.getAttribute('id') ?? '');
  const [, month = '', day = ''] = monthAndDay.split('-');
  const dated = new RegExp(`(?<!\\d)(20\\d\\d)[-/_]?${month}[-/_]?${day}(?!\\d{3})`);
  for (const text of [metadata.canonical?.pathname ?? '', ...ids, ...pictures]) {
    const year = dated.exec(text.slice(0, 500))?.[1];
    if (year) return year;
  }
  return null;
}

const day = (claim: TimeClaim): string => claim.value.iso.slice(0, 10);

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
    .filter((claim) => claim !== won && claim.value.iso !== won.value.iso)
    .map(({ value, rule, place, quote }) => ({ value, rule, place, quote }));
  return { value: won.value, rule: won.rule, place: won.place, quote: won.quote, ...(lost.length > 0 && { lost }) };
}

/** The longest label a date follows without a separator: `last updated on`. */
const LABEL_LENGTH = 16;
const BASE = { head: 0.85, opening: 0.5, body: 0, closing: 0.45, tail: 0.55 };

/** 2019 · 09/07 · 19:02: a date whose parts stand in lines of their own. */
function* inPieces(scene: Scene): Generator<TimeClaim> {
  const { near } = scene;
  for (const [i, line] of near.entries()) {
    yield* clockBelow(scene, line, near[i + 1]);
    if (line.stand !== 'head' || !/^(?:19|20)\d\d$/.test(line.text)) continue;
    const pieces = near.slice(i, i + 3).map((each) => each.text);
    if (!pieces.slice(1).every((piece) => /^[\d:/.-]{4,8}$/.test(piece))) continue;
    const [found] = findInstants(`${pieces[0] ?? ''}/${pieces.slice(1).join(' ')}`, scene.clock);
    if (found) yield { which: 'published', value: found.instant, rule: 'time-near-headline', place: 'page', quote: line.text, trust: 0.84 };
  }
}

/** October 11, 2022 · 15:11: a clock in the line below a bare day belongs to it. */
function* clockBelow(scene: Scene, { stand, text, dates, line }: NearLine, below: NearLine | undefined): Generator<TimeClaim> {
  const date = dates.at(-1);
  if (stand !== 'head' || below?.line.index !== line.index + 1 || date?.instant.precision !== 'day') return;
  if (text.length - date.end > 2 || !/^\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:\s?[ap]\.?m\.?)?$/i.test(below.text)) return;
  const [found] = findInstants(`${text.slice(date.start, date.end)} ${below.text}`, scene.clock);
  if (found && found.instant.precision !== 'day')
    yield { which: 'published', value: found.instant, rule: 'time-near-headline', place: 'page', quote: text, trust: 0.86 };
}

/** Dates in the lines around the article: under a label, or alone in a short line. */
function* onPage(scene: Scene): Generator<TimeClaim> {
  const first = scene.article.body[0]?.index ?? 0;
  const anchor = scene.article.headline?.index ?? first;
  for (const near of scene.near) {
    for (const date of near.dates) {
      const label = near.labels.findLast(
        (each) => each.kind !== 'picture' && each.start < date.start && date.start < Math.max(each.to, each.from + 12),
      );
      const kind = label?.kind ?? kindBefore(near.text, date.start);
      const labelled = kind === 'published' || kind === 'modified';
      if (!labelled && !standsAlone(near, date)) continue;
      const base = BASE[near.stand];
      if (base === 0) continue;
      const distance = Math.min(Math.abs(near.line.index - anchor), Math.abs(near.line.index - first));
      const trust =
        base +
        (labelled ? 0.1 : 0) -
        Math.min(distance, 30) * 0.008 -
        (date.relative ? 0.1 : 0) -
        (date.assumedYear ? 0.05 : 0) -
        (near.line.linked > 0 && !labelled ? 0.05 : 0);
      yield {
        which: kind === 'modified' ? 'modified' : 'published',
        value: date.instant,
        assumedYear: date.assumedYear,
        rule: labelled ? 'time-label' : 'time-near-headline',
        place: 'page',
        quote: near.text.slice(label && labelled ? label.start : date.start, date.end),
        trust,
      };
    }
  }
}

/** 更新於 2024年9月16日, Updated Sept. 16: a label that only a space parts from its date. */
function kindBefore(text: string, start: number): LabelKind | undefined {
  const before = text.slice(Math.max(0, start - LABEL_LENGTH), start).trimEnd();
  for (let from = 0; from < before.length - 1; from++) {
    // a Latin word is a label as a whole only
    if (from > 0 && /[a-z]{2}/i.test(before.slice(from - 1, from + 1))) continue;
    const kind = LABEL_KINDS.get(before.slice(from).toLowerCase());
    if (kind) return kind;
  }
  return undefined;
}

/** A date is the page's own in a short line; in a sentence it is part of the story. */
function standsAlone(near: NearLine, date: Found): boolean {
  if (near.stand === 'opening' && near.text.length > 50) return false;
  if ((near.stand === 'closing' || near.stand === 'tail') && near.text.length > 40) return false;
  const around = near.text.slice(0, date.start) + near.text.slice(date.end);
  if (/©|copyright|版权|备案|ICP/i.test(around)) return false;
  return near.text.length <= 140 && !/[。！？]/.test(around);
}

/** `<time datetime>` in or near the article. */
function* inElements(scene: Scene): Generator<TimeClaim> {
  const within = scene.article.root.closest('article, main') ?? scene.article.root.parentElement ?? scene.article.root;
  for (const element of [...within.querySelectorAll('time[datetime], [itemprop="datePublished"]')].slice(0, 6)) {
    const value = element.getAttribute('datetime') ?? element.getAttribute('content') ?? '';
    const instant = parseMachineInstant(value, scene.clock);
    if (!instant) continue;
    // 5天前, with the exact moment in the markup
    const relative = element.textContent.length < 40 && findInstants(element.textContent, scene.clock).some((found) => found.relative);
    const modified = /modif|updat/i.test(`${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('class') ?? ''}`);
    yield {
      which: modified ? 'modified' : 'published',
      value: instant,
      rule: 'time-element',
      place: 'microdata',
      quote: value,
      trust: relative ? 0.9 : 0.5,
    };
  }
}

function* inMetadata(scene: Scene): Generator<TimeClaim> {
  const context = scene.clock;
  const claim = (which: Which, value: string | null, place: 'meta' | 'json-ld', trust: number): TimeClaim[] => {
    const instant = value ? parseMachineInstant(value, context) : null;
    return instant && value
      ? [{ which, value: instant, rule: place === 'meta' ? 'time-meta' : 'time-json-ld', place, quote: value, trust }]
      : [];
  };
  for (const data of scene.metadata.linkedData) {
    // Baidu's cambrian.jsonld has no type
    yield* claim('published', nameOf(data['pubDate']), 'json-ld', 0.42);
    yield* claim('modified', nameOf(data['upDate']), 'json-ld', 0.42);
    if (!isType(data, ARTICLE)) continue;
    yield* claim('published', nameOf(data['datePublished']) ?? nameOf(data['uploadDate']), 'json-ld', 0.42);
    yield* claim('modified', nameOf(data['dateModified']), 'json-ld', 0.42);
  }
  for (const name of PUBLISHED) yield* claim('published', meta(scene.metadata, name), 'meta', 0.4);
  for (const name of MODIFIED) yield* claim('modified', meta(scene.metadata, name), 'meta', 0.4);
}

function* inAddress(scene: Scene): Generator<TimeClaim> {
  const instant = fromAddress(scene.page.url, scene.clock.now);
  if (instant)
    yield { which: 'published', value: instant, rule: 'time-address', place: 'address', quote: scene.page.url.pathname, trust: 0.1 };
}
