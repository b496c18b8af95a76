import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { checkSync } from 'recheck';
import { expect, test } from 'vitest';
import ts from 'typescript';

const ROOT = resolve(import.meta.dirname, '../..');

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

const files = ['lib', 'entrypoints'].flatMap((folder) => filesIn(join(ROOT, folder)));
const withRegexes = files
  .map((file) => ({ name: relative(ROOT, file), regexes: regexesIn(file) }))
  .filter(({ regexes }) => regexes.length > 0);

// Texts are strangers': an expression that backtracks without bound would let any page stop its reader's tab.
test.each(withRegexes)('$name: no regular expression takes exponential time', { timeout: 120_000 }, ({ regexes }) => {
  for (const { source, flags } of regexes) {
    const verdict = checkSync(source, flags, { timeout: 800, checker: 'automaton' });
    if (verdict.status === 'vulnerable') expect(verdict.complexity.type, `/${source}/${flags}`).not.toBe('exponential');
  }
});
