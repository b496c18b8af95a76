// @vitest-environment jsdom
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { Ledger } from '../../lib/marks/ledger.ts';
import type { Reading } from '../../lib/model/report.ts';
import { findClutter } from '../../lib/noise/find-noise.ts';
import type { NoiseRule } from '../../lib/noise/rule.ts';
import { CLUTTER_RULES, WATERMARK_RULES } from '../../lib/noise/rules.ts';
import { readPage } from '../harness/read-page.ts';
import { drain, load, pageFile, PAGES, pageUrl } from '../noise/scene.ts';
import { FORMATS } from '../provenance/formats.ts';
import { LOOK_ALIKES, OWN_TESTS } from './look-alikes.ts';

// Every rule is taken away in turn, and something a reader would see must change: a rule that nothing needs cannot stay.
// What changed, and the look-alike that the rule leaves alone, is written into tests/RULES.md: `npm run rules`.

const ROOT = resolve(import.meta.dirname, '../..');
const FILE = join(ROOT, 'tests/RULES.md');
const NOW = Date.parse('2026-11-23T12:00:00Z');

/** A line of RULES.md. */
interface Row {
  rule: string;
  file: string;
  without: string;
  lookAlike: string;
}
const rows: Row[] = [];
const lookAlikeOf = (rule: string): string => LOOK_ALIKES[rule] ?? '';

describe('noise rules', () => {
  /** What is hidden on a page, as `kind text` lines, with the rule that found it. */
  const hiddenOn = (slug: string): string[] => {
    load(slug.endsWith('.html') ? readFileSync(join(ROOT, 'tests/noise/guards', slug), 'utf8') : pageFile(slug));
    const url = slug.endsWith('.html') ? new URL('https://guard.example/1') : pageUrl(slug);
    const { page, article, sight, reading, watermarks } = drain(readPage(document, url, NOW));
    const ledger = new Ledger();
    ledger.hide([...watermarks.targets, ...findClutter({ page, article, sight, site: reading.site }).targets]);
    // pages draw other random characters every time they are loaded
    return ledger.list().map(({ rule, kind, text }) => `${rule}: ${kind} ${text.replace(/[0-9A-Za-z]/g, 'x')}`);
  };
  const slugs = readdirSync(PAGES);
  const baseline = new Map<string, string[]>();
  beforeAll(() => {
    for (const slug of slugs) baseline.set(slug, hiddenOn(slug));
  }, 60_000);

  const lists = [WATERMARK_RULES, CLUTTER_RULES] as NoiseRule[][];
  test.each(lists.flat().map((rule) => [rule.id, rule] as const))('%s: a page needs it, and a look-alike is left alone', (id, rule) => {
    const list = lists.find((each) => each.includes(rule)) ?? [];
    const at = list.indexOf(rule);
    list.splice(at, 1);
    const changed = slugs.filter((slug) => JSON.stringify(hiddenOn(slug)) !== JSON.stringify(baseline.get(slug)));
    list.splice(at, 0, rule);
    const elsewhere = OWN_TESTS[id];
    if (changed.length === 0) {
      expect(elsewhere, `no page of tests/pages changes without ${id}: add one that does`).toBeDefined();
      expect(readFileSync(join(ROOT, elsewhere?.[0] ?? ''), 'utf8')).toContain(elsewhere?.[1]);
    }
    const lookAlike = lookAlikeOf(id);
    expect(lookAlike, `${id} has no look-alike in tests/house/look-alikes.ts`).not.toBe('');
    expect(hiddenOn(lookAlike).filter((line) => line.startsWith(`${id}:`))).toEqual([]);
    rows.push({
      rule: id,
      file: `lib/noise/${id}.ts`,
      without: changed.map((slug) => `\`${slug}\``).join(' ') || `\`${elsewhere?.[0] ?? ''}\``,
      lookAlike: `\`${lookAlike}\``,
    });
  });
});

describe('reading rules', () => {
  /** Every exported `find…` of a scene, in the rooms of source, time and credits. */
  const rules = ['source', 'time', 'credits'].flatMap((room) =>
    readdirSync(join(ROOT, 'lib/provenance', room)).flatMap((name) => {
      const file = join(ROOT, 'lib/provenance', room, name);
      const exported = [...readFileSync(file, 'utf8').matchAll(/^export function\* (find\w+)\([^)]*\bScene\)/gm)].map(
        ([, found = '']) => found,
      );
      return exported.map((find) => ({ rule: `${room}/${name.replace('.ts', '')}#${find}`, file, find }));
    }),
  );
  const forms = FORMATS.map(([meta, { tail, first, head, after, lang, url }]) => ({
    url,
    line: [meta, first, tail, after, head, url].filter(Boolean).join(' … '),
    meta,
    seen: { ...(tail && { tail }), ...(first && { first }), ...(head && { head }), ...(after && { after }), ...(lang && { lang }) },
  }));
  const said = ({ sources, published, modified, originalPublished, credits }: Reading) => ({
    source: sources.map(({ value }) => value.name).join('、'),
    time: published?.value.iso ?? '',
    update: modified?.value.iso ?? '',
    'first appearance': originalPublished?.value.iso ?? '',
    credits: credits.map(({ value }) => `${value.role}：${value.names.join('、')}`).join('；'),
  });
  type Said = ReturnType<typeof said>;
  /** A reader of forms whose modules are loaded anew, so that a rule may be missing from them. */
  const reader = async (): Promise<(form: (typeof forms)[number]) => Said> => {
    vi.resetModules();
    const { articlePage, read } = await import('../provenance/page.ts');
    return ({ meta, seen, url }) => said(read(articlePage(meta, seen), url));
  };
  const baseline: Said[] = [];
  const mentions: string[] = [];
  beforeAll(async () => {
    const { articlePage, read } = await import('../provenance/page.ts');
    for (const { meta, seen, url } of forms) {
      const reading = read(articlePage(meta, seen), url);
      baseline.push(said(reading));
      mentions.push(JSON.stringify([reading.sources, reading.published, reading.modified, reading.originalPublished, reading.credits]));
    }
  }, 120_000);

  test.each(rules)('$rule: a form needs it, and a look-alike is read alike without it', async ({ rule, file, find }) => {
    vi.doMock(file, async (original) => ({ ...(await original<object>()), [find]: () => [] }));
    const read = await reader();
    vi.doUnmock(file);
    // those first that name one of the file's rules: nearly always the first of them changes
    const ids = [
      ...new Set([...readFileSync(file, 'utf8').matchAll(/'((?:source|time|credit)-[a-z-]+)'/g)].map(([, id = '']) => `"${id}"`)),
    ];
    const order = forms
      .map((_, i) => i)
      .sort((a, b) => Number(ids.some((id) => mentions[b]?.includes(id))) - Number(ids.some((id) => mentions[a]?.includes(id))));
    const same = (i: number, now: Said): boolean => JSON.stringify(now) === JSON.stringify(baseline[i]);
    let without = '';
    for (const i of order) {
      const form = forms[i];
      const before = baseline[i];
      if (!form || !before) continue;
      const now = read(form);
      if (same(i, now)) continue;
      const [field = 'source'] = (Object.keys(before) as (keyof Said)[]).filter((key) => before[key] !== now[key]);
      without = `\`${form.line.replaceAll('|', '\\|')}\`: ${field} ${before[field] || '–'} → ${now[field] || '–'}`;
      break;
    }
    expect(without, `no form of tests/provenance/formats.ts changes without ${rule}: add one that does`).not.toBe('');
    const lookAlike = lookAlikeOf(rule);
    expect(lookAlike, `${rule} has no look-alike in tests/house/look-alikes.ts`).not.toBe('');
    const alike = forms.flatMap((form, i) => (form.line.includes(lookAlike) ? [i] : []));
    expect(alike, `no form has ${lookAlike}`).not.toEqual([]);
    for (const i of alike) {
      const form = forms[i];
      if (form) expect(read(form), form.line).toEqual(baseline[i]);
    }
    rows.push({ rule, file: relative(ROOT, file), without, lookAlike: `\`${lookAlike.replaceAll('|', '\\|')}\`` });
  });
});

/** Nothing may be in the tables that no rule has any more. */
test('tables name only rules that there are', () => {
  const known = new Set(rows.map(({ rule }) => rule));
  for (const rule of [...Object.keys(LOOK_ALIKES), ...Object.keys(OWN_TESTS)]) expect(known).toContain(rule);
});

test('tests/RULES.md is up to date', () => {
  const table = (which: (row: Row) => boolean) =>
    rows.filter(which).map(({ rule, file, without, lookAlike }) => `| [${rule}](../${file}) | ${without} | ${lookAlike} |`);
  const isNoise = ({ file }: Row) => file.startsWith('lib/noise/');
  const text = [
    '# Rules',
    '',
    'Written by `npm run rules`; a test fails when it is stale. Each rule was taken away in turn: what changes then is in the second',
    'column. The third names what looks like it and is none: it fails when the rule goes too far.',
    '',
    '## Noise',
    '',
    '| rule | pages that change without it | look-alike |',
    '| --- | --- | --- |',
    ...table(isNoise),
    '',
    '## Source, time and credits',
    '',
    '| rule | first form that changes without it | look-alike |',
    '| --- | --- | --- |',
    ...table((row) => !isNoise(row)),
    '',
  ].join('\n');
  if (process.env['UPDATE']) writeFileSync(FILE, text);
  expect(existsSync(FILE) && readFileSync(FILE, 'utf8'), 'stale: run `npm run rules` and commit it').toBe(text);
});

afterAll(() => vi.resetModules());
