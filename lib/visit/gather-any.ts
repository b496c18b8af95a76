import { innerTrees } from './inner';
import { gather, type Gathered } from './read';

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
