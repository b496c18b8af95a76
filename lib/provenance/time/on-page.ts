import { findInstants, type Found } from '../../text/instants';
import { LABEL_KINDS, type LabelKind } from '../../text/words';
import { Zone } from '../../model/zone';
import { standsIn, type NearLine, type Scene } from '../scene';
import type { TimeClaim, Which } from './claim';

const WHICH: Partial<Record<LabelKind, Which>> = { published: 'published', modified: 'modified' };
/** What comes before the date of a first appearance. */
const FIRST =
  /(?:原文发布|原文發布|原发表|首发|首發|原载|原載|原刊|初出|転載元|originally (?:published|appeared)|first appeared|(?:re)?printed from)/i;
/** The longest label a date follows without a separator: `last updated on`. */
const LABEL_LENGTH = 20;
/** What a line of nothing but dates says besides. */
const WORDS = 30;
const BASE = { head: 0.85, opening: 0.5, body: 0, closing: 0.45, tail: 0.55 };

/** 2019 · 09/07 · 19:02: a date whose parts stand in lines of their own. */
export function* findInPieces(scene: Scene): Generator<TimeClaim> {
  const { near } = scene;
  for (const [i, line] of near.entries()) {
    yield* clockBelow(scene, line, near.slice(i + 1, i + 3));
    if (line.stand !== 'head' || !/^(?:19|20)\d\d$/.test(line.text)) continue;
    const pieces = near.slice(i, i + 3).map((each) => each.text);
    if (!pieces.slice(1).every((piece) => /^[\d:/.-]{4,8}$/.test(piece))) continue;
    const [found] = findInstants(`${pieces[0] ?? ''}/${pieces.slice(1).join(' ')}`, scene.clock);
    if (found) yield { which: 'published', value: found.instant, rule: 'time-near-headline', place: 'page', quote: line.text, trust: 0.84 };
  }
}

const WEEKDAY = /^[\s,，(（|｜·]{0,2}(?:(?:星期|[周週])[一二三四五六日天]|(?:mon|tues|wednes|thurs|fri|satur|sun)day)?[\s)）|｜·]{0,2}$/i;
const CLOCK =
  /^(?:(?:凌晨|清晨|早上|上午|中午|下午|晚上|晚间|午前|午後|오전|오후)\s?)?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:\s?[ap]\.?m\.?)?$/i;

/** October 11, 2022 · 15:11, 2024年9月16日 · 星期一 · 上午10:22: a clock in the line below a bare day, or below its weekday, belongs to it. */
function* clockBelow(scene: Scene, { stand, text, dates, line }: NearLine, next: readonly NearLine[]): Generator<TimeClaim> {
  const date = dates.at(-1);
  if (stand !== 'head' || date?.instant.precision !== 'day' || !WEEKDAY.test(text.slice(date.end))) return;
  const at = WEEKDAY.test(next[0]?.text ?? '?') ? 1 : 0;
  const below = next[at];
  if (below?.line.index !== line.index + 1 + at || !CLOCK.test(below.text)) return;
  const [found] = findInstants(`${text.slice(date.start, date.end)} ${below.text}`, scene.clock);
  if (found && found.instant.precision !== 'day')
    yield { which: 'published', value: found.instant, rule: 'time-near-headline', place: 'page', quote: text, trust: 0.86 };
}

/** Dates in the lines around the article: under a label, or alone in a short line. */
export function* findOnPage(scene: Scene): Generator<TimeClaim> {
  const first = scene.article.first;
  const anchor = scene.article.headline?.index ?? first;
  for (const [i, near] of scene.near.entries()) {
    for (const date of near.dates) {
      const label = near.labels.findLast(
        (each) => each.kind !== 'picture' && each.start < date.start && date.start < Math.max(each.to, each.from + 12),
      );
      const which = WHICH[label?.kind ?? kindBefore(near.text, date.start) ?? kindAbove(near, date, scene.near[i - 1]) ?? 'tool'] ?? null;
      if (firstAppeared(near, date, which)) {
        yield {
          which: 'original',
          value: date.instant,
          rule: 'time-original',
          place: 'page',
          quote: near.text.slice(0, date.end),
          trust: 0.8,
        };
        continue;
      }
      const labelled = which !== null;
      if (!labelled && !standsAlone(near, date)) continue;
      const base = BASE[near.stand];
      // 3 months ago in a table's cell: of one row
      if (base === 0 || (date.relative && standsIn(near, Zone.Cell))) continue;
      const distance = Math.min(Math.abs(near.line.index - anchor), Math.abs(near.line.index - first));
      const trust =
        base +
        (labelled ? 0.1 : 0) -
        Math.min(distance, 30) * 0.008 -
        (date.relative ? 0.1 : 0) -
        (date.assumedYear ? 0.05 : 0) -
        (near.line.linked > 0 && !labelled ? 0.05 : 0);
      yield {
        which: which ?? 'published',
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
  // Updated 2010 GMT (0410 HKT) March 14, 2021
  if (start < 40 && /^(?:last\s)?updated\s\d{4}\s/i.test(text)) return 'modified';
  const before = text
    .slice(Math.max(0, start - LABEL_LENGTH - 10), start)
    .trimEnd()
    .replace(/(?: on)?(?: (?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}[,.]?)?$/i, '')
    .slice(-LABEL_LENGTH);
  for (let from = 0; from < before.length - 1; from++) {
    // a Latin word is a label as a whole only
    if (from > 0 && /[a-z]{2}/i.test(before.slice(from - 1, from + 1))) continue;
    const kind = LABEL_KINDS.get(before.slice(from).toLowerCase());
    if (kind) return kind;
  }
  return undefined;
}

/** `<dt>입력 :</dt><dd>2024-09-16 14:05</dd>`: the label is the whole of the line above. */
function kindAbove(near: NearLine, date: Found, above: NearLine | undefined): LabelKind | undefined {
  if (!above || date.start > 1 || near.line.index - above.line.index !== 1 || above.text.length > LABEL_LENGTH + 2) return undefined;
  return LABEL_KINDS.get(above.text.replace(/ ?[:：|]$/, '').toLowerCase());
}

/** 原载《海州日报》2024年9月15日第3版, originally published on May 12, 2022: when the piece first appeared, elsewhere or here. */
function firstAppeared(near: NearLine, date: Found, which: Which | null): boolean {
  if (which !== null || near.stand === 'body') return false;
  // 首发：海州晚报 | 2024-09-16 10:22: behind a bar another thing is told
  const before = near.text.slice(Math.max(0, date.start - 80), date.start).replace(/^[^]*[|｜]/, '');
  return FIRST.test(before) && !/[。！？]/.test(before);
}

/** A date is the page's own in a short line; in a sentence it is part of the story. */
function standsAlone(near: NearLine, date: Found): boolean {
  // in the text itself a line of two dates says when, too: Le 16 septembre à 14h05, modifié le 16 septembre à 15h00
  const words = near.dates.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), near.text);
  if (near.stand === 'opening' && near.text.length > 50 && words.length > WORDS) return false;
  if ((near.stand === 'closing' || near.stand === 'tail') && near.text.length > 40) return false;
  const around = near.text.slice(0, date.start) + near.text.slice(date.end);
  // 海州观察© 2024-09-16 10:22: a foot prints no clock
  if ((date.instant.precision === 'day' ? /©|copyright|版权|备案|ICP/i : /版权所有|all rights|备案|ICP/i).test(around)) return false;
  // 1月1日の豆知識: a day of every year, which a box is about
  if (date.assumedYear && /^ ?[の的]/.test(near.text.slice(date.end))) return false;
  return near.text.length <= 140 && !/[。！？]/.test(around);
}
