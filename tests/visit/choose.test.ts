// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { NoiseTarget } from '../../lib/model/noise';
import { defaults } from '../../lib/settings/shape';
import { choose, nameOf, rangeOf } from '../../lib/visit/hiding/choose';

document.body.innerHTML = `<div id="ad"><p id="inner">Buy now</p> today</div><p id="line">A word of the tide, and more.</p><div id="share">Share</div>`;
const at = (id: string): Element => {
  const element = document.getElementById(id);
  if (!element) throw new Error(id);
  return element;
};
const text = at('line').firstChild as Text;
const TARGETS: NoiseTarget[] = [
  { rule: 'ad-container', kind: 'ad', element: at('ad') },
  { rule: 'named-block', kind: 'ad', element: at('inner') },
  { rule: 'runs', kind: 'watermark', text, start: 7, end: 18, words: 'of the tide' },
  { rule: 'named-block', kind: 'share', element: at('share') },
];
const CHOICE = { mode: 'clean', hide: defaults().hide, copy: true, keep: [] as string[] } as const;
const rules = (targets: readonly NoiseTarget[]) => targets.map(({ rule, kind }) => `${kind} ${rule}`);

describe('what is hidden', () => {
  it('are the kinds its reader wants hidden, in focus all', () => {
    expect(rules(choose(TARGETS, CHOICE, 'clean', new Set()).hide)).not.toContain('share named-block');
    expect(choose(TARGETS, CHOICE, 'focus', new Set()).hide).toEqual(TARGETS);
  });

  it('is not what its reader asked never to hide, nor what stands in it', () => {
    const { hide, revealed } = choose(TARGETS, { ...CHOICE, keep: ['Buy now today'] }, 'clean', new Set());
    expect(rules(hide)).toEqual(['watermark runs']);
    expect(revealed).toEqual([]);
  });

  it('is not what was asked to be shown again on this page, and that is told', () => {
    const again = new Set([nameOf({ kind: 'watermark', text: 'of the tide' }), nameOf({ kind: 'slogan', text: 'Buy now today' })]);
    const { hide, revealed } = choose([...TARGETS, { ...TARGETS[2], rule: 'other' } as NoiseTarget], CHOICE, 'clean', again);
    expect(rules(hide)).toEqual(['ad ad-container', 'ad named-block']);
    expect(revealed.map(({ hidden }) => hidden)).toEqual([{ rule: 'runs', kind: 'watermark', text: 'of the tide' }]);
  });

  it('is no part of a run that is shown again: two rules may have found more and less of the same words', () => {
    const again = new Set([nameOf({ kind: 'watermark', text: 'of the tide' })]);
    const part: NoiseTarget = { rule: 'part', kind: 'watermark', text, start: 10, end: 18, words: 'the tide' };
    const other: NoiseTarget = { rule: 'other', kind: 'watermark', text, start: 20, end: 28, words: 'and more' };
    expect(rules(choose([...TARGETS, part, other], CHOICE, 'clean', again).hide)).toEqual([
      'ad ad-container',
      'ad named-block',
      'watermark other',
    ]);
  });
});

it('the place to scroll to holds the words, even where others of the same node are out', () => {
  const run = TARGETS[2];
  if (!run) throw new Error('no run');
  text.data = 'word of the tide, and more.';
  expect(rangeOf(run).toString()).toBe('of the tide');
});
