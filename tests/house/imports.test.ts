import { readFileSync } from 'node:fs';
import { join, relative, resolve, dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import ts from 'typescript';
import { filesIn, ROOT } from './files.ts';

/** Who may import whom: the architecture as data. `api` says that a folder may know the extension API. */
const FOLDERS: Record<string, { may: string[]; packages: string[] }> = {
  model: { may: [], packages: [] },
  text: { may: ['model'], packages: [] },
  dom: { may: ['model', 'text'], packages: [] },
  article: { may: ['model', 'text', 'dom'], packages: [] },
  // the background's half knows no document: facts in, meaning out
  provenance: { may: ['model', 'text'], packages: [] },
  reprint: { may: ['model', 'text'], packages: [] },
  interpret: { may: ['model', 'text', 'provenance', 'reprint'], packages: [] },
  noise: { may: ['model', 'text', 'dom', 'article'], packages: [] },
  outlets: { may: ['model', 'text'], packages: [] },
  filters: { may: ['model'], packages: ['@ghostery/adblocker', '@ghostery/adblocker-extended-selectors', 'tldts'] },
  marks: { may: ['model', 'text'], packages: [] },
  settings: { may: ['model'], packages: ['#imports', 'wxt/browser', 'tldts', 'jsonc-parser'] },
  messages: { may: ['model'], packages: ['wxt/browser'] },
  copy: { may: ['model', 'text', 'dom', 'article'], packages: [] },
  'copy-guard': { may: ['text', 'dom', 'article', 'copy'], packages: [] },
  visit: {
    may: ['model', 'text', 'dom', 'article', 'noise', 'marks', 'settings', 'messages', 'copy', 'copy-guard'],
    packages: [],
  },
  citation: { may: ['model'], packages: [] },
  clipboard: { may: [], packages: [] },
  background: {
    may: ['model', 'marks', 'settings', 'messages', 'interpret', 'outlets', 'citation', 'clipboard', 'filters'],
    packages: ['wxt/browser', '#i18n'],
  },
  options: { may: ['model', 'settings', 'messages'], packages: ['#i18n', 'preact', 'preact/hooks', 'punycode/punycode.js'] },
  welcome: { may: ['model'], packages: ['#i18n', 'preact/hooks'] },
  popup: {
    may: ['model', 'settings', 'messages', 'citation', 'clipboard'],
    packages: ['wxt/browser', '#i18n', 'preact', 'preact/hooks', 'punycode/punycode.js', 'turndown', '@joplin/turndown-plugin-gfm'],
  },
};

function importsOf(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'), true, true);
  return importedFiles.map(({ fileName }) => fileName);
}

const folderOf = (file: string): string => relative(join(ROOT, 'lib'), file).split('/')[0] ?? '';
const files = filesIn('lib').map((path) => join(ROOT, path));

describe('imports', () => {
  test('every folder of lib has its row', () => {
    expect([...new Set(files.map(folderOf))].sort()).toEqual(Object.keys(FOLDERS).sort());
  });

  test.each(files.map((file) => ({ file, name: relative(ROOT, file) })))('$name imports only what its folder may', ({ file }) => {
    const row = FOLDERS[folderOf(file)];
    for (const name of importsOf(file)) {
      if (name.startsWith('.')) {
        const to = folderOf(resolve(dirname(file), name));
        expect([folderOf(file), ...(row?.may ?? [])], `${relative(ROOT, file)} → ${name}`).toContain(to);
      } else {
        expect(row?.packages ?? [], `${relative(ROOT, file)} → ${name}`).toContain(name);
      }
    }
  });

  test('no folder reaches itself through others', () => {
    const reach = (from: string, seen: Set<string>): Set<string> => {
      for (const to of FOLDERS[from]?.may ?? []) if (!seen.has(to)) reach(to, seen.add(to));
      return seen;
    };
    for (const folder of Object.keys(FOLDERS)) expect(reach(folder, new Set())).not.toContain(folder);
  });

  test('only marks changes a page', () => {
    const setters =
      /\.(?:setAttribute|removeAttribute|toggleAttribute|appendChild|insertBefore|replaceWith|replaceChild|removeChild|innerHTML\s*=|outerHTML\s*=|textContent\s*=|insertAdjacent\w+|adoptedStyleSheets\s*=|style\.setProperty)\b/;
    const writers = files.filter(
      (file) => !['marks', 'popup', 'options', 'welcome'].includes(folderOf(file)) && setters.test(readFileSync(file, 'utf8')),
    );
    expect(writers.map((file) => relative(ROOT, file))).toEqual([]);
  });
});
