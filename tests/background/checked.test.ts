import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checked, isIdentify, isReported } from '../../lib/background/checked';
import { fail, ok } from '../../lib/model/result';

const ASKER = { tabId: 1, frameId: 0 };
const REPORT = { verdict: 'reprint', mode: 'clean', hidden: 3, source: 'Harbour Post' };

describe('what a page script asks', () => {
  it('reaches the handler when it has its proper shape', () => {
    expect(checked(isReported, (ask) => ok(ask.source))(REPORT, ASKER)).toEqual(ok('Harbour Post'));
    expect(isReported({ ...REPORT, source: null })).toBe(true);
    expect(isIdentify({ host: 'example.com', names: [] })).toBe(true);
  });

  it.each([
    ['no verdict of ours', { ...REPORT, verdict: 'guilty' }],
    ['a verdict every object has', { ...REPORT, verdict: 'constructor' }],
    ['no mode of ours', { ...REPORT, mode: 'loud' }],
    ['half a thing hidden', { ...REPORT, hidden: 0.5 }],
    ['a source that is no name', { ...REPORT, source: { name: 'x' } }],
    ['a source as long as a page', { ...REPORT, source: 'x'.repeat(5000) }],
  ])('is refused with %s', (_, ask) => {
    expect(checked(isReported, () => ok(1))(ask, ASKER)).toEqual(fail('refused'));
  });

  it('is refused when names are not a short list of names', () => {
    expect(isIdentify({ host: 'example.com', names: 'abc' })).toBe(false);
    expect(isIdentify({ host: 'example.com', names: ['a', 7] })).toBe(false);
    expect(isIdentify({ host: 'example.com', names: Array.from({ length: 1000 }, () => 'a') })).toBe(false);
    expect(isIdentify({ names: [] })).toBe(false);
  });

  it('never makes a check throw', () => {
    fc.assert(fc.property(fc.anything(), (ask) => !isIdentify(ask) && !isReported(ask)));
  });
});
