import { wordsToList } from '../../marks/words';
import type { NoiseTarget } from '../../model/noise';
import type { Hidden, Mode } from '../../model/report';
import type { SiteChoice } from '../../model/settings';

/** How a reader names a hidden thing: all that stands there with the same words is meant. */
export const nameOf = ({ kind, text }: Pick<Hidden, 'kind' | 'text'>): string => `${kind} ${text}`;

/** What of the noise found is hidden, and what is shown because its reader asked for it on this page. */
export interface Choice {
  hide: NoiseTarget[];
  revealed: { target: NoiseTarget; hidden: Hidden }[];
}

/**
 * Parts targets by what the reader wants. What stands inside something shown is shown with it.
 * @param again names of what is to be shown again on this page
 */
export function choose(targets: readonly NoiseTarget[], choice: SiteChoice, mode: Mode, again: ReadonlySet<string>): Choice {
  const wanted = targets.filter(({ kind }) => mode === 'focus' || choice.hide[kind]);
  if (choice.keep.length === 0 && again.size === 0) return { hide: wanted, revealed: [] };
  const keep = new Set(choice.keep);
  const open: NoiseTarget[] = [];
  const revealed: Choice['revealed'] = [];
  const hide = wanted.filter((target) => {
    const { rule, kind } = target;
    const hidden = { rule, kind, text: wordsToList(target) };
    const kept = keep.has(hidden.text);
    const shown = !kept && again.has(nameOf(hidden));
    // two rules may have found the same
    if (shown && !revealed.some((other) => isSame(other.target, target))) revealed.push({ target, hidden });
    if (kept || shown) open.push(target);
    return !kept && !shown;
  });
  return { hide: hide.filter((target) => !open.some((shown) => holds(shown, target))), revealed };
}

/** Where a target stands on the page, to be scrolled to. */
export function rangeOf(target: NoiseTarget): Range {
  const range = Document.prototype.createRange.call(nodeOf(target).ownerDocument);
  range.selectNodeContents(nodeOf(target));
  if ('text' in target) {
    // other runs of the node may be out: its words tell where it is
    const at = target.text.data.indexOf(target.words);
    if (at >= 0) {
      range.setStart(target.text, at);
      range.setEnd(target.text, at + target.words.length);
    }
  }
  return range;
}

/** Whether a target stands inside another, as an element or as a run of the same text. */
function holds(outer: NoiseTarget, inner: NoiseTarget): boolean {
  if ('element' in outer) return outer.element.contains(nodeOf(inner));
  return 'text' in outer && 'text' in inner && inner.text === outer.text && inner.start >= outer.start && inner.end <= outer.end;
}

const isSame = (one: NoiseTarget, other: NoiseTarget): boolean =>
  nodeOf(one) === nodeOf(other) && (!('text' in one) || ('text' in other && one.start === other.start));
const nodeOf = (target: NoiseTarget): Element | Text =>
  'element' in target ? target.element : 'host' in target ? target.host : target.text;
