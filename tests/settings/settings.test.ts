import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { chooseMode, clearMode, readChoice, readGlobal, scopeInForce, watchChoice, writeGlobal } from '../../lib/settings/settings';
import type { Scope, SiteChoice } from '../../lib/model/settings';

const SITE: Scope = { kind: 'site', name: 'example.com' };
const HOST: Scope = { kind: 'host', name: 'm.example.com' };

beforeEach(() => {
  fakeBrowser.reset();
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('a site switched off', () => {
  it('is off on all its hosts and nowhere else', async () => {
    expect(await chooseMode(SITE, 'off')).toEqual({ ok: true, value: 'off' });
    expect((await readChoice('www.example.com')).mode).toBe('off');
    expect((await readChoice('example.com')).mode).toBe('off');
    expect((await readChoice('example.org')).mode).toBe('clean');
    expect((await readChoice('notexample.com')).mode).toBe('clean');
  });

  it('yields to the choice of one host', async () => {
    await chooseMode(SITE, 'off');
    await chooseMode(HOST, 'focus');
    expect((await readChoice('m.example.com')).mode).toBe('focus');
    expect((await readChoice('www.example.com')).mode).toBe('off');
    expect(await scopeInForce([HOST, SITE])).toEqual(HOST);
    await clearMode(HOST);
    expect((await readChoice('m.example.com')).mode).toBe('off');
    expect(await scopeInForce([HOST, SITE])).toEqual(SITE);
  });

  it('keeps the texts never to be hidden through every change of mode', async () => {
    await fakeBrowser.storage.local.set({ 'site:example.com': { v: 1, keep: ['a slogan'] } });
    await chooseMode(SITE, 'off');
    await clearMode(SITE);
    expect(await readChoice('example.com')).toMatchObject({ mode: 'clean', keep: ['a slogan'] });
  });
});

describe('two windows', () => {
  it('lose nothing when they write at once', async () => {
    const sites = Array.from({ length: 100 }, (_, i): Scope => ({ kind: 'site', name: `site${String(i)}.example` }));
    await Promise.all([
      ...sites.map((site) => chooseMode(site, 'off')),
      ...sites.map((site) => chooseMode({ ...site, kind: 'host' }, 'focus')),
    ]);
    expect(Object.keys(await fakeBrowser.storage.local.get())).toHaveLength(200);
    await Promise.all([writeGlobal({ enabled: false }), writeGlobal({ mode: 'focus' })]);
    expect(await readGlobal()).toMatchObject({ enabled: false, mode: 'focus' });
  });
});

describe('an open page', () => {
  it('hears of changes for its host, its site and all sites, until it closes', async () => {
    const heard: SiteChoice['mode'][] = [];
    const page = new AbortController();
    watchChoice('m.example.com', ({ mode }) => heard.push(mode), page.signal);
    for (const change of [
      () => chooseMode(SITE, 'off'),
      () => chooseMode(HOST, 'focus'),
      () => writeGlobal({ enabled: false }),
      () => chooseMode({ kind: 'site', name: 'example.org' }, 'focus'),
    ]) {
      await change();
      await new Promise((resolve) => setTimeout(resolve));
    }
    expect(heard).toEqual(['off', 'focus', 'off']);
    page.abort();
    await writeGlobal({ enabled: true });
    await new Promise((resolve) => setTimeout(resolve));
    expect(heard).toHaveLength(3);
  });
});

describe('storage that fails', () => {
  it('gives the defaults on reading, says why, and answers `storage` on writing', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('corrupt'));
    const logged = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    expect((await readChoice('example.com')).mode).toBe('clean');
    expect(logged).toHaveBeenCalled();
    expect(await chooseMode(SITE, 'off')).toEqual({ ok: false, error: 'storage' });
  });

  it('writes nothing over what it could not read', async () => {
    await chooseMode(SITE, 'focus');
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('corrupt'));
    await chooseMode(SITE, 'off');
    vi.restoreAllMocks();
    expect((await readChoice('example.com')).mode).toBe('focus');
  });

  it('says which settings were mended', async () => {
    await fakeBrowser.storage.local.set({ global: { v: 1, enabled: 'maybe', mode: 'focus' } });
    const logged = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    expect(await readGlobal()).toMatchObject({ enabled: true, mode: 'focus' });
    expect(logged.mock.calls.flat().join(' ')).toContain('enabled');
  });
});
