import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readFileSync } from 'node:fs';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { MODES, NOISE_KINDS } from '../../lib/model/report';
import { CITATION_FORMS, ENGINES } from '../../lib/model/settings';
import { readPolicy } from '../../lib/settings/policy';
import { chooseMode, readChoice, readGlobal, writeGlobal } from '../../lib/settings/settings';
import { defaults } from '../../lib/settings/shape';

beforeEach(() => {
  fakeBrowser.reset();
});
const POLICY = {
  mode: 'focus',
  enabled: true,
  hide: { ad: false, qr: 'maybe' },
  sites: { 'example.com': 'off', 'm.example.com': 'clean', x: 'loud' },
};

describe('a policy', () => {
  it('stands above what the reader chose, field by field', async () => {
    await fakeBrowser.storage.managed.set(POLICY);
    await writeGlobal({ enabled: false, mode: 'off', cite: 'apa' });
    expect(await readGlobal()).toMatchObject({ enabled: true, mode: 'focus', cite: 'apa', hide: { ...defaults().hide, ad: false } });
  });

  it('sets modes for sites and all their hosts, the nearest name first', async () => {
    await fakeBrowser.storage.managed.set(POLICY);
    await chooseMode({ kind: 'site', name: 'example.com' }, 'focus');
    const modes = ['www.example.com', 'a.m.example.com', 'example.org', 'notexample.com'].map(
      async (host) => (await readChoice(host)).mode,
    );
    expect(await Promise.all(modes)).toEqual(['off', 'clean', 'focus', 'focus']);
  });

  it('writes nothing into what the reader chose', async () => {
    await fakeBrowser.storage.managed.set(POLICY);
    await writeGlobal({ cite: 'apa' });
    await fakeBrowser.storage.managed.clear();
    expect(await readGlobal()).toEqual({ ...defaults(), cite: 'apa' });
  });

  it('is none where the browser has none, and where its fields are broken', async () => {
    vi.spyOn(fakeBrowser.storage.managed, 'get').mockRejectedValueOnce(new Error('Managed storage manifest not found'));
    expect((await readPolicy()).sites.size).toBe(0);
    await fakeBrowser.storage.managed.set({ mode: 7, hide: 'all', sites: ['x'] });
    expect(await readGlobal()).toEqual(defaults());
  });

  it('has a schema that knows every field and value', () => {
    const { properties } = JSON.parse(readFileSync('lib/public/managed-schema.json', 'utf8')) as {
      properties: Record<string, { enum?: string[]; properties?: object; additionalProperties?: { enum: string[] } }>;
    };
    expect(Object.keys(properties).sort()).toEqual([...Object.keys(defaults()).filter((name) => name !== 'v'), 'sites'].sort());
    expect(properties['mode']?.enum).toEqual(MODES);
    expect(properties['sites']?.additionalProperties?.enum).toEqual(MODES);
    expect(Object.keys(properties['hide']?.properties ?? {})).toEqual(NOISE_KINDS);
    expect(properties['search']?.enum).toEqual(ENGINES);
    expect(properties['cite']?.enum).toEqual(CITATION_FORMS);
  });
});
