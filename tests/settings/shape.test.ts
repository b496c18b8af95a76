import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choiceFrom, defaults, keysFor, repairGlobal, repairStored } from '../../lib/settings/shape';

describe('what was stored for all sites', () => {
  it('is the defaults where nothing was: noise goes, what readers use stays', () => {
    const { value, repaired } = repairGlobal(null);
    expect(repaired).toEqual([]);
    expect(value).toMatchObject({ enabled: true, mode: 'clean' });
    expect(Object.keys(value.hide).filter((kind) => !value.hide[kind as keyof typeof value.hide])).toEqual([
      'share',
      'comments',
      'recommend',
    ]);
  });

  it('keeps what is valid beside what is not, and says what it mended', () => {
    const { value, repaired } = repairGlobal({ v: 1, enabled: false, mode: 'loud', hide: { ad: false, qr: 'yes', comments: true } });
    expect(value).toMatchObject({ enabled: false, mode: 'clean', hide: { ad: false, qr: true, comments: true } });
    expect(repaired).toEqual(['mode', 'hide.qr']);
  });

  it('takes a value with fields missing as it is', () => {
    expect(repairGlobal({ v: 1, enabled: true, mode: 'off' })).toEqual({ value: { ...defaults(), mode: 'off' }, repaired: [] });
  });

  it('reads the fields it knows from another version', () => {
    expect(repairGlobal({ v: 9, mode: 'focus', colour: 'red' }).value.mode).toBe('focus');
  });

  it('makes a whole value of anything', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const { value } = repairGlobal(stored);
        expect(repairGlobal(value)).toEqual({ value, repaired: [] });
      }),
    );
  });
});

describe('what was stored for a site', () => {
  it('keeps the mode when the list is broken, and the list when the mode is', () => {
    expect(repairStored({ v: 1, mode: 'off', keep: 7 })).toEqual({ value: { v: 1, mode: 'off' }, repaired: ['keep'] });
    expect(repairStored({ v: 1, mode: 7, keep: ['a', 7] })).toEqual({ value: { v: 1, keep: ['a'] }, repaired: ['mode', 'keep'] });
  });

  it('says so when nothing of it is of use', () => {
    expect(repairStored('off')).toEqual({ value: null, repaired: ['all'] });
    expect(repairStored(undefined)).toEqual({ value: null, repaired: [] });
  });
});

describe('the keys of a host', () => {
  it('go from the host itself outwards, never to a bare top-level domain', () => {
    expect(keysFor('www.news.example.com')).toEqual([
      'host:www.news.example.com',
      'site:www.news.example.com',
      'site:news.example.com',
      'site:example.com',
    ]);
  });

  it('are those of the address alone for addresses and one-label hosts', () => {
    expect(keysFor('10.0.0.1')).toEqual(['host:10.0.0.1', 'site:10.0.0.1']);
    expect(keysFor('[::1]')).toEqual(['host:[::1]', 'site:[::1]']);
    expect(keysFor('localhost')).toEqual(['host:localhost', 'site:localhost']);
  });
});

describe('the choice for a visit', () => {
  const global = { ...defaults(), mode: 'focus' as const };

  it('is the nearest mode stored, else the default', () => {
    expect(choiceFrom(global, [null, null]).mode).toBe('focus');
    expect(choiceFrom(global, [null, { v: 1, keep: ['x'] }, { v: 1, mode: 'off' }, { v: 1, mode: 'clean' }]).mode).toBe('off');
  });

  it('is off everywhere when Qingyuan is', () => {
    expect(choiceFrom({ ...global, enabled: false }, [{ v: 1, mode: 'clean' }]).mode).toBe('off');
  });

  it('keeps the texts of all scopes', () => {
    expect(choiceFrom(global, [{ v: 1, keep: ['a'] }, null, { v: 1, mode: 'off', keep: ['b'] }]).keep).toEqual(['a', 'b']);
  });
});
