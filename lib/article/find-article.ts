import type { Page } from '../dom/lines';
import type { Metadata } from '../model/metadata';
import type { Sight } from '../dom/sight';
import type { Finding } from '../model/report';
import type { Article } from './article';
import { findBody } from './body';
import { drawEdges } from './edges';
import { findHeadline } from './headline';

/** What was found: the headline may be known though no article is. */
export interface Found {
  title: Finding<string> | null;
  article: Article | null;
  /** Weight of the prose in the article's container, in wide characters. */
  prose: number;
}

/** Finds headline and body on a page and draws the article's edges. */
export function findArticle(page: Page, metadata: Metadata, sight: Sight): Found {
  const headline = findHeadline(page, metadata);
  const body = findBody(page, headline?.line?.index ?? -1);
  if (!body) return { title: headline?.finding ?? null, article: null, prose: 0 };
  return { title: headline?.finding ?? null, article: drawEdges(page, body, headline?.line ?? null, sight), prose: body.total };
}
