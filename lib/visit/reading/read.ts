import type { Article } from '../../article/article';
import { readDisclaimer } from '../../article/disclaimer';
import { gatherFacts } from '../../article/facts';
import { findArticle } from '../../article/find-article';
import { signsLacking } from '../../article/kind';
import { readPager } from '../../article/pager';
import { readSite } from '../../article/site';
import { articleText } from '../../article/text';
import type { Line, Page } from '../../dom/lines';
import { readLines } from '../../dom/read-lines';
import { readMetadata } from '../../dom/metadata';
import { lookAt, type Sight } from '../../dom/sight';
import { unclobbered } from '../../dom/tree';
import { LIMITS, type Interpretation, type PageFacts } from '../../model/facts';
import type { Judgement, Known, Provenance, Reading } from '../../model/report';
import { attempt, attemptInSlices } from '../../model/result';
import { innerTrees } from './inner-trees';
import { cutWatermarks, type Noise } from '../../noise/find-noise';

/** The page's half of a reading: the article and its noise, and the facts that the background is to interpret. */
export interface Gathered {
  /** What is known of the page before anyone has interpreted it. */
  plain: Provenance;
  /** Null where nothing on the page can be an article. */
  facts: PageFacts | null;
  page: Page;
  article: Article | null;
  sight: Sight;
  /** Watermarks found on the way: the clean text and the facts are read without them. */
  watermarks: Noise;
}

/** A whole reading, together with what the noise rules need of the page it was read from. */
export interface Read extends Omit<Gathered, 'plain' | 'facts'> {
  reading: Reading;
  known: Known;
  judgement: Judgement;
}

/** Two more signs of an article are for the background to find: a page that lacks more is none. */
const HOPELESS = 3;

/**
 * Reads a document once, in slices (a yield is a place to pause), and changes nothing.
 * @param whole gathers the facts also of a page that can be no article: for those who ask about it
 * @param veiled what our early style sheet hides
 * @param root the tree to be read, if it is not the document's body
 */
export function* gather(
  given: Document,
  url: URL,
  now: number,
  whole = true,
  veiled: readonly Element[] = [],
  root?: Element | ShadowRoot,
): Generator<undefined, Gathered> {
  const document = unclobbered(given);
  const page = yield* readLines(document, url, root);
  yield;
  const metadata = readMetadata(document);
  const sight = lookAt(document, veiled);
  yield;
  const broken: string[] = [];
  const { title, article } = yield* attemptInSlices(
    'article',
    () => findArticle(page, metadata, sight),
    { title: null, article: null },
    broken,
  );
  yield;
  const sample = beginning(article?.body ?? page.lines.slice(0, 60));
  const site = readSite(metadata, url, title?.value ?? '');
  const plain: Provenance = {
    url: url.href,
    // which language it is written in is for the background to tell
    lang: 'other',
    isArticle: false,
    site,
    foot: [],
    selfMedia: false,
    title,
    originalTitle: null,
    sources: [],
    published: null,
    originalPublished: null,
    modified: null,
    credits: [],
    signals: [],
  };
  const lacks = article && signsLacking(page, metadata, article);
  const isHopeless = lacks === null || lacks >= HOPELESS;
  if (!article || (isHopeless && !whole)) return { plain, facts: null, page, article, sight, watermarks: { targets: [], broken } };
  const watermarks = yield* cutWatermarks({ page, article, sight, site });
  watermarks.broken.push(...broken);
  // marks among a line's words hide what it is: where there were some, the edges are drawn anew
  const again =
    watermarks.targets.length > 0
      ? yield* attemptInSlices('article', () => findArticle(page, metadata, sight), { title: null, article: null }, [])
      : null;
  const same = again?.article?.root === article.root ? again.article : null;
  const clean = same ? { ...same, body: same.body.filter((line) => line.text !== '') } : article;
  if (same && again?.title) plain.title = again.title;
  const gathered = yield* attemptInSlices('facts', () => gatherFacts(page, metadata, clean), null, watermarks.broken);
  const facts = gathered && { ...gathered, now, site, title: plain.title, sample, lacks };
  // without an answer, what the page itself tells must do
  return { plain: { ...plain, isArticle: lacks === 0 }, facts, page, article: clean, sight, watermarks };
}

/** Reads a page, or the frame or shadow tree in it that holds the article; see `gather`. */
export function* gatherAny(
  document: Document,
  url: URL,
  now: number,
  whole: boolean,
  veiled: readonly Element[],
): Generator<undefined, Gathered> {
  const all = yield* gather(document, url, now, whole, veiled);
  if (all.plain.isArticle) return all;
  for (const tree of innerTrees(document)) {
    const inner = yield* gather(tree.document, tree.url, now, whole, veiled, tree.root);
    if (inner.plain.isArticle) return inner;
  }
  return all;
}

/** The beginning of a text, enough to tell its language. */
const beginning = (lines: readonly Line[]): string =>
  lines
    .slice(0, 12)
    .map((line) => line.text)
    .join(' ')
    .slice(0, LIMITS.sample);

/** Puts what the page and the background found together; without the background's answer the page tells no source, time or people. */
export function complete({ plain, facts, page, article: found, sight, watermarks }: Gathered, answer: Interpretation | null): Read {
  const provenance = answer?.provenance ?? plain;
  const article = provenance.isArticle ? found : null;
  const broken = [...watermarks.broken, ...(answer?.broken ?? (facts ? ['interpret'] : []))];
  const reading: Reading = {
    ...provenance,
    url: plain.url,
    disclaimer: article && attempt('disclaimer', () => readDisclaimer(page, article), null, broken),
    page: article && attempt('pager', () => readPager(page, article), null, broken),
    text: article ? articleText(page, article, provenance.title?.value ?? '') : '',
  };
  return {
    reading,
    known: answer?.known ?? { site: null, sources: [] },
    judgement: answer?.judgement ?? { verdict: provenance.isArticle ? 'unclear' : 'not-article', score: 0, evidence: [] },
    page,
    article,
    sight,
    watermarks: { targets: watermarks.targets, broken },
  };
}
