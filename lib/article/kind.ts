import type { Page } from '../dom/lines';
import { isType, meta, type Metadata } from '../dom/metadata';
import type { Article } from './article';
import { readingLength } from './prose';

const ARTICLE = /^(?:\w*NewsArticle|Article|BlogPosting|Report|ScholarlyArticle|TechArticle|LiveBlogPosting)$/;
const OTHER =
  /^(?:Product|ItemList|CollectionPage|SearchResultsPage|QAPage|DiscussionForumPosting|ProfilePage|Recipe|Event|JobPosting|SoftwareApplication|FAQPage)$/;
/** A body shorter than this (in wide characters) needs other signs of an article. */
const ENOUGH = 120;
const SHORT = 30;
/** A paragraph of some length, in wide characters. */
const PARAGRAPH = 40;
/** Single posts of social networks are no articles, however long. */
const SOCIAL =
  /(?:^|\.)(?:twitter|x|facebook|instagram|threads|weibo|tiktok|douyin|reddit|pinterest|quora|tumblr)\.(?:com|net|cn)$|(?:^|\.)tieba\.baidu\.com$/;
const ROOT = /^\/(?:index\.\w+|default\.\w+|home)?$/i;

/** Signs found elsewhere that a page is an article. */
export interface Signs {
  headline: boolean;
  published: boolean;
  source: boolean;
}

/**
 * Whether a page is an article: a headline over prose that holds a good part of the page's unlinked text, not a list, a
 * product, a question with answers, or a home page.
 */
export function isArticlePage(page: Page, metadata: Metadata, article: Article, signs: Signs): boolean {
  if (ROOT.test(page.url.pathname) && !page.url.search) return false;
  if (SOCIAL.test(page.url.hostname)) return false;
  const declared =
    metadata.linkedData.some((data) => isType(data, ARTICLE)) ||
    meta(metadata, 'og:type') === 'article' ||
    meta(metadata, 'article:published_time') !== null;
  if (!declared && metadata.linkedData.some((data) => isType(data, OTHER))) return false;
  const length = article.body.reduce((sum, line) => sum + (line.linked * 2 > line.size ? 0 : readingLength(line)), 0);
  const linked = article.body.reduce((sum, line) => sum + line.linked, 0);
  const size = article.body.reduce((sum, line) => sum + line.size, 0);
  if (linked > size * 0.5) return false;
  // several full paragraphs are an article's own look
  const paragraphs = article.body.filter((line) => line.linked * 4 < line.size && readingLength(line) >= PARAGRAPH).length;
  const points =
    (declared ? 2 : 0) +
    (paragraphs >= 4 ? 1 : 0) +
    (signs.headline ? 1 : 0) +
    (signs.published ? 1 : 0) +
    (signs.source ? 1 : 0) +
    (length >= ENOUGH ? 2 : length >= SHORT ? 1 : 0);
  return points >= 4 || (length >= ENOUGH && points >= 3);
}
