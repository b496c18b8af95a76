import { foldedParts, isElsewhere, isGate } from '../article/fold';
import type { Line } from '../dom/lines';
import { parentOf } from '../dom/tree';
import type { NoiseTarget, Restyling } from '../model/noise';
import { Protected } from './blocks';
import type { Scene } from './rule';

const SOURCE = { rule: 'fold-gate', kind: 'other' } as const;
/** How many elements up from the last line a clipping one is looked for. */
const STEPS = 16;
/** How much must be out of sight, and how much in sight, in CSS pixels. */
const OUT = 100;
const IN = 40;
/** How far below the body a gate or a notice stands, in lines. */
const REACH = 12;

/** What a page folds away of its article. */
export interface Fold {
  /** The rest is in the page, or elsewhere. */
  rest: 'inside' | 'missing';
  /** Opens it, by style. */
  open: Restyling[];
  /** What has no use then: the button, the veil over the last lines in sight. */
  idle: NoiseTarget[];
}

/**
 * 展开全文, Read more: the rest of the article, clipped by an element around it or not displayed, with a gate beside it. Only
 * style is asked and only style will open it: nothing is pressed. Where a notice says that the rest is to be had elsewhere, that
 * is told; carousels, code with scroll bars and closed tabs have no gate and are left alone (noise-mechanics, section 8).
 */
export function findFold(scene: Scene): Fold | null {
  const { page, article, sight } = scene;
  const last = article?.body.at(-1);
  if (!article || !last) return null;
  const near = page.lines.slice(article.body[0]?.index ?? 0, last.index + 1 + REACH);
  const gates = near.filter((line) => isGate(line) && sight.drawn(line.block));
  if (gates.length > 0) {
    const parts = foldedParts(page, article.root, sight);
    const clips = clipping(last, article.body[0]?.block ?? last.block, gates, sight);
    if (parts.length + clips.length > 0) {
      const protect = Protected.of(scene);
      const open: Restyling[] = [
        ...parts.map((element) => ({ element, as: 'shown' as const })),
        ...clips.map((element) => ({ element, as: 'open' as const })),
      ];
      const buttons = gates.filter((line) => protect.allows(line.block)).map((line) => ({ ...SOURCE, element: buttonOf(line, protect) }));
      return { rest: 'inside', open, idle: [...buttons, ...veils(clips, protect, sight)] };
    }
  }
  const below = near.slice(near.indexOf(last) - 1);
  return below.some((line) => isElsewhere(line) && sight.drawn(line.block)) ? { rest: 'missing', open: [], idle: [] } : null;
}

/** Elements around the article's text that cut its end off, with a gate in or right beside them. */
function clipping(last: Line, first: Element, gates: readonly Line[], sight: Scene['sight']): Element[] {
  const found: Element[] = [];
  let at: Element | null = last.block;
  for (let step = 0; at && step < STEPS && !/^(?:body|html)$/.test(at.localName); at = parentOf(at), step++) {
    const overflow = sight.style(at)?.overflowY;
    if ((overflow !== 'hidden' && overflow !== 'clip') || !at.contains(first)) continue;
    const around = parentOf(parentOf(at) ?? at) ?? at;
    if (!gates.some((gate) => around.contains(gate.block))) continue;
    if (at.clientHeight >= IN && at.scrollHeight - at.clientHeight > OUT) found.push(at);
  }
  return found;
}

/** The gate with what stands around it and holds nothing else. */
function buttonOf(gate: Line, protect: Protected): Element {
  const length = gate.text.length + 4;
  return protect.grow(gate.block, (parent) => parent.textContent.trim().length <= length);
}

/** Empty boxes with a gradient on the clipped elements' lower end. */
function* veils(clips: readonly Element[], protect: Protected, sight: Scene['sight']): Generator<NoiseTarget> {
  for (const clip of clips) {
    for (const element of [...clip.children, ...(parentOf(clip)?.children ?? [])]) {
      if (element.textContent.trim() || !protect.allows(element)) continue;
      const css = sight.style(element);
      if (css?.position === 'absolute' && css.backgroundImage.includes('gradient')) yield { ...SOURCE, element };
    }
  }
}
