import type { Line, Page } from '../dom/lines';
import type { Position } from '../dom/outline';
import { attributeOf, parentOf } from '../dom/tree';
import { LIMITS, type LineFacts, type MomentFacts, type PageFacts, type PartFacts, type Stand } from '../model/facts';
import type { LinkedData, Metadata } from '../model/metadata';
import type { Article } from './article';
import { originalAddress } from './copied-address';
import { MarkupReader } from './markup';

/** How many body lines count as opening and closing. */
const OPENING = 3;
const CLOSING = 14;
/** Body lines in between are handed over where they are shorter than this: captions, credits, notes. */
const SHORT = 120;

/** Keys that page data and platforms' scripts give the publish time: WeChat's `var ct = "1726453353"`, `"publishTime":"…"`. */
const IN_SCRIPT =
  /\b(?:ct|createTime|create_time|oriCreateTime|publishTime|publish_time|publishDate|pubTime|pub_time|datePublished|publishedAt)\b["']?\s*[:=]\s*["']?(\d{13}|\d{10}|20\d\d-\d\d-\d\d[T\s]\d\d:\d\d(?::\d\d)?(?:\.\d{1,3})?(?:Z|[+-]\d\d:?\d\d)?)(?![\d-])/;
/** Scripts are searched to this length together: page data comes early. */
const SCRIPTS_LENGTH = 400_000;

/** What only the pages of self-media platforms print; the platform's name and 关注 also stand in portals' menus. */
const PLATFORM = /^(?:作者最新文章|侵权投诉)$/;

/** What the foot of a page names its owner with, and how many of the page's last lines are asked. */
const OWNER = /主办|主辦|承办|版权所有|版權所有|著作權所有|©|copyright/i;
const FOOT = 40;

/** The text of a public account's page, whose script fills in everything around it. */
const ACCOUNT = '#js_content, .rich_media_content';

/** The facts of a page that only its document tells, as the background is to interpret them. Reads no meaning into them. */
export function* gatherFacts(
  page: Page,
  metadata: Metadata,
  article: Article,
): Generator<undefined, Omit<PageFacts, 'now' | 'site' | 'title' | 'sample' | 'lacks'>> {
  const { first, last } = { first: article.body[0]?.index ?? 0, last: article.body.at(-1)?.index ?? 0 };
  const { headline, root } = article;
  const lines = yield* nearLines(article, new MarkupReader(page.outline));
  yield;
  const moments = momentsNear(root);
  return {
    url: originalAddress(page.url).href.slice(0, LIMITS.url),
    metadata: bounded(metadata),
    article: { first, last, headline: headline && { index: headline.index, text: headline.text.slice(0, LIMITS.name) } },
    lines,
    media: page.media
      .map(({ element, before }) => ({
        before,
        inside: root.contains(element),
        src: attribute(element, 'src').slice(0, 500),
        alt: attribute(element, 'alt').slice(0, 200),
      }))
      .slice(0, LIMITS.media),
    moments,
    scriptDates: statesTime(metadata, moments, lines) ? [] : datesInScripts(page.document),
    ids: [root, ...(page.body ? [page.body] : [])].map((element) => attribute(element, 'id').slice(0, LIMITS.name)),
    foot: page.lines
      .slice(-FOOT)
      .filter((line) => line.index > last && line.size < LIMITS.line && OWNER.test(line.text))
      .slice(-LIMITS.foot)
      .map(({ text }) => text),
    platform: root.closest(ACCOUNT) !== null || page.lines.some((line) => line.size <= 8 && PLATFORM.test(line.text)),
  };
}

const attribute = (element: Element, name: string): string => attributeOf(element, name) ?? '';

/** Picks the lines where attribution stands. */
function* nearLines({ head, body, tail }: Article, markup: MarkupReader): Generator<undefined, LineFacts[]> {
  const near: LineFacts[] = [];
  const add = function* (line: Line, stand: Stand) {
    if (near.length >= LIMITS.lines) return;
    near.push(lineFacts(line, stand, markup));
    if (near.length % 32 === 0) yield;
  };
  for (const line of head) yield* add(line, 'head');
  for (const [i, line] of body.entries()) {
    if (i < OPENING) yield* add(line, 'opening');
    else if (i >= body.length - CLOSING) yield* add(line, 'closing');
    else if (line.size < SHORT && near.length < LIMITS.lines / 2) yield* add(line, 'body');
  }
  for (const line of tail) yield* add(line, 'tail');
  return near;
}

function lineFacts(line: Line, stand: Stand, markup: MarkupReader): LineFacts {
  const cut = (text: string, most: number): string =>
    text.length <= most ? text : stand === 'closing' ? text.slice(-most) : text.slice(0, most);
  const { index, text, size, linked, zones, parts } = line;
  const half = LIMITS.parts / 2;
  const some = parts.length > LIMITS.parts ? [...parts.slice(0, half), ...parts.slice(-half)] : parts;
  return {
    index,
    stand,
    // a longer line is prose: labels are looked for at its two ends only
    text: cut(text, LIMITS.line),
    length: text.length,
    size,
    linked,
    zones,
    parts: some.map(({ text: words, around }) => partFacts(cut(words, LIMITS.part), around, markup)),
  };
}

function partFacts(text: string, around: Position, markup: MarkupReader): PartFacts {
  const { marks, own, link } = markup.of(around);
  return { text, link, marks: marks | own };
}

function momentsNear(root: Element): MomentFacts[] {
  const within = root.closest('article, main') ?? parentOf(root) ?? root;
  return [...within.querySelectorAll('time[datetime], [itemprop="datePublished"]')].slice(0, LIMITS.moments).map((element) => ({
    value: (element.getAttribute('datetime') ?? attribute(element, 'content')).slice(0, 200),
    text: element.textContent.length < 40 ? element.textContent : '',
    modified: /modif|updat/i.test(`${attribute(element, 'itemprop')} ${attribute(element, 'class')}`),
  }));
}

/** A date in a machine's form, and one that a short line prints. */
const MACHINE_DATE = /^\d{4}-\d\d-\d\d/;
const PRINTED_DATE = /^[^。！？]{0,60}(?:19|20)\d\d[-/.年] ?\d{1,2}[-/.月] ?\d{1,2}[^。！？]{0,40}$/;
const CHANGED = /更新|修改|最終|수정|updat|modif|©|copyright/i;

/** Whether the publish time is told outside scripts: those are long, and the last place it is looked for. */
function statesTime({ metas, linkedData }: Metadata, moments: readonly MomentFacts[], lines: readonly LineFacts[]): boolean {
  return (
    moments.some(({ value, modified }) => !modified && MACHINE_DATE.test(value)) ||
    metas.some(([name, content]) => (name === 'article:published_time' || name === 'publishdate') && MACHINE_DATE.test(content)) ||
    linkedData.some((data) => {
      const date = data['datePublished'] ?? data['pubDate'];
      return typeof date === 'string' && MACHINE_DATE.test(date);
    }) ||
    lines.some(({ stand, text }) => stand === 'head' && text.length <= 80 && PRINTED_DATE.test(text) && !CHANGED.test(text))
  );
}

function datesInScripts(document: Document): { value: string; quote: string }[] {
  const found: { value: string; quote: string }[] = [];
  let left = SCRIPTS_LENGTH;
  for (const script of document.querySelectorAll('script:not([src])')) {
    const text = script.textContent.slice(0, left);
    left -= text.length;
    const match = IN_SCRIPT.exec(text);
    if (match?.[1]) found.push({ value: match[1], quote: match[0] });
    if (left <= 0 || found.length >= LIMITS.scriptDates) break;
  }
  return found;
}

/** Metadata without what no rule reads: whole texts, galleries, and what lies too deep. */
function bounded({ title, lang, metas, linkedData, canonical }: Metadata): Metadata {
  let left: number = LIMITS.linkedData;
  return {
    title: title.slice(0, LIMITS.name),
    lang: lang.slice(0, LIMITS.name),
    metas: metas.slice(0, LIMITS.metas).map(([name, content]) => [name.slice(0, LIMITS.name), content.slice(0, LIMITS.name)]),
    linkedData: linkedData.flatMap((data) => {
      const kept = pruned(data, 0) as LinkedData;
      left -= JSON.stringify(kept).length;
      return left > 0 ? [kept] : [];
    }),
    canonical: canonical && canonical.length <= LIMITS.url ? canonical : null,
  };
}

/** A JSON-LD value three levels deep, its texts and lists cut. */
function pruned(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return value.slice(0, 500);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > 3) return null;
  if (Array.isArray(value)) return value.slice(0, 20).map((item) => pruned(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, 60)
      .map(([key, item]) => [key.slice(0, 100), pruned(item, depth + 1)]),
  );
}
