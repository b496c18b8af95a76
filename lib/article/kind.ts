import type { Page } from '../dom/lines';
import type { Metadata } from '../model/metadata';
import { isType, meta } from '../text/metadata';
import type { Article } from './article';
import { mayHoldArticle } from './candidate';
import { otherKinds } from './other-kinds';
import { readingLength } from './prose';

/** What JSON-LD calls news; and what it calls articles, which wikis, shops and manuals use as well. */
const NEWS = /^(?:\w*NewsArticle|BlogPosting|Report|LiveBlogPosting|Review)$/;
const ARTICLE = /^(?:Article|ScholarlyArticle|TechArticle)$/;
/** A body shorter than this (in wide characters) needs other signs of an article. */
const ENOUGH = 120;
const SHORT = 30;
/** A paragraph of some length, in wide characters. */
const PARAGRAPH = 40;
/** From so many points on, a page is of another kind; what a page that calls itself news prints counts half. */
const DECIDED = 3;

/**
 * Whether a page is an article: a headline over prose that holds a good part of the page's unlinked text, and nothing that
 * says list, product, thread, wiki or home page more loudly (other-kinds.ts). The background finds two more signs: a publish
 * time printed on the page, and a source.
 * @returns how many of those two are lacking to call it an article (more than two: it is none), or null where nothing helps
 */
export function signsLacking(page: Page, metadata: Metadata, article: Article): number | null {
  if (!mayHoldArticle(page.url)) return null;
  const news = metadata.linkedData.some((data) => isType(data, NEWS));
  const declared =
    news ||
    metadata.linkedData.some((data) => isType(data, ARTICLE)) ||
    meta(metadata, 'og:type') === 'article' ||
    meta(metadata, 'article:published_time') !== null;
  const against = [...otherKinds(page, metadata, article)].reduce((sum, { points }) => sum + points, 0);
  if (against / (news ? 2 : 1) >= DECIDED) return null;
  const length = article.body.reduce((sum, line) => sum + (line.linked * 2 > line.size ? 0 : readingLength(line)), 0);
  const linked = article.body.reduce((sum, line) => sum + line.linked, 0);
  const size = article.body.reduce((sum, line) => sum + line.size, 0);
  if (linked > size * 0.5) return null;
  // several full paragraphs are an article's own look
  const paragraphs = article.body.filter((line) => line.linked * 4 < line.size && readingLength(line) >= PARAGRAPH).length;
  const points =
    (declared ? 2 : 0) + (paragraphs >= 4 ? 1 : 0) + (article.headline ? 1 : 0) + (length >= ENOUGH ? 2 : length >= SHORT ? 1 : 0);
  // a brief, a poem, a recipe: headline, day and two sentences, and nothing that says otherwise
  return Math.max(0, (length >= ENOUGH || against === 0 ? 3 : 4) - points);
}
