import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../harness/build.ts';
import { fixture } from './fixtures.ts';

/** Twenty tables one in the other, of seven kilobytes. */
const TABLES = `${'<table><tr><td>'.repeat(20)}${'这里是一个表格单元，里面还有文字，港口的清晨很安静。'.repeat(85)}${'</td></tr></table>'.repeat(20)}`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'qingyuan-inspect-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs `inspect` from the folder, as a caller would. */
function inspect(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'tests/harness/inspect.ts'), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, QINGYUAN_CALLER: folder },
  });
  const lines = stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line) as Record<string, unknown>); // prettier-ignore
  return { status, lines, stderr };
}

/** Encodes text in the two-byte part of GB18030: Node only decodes it. Characters outside it become question marks. */
function inGb18030(text: string): Buffer {
  const decoder = new TextDecoder('gb18030');
  const bytes = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) bytes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  return Buffer.from([...text].flatMap((char) => (char < '\x80' ? [char.charCodeAt(0)] : (bytes.get(char) ?? [0x3f]))));
}

describe('inspect', () => {
  test('tells what is wrong with its arguments, and opens no browser for it', () => {
    for (const [args, words] of [
      [['--manifest', 'nowhere.jsonl'], 'no such manifest'],
      [['nowhere.html'], 'no such file'],
      [['--mode', 'tidy'], 'tidy'],
      [['--nonsense'], 'nonsense'],
      [[], 'no page'],
    ] as const) {
      const { status, lines, stderr } = inspect(...args);
      expect([status, lines]).toEqual([2, []]);
      expect(stderr).toContain(words);
    }
  });

  test.each(['chromium', 'firefox'])('%s: every bad page gets its answer in its place, and the run goes on', (browser) => {
    const { html, url } = fixture('founding-plain-text');
    const write = (name: string, data: string | Buffer) => {
      writeFileSync(join(folder, name), data);
    };
    write('good.html', html);
    write('empty.html', '');
    write('gb.html', inGb18030(html.replace('<meta charset="utf-8">', '')));
    write(
      'paper.pdf',
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n',
    );
    // ten megabytes of nested tables
    write('tables.html', `<!doctype html><meta charset="utf-8"><h1>港口的清晨</h1>${TABLES.repeat(1500)}`);
    mkdirSync(join(folder, 'folder.html'), { recursive: true });
    const entries = ['empty.html', 'gb.html', 'paper.pdf', 'folder.html', 'gone.html', 'tables.html', 'good.html'].map((file) => ({ id: file, file, url: file === 'good.html' ? url : `http://bad.example/${file}` })); // prettier-ignore
    write('manifest.jsonl', entries.map((entry) => JSON.stringify(entry)).join('\n'));

    const out = join(folder, `${browser}.jsonl`);
    const { status } = inspect('--browser', browser, '--manifest', 'manifest.jsonl', '--out', out, '--check-undo', '--html', 'html');
    const lines = readFileSync(out, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>); // prettier-ignore
    expect(status).toBe(1);
    expect(lines.map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
    expect(lines.map(({ error }) => typeof error)).toEqual(['undefined', 'undefined', 'string', 'string', 'string', 'string', 'undefined']);
    const [empty, chinese, paper, , gone, tables, good] = lines;
    expect(paper?.['error']).toContain('PDF');
    expect(gone?.['error']).toContain('no such file');
    expect(tables?.['error']).toContain('too large');
    expect(empty).toMatchObject({ verdict: 'not-article', text: '', title: null, undo: 'exact' });
    expect(chinese).toMatchObject({ verdict: good?.['verdict'], title: good?.['title'], text: good?.['text'] });
    expect(good).toMatchObject({ url, verdict: 'reprint', undo: 'exact' });
    expect(readFileSync(join(folder, 'html/good.html.html'), 'utf8')).toContain('data-qingyuan');
  });
});
