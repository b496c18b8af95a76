import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { checkSync } from 'recheck';
import { afterAll, expect, test } from 'vitest';
import ts from 'typescript';

const ROOT = resolve(import.meta.dirname, '../..');

/** Steps a regular expression may take grow with this power of its text's length: 1 is linear, infinity exponential. */
type Power = number;

/** What recheck found out about expressions that it takes long over. `UPDATE=1` adds new ones and drops those that are gone. */
const FILE = join(import.meta.dirname, 'regexes.json');
const known = (existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {}) as Record<string, Power>;
const LONG = 100;
const PATIENCE = 10_000;

/** Texts are strangers', but lines near an article are cut at 240 characters (lib/provenance/scene.ts): squares are bearable. */
const BEARABLE: Power = 2;

/** Worse ones that may stay for now, by how they begin. Not one of them is run on text longer than a line near the article. */
const DEBTS = [
  String.raw`(?:^|[\s_-])(?:ads?|adv|advert\w*`,
  String.raw`\(?(?<role>photo|photos|photograph|illustration`,
  String.raw`(?<role>(?:additional )?reporting|writing|editing)\s+by`,
  String.raw`[／/].*(?:报导|報導|報道|报道|電|电|撰文).*$`,
  '(?:本文)?(?:原标题|原题为?|原文标题',
];

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : /\.tsx?$/.test(name) ? [path] : [];
  });
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

const seen = new Map<string, Power>();
/** Looks an expression up, or has it checked. What cannot be decided in time counts as too slow. */
function powerOf(source: string, flags: string): Power {
  const key = `/${source}/${flags}`;
  const listed = seen.get(key) ?? known[key];
  if (listed !== undefined) {
    if (known[key] !== undefined) seen.set(key, listed);
    return listed;
  }
  const began = Date.now();
  const verdict = checkSync(source, flags, { timeout: PATIENCE });
  let power: Power = 1;
  if (verdict.status === 'unknown') power = BEARABLE + 1;
  if (verdict.status === 'vulnerable') power = verdict.complexity.type === 'polynomial' ? verdict.complexity.degree : Infinity;
  // an exponential one is never put on record
  if (Date.now() - began > LONG && power < Infinity) seen.set(key, power);
  return power;
}

const files = ['lib', 'entrypoints'].flatMap((folder) => filesIn(join(ROOT, folder)));
const withRegexes = files
  .map((file) => ({ name: relative(ROOT, file), regexes: regexesIn(file) }))
  .filter(({ regexes }) => regexes.length > 0);

// An expression that backtracks without bound would let any page stop its reader's tab.
test.each(withRegexes)('$name: regular expressions come to an end', { timeout: 300_000 }, ({ regexes }) => {
  for (const { source, flags } of regexes) {
    const power = powerOf(source, flags);
    expect(power, `/${source}/${flags} takes exponential time`).toBeLessThan(Infinity);
    if (!DEBTS.some((debt) => source.startsWith(debt))) expect(power, `/${source}/${flags}`).toBeLessThanOrEqual(BEARABLE);
  }
});

test('every debt is still owed', () => {
  const all = withRegexes.flatMap(({ regexes }) => regexes);
  for (const debt of DEBTS)
    expect(
      all.filter(({ source }) => source.startsWith(debt)),
      debt,
    ).not.toEqual([]);
});

afterAll(() => {
  if (process.env['UPDATE'])
    writeFileSync(FILE, `${JSON.stringify(Object.fromEntries([...seen].toSorted(([a], [b]) => (a < b ? -1 : 1))), null, 2)}\n`);
});
