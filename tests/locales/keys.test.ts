import { parseMessagesFile, type ParsedMessage } from '@wxt-dev/i18n/build';
import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

const LOCALES = ['en', 'zh_CN', 'zh_TW', 'ja', 'ko'];
const messages = new Map<string, Map<string, string>>();
for (const locale of LOCALES) {
  const parsed: ParsedMessage[] = await parseMessagesFile(`lib/locales/${locale}.yml`);
  // what browsers predefine is listed with our own
  const own = parsed.filter(({ key }) => !key[0]?.startsWith('@@'));
  messages.set(locale, new Map(own.map((message) => [message.key.join('.'), 'message' in message ? message.message : ''])));
}
const english = messages.get('en') ?? new Map<string, string>();

/** Keys named in the sources; of a template (`kind.${kind}`) the part before the first hole, as a beginning. */
async function usedKeys(): Promise<{ whole: Set<string>; beginnings: string[] }> {
  const whole = new Set<string>();
  const beginnings: string[] = [];
  for await (const file of glob('{lib,entrypoints}/**/*.{ts,tsx}')) {
    const source = readFileSync(file, 'utf8');
    if (!source.includes("from '#i18n'")) continue;
    for (const [, key = ''] of source.matchAll(/'([a-z]\w*(?:\.\w+)*)'/g)) whole.add(key);
    for (const [, beginning = ''] of source.matchAll(/`([a-z]\w*\.)\$\{/g)) beginnings.push(beginning);
  }
  // what the manifest and the pages themselves name
  for await (const file of glob(['wxt.config.ts', 'entrypoints/**/*.html']))
    for (const [, key = ''] of readFileSync(file, 'utf8').matchAll(/__MSG_(\w+?)__/g)) whole.add(key.replaceAll('_', '.'));
  return { whole, beginnings };
}

describe.each(LOCALES)('%s', (locale) => {
  const own = messages.get(locale) ?? new Map<string, string>();

  it('has every message of the others, none empty', () => {
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
    expect([...own].filter(([, text]) => !text.trim())).toEqual([]);
  });

  it('fills the same places', () => {
    const places = (text: string | undefined) => [...(text ?? '').matchAll(/\$\d/g)].map(String).sort();
    for (const [key, text] of own) expect([key, places(text)]).toEqual([key, places(english.get(key))]);
  });

  it('is in a language of its own', () => {
    for (const [other, texts] of messages)
      if (other !== locale) expect([...own].filter(([key, text]) => text.length > 12 && text === texts.get(key))).toEqual([]);
  });

  it('names the language of its words, for dates and screen readers', () => {
    expect(own.get('locale')).toBe(locale.replace('_', '-'));
  });

  it("keeps to the stores' lengths for name and description", () => {
    expect(own.get('name')?.length).toBeLessThanOrEqual(45);
    expect(own.get('description')?.length).toBeLessThanOrEqual(132);
  });
});

it('every message is used', async () => {
  const { whole, beginnings } = await usedKeys();
  expect([...english.keys()].filter((key) => !whole.has(key) && !beginnings.some((beginning) => key.startsWith(beginning)))).toEqual([]);
});
