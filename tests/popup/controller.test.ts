import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { writeClipboard } from '../../lib/clipboard/write';
import { askBackground, askPage, onReported } from '../../lib/messages/transport';
import type { Mode, PageReport } from '../../lib/model/report';
import { fail, ok, type Result } from '../../lib/model/result';
import { Controller, FIRST, type Model } from '../../lib/popup/controller';
import type { Tab } from '../../lib/popup/tab';
import { readChoice } from '../../lib/settings/settings';
import { REPRINT } from './reports';

vi.mock('../../lib/messages/transport');
vi.mock('../../lib/clipboard/write');

const SCOPES = { site: { kind: 'site', name: 'example.com' }, host: { kind: 'host', name: 'news.example.com' } } as const;
const TAB: Tab = { id: 7, url: new URL(REPRINT.url), secret: false };

/** The page behind the popup: what it answers, and what it was told. */
let page: Result<PageReport>;
let overrides: (Mode | null)[];
let model: Model;

beforeEach(() => {
  fakeBrowser.reset();
  page = ok(REPRINT);
  overrides = [];
  model = FIRST;
  vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(true as never);
  vi.mocked(askBackground).mockImplementation((name) => Promise.resolve(name === 'scopes' ? ok(SCOPES) : ok(true)) as never);
  vi.mocked(askPage).mockImplementation((_, name, ...[ask]) => {
    if (name === 'override') overrides.push((ask as { mode: Mode | null }).mode);
    return Promise.resolve(name === 'show' ? ok(false) : page) as never;
  });
});

async function open(tab: Tab | null = TAB): Promise<Controller> {
  const controller = new Controller(tab, (drawn) => (model = drawn), new AbortController().signal);
  await controller.start();
  return controller;
}

describe('a popup over an article', () => {
  it('draws the report and the switches in force', async () => {
    await open();
    expect(model.state).toMatchObject({ is: 'page', report: { verdict: 'reprint' } });
    expect(model.switches).toMatchObject({ enabled: true, mode: 'clean', scope: SCOPES.site, paused: false });
  });

  it('stores the mode for the scope shown', async () => {
    const popup = await open();
    await popup.setMode('off');
    expect((await readChoice('www.example.com')).mode).toBe('off');
    await popup.setScope(SCOPES.host);
    await popup.setMode('focus');
    expect((await readChoice('www.example.com')).mode).toBe('off');
    expect((await readChoice('news.example.com')).mode).toBe('focus');
    expect(overrides).toEqual([]);
  });

  it('gives the whole site what a host had to itself, when asked to', async () => {
    const popup = await open();
    await popup.setScope(SCOPES.host);
    await popup.setMode('off');
    await popup.setScope(SCOPES.site);
    expect((await readChoice('www.example.com')).mode).toBe('off');
    expect(Object.keys(await fakeBrowser.storage.local.get())).toEqual(['site:example.com']);
  });

  it('stores nothing of a private window: the page alone is told', async () => {
    const popup = await open({ ...TAB, secret: true });
    await popup.setMode('off');
    await popup.setScope(SCOPES.host);
    expect(overrides).toEqual(['off']);
    expect(await fakeBrowser.storage.local.get()).toEqual({});
  });

  it("is not the reader's to switch where a policy has set the site", async () => {
    await fakeBrowser.storage.managed.set({ sites: { 'example.com': 'focus' } });
    await open();
    expect(model.switches).toMatchObject({ mode: 'focus', managed: { mode: true, enabled: false } });
  });

  it('ends a pause when another mode is chosen', async () => {
    page = ok({ ...REPRINT, mode: 'off' });
    const popup = await open();
    expect(model.switches?.paused).toBe(true);
    await popup.setMode('focus');
    expect(overrides).toEqual([null]);
    expect(model.switches).toMatchObject({ mode: 'focus', paused: false });
  });

  it('says when quoted words are not on the page, and when a setting could not be stored', async () => {
    const popup = await open();
    await popup.show({ rule: 'r', place: 'page', quote: 'gone' });
    expect(model.trouble).toBe('unseen');
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('quota'));
    await popup.setMode('off');
    expect(model.trouble).toBe('unsaved');
    await popup.setMode('clean');
    expect(model.trouble).toBeNull();
  });

  it('draws anew when the page reports, not when another does', async () => {
    await open();
    const report = vi.mocked(onReported).mock.lastCall?.[0];
    page = ok({ ...REPRINT, verdict: 'original' });
    report?.(8);
    await vi.waitFor(() => {
      expect(askPage).toHaveBeenCalled();
    });
    expect(model.state).toMatchObject({ report: { verdict: 'reprint' } });
    report?.(7);
    await vi.waitFor(() => {
      expect(model.state).toMatchObject({ report: { verdict: 'original' } });
    });
  });
});

describe('what is taken along', () => {
  const copied = vi.mocked(writeClipboard);
  beforeEach(() => {
    copied.mockReset().mockResolvedValue(true);
    vi.mocked(askPage).mockImplementation(
      (_, name) => Promise.resolve(name === 'copy' ? ok({ text: 'words', html: '<p>words</p>' }) : page) as never,
    );
  });

  it('is the text, rich text, the citation, the whole report', async () => {
    const popup = await open();
    for (const what of ['text', 'rich', 'citation', 'report'] as const) await popup.copy(what);
    expect(copied.mock.calls.map(([copy]) => copy)).toEqual([
      { text: 'words' },
      { text: 'words', html: '<p>words</p>' },
      { text: expect.stringContaining('转引自：晚风网') as string, html: null },
      { text: JSON.stringify(REPRINT, null, 2) },
    ]);
    expect(model).toMatchObject({ done: 'copied', trouble: null });
  });

  it('is told anew each time: what was said of the copy before goes first', async () => {
    const popup = await open();
    await popup.copy('text');
    expect(model.done).toBe('copied');
    const again = popup.copy('text');
    expect(model.done).toBeNull();
    await again;
    expect(model.done).toBe('copied');
  });

  it('says when there is nothing to take or the browser refuses', async () => {
    const popup = await open();
    copied.mockResolvedValue(false);
    await popup.copy('citation');
    expect(model).toMatchObject({ done: null, trouble: 'uncopied' });
    vi.mocked(askPage).mockResolvedValue(fail('no-page-script'));
    await popup.copy('text');
    expect(model.trouble).toBe('uncopied');
  });

  it('is cited in the form last chosen, for every page', async () => {
    await (await open()).setCite('apa');
    const popup = await open();
    await popup.copy('citation');
    expect(copied.mock.lastCall?.[0].text).toContain('(Reprinted from 云川日报)');
  });
});

describe('something hidden', () => {
  it('is kept for good where the switch applies, and nothing else changes there', async () => {
    const popup = await open();
    await popup.keep('a slogan');
    await popup.keep('another');
    await popup.keep('a slogan');
    expect(await readChoice('www.example.com')).toMatchObject({ mode: 'clean', keep: ['a slogan', 'another'] });
    expect(model.done).toBe('kept');
  });
});

describe('a popup over a page that is busy', () => {
  it('draws what the page last was, if it is the same page', async () => {
    await open();
    model = FIRST;
    vi.mocked(askPage).mockReturnValue(new Promise(() => undefined));
    void open();
    await vi.waitFor(() => {
      expect(model.state).toMatchObject({ is: 'page', report: { verdict: 'reprint', text: '' } });
    });
    model = FIRST;
    void open({ ...TAB, url: new URL('https://news.example.com/b') });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(model.state).toEqual({ is: 'reading' });
  });

  it('remembers nothing of a private window', async () => {
    await open({ ...TAB, secret: true });
    expect(await fakeBrowser.storage.session.get()).toEqual({});
  });
});

describe('a popup over a page still being read', () => {
  it('waits and asks again', async () => {
    page = fail('busy');
    await open();
    expect(model.state).toEqual({ is: 'reading' });
    page = ok(REPRINT);
    await vi.waitFor(() => {
      expect(model.state.is).toBe('page');
    });
  });
});

it('a popup over a page that could not be read says so', async () => {
  page = fail('unreadable');
  await open();
  expect(model.state).toEqual({ is: 'unreadable' });
});

describe('a popup over a page without our script', () => {
  it.each<[string, Tab | null]>([
    ['no tab', null],
    ['a hidden address', { ...TAB, url: null }],
    ['a page of the browser', { ...TAB, url: new URL('about:addons') }],
    ['a store', { ...TAB, url: new URL('https://addons.mozilla.org/') }],
  ])('%s: says that extensions may not run, and asks nobody', async (_, tab) => {
    vi.mocked(askPage).mockClear();
    await open(tab);
    expect(model.state).toEqual({ is: 'forbidden' });
    expect(askPage).not.toHaveBeenCalled();
  });

  it('a PDF file is closed', async () => {
    page = fail('no-page-script');
    await open({ ...TAB, url: new URL('https://news.example.com/a.pdf') });
    expect(model.state).toEqual({ is: 'forbidden' });
  });

  it('offers to run, and shows the report when that worked', async () => {
    page = fail('no-page-script');
    const popup = await open();
    expect(model.state).toEqual({ is: 'missing', failed: false, allowed: true });
    vi.mocked(askBackground).mockImplementation((name) => {
      if (name === 'run') page = ok(REPRINT);
      return Promise.resolve(ok(SCOPES)) as never;
    });
    await popup.run();
    expect(model.state.is).toBe('page');
  });

  it('asks for access where the browser has taken it away, and runs once it has it', async () => {
    page = fail('no-page-script');
    vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(false as never);
    const request = vi.spyOn(fakeBrowser.permissions, 'request').mockResolvedValueOnce(false as never);
    const popup = await open();
    expect(model.state).toEqual({ is: 'missing', failed: false, allowed: false });
    await popup.allow();
    expect(model.state).toEqual({ is: 'missing', failed: false, allowed: false });
    request.mockResolvedValueOnce(true as never);
    vi.mocked(askBackground).mockImplementation((name) => {
      if (name === 'run') page = ok(REPRINT);
      return Promise.resolve(ok(SCOPES)) as never;
    });
    await popup.allow();
    expect(request).toHaveBeenLastCalledWith({ origins: ['https://news.example.com/*'] });
    expect(model.state.is).toBe('page');
  });

  it('asks for access everywhere where even the address is kept from us', async () => {
    vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(false as never);
    const request = vi.spyOn(fakeBrowser.permissions, 'request').mockResolvedValueOnce(false as never);
    const popup = await open({ ...TAB, url: null });
    expect(model.state).toEqual({ is: 'missing', failed: false, allowed: false });
    await popup.allow();
    expect(request).toHaveBeenCalledWith({ origins: ['http://*/*', 'https://*/*'] });
  });

  it('says when running failed, and when it ran and still nobody answers', async () => {
    page = fail('no-page-script');
    const popup = await open();
    await popup.run();
    expect(model.state).toEqual({ is: 'forbidden' });
    const other = await open();
    vi.mocked(askBackground).mockResolvedValue(fail('internal'));
    await other.run();
    expect(model.state).toEqual({ is: 'missing', failed: true, allowed: true });
  });
});
