import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const PICTURES = join(ROOT, '.store/pictures');

/** Width and height of a JPEG, from its start-of-frame marker. */
function sizeOf(file: string): [width: number, height: number] {
  const bytes = readFileSync(file);
  for (let at = 2; at < bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes.readUInt16BE(at);
    if (marker >= 0xffc0 && marker <= 0xffc2) return [bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)];
  }
  throw new Error(`${file} is no JPEG`);
}

describe('what is handed to the stores', () => {
  test.each([
    ['en', 'en', /^\*\*Summary\*\*.*: (.*)$/m],
    ['zh-CN', 'zh_CN', /^\*\*摘要\*\*.*?：(.*)$/m],
  ])('the summary in %s is the one the browser shows, and short enough', (lang, locale, form) => {
    const summary = form.exec(read(`.store/listing.${lang}.md`))?.[1] ?? '';
    expect(summary).toBe(/^description: (.*)$/m.exec(read(`lib/locales/${locale}.yml`))?.[1]);
    expect(summary.length).toBeLessThanOrEqual(132);
  });

  test('every permission README explains is justified, and no other', () => {
    const table = read('README.md').split('## Permissions')[1]?.split('\n## ')[0] ?? '';
    const explained = [...table.matchAll(/^\| `(\w+)` /gm)].map(([, name]) => name);
    const justified = [...read('.store/permissions.md').matchAll(/^- `(\w+)`/gm)].map(([, name]) => name);
    expect(explained.length).toBeGreaterThan(3);
    expect(justified.toSorted()).toEqual(explained.toSorted());
  });

  test('pictures have the sizes stores ask for, and do not weigh the repository down', () => {
    const pictures = readdirSync(PICTURES);
    expect(pictures).toEqual(expect.arrayContaining(['clean.en.jpg', 'clean.zh-CN.jpg', 'popup.en.jpg', 'popup.zh-CN.jpg']));
    for (const name of pictures) {
      expect(sizeOf(join(PICTURES, name)), name).toEqual(name === 'promo-440x280.jpg' ? [440, 280] : [1280, 800]);
      expect(readFileSync(join(PICTURES, name)).length, name).toBeLessThan(250_000);
    }
  });
});
