import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { evaluate, startSession, until, type Session } from '../harness/browser.ts';
import { fixture } from './fixtures.ts';
import { reportOf, visit, type Visited } from './visits.ts';

const FOUNDING = fixture('founding-plain-text');

/** How a browser is told that its user pressed a shortcut, or chose from the menu of a page. */
interface Reach {
  press(key: 'Q' | 'M' | 'Y' | 'U', tabId: number): Promise<void>;
  choose(item: 'copy-text' | 'copy-citation', visited: Visited): Promise<void>;
}

/** In Firefox the browser's own window is in reach: its keys are pressed and its menu is opened and chosen from. */
async function firefox({ driver }: Session): Promise<Reach> {
  const { connection } = driver as Session['driver'] & {
    connection: { send(method: string, params: object): Promise<{ result: { type?: string; contexts?: { context: string }[] } }> };
  };
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const inWindow = async (code: string) => {
    const target = { context: result.contexts?.[0]?.context };
    const done = await connection.send('script.evaluate', { target, awaitPromise: true, expression: `(async () => { ${code} })()` });
    if (done.result.type === 'exception') throw new Error(JSON.stringify(done.result));
  };
  return {
    press: async (key) => {
      await inWindow(`document.querySelector('keyset[id*=qingyuan] key[key=${key}]').doCommand();`);
    },
    choose: async (item, { page }) => {
      await page.click('p', { button: 'right' });
      await inWindow(`const menu = document.getElementById('contentAreaContextMenu');
const wanted = () => menu.state === 'open' && menu.querySelector('[id*=qingyuan][id$=${item}]');
while (!wanted()) await new Promise((done) => setTimeout(done, 20));
wanted().doCommand();
menu.hidePopup();`);
    },
  };
}

/** Chromium keeps its window to itself: the background is told what the browser would tell it. */
async function chromium({ driver }: Session): Promise<Reach> {
  const names = { Q: 'toggle', M: 'next-mode', Y: 'copy-text', U: 'copy-citation' };
  const told = async (event: string, tabId: number, what: string) => {
    const target = await driver.waitForTarget((each) => each.url().endsWith('/background.js'));
    const worker = await target.worker();
    await worker?.evaluate(`chrome.tabs.get(${String(tabId)}).then((tab) => chrome.${event}.dispatch(${what}, tab))`);
  };
  return Promise.resolve({
    press: (key, tabId) => told('commands.onCommand', tabId, JSON.stringify(names[key])),
    choose: (item, { tabId }) => told('contextMenus.onClicked', tabId, JSON.stringify({ menuItemId: item })),
  });
}

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  let session: Session;
  let reach: Reach;
  // browsers of its own: in a Firefox that other files have used, what is chosen from the menu does not always arrive
  beforeAll(async () => {
    session = await startSession(name);
    reach = await (name === 'firefox' ? firefox : chromium)(session);
    session.server.serve(FOUNDING.url, { body: FOUNDING.html, type: 'text/html; charset=utf-8' });
    session.server.serve('http://paste.example/', { body: '<!doctype html><textarea></textarea>', type: 'text/html' });
  });

  afterAll(() => session.close());

  /** What the clipboard holds, once it holds `wanted`: pasted as a person would. */
  async function pasted(wanted: string): Promise<string> {
    const { page } = await session.open('http://paste.example/');
    await page.bringToFront();
    await page.focus('textarea');
    const text = () => evaluate<string>(page, 'document.querySelector("textarea").value');
    await until(async () => {
      await evaluate(page, 'document.querySelector("textarea").value = ""');
      if (name === 'chromium') await page.keyboard.press('v', { commands: ['Paste'] });
      else {
        await page.keyboard.down('Control');
        await page.keyboard.press('v');
        await page.keyboard.up('Control');
      }
      return (await text()).includes(wanted);
    });
    const found = await text();
    await page.close();
    return found;
  }

  test('the browser has set every shortcut that README names', async () => {
    const set = await session.inExtension<string[]>('return (await browser.commands.getAll()).map(({ shortcut }) => shortcut);');
    expect(set.filter(Boolean).toSorted()).toEqual(['Alt+Shift+M', 'Alt+Shift+Q', 'Alt+Shift+U', 'Alt+Shift+Y']);
  });

  test('shortcuts switch the site off, go through the modes, and copy', async () => {
    const { page, tabId } = await visit(session, FOUNDING.url);
    await page.bringToFront();
    await reach.press('Q', tabId);
    await until(async () => (await reportOf(session, tabId)).mode === 'off');
    await reach.press('M', tabId);
    await until(async () => (await reportOf(session, tabId)).mode === 'clean');
    await reach.press('U', tabId);
    expect(await pasted('转引自')).toContain('[EB/OL]');
    await page.bringToFront();
    await reach.press('Y', tabId);
    expect(await pasted('校检')).not.toContain('转引自');
  });

  test('the menu of a page copies the citation and the clean article', async () => {
    const visited = await visit(session, FOUNDING.url);
    await visited.page.bringToFront();
    await reach.choose('copy-citation', visited);
    await pasted('转引自');
    await visited.page.bringToFront();
    await reach.choose('copy-text', visited);
    expect(await pasted('校检')).not.toContain('云澜第一');
  });
});
