import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { chooseMode, keepText, readChoice, readGlobal, writeGlobal } from '../../lib/settings/settings';
import { defaults } from '../../lib/settings/shape';
import { listSites, resetAll, unkeepText } from '../../lib/settings/sites';
import { exportSettings, importSettings, readBundle } from '../../lib/settings/transfer';

const SITE = { kind: 'site', name: 'example.com' } as const;
const HOST = { kind: 'host', name: 'm.example.com' } as const;

beforeEach(() => {
  fakeBrowser.reset();
});

async function choose(): Promise<void> {
  await writeGlobal({ mode: 'focus', search: 'baidu', hide: { ...defaults().hide, comments: true } });
  await chooseMode(SITE, 'off');
  await keepText(HOST, 'a “slogan”\nin two lines');
}
function taken(text: string) {
  const read = readBundle(text);
  if (!read.ok) throw new Error(JSON.stringify(read.flaw));
  return importSettings(read.value);
}

describe('a list of sites', () => {
  it('has everything stored, and is edited one by one', async () => {
    await choose();
    expect(await listSites()).toEqual([
      { scope: SITE, mode: 'off', keep: [] },
      { scope: HOST, mode: null, keep: ['a “slogan”\nin two lines'] },
    ]);
    await unkeepText(HOST, 'a “slogan”\nin two lines');
    expect(await listSites()).toHaveLength(1);
    await resetAll();
    expect(await listSites()).toEqual([]);
    expect(await readGlobal()).toEqual(defaults());
  });
});

describe('exported settings', () => {
  it('come back as they were', async () => {
    await choose();
    const text = await exportSettings();
    const [global, sites] = [await readGlobal(), await listSites()];
    fakeBrowser.reset();
    expect(await taken(text)).toEqual({ ok: true, value: 2 });
    expect([await readGlobal(), await listSites()]).toEqual([global, sites]);
  });

  it('have one site a line', async () => {
    await choose();
    expect((await exportSettings()).split('\n').filter((line) => line.includes('example.com'))).toEqual([
      '    {"site":"example.com","mode":"off"},',
      expect.stringMatching(/^ {4}\{"host":"m\.example\.com","keep":\[.*\]\}$/) as string,
    ]);
  });

  it('leave sites alone that are not among them, and sync as it is', async () => {
    await choose();
    const text = await exportSettings();
    fakeBrowser.reset();
    await writeGlobal({ sync: true });
    await chooseMode({ kind: 'site', name: 'other.example' }, 'focus');
    await taken(text);
    expect((await readGlobal()).sync).toBe(true);
    expect((await readChoice('other.example')).mode).toBe('focus');
  });
});

describe('a broken file', () => {
  it.each<[string, string, object]>([
    ['no JSON', '{\n  "qingyuan": 1,\n  "sites": [\n    {"site": "a.example" "mode": "off"}\n  ]\n}', { is: 'json', line: 4 }],
    ['cut off', '{\n  "qingyuan": 1,\n  "sites": [', { is: 'json', line: 3 }],
    ['empty', '', { is: 'json', line: 1 }],
    ['of something else', '{"bookmarks": []}', { is: 'foreign', line: 1 }],
    ['of another version', '{"qingyuan": 9}', { is: 'foreign', line: 1 }],
    ['a mode nobody knows', '{"qingyuan":1,"sites":[\n{"site":"a.example","mode":"off"},\n{"site":"b.example","mode":"loud"}]}', { is: 'value', line: 3, field: 'mode', value: '"loud"' }],
    ['a site that is none', '{"qingyuan":1,"sites":[\n{"site":"https://a.example/","mode":"off"}]}', { is: 'value', line: 2, field: 'site' }],
    ['no name at all', '{"qingyuan":1,"sites":[\n{"mode":"off"}]}', { is: 'value', line: 2, field: 'site' }],
    ['a list that is none', '{"qingyuan":1,"sites":[{"site":"a.example",\n"keep":[1]}]}', { is: 'value', line: 2, field: 'keep' }],
    ['a kind that is no switch', '{"qingyuan":1,\n"all":{"hide":{\n"ad":"yes"}}}', { is: 'value', line: 3, field: 'hide.ad', value: '"yes"' }],
  ])('%s: its line is named', (_, text, flaw) => {
    expect(readBundle(text)).toMatchObject({ ok: false, flaw });
  }); // prettier-ignore

  it('never throws, whatever is in it', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => !readBundle(text).ok));
    fc.assert(fc.property(fc.anything(), (sites) => [true, false].includes(readBundle(JSON.stringify({ qingyuan: 1, sites })).ok)));
  });
});

it('an internationalised name is stored as browsers write it', async () => {
  await taken('{"qingyuan":1,"sites":[{"site":"例子.中国","mode":"off"}]}');
  expect((await readChoice('xn--fsqu00a.xn--fiqs8s')).mode).toBe('off');
});
