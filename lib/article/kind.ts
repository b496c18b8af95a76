import type { Page } from '../dom/lines';
import type { Metadata } from '../model/metadata';
import { isType, meta } from '../text/metadata';
import type { Article } from './article';
import { mayHoldArticle } from './candidate';
import { readingLength } from './prose';

const ARTICLE = /^(?:\w*NewsArticle|Article|BlogPosting|Report|ScholarlyArticle|TechArticle|LiveBlogPosting)$/;
const OTHER =
  /^(?:Product|ItemList|CollectionPage|SearchResultsPage|QAPage|DiscussionForumPosting|ProfilePage|Recipe|Event|JobPosting|SoftwareApplication|FAQPage)$/;
/** A body shorter than this (in wide characters) needs other signs of an article. */
const ENOUGH = 120;
const SHORT = 30;
/** A paragraph of some length, in wide characters. */
const PARAGRAPH = 40;
/**
 * Whether a page is an article: a headline over prose that holds a good part of the page's unlinked text, not a list, a
 * product, a question with answers, or a home page. The background finds two more signs: a publish time printed on the page,
 * and a source.
 * @returns how many of those two are lacking to call it an article (more than two: it is none), or null where nothing helps
 */
export function signsLacking(page: Page, metadata: Metadata, article: Article): number | null {
  if (!mayHoldArticle(page.url)) return null;
  const declared =
    metadata.linkedData.some((data) => isType(data, ARTICLE)) ||
    meta(metadata, 'og:type') === 'article' ||
    meta(metadata, 'article:published_time') !== null;
  if (!declared && metadata.linkedData.some((data) => isType(data, OTHER))) return null;
  const length = article.body.reduce((sum, line) => sum + (line.linked * 2 > line.size ? 0 : readingLength(line)), 0);
  const linked = article.body.reduce((sum, line) => sum + line.linked, 0);
  const size = article.body.reduce((sum, line) => sum + line.size, 0);
  if (linked > size * 0.5) return null;
  // several full paragraphs are an article's own look
  const paragraphs = article.body.filter((line) => line.linked * 4 < line.size && readingLength(line) >= PARAGRAPH).length;
  const points =
    (declared ? 2 : 0) + (paragraphs >= 4 ? 1 : 0) + (article.headline ? 1 : 0) + (length >= ENOUGH ? 2 : length >= SHORT ? 1 : 0);
  return Math.max(0, (length >= ENOUGH ? 3 : 4) - points);
}
