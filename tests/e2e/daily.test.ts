import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import { evaluate, until, type Session } from '../harness/browser.ts';
import { CITATION_FORMS, type CitationForm } from '../../lib/model/settings.ts';
import { test } from './browsers.ts';
import { fixture } from './fixtures.ts';
import { messageOf, reportOf, visit, type Visited } from './visits.ts';

// an http page: what is copied must not need a secure one
const FOUNDING = fixture('founding-plain-text');
const PASTE = 'http://paste.example/';

/** The founding page in every form, put together by hand from the styles' own examples; `now` is the day of access. */
function citations(url: string, now: Date): Record<CitationForm, string> {
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  const accessed = `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const inWords = now.toLocaleDateString('en-US', { year: 'numeric', month: 'long', day: 'numeric' });
  const key = 'yunlanonlineexample20240916zzb';
  return {
    'gbt7714-2015': `潘知秋. 这座图书馆，把船厂变成了书房[EB/OL]. 海州日报客户端. 转引自: 云澜在线[EB/OL]. (2024-09-16)[${accessed}]. ${url}.`,
    'gbt7714-2025': `潘知秋. 这座图书馆，把船厂变成了书房[EB/OL]. 海州日报客户端. 转引自：云澜在线[EB/OL]. （2024-09-16）[${accessed}]. ${url}.`,
    apa: `潘知秋. (2024, September 16). 这座图书馆，把船厂变成了书房. 云澜在线. Retrieved ${inWords}, from ${url} (Reprinted from 海州日报客户端)`,
    chicago: `潘知秋. “这座图书馆，把船厂变成了书房.” 海州日报客户端. Reprinted by 云澜在线, September 16, 2024. Accessed ${inWords}. ${url}.`,
    bibtex: `@misc{${key},
  author = {{潘知秋}},
  title = {{这座图书馆，把船厂变成了书房}},
  howpublished = {海州日报客户端},
  url = {${url}},
  urldate = {${accessed}},
  note = {转引自：云澜在线 (2024-09-16)},
}`,
    ris: [
      'TY  - ELEC', 'AU  - 潘知秋', 'TI  - 这座图书馆，把船厂变成了书房', 'T2  - 海州日报客户端', `Y2  - ${accessed.replaceAll('-', '/')}`,
      `UR  - ${url}`, 'LA  - zh-CN', 'N1  - 转引自：云澜在线 (2024-09-16)', 'ER  -',
    ].join('\n'), // prettier-ignore
    'csl-json': JSON.stringify(
      [
        {
          id: key,
          type: 'webpage',
          title: '这座图书馆，把船厂变成了书房',
          author: [{ literal: '潘知秋' }],
          'container-title': '海州日报客户端',
          accessed: { 'date-parts': [[year, month, day]] },
          URL: url,
          language: 'zh-CN',
          note: '转引自：云澜在线 (2024-09-16)',
        },
      ],
      null,
      2,
    ),
  };
}

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  let session: Session;
  test.beforeAll(async ({ browsers }) => {
    session = await browsers.fresh(name);
    session.server.serve(FOUNDING.url, { body: FOUNDING.html, type: 'text/html; charset=utf-8' });
    session.server.serve(PASTE, {
      body: '<!doctype html><title>Paste</title><textarea></textarea><div contenteditable></div>',
      type: 'text/html; charset=utf-8',
    });
  });

  /** What a person gets who pastes into a page: into a plain field, or (`rich`) into one that takes markup. */
  async function pasted(rich = false): Promise<string> {
    const { page } = await session.open(PASTE);
    const read = rich ? 'document.querySelector("div").innerHTML' : 'document.querySelector("textarea").value';
    await page.bringToFront();
    await page.focus(rich ? 'div' : 'textarea');
    await page.keyboard.down('Control');
    await page.keyboard.press('v', name === 'chromium' ? { commands: ['Paste'] } : {});
    await page.keyboard.up('Control');
    await until(async () => (await evaluate<string>(page, read)) !== '');
    const text = await evaluate<string>(page, read);
    await page.close();
    return text;
  }
  async function withPopup(use: (popup: Page, visited: Visited) => Promise<void>): Promise<void> {
    const visited = await visit(session, FOUNDING.url);
    const popup = await session.extensionPage(`popup.html?tab=${String(visited.tabId)}`);
    await popup.bringToFront();
    await popup.waitForSelector('.acts');
    await popup.waitForSelector('input[value="off"]:not(:disabled)');
    try {
      await use(popup, visited);
    } finally {
      await popup.close();
      await visited.page.close();
    }
  }
  const click = (page: Page, selector: string) => evaluate(page, `document.querySelector(${JSON.stringify(selector)}).click()`);
  const choose = (page: Page, selector: string, index: number) =>
    evaluate(
      page,
      `(() => { const select = document.querySelector('${selector}'); select.selectedIndex = ${String(index)}; select.dispatchEvent(new Event('change', { bubbles: true })); })()`,
    );
  const press = async (popup: Page, label: string) => {
    await evaluate(popup, `[...document.querySelectorAll('button')].find((b) => b.textContent === ${JSON.stringify(label)}).click()`);
    await until(async () => (await evaluate<string>(popup, 'document.querySelector("[role=status]").textContent')) !== '');
  };
  const message = (key: string) => messageOf(session, key);

  test('the page of the first run opens by itself, once', () => {
    expect(session.greeted).toBe(true);
  });

  test('the clean article is printed, and the page is then as it was', async () => {
    await withPopup(async (popup, { page, tabId, report }) => {
      const noise = report.hidden.find(({ kind }) => kind === 'watermark')?.text ?? '?';
      await evaluate(page, `addEventListener('beforeprint', () => { globalThis.printed = document.body.innerText; })`);
      await session.ask(tabId, 'override', { mode: 'off' });
      await evaluate(popup, `document.querySelectorAll('.more .act')[3].click()`);
      await page.bringToFront();
      await until(async () => (await reportOf(session, tabId)).mode === 'off');
      const printed = await evaluate<string | undefined>(page, 'globalThis.printed');
      expect(printed).toContain(report.title);
      expect(printed).not.toContain(noise);
      expect(await evaluate<string>(page, 'document.body.innerText')).toContain(noise);
    });
  });

  test('something hidden is shown again on its page, hidden again, and kept for good', async () => {
    await withPopup(async (popup, { page, tabId, report }) => {
      const text = report.hidden.find(({ kind }) => kind === 'watermark')?.text ?? '?';
      const visible = async () => (await evaluate<string>(page, 'document.body.innerText')).includes(text);
      expect(await visible()).toBe(false);
      await evaluate(popup, `document.querySelectorAll('details').forEach((each) => { each.open = true; })`);
      await click(popup, '.item .link');
      await until(visible);
      expect((await reportOf(session, tabId)).revealed.length).toBeGreaterThan(0);
      await popup.waitForSelector('.keep');
      await click(popup, '.item .link');
      await until(async () => !(await visible()));
      await click(popup, '.item .link');
      await popup.waitForSelector('.keep');
      await click(popup, '.keep');
      await until(async () => (await reportOf(session, tabId)).revealed.length === 0 && (await visible()));
      const options = await session.extensionPage('options.html');
      await until(async () => (await evaluate<string>(options, 'document.body.innerText')).includes(text.slice(0, 20)));
      await evaluate(options, `[...document.querySelectorAll('.kept button')].at(0).click()`);
      // on this page it was asked for; the next load has it hidden again
      await page.reload();
      await until(async () => (await reportOf(session, tabId)).hidden.length > 0 && !(await visible()));
      await options.close();
    });
  });

  test('the clean article and its citation are copied from an http page', async () => {
    await withPopup(async (popup, { report }) => {
      await press(popup, await message('use_text'));
      const text = await pasted();
      const slogan = report.hidden.find(({ kind }) => kind === 'watermark')?.text ?? '?';
      expect(text.startsWith(report.title ?? '?')).toBe(true);
      expect(text).toContain(report.url);
      expect(text).not.toContain(slogan);
      expect(text.length).toBeGreaterThan(200);
      for (const form of CITATION_FORMS) {
        await choose(popup, '#use-form', CITATION_FORMS.indexOf(form));
        await until(async () => (await session.inExtension(`return (await browser.storage.local.get('global')).global?.cite;`)) === form);
        await press(popup, await message('use_cite'));
        expect((await pasted()).replaceAll('\r', '').trimEnd(), form).toBe(citations(report.url, new Date())[form]);
        await popup.bringToFront();
      }
      await press(popup, 'Markdown');
      const markdown = await pasted();
      expect(markdown).toMatch(/^# 这座图书馆/);
      expect(markdown).not.toContain(slogan);
      await popup.bringToFront();
      await press(popup, await message('use_rich'));
      const rich = await pasted(true);
      expect(rich).toMatch(/<h1[^>]*>这座图书馆/);
      expect(rich).not.toContain(slogan);
      await popup.bringToFront();
      await press(popup, await message('use_report'));
      expect(JSON.parse(await pasted())).toMatchObject({ url: report.url, verdict: 'reprint', text: report.text });
    });
  });

  test('a value leads to its words: the page scrolls to them', async () => {
    await withPopup(async (popup, { page }) => {
      await page.setViewport({ width: 1280, height: 300 });
      const inSight = () =>
        evaluate<boolean>(
          page,
          `(() => { const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); while (walker.nextNode()) if (walker.currentNode.data.includes('朱砚')) { const range = document.createRange(); range.selectNode(walker.currentNode); const { top, bottom } = range.getBoundingClientRect(); return top >= 0 && bottom <= innerHeight; } })()`,
        );
      expect(await inSight()).toBe(false);
      // a popup stands before its tab: only the front tab scrolls smoothly
      await page.bringToFront();
      await evaluate(popup, `[...document.querySelectorAll('.facts .words')].find((each) => each.textContent === '朱砚').click()`);
      await until(inSight);
    });
  });

  test('settings go out to a file; a broken file is refused with its line, a good one is taken', async () => {
    await session.inExtension(`await browser.storage.local.set({ 'site:example.com': { v: 1, mode: 'off' } });`);
    const options = await session.extensionPage('options.html');
    await options.waitForSelector('.sites li');
    const importing = (text: string) =>
      evaluate(
        options,
        `(() => { const files = new DataTransfer(); files.items.add(new File([${JSON.stringify(text)}], 'settings.json')); const input = document.querySelector('input[type=file]'); input.files = files.files; input.dispatchEvent(new Event('change', { bubbles: true })); })()`,
      );
    const status = () => evaluate<string>(options, 'document.querySelector("[role=status]").textContent');
    await importing('{"qingyuan": 1, "sites": [\n  {"site": "new.example", "mode": "loud"}\n]}');
    await until(async () => (await status()).includes('2'));
    expect(await status()).toContain('"loud"');
    expect(await session.inExtension(`return Object.keys(await browser.storage.local.get(null)).includes('site:new.example');`)).toBe(
      false,
    );
    await importing('{"qingyuan": 1, "sites": [\n  {"site": "new.example", "mode": "focus"}\n]}');
    await until(async () => (await evaluate<string>(options, 'document.querySelector(".sites").textContent')).includes('new.example'));
    // what goes out comes back in, on a browser that knows nothing
    const before = await session.inExtension<object>(`return await browser.storage.local.get(null);`);
    await evaluate(
      options,
      `(() => { const make = URL.createObjectURL; URL.createObjectURL = (blob) => { void blob.text().then((text) => { globalThis.exported = text; }); return make.call(URL, blob); }; document.querySelector('.acts button').click(); })()`,
    );
    await until(async () => (await evaluate<string | undefined>(options, 'globalThis.exported')) !== undefined);
    const exported = await evaluate<string>(options, 'globalThis.exported');
    await session.inExtension(`await browser.storage.local.clear();`);
    await importing(exported);
    const stored = () => session.inExtension<object>(`return await browser.storage.local.get(null);`);
    await until(async () => Object.keys(await stored()).length >= Object.keys(before).length);
    expect(await stored()).toMatchObject(before);
    await session.inExtension(`await browser.storage.local.clear();`);
    await options.close();
  });

  test('a site is taken into the settings by its name, off at first', async () => {
    const options = await session.extensionPage('options.html');
    await options.waitForSelector('form input');
    await options.type('form input', 'www.typed.example');
    await options.keyboard.press('Enter');
    const stored = () =>
      session.inExtension<{ mode?: string } | undefined>(
        `return (await browser.storage.local.get('site:typed.example'))['site:typed.example'];`,
      );
    await until(async () => (await stored())?.mode === 'off');
    await session.inExtension(`await browser.storage.local.clear();`);
    await options.close();
  });

  test('the whole popup is used by keyboard', async () => {
    await withPopup(async (popup, { tabId }) => {
      const focused: string[] = [];
      for (let i = 0; i < 60; i++) {
        await popup.keyboard.press('Tab');
        const [tag, shown] = await evaluate<[string, boolean]>(
          popup,
          `(() => { const e = document.activeElement; const s = getComputedStyle(e.type === 'radio' ? e.nextElementSibling : e); return [e.type === 'radio' ? 'radio' : e.localName, s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2]; })()`,
        );
        if (tag === 'body') break;
        expect([tag, shown]).toEqual([tag, true]);
        focused.push(tag);
        if (tag === 'radio') {
          await popup.keyboard.press('ArrowLeft');
          await until(async () => (await reportOf(session, tabId)).mode === 'off');
          await popup.keyboard.press('ArrowRight');
          await until(async () => (await reportOf(session, tabId)).mode === 'clean');
          break;
        }
      }
      expect(focused).toEqual(expect.arrayContaining(['input', 'button', 'a', 'summary', 'radio']));
    });
    await session.inExtension(
      `const all = await browser.storage.local.get(null); await browser.storage.local.remove(Object.keys(all).filter((key) => key !== 'global'));`,
    );
  });
});
