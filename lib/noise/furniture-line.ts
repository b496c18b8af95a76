import { furnitureKind } from '../article/furniture';
import { Zone, type Line } from '../dom/lines';
import type { NoiseTarget } from '../model/noise';
import type { NoiseKind } from '../model/report';
import { fillsBlock, Protected } from './blocks';
import type { NoiseRule, Scene } from './rule';
import { lineTargets } from './runs';

/** Kinds whose heading stands over a list or a box: what hangs together with it goes along. */
const HEADINGS: ReadonlySet<NoiseKind> = new Set<NoiseKind>(['recommend', 'comments']);

/**
 * Disclaimers, share bars, follow-us prompts, app bars and the like, line by line, where the templates know them: in the
 * article's root and in the lines after it. Headings of related stories and comments take their box with them.
 */
export const furnitureLine: NoiseRule = {
  id: 'furniture-line',
  kind: 'other',
  *find(scene) {
    const { article, page } = scene;
    if (!article) return;
    const protect = new Protected(page, article);
    const lines = new Set([...article.head, ...article.tail, ...page.lines.filter((line) => article.root.contains(line.block))]);
    const body = new Set(article.body);
    for (const line of lines) {
      // the page's own foot stays: it speaks of the site, not of the article
      if (body.has(line) || line.in(Zone.Footer) || (/[©ⓒ]/.test(line.text) && !article.root.contains(line.block))) continue;
      const kind = furnitureKind(line);
      if (kind) yield* target(line, kind, protect, scene);
    }
  },
};

function* target(line: Line, kind: NoiseKind, protect: Protected, scene: Scene): Generator<NoiseTarget> {
  if (protect.allows(line.block) && fillsBlock(line)) {
    const limit = HEADINGS.has(kind) ? 6000 : Math.max(line.size * 1.5, 40);
    const element = protect.grow(line.block, (parent) => !scene.article?.root.contains(parent) ? false : parent.textContent.length < limit);
    yield { rule: furnitureLine.id, kind, element };
  } else if (line.texts.every((text) => text.parentElement !== null) && kind !== 'recommend' && kind !== 'comments') {
    yield* lineTargets({ id: furnitureLine.id, kind }, line, scene.page.document.body);
  }
}
