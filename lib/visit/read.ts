import { findArticle } from '../article/find-article';
import { readDisclaimer } from '../article/disclaimer';
import { isArticlePage } from '../article/kind';
import { readPager } from '../article/pager';
import { articleText } from '../article/text';
import { readLines } from '../dom/lines';
import { readMetadata } from '../dom/metadata';
import { lookAt, type Sight } from '../dom/sight';
import { unclobbered } from '../dom/tree';
import type { Page } from '../dom/lines';
import type { Article } from '../article/article';
import type { Reading } from '../model/report';
import { readCredits } from '../provenance/credits/credits';
import { AGENCY } from '../provenance/person';
import { readOriginalTitle } from '../provenance/original-title';
import { nearLines, type Scene } from '../provenance/scene';
import { readSite } from '../provenance/site';
import { readSources } from '../provenance/source/sources';
import { readTimes } from '../provenance/time/times';
import { readSignals } from '../reprint/signals';
import { languageOf } from '../text/language';
import { zoneOf } from '../text/zones';
import { attempt, cutWatermarks, type Noise } from './clean';

/** A reading together with what the noise rules need of the page it was read from. */
export interface Read {
  reading: Reading;
  page: Page;
  article: Article | null;
  sight: Sight;
  /** Watermarks found on the way: the clean text and the credits are read without them. */
  watermarks: Noise;
}

/** What only the pages of self-media platforms print; the platform's name and 关注 also stand in portals' menus. */
const PLATFORM = /^(?:作者最新文章|侵权投诉)$/;
const SELF_MEDIA = /^(?:(?:头条|百家|搜狐|网易|企鹅|大鱼|一点|澎湃|快传)号|\+?\s?关注)$/;
/** How many lines around the body count as the article's own. */
const NEARBY = 14;

/** Reads a document once, in slices (a yield is a place to pause), and changes nothing. */
export function* readPage(given: Document, url: URL, now: number): Generator<undefined, Read> {
  const document = unclobbered(given);
  const page = yield* readLines(document, url);
  yield;
  const metadata = readMetadata(document);
  const sight = lookAt(document);
  yield;
  const broken: string[] = [];
  const { title, article } = attempt('article', () => findArticle(page, metadata, sight), { title: null, article: null, prose: 0 }, broken);
  yield;
  const sample = (article?.body ?? page.lines.slice(0, 60))
    .slice(0, 12)
    .map((line) => line.text)
    .join(' ')
    .slice(0, 1200);
  const lang = languageOf(sample, metadata.lang);
  const site = readSite(metadata, url, title?.value ?? '');
  const empty: Reading = {
    url: url.href,
    lang,
    isArticle: false,
    site,
    selfMedia: false,
    title,
    originalTitle: null,
    sources: [],
    published: null,
    originalPublished: null,
    modified: null,
    credits: [],
    signals: [],
    disclaimer: null,
    page: null,
    text: '',
  };
  if (!article) return { reading: empty, page, article, sight, watermarks: { targets: [], broken } };
  const watermarks = yield* cutWatermarks({ page, article, sight, site });
  watermarks.broken.push(...broken);
  const clock = { lang, now, zone: zoneOf(lang, site.host) };
  const scene: Scene = { page, metadata, article, lang, site, clock, near: nearLines(article, clock) };
  yield;
  const around = new Set([...article.head.slice(-NEARBY), ...article.tail.slice(0, NEARBY)]);
  const selfMedia = page.lines.some(
    (line) => line.size <= 8 && (PLATFORM.test(line.text) || (around.has(line) && SELF_MEDIA.test(line.text))),
  );
  const times = attempt('times', () => readTimes(scene), { published: null, modified: null, original: null }, watermarks.broken);
  yield;
  const sources = attempt('sources', () => readSources(scene), [], watermarks.broken);
  yield;
  // the account of a self-media page, or the wire that signs the piece, is its author where no one else is
  const account =
    sources.find((source) =>
      selfMedia
        ? source.rule === 'source-beside-date'
        : (source.rule === 'source-wire' || source.rule === 'source-beside-date') && AGENCY.test(source.value.name),
    ) ?? null;
  const isArticle = isArticlePage(page, metadata, article, {
    headline: article.headline !== null,
    published: times.published?.place === 'page',
    source: sources.length > 0,
  });
  const credits = attempt(
    'credits',
    () =>
      readCredits(
        scene,
        sources.map((source) => source.value.name).filter((name) => !AGENCY.test(name)),
        account ? { ...account, name: account.value.name } : null,
      ),
    [],
    watermarks.broken,
  );
  yield;
  const near = scene.near.filter((line) => line.stand !== 'body');
  const reading: Reading = {
    ...empty,
    isArticle,
    selfMedia,
    originalTitle: readOriginalTitle(scene),
    sources: isArticle ? sources : [],
    published: times.published,
    originalPublished: times.original,
    modified: times.modified,
    credits,
    signals: readSignals(near.filter((line) => line.stand !== 'opening').map((line) => line.text)),
    disclaimer: isArticle ? attempt('disclaimer', () => readDisclaimer(page, article), null, watermarks.broken) : null,
    page: isArticle ? attempt('pager', () => readPager(page, article), null, watermarks.broken) : null,
    text: isArticle ? articleText(page, article, title?.value ?? '') : '',
  };
  return { reading, page, article: isArticle ? article : null, sight, watermarks };
}
