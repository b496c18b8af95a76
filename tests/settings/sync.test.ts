import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { chooseMode, clearMode, readChoice, readGlobal, writeGlobal } from '../../lib/settings/settings';
import { keepInSync, syncTrouble } from '../../lib/settings/sync';
import type { Scope } from '../../lib/model/settings';

const SITE: Scope = { kind: 'site', name: 'example.com' };
const there = () => fakeBrowser.storage.sync.get();
const settle = () => new Promise((resolve) => setTimeout(resolve, 700));

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  keepInSync();
});

describe('choices', () => {
  it('stay in this browser until their reader wants them carried', async () => {
    await chooseMode(SITE, 'off');
    await settle();
    expect(await there()).toEqual({});
  });

  it('are all carried from then on, changes and removals too', async () => {
    await chooseMode(SITE, 'off');
    await writeGlobal({ sync: true, mode: 'focus' });
    await settle();
    expect(await there()).toMatchObject({ 'site:example.com': { mode: 'off' }, global: { mode: 'focus' } });
    expect((await there())['global']).not.toHaveProperty('sync', true);
    await clearMode(SITE);
    await settle();
    expect(Object.keys(await there())).toEqual(['global']);
  });

  it('of another browser come in; where both chose, what is here stands', async () => {
    await fakeBrowser.storage.sync.set({ 'site:example.com': { v: 1, mode: 'focus' }, 'site:far.example': { v: 1, mode: 'off' } });
    await chooseMode(SITE, 'off');
    await writeGlobal({ sync: true });
    await settle();
    expect((await readChoice('far.example')).mode).toBe('off');
    expect((await readChoice('example.com')).mode).toBe('off');
    expect((await there())['site:example.com']).toMatchObject({ mode: 'off' });
    await fakeBrowser.storage.sync.set({ 'site:example.com': { v: 1, mode: 'focus' }, global: { v: 1, mode: 'off' } });
    await settle();
    expect((await readChoice('example.com')).mode).toBe('focus');
    expect(await readGlobal()).toMatchObject({ mode: 'off', sync: true });
    await fakeBrowser.storage.sync.remove('site:far.example');
    await settle();
    expect((await readChoice('far.example')).mode).toBe('off');
    expect(await fakeBrowser.storage.local.get('site:far.example')).toEqual({});
  });

  it('stay here, and that is told, while there is no room; later they go', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await writeGlobal({ sync: true });
    await settle();
    const full = vi.spyOn(fakeBrowser.storage.sync, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    expect(await chooseMode(SITE, 'off')).toEqual({ ok: true, value: 'off' });
    await settle();
    expect(await syncTrouble()).toBe('full');
    expect((await readChoice('example.com')).mode).toBe('off');
    full.mockRestore();
    await chooseMode({ ...SITE, name: 'other.example' }, 'focus');
    await settle();
    expect(await syncTrouble()).toBeNull();
    expect(await there()).toMatchObject({ 'site:example.com': { mode: 'off' }, 'site:other.example': { mode: 'focus' } });
  });
});
