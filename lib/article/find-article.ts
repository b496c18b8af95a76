import type { Page } from '../dom/lines';
import type { Metadata } from '../model/metadata';
import type { Sight } from '../dom/sight';
import type { Finding } from '../model/report';
import type { Article } from './article';
import { findBody } from './body';
import { drawEdges } from './edges';
import { findHeadline } from './headline';
import { Surroundings } from './surroundings';

/** What was found: the headline may be known though no article is. */
export interface Found {
  title: Finding<string> | null;
  article: Article | null;
}

/** Finds headline and body on a page and draws the article's edges, with pauses. */
export function* findArticle(page: Page, metadata: Metadata, sight: Sight): Generator<undefined, Found> {
  const surroundings = new Surroundings(page.outline);
  const headline = yield* findHeadline(page, metadata, surroundings);
  yield;
  const body = yield* findBody(page, headline?.line?.index ?? -1, surroundings);
  yield;
  const article = body && (yield* drawEdges(page, body, headline?.line ?? null, sight));
  return { title: headline?.finding ?? null, article };
}
