import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import ts from 'typescript';
import { filesIn, ROOT } from './files.ts';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const README = read('README.md');
const CHINESE = read('README.zh-CN.md');

const code = ['lib', 'entrypoints', 'tests'].flatMap(filesIn);
/** Tables: one line, one form, outlet, or word. */
const isTable = (path: string): boolean => path.endsWith('formats.ts');

describe('README', () => {
  test('the map shows every folder of lib, and no other', () => {
    const map = README.split('| folder of `lib`')[1]?.split('\n\n')[0] ?? '';
    const named = [...map.matchAll(/^\| ((?:`[\w-]+`(?:, )?)+)/gm)].flatMap(([, names = '']) =>
      names.split(', ').map((name) => name.replaceAll('`', '')),
    );
    const folders = readdirSync(join(ROOT, 'lib'), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
    expect(named.toSorted()).toEqual(folders.toSorted());
  });

  test('every npm command it names exists, and every script is named', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = new Set(
      [...README.matchAll(/\bnpm (?:run (?:--silent )?)?(start|test|[a-z]+(?::[a-z]+)?)\b(?! ci)/g)].map(([, name = '']) => name),
    );
    for (const script of Object.keys(scripts)) expect(named, `README does not name npm run ${script}`).toContain(script);
  });

  test.each([
    ['README.md', README],
    ['README.zh-CN.md', CHINESE],
    ['.store/README.md', read('.store/README.md')],
  ])('%s: links and paths lead to files', (name, text) => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g)].map(([, path = '']) => path);
    const paths = [...text.matchAll(/`((?:lib|tests|entrypoints)\/[\w./-]+\.\w+)`/g)].map(([, path = '']) => path);
    for (const path of [...links, ...paths].filter((each) => !each.includes('your-rule')))
      expect(existsSync(join(ROOT, name.startsWith('.') ? '.store' : '', path)) || existsSync(join(ROOT, path)), `${name}: ${path}`).toBe(
        true,
      );
  });

  test('its Chinese twin says the same to a user: commands, permissions, versions, example', () => {
    const user = README.split('## For developers')[0] ?? '';
    const facts = (text: string) => [...text.matchAll(/`[^`\n]+`|\b\d{2,3}\b|^[+−]\d.*?\s{2}/gm)].map(([fact]) => fact.trim());
    const missing = facts(user).filter((fact) => !CHINESE.includes(fact));
    // the permission table's last row is worded, and details of copying are left to the English text
    expect(
      missing.filter((fact) =>
        /npm|QINGYUAN|Alt|^\d|output|[+−]\d|storage|activeTab|scripting|contextMenus|clipboardWrite|offscreen/.test(fact),
      ),
    ).toEqual([]);
  });
});

describe('the tree', () => {
  test('files are short enough to be read at once', () => {
    const long = code.filter((path) => !isTable(path)).map((path) => [path, read(path).split('\n').length] as const);
    const limit = (path: string) => DEBTS[path] ?? (path.startsWith('tests/') ? 300 : 240);
    expect(long.filter(([path, lines]) => lines > limit(path))).toEqual([]);
  });

  test('functions of the product are short enough to be understood at once', () => {
    const found = code.filter((path) => !path.startsWith('tests/')).flatMap(functionsOf);
    expect(found.filter(([name, lines]) => lines > (DEBTS[name] ?? 60))).toEqual([]);
  });

  test('every test page has its address and its expected report', () => {
    for (const slug of readdirSync(join(ROOT, 'tests/pages')))
      for (const file of ['page.html', 'meta.json', 'expected.json'])
        expect(existsSync(join(ROOT, 'tests/pages', slug, file)), `${slug}/${file}`).toBe(true);
  });

  // what the store linter warns of is Preact's: ours never sets HTML
  test('no page or component of ours sets HTML', () => {
    const setters = code.filter(
      (path) => !path.startsWith('tests/') && /dangerouslySetInnerHTML|\b(?:inner|outer)HTML\s*=[^=]|insertAdjacentHTML/.test(read(path)),
    );
    expect(setters).toEqual([]);
  });

  test('no drawer for everything: names say what is inside', () => {
    expect(code.filter((path) => /\/(?:utils?|helpers?|common|misc|index)(?:\/|\.tsx?$)/.test(path))).toEqual([]);
  });
});

/** Files and functions that are longer than they should be, with the lines they may have: to be paid off, never raised in passing. */
const DEBTS: Record<string, number> = {
  'lib/text/instants.ts': 260,
  'lib/dom/lines.ts: readLines': 75,
  'lib/options/options.tsx: Options': 100,
};

/** Functions and methods of a file, as `path: name`, with their lines. */
function functionsOf(path: string): [name: string, lines: number][] {
  const file = ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true);
  const found: [string, number][] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) {
      const [from = 0, to = 0] = [node.getStart(), node.end].map((at) => file.getLineAndCharacterOfPosition(at).line);
      found.push([`${path}: ${node.name?.getText() ?? ''}`, to - from + 1]);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
