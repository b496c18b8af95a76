import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSync } from 'recheck';
import { afterAll, expect, test, vi } from 'vitest';
import ts from 'typescript';
import { filesIn, ROOT } from './files.ts';

/** Expressions that take the checker long, proven linear before. `UPDATE=1` proves all of them anew and writes the list. */
const FILE = join(import.meta.dirname, 'regexes.json');
const known = new Set(process.env['UPDATE'] || !existsSync(FILE) ? [] : (JSON.parse(readFileSync(FILE, 'utf8')) as string[]));
/**
 * What takes longer than this to prove goes on the list; what cannot be proven in time counts as too slow: ample, for a machine
 * that does much else besides. In milliseconds.
 */
const LONG = 100;
const PATIENCE = 100_000;
const slow = new Set<string>();

/** Why an expression is not known to take time in proportion to its text; null if it is. */
function objection(source: string, flags: string): string | null {
  const key = `/${source}/${flags}`;
  if (known.has(key)) {
    slow.add(key);
    return null;
  }
  const began = performance.now();
  const { status } = checkSync(source, flags, { timeout: PATIENCE });
  // what recheck calls safe takes constant or linear time
  if (status !== 'safe') return `${key} is ${status}`;
  if (performance.now() - began > LONG) slow.add(key);
  return null;
}

/** Every regular expression written in a file. */
function regexesIn(file: string): { source: string; flags: string }[] {
  const found: { source: string; flags: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
  return found;
}

const files = ['lib', 'entrypoints'].flatMap(filesIn);
const withRegexes = files.map((file) => ({ name: file, regexes: regexesIn(join(ROOT, file)) })).filter(({ regexes }) => regexes.length > 0);

// Texts are strangers': an expression that takes the square of their length would let a page stop its reader's tab.
test.each(withRegexes)('$name: regular expressions take linear time', { timeout: 300_000 }, ({ regexes }) => {
  for (const { source, flags } of regexes) expect(objection(source, flags)).toBeNull();
});

/** What a module puts together from parts is caught in the making, while the module is loaded. */
test('expressions put together from parts take linear time', { timeout: 300_000 }, async () => {
  const made: RegExp[] = [];
  vi.resetModules();
  vi.stubGlobal(
    'RegExp',
    new Proxy(RegExp, {
      construct(target, given: [string, string?], self) {
        const expression = Reflect.construct(target, given, self) as RegExp;
        made.push(expression);
        return expression;
      },
    }),
  );
  try {
    for (const path of files.map((file) => join(ROOT, file))) if (readFileSync(path, 'utf8').includes('new RegExp(')) await import(path);
  } finally {
    vi.unstubAllGlobals();
  }
  expect(made).not.toEqual([]);
  for (const { source, flags } of made) expect(objection(source, flags)).toBeNull();
});

afterAll(() => {
  if (process.env['UPDATE']) writeFileSync(FILE, `${JSON.stringify([...slow].toSorted(), null, 2)}\n`);
});
