import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import { evaluate, type Session } from '../harness/browser.ts';
import { ROOT } from '../harness/build.ts';
import { settledReport } from '../harness/inspect-page.ts';
import { TRICKS } from '../tricks/matrix.ts';
import { pageOf, PARAGRAPHS, said } from '../tricks/page.ts';
import { test } from './browsers.ts';
import { override } from './visits.ts';

const READABILITY = readFileSync(join(ROOT, 'node_modules/@mozilla/readability/Readability.js'), 'utf8');
/** What is left of the article: to see, to select, in a reader mode of the live document, and whether anything is generated. */
const LEFT = `(() => {
  const root = document.querySelector('#txt');
  getSelection().selectAllChildren(document.body);
  const selected = getSelection().toString();
  return {
    seen: document.body.innerText,
    selected,
    reader: new (new Function(${JSON.stringify(`${READABILITY}\nreturn Readability;`)})())(document.cloneNode(true)).parse()?.textContent ?? '',
    generated: [...root.querySelectorAll('p')].map((p) => getComputedStyle(p, '::before').content + getComputedStyle(p, '::after').content).join(' '),
    quoted: [...document.querySelectorAll('#alike b')].map((b) => getComputedStyle(b, '::before').content + getComputedStyle(b, '::after').content).join(' '),
    hosts: [...root.querySelectorAll('.h')].filter((host) => host.checkVisibility()).map((host) => host.shadowRoot?.textContent ?? '').join(' '),
    alike: document.querySelector('#alike').innerHTML,
  };
})()`;
const bare = (text: string): string => text.replace(/\s+/g, '');

interface Left {
  seen: string;
  selected: string;
  reader: string;
  generated: string;
  quoted: string;
  hosts: string;
  alike: string;
}

/** Copies all of the page by the keyboard and pastes it into a field of another page: what other programs get. */
async function copied(page: Page, field: Page): Promise<string> {
  const press = async (on: Page, ...keys: ('a' | 'c' | 'v')[]) => {
    await on.bringToFront();
    await on.keyboard.down('Control');
    for (const key of keys) await on.keyboard.press(key);
    await on.keyboard.up('Control');
  };
  await press(page, 'a', 'c');
  await evaluate(field, `document.querySelector('textarea').value = ''; document.querySelector('textarea').focus()`);
  await press(field, 'v');
  return evaluate<string>(field, `document.querySelector('textarea').value`);
}

describe.each(['chromium', 'firefox'] as const)('watermark tricks in %s', (name) => {
  let session: Session;
  let field: Page;
  let page: Page;
  let tabId: number;
  test.beforeAll(async ({ browsers }) => {
    session = await browsers.fresh(name);
    session.server.serve('http://field.example/', { body: '<textarea></textarea>' });
    ({ page: field } = await session.open('http://field.example/'));
    ({ page, tabId } = await session.open('http://field.example/'));
  });

  test.each(TRICKS)('$name', async (trick) => {
    const { url, html } = pageOf(trick);
    session.server.serve(url, { body: html, type: 'text/html; charset=utf-8' });
    // only the front tab is given idle moments
    await page.bringToFront();
    await page.goto(url);
    const answer = await settledReport(session, tabId);
    if (!answer.ok) throw new Error(answer.error);
    const report = answer.value;
    const left = await evaluate<Left>(page, LEFT);
    const clipboard = await copied(page, field);
    const marks = PARAGRAPHS.map((_, i) => bare(said(trick, i)));
    for (const [where, text] of Object.entries({ ...left, clipboard, text: report.text })) {
      if (where !== 'alike') for (const mark of marks) expect(bare(text), where).not.toContain(mark);
    }
    for (const paragraph of PARAGRAPHS) {
      for (const text of [left.seen, left.selected, left.reader, clipboard, report.text]) expect(bare(text)).toContain(bare(paragraph));
    }
    await override(session, tabId, 'off');
    const before = await evaluate<Left>(page, LEFT);
    expect([left.alike, left.quoted], 'the look-alike is touched').toEqual([before.alike, before.quoted]);
    // the trick must be one: somewhere on the page the words stood
    const raw = `${bare(await evaluate<string>(page, 'document.documentElement.outerHTML'))}${bare(before.generated)}`;
    for (const mark of marks.slice(0, 1)) expect(raw).toContain(mark);
  });
});
