// @vitest-environment jsdom
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Controller } from '../../lib/options/controller';
import { askBackground } from '../../lib/messages/transport';
import { ok } from '../../lib/model/result';
import { Options } from '../../lib/options/options';
import { chooseMode, keepText, readChoice, readGlobal } from '../../lib/settings/settings';
import { scopesOf } from '../../lib/settings/scopes';
import { exportSettings } from '../../lib/settings/transfer';

vi.mock('../../lib/messages/transport', () => ({ askBackground: vi.fn() }));

const texts = new Map<string, string>();
for (const message of await parseMessagesFile('lib/locales/en.yml'))
  if ('message' in message) texts.set(message.key.join('_'), message.message);

// jsdom has no locks: one after the other is all that is needed of them here
let last: Promise<unknown> = Promise.resolve();
Object.defineProperty(navigator, 'locks', {
  value: { request: (_: string, work: () => Promise<unknown>) => (last = last.then(work, work)) },
});

let life: AbortController;
let page: Controller;
beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key, values) =>
    (texts.get(key) ?? '').replace(/\$(\d)/g, (_, n) => String([values].flat()[Number(n) - 1])),
  );
  vi.spyOn(fakeBrowser.commands, 'getAll').mockResolvedValue([
    { name: 'toggle', description: 'Switch', shortcut: 'Alt+Shift+Q' },
    { name: 'copy-text', description: 'Copy', shortcut: '' },
  ] as never); // the fake knows only that it has none of this
  vi.mocked(askBackground).mockImplementation((_, ask) => Promise.resolve(ok(scopesOf(new URL((ask as { url: string }).url)))) as never);
  life = new AbortController();
});
afterEach(() => {
  life.abort();
  render(null, document.body);
  vi.restoreAllMocks();
});

async function open(): Promise<void> {
  page = new Controller((model) => {
    render(<Options model={model} controller={page} />, document.body);
  }, life.signal);
  await page.start();
}
/** The control whose name begins with these words. */
function control(name: string): HTMLInputElement & HTMLSelectElement {
  const found = [...document.querySelectorAll<HTMLInputElement & HTMLSelectElement>('input, select, button, summary')].find((each) =>
    (each.getAttribute('aria-label') ?? (each.closest('label') ?? each).textContent).startsWith(name),
  );
  if (!found) throw new Error(`nothing is called ${name}`);
  return found;
}
const says = (words: string) =>
  vi.waitFor(() => {
    expect(document.querySelector('[role=status]')?.textContent).toContain(words);
  });
const shows = (words: string) => document.body.textContent.includes(words);
function choose(select: HTMLSelectElement, words: string): void {
  select.selectedIndex = [...select.options].findIndex(({ text }) => text === words);
  select.dispatchEvent(new Event('change'));
}

describe('the settings page', () => {
  it('changes what holds everywhere', async () => {
    await open();
    control('Focus').click();
    await says('Saved.');
    control('Ads').click();
    choose(control('Find the original with'), 'Sogou');
    choose(control('Form of citations'), 'BibTeX');
    await vi.waitFor(async () => {
      expect(await readGlobal()).toMatchObject({ mode: 'focus', search: 'sogou', cite: 'bibtex', hide: { ad: false, watermark: true } });
    });
  });

  it('finds, changes and removes sites', async () => {
    await chooseMode({ kind: 'site', name: 'example.com' }, 'off');
    await chooseMode({ kind: 'host', name: 'm.xn--fsqu00a.xn--fiqs8s' }, 'focus');
    await open();
    expect(shows('m.例子.中国 this host only')).toBe(true);
    const search = control('Find or add a site');
    search.value = 'exam';
    search.dispatchEvent(new Event('input'));
    await vi.waitFor(() => {
      expect(shows('例子')).toBe(false);
    });
    choose(control('Mode of example.com'), 'Clean');
    await vi.waitFor(async () => {
      expect((await readChoice('example.com')).mode).toBe('clean');
    });
    control('Remove example.com').click();
    await vi.waitFor(() => {
      expect(shows('No site of that name.')).toBe(true);
    });
  });

  it('takes a site in by its name, once', async () => {
    await open();
    const search = control('Find or add a site');
    const type = (words: string) => {
      search.value = words;
      search.dispatchEvent(new Event('input'));
    };
    type('www.example.com');
    await vi.waitFor(() => {
      control('Add example.com').click();
    });
    await vi.waitFor(async () => {
      expect((await readChoice('m.example.com')).mode).toBe('off');
    });
    type('example.com');
    await vi.waitFor(() => {
      expect(shows('Add example.com')).toBe(false);
    });
  });

  it('tells the shortcuts, also of what has none', async () => {
    await open();
    expect(document.body.textContent).toContain('SwitchAlt+Shift+Q');
    expect(document.body.textContent).toContain('Copynot set');
  });

  it('lists what is never hidden, and hides it again', async () => {
    await keepText({ kind: 'site', name: 'example.com' }, 'a slogan');
    await open();
    control('Remove a slogan').click();
    await vi.waitFor(() => {
      expect(shows('Nothing yet.')).toBe(true);
    });
  });

  it('hears of what another window changes', async () => {
    await open();
    await chooseMode({ kind: 'site', name: 'late.example' }, 'off');
    await vi.waitFor(() => {
      expect(shows('late.example')).toBe(true);
    });
  });

  it('takes a file over, and of a broken one nothing', async () => {
    await chooseMode({ kind: 'site', name: 'example.com' }, 'off');
    const text = await exportSettings();
    fakeBrowser.reset();
    await open();
    await page.importFile(new File([text.replace('"off"', '"loud"')], 'a.json'));
    await says('“mode” cannot be "loud". Nothing was imported.');
    expect(document.querySelector('[role=status]')?.textContent).toMatch(/^Line \d+:/);
    expect(await fakeBrowser.storage.local.get()).toEqual({});
    await page.importFile(new File([text], 'a.json'));
    await says('Sites in the file: 1');
    expect((await readChoice('example.com')).mode).toBe('off');
  });

  it('forgets everything only behind a second question', async () => {
    await chooseMode({ kind: 'site', name: 'example.com' }, 'off');
    await open();
    control('Reset everything').click();
    expect(await fakeBrowser.storage.local.get()).not.toEqual({});
    control('Yes, forget everything').click();
    await vi.waitFor(async () => {
      expect(await fakeBrowser.storage.local.get()).toEqual({});
    });
  });

  it('says what an organisation has set, and locks it', async () => {
    await fakeBrowser.storage.managed.set({ mode: 'focus', hide: { ad: true }, sites: { 'example.com': 'off' } });
    await open();
    expect(shows('Sites your organisation has set: example.com (Off)')).toBe(true);
    expect(control('Ads').disabled).toBe(true);
    expect(control('Watermarks').disabled).toBe(false);
    expect(document.querySelector('fieldset')?.disabled).toBe(true);
  });

  it('says when choices are not carried', async () => {
    await fakeBrowser.storage.local.set({ global: { v: 1, sync: true }, 'sync-trouble': 'full' });
    await open();
    expect(shows('sync storage is full')).toBe(true);
  });

  it('says when nothing could be stored, and keeps what was', async () => {
    await open();
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('quota'));
    control('Ads').click();
    await says('could not be stored');
    expect(control('Ads').checked).toBe(true);
  });
});
