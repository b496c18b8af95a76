import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { filesFor, misuse } from '../harness/new-rule.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

describe('npm run new:rule', () => {
  test.each([
    ['noise', 'lib/noise/test-leaf.ts', 'lib/noise/rules.ts', 'testLeaf'],
    ['source', 'lib/provenance/source/test-leaf.ts', 'lib/provenance/source/sources.ts', 'findTestLeaf'],
    ['time', 'lib/provenance/time/test-leaf.ts', 'lib/provenance/time/times.ts', 'findTestLeaf'],
    ['credits', 'lib/provenance/credits/test-leaf.ts', 'lib/provenance/credits/credits.ts', 'findTestLeaf'],
  ] as const)('%s: writes the rule, lists it, and gives it a fixture and a look-alike', (room, file, list, name) => {
    const files = filesFor(room, 'test-leaf', read);
    expect(files[file]).toMatch(new RegExp(`export (?:const|function\\*) ${name}\\b`));
    // imported, and called for or listed
    expect(files[list]?.match(new RegExp(`\\b${name}\\b`, 'g'))).toHaveLength(2);
    const neighbours = [...(files[list] ?? '').matchAll(/from '\.\/(.*)';/g)].map(([, each]) => each);
    expect(neighbours).toContain('test-leaf');
    expect(neighbours).toEqual(neighbours.toSorted());
    // what is known to be right is asked first
    expect(files[list]).toMatch(new RegExp(`,\\s*(?:\\.{3})?${name}(?:\\(scene\\))?\\s*,?\\s*\\]`));
    expect(files['tests/house/look-alikes.ts']).toContain('test-leaf');
    if (room === 'noise') expect(files).toHaveProperty(['tests/pages/noise-not-test-leaf/page.html']);
    else expect(files['tests/provenance/formats.ts']).toContain('test-leaf-look-alike');
    for (const [path, text] of Object.entries(files).filter(([each]) => each.endsWith('.ts'))) {
      const { diagnostics } = ts.transpileModule(text, { reportDiagnostics: true, fileName: path });
      expect(diagnostics, path).toEqual([]);
    }
  });

  test('tells what is wrong with its arguments', () => {
    expect(misuse('sound', 'test-leaf')).toContain('noise, source, time, credits');
    expect(misuse('noise', undefined)).toContain('kebab case');
    expect(misuse('noise', '../../etc')).toContain('kebab case');
    expect(misuse('noise', 'paragraph-tail')).toContain('there already');
    expect(misuse('noise', 'test-leaf')).toBeNull();
  });
});
