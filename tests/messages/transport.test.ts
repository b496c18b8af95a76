import { afterEach, beforeEach, describe, expect, it, vi, type Mock } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerInBackground, answerInOffscreen, answerInPage, askBackground, askPage, onReported } from '../../lib/messages/transport';
import { fail, ok } from '../../lib/model/result';

type Listener = (message: unknown, sender: unknown, respond: (answer: unknown) => void) => unknown;

const ID = 'qingyuan-test';
const PAGE_SCRIPT = { id: ID, url: 'https://news.example.com/a', tab: { id: 7 }, frameId: 0 };
const POPUP = { id: ID, url: 'moz-extension://x/popup.html' };
const POPUP_IN_TAB = { ...POPUP, tab: { id: 9 } };
const WEB_PAGE_OF_OTHERS = { id: 'someone-else', url: 'moz-extension://y/popup.html' };

let listeners: Listener[] = [];
let life = new AbortController();

beforeEach(() => {
  fakeBrowser.reset();
  listeners = [];
  life = new AbortController();
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((listener) => void listeners.push(listener as Listener));
  vi.spyOn(fakeBrowser.runtime.onMessage, 'removeListener').mockImplementation((listener) => {
    listeners = listeners.filter((other) => other !== listener);
  });
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockImplementation((path) => `moz-extension://x${path}`);
  fakeBrowser.runtime.id = ID;
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** What the listeners answer; `silence` if none of them does. */
function deliver(message: unknown, sender: unknown): Promise<unknown> {
  return new Promise((resolve) => {
    const open = listeners.map((listener) => listener(message, sender, resolve));
    if (!open.includes(true)) setTimeout(resolve, 0, 'silence');
  });
}
const call = (name: string, ask?: unknown) => ({ qingyuan: 1, name, ask });

function background() {
  const asked: unknown[] = [];
  const note = (ask: unknown, asker: unknown) => (asked.push([ask, asker]), ok(undefined));
  answerInBackground(
    {
      enter: () => fail('refused'),
      addMarksSheet: note,
      removeMarksSheet: note,
      loadReader: note,
      exchangeListSheet: note,
      listRules: () => fail('refused'),
      loadProcedural: note,
      interpret: () => fail('refused'),
      reported: () => Promise.reject(new Error('no')),
    },
    { run: () => ok(true), scopes: () => fail('internal') },
    life.signal,
  );
  return asked;
}

describe('the background', () => {
  it('answers page scripts, and knows the tab they speak from', async () => {
    const asked = background();
    expect(await deliver(call('addMarksSheet', { frames: false }), PAGE_SCRIPT)).toEqual({ ok: true, value: undefined });
    expect(asked).toEqual([[{ frames: false }, { tabId: 7, frameId: 0 }]]);
  });

  it('keeps the calls of page scripts and of extension pages apart', async () => {
    background();
    expect(await deliver(call('run', { tabId: 1 }), PAGE_SCRIPT)).toEqual(fail('refused'));
    expect(await deliver(call('run', { tabId: 1 }), POPUP)).toEqual(ok(true));
    expect(await deliver(call('run', { tabId: 1 }), POPUP_IN_TAB)).toEqual(ok(true));
    expect(await deliver(call('removeMarksSheet'), POPUP)).toEqual(fail('refused'));
    expect(await deliver(call('removeMarksSheet'), { ...PAGE_SCRIPT, url: 'file:///a.html' })).toEqual(fail('refused'));
  });

  it('refuses strangers, and calls it does not know, among them those every object has', async () => {
    background();
    expect(await deliver(call('run'), WEB_PAGE_OF_OTHERS)).toEqual(fail('refused'));
    expect(await deliver(call('toString'), POPUP)).toEqual(fail('refused'));
    expect(await deliver(call('format-disk'), PAGE_SCRIPT)).toEqual(fail('refused'));
  });

  it('leaves messages alone that are not ours or of another version', async () => {
    background();
    for (const message of [null, 'run', { name: 'run' }, { qingyuan: 2, name: 'run' }, { qingyuan: 1, name: 3 }]) {
      expect(await deliver(message, POPUP)).toBe('silence');
    }
  });

  it('turns a failing handler into an answer, with a line in the console', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    background();
    expect(await deliver(call('reported'), PAGE_SCRIPT)).toEqual(fail('internal'));
    expect(logged).toHaveBeenCalledOnce();
  });

  it('is silent after its end', async () => {
    background();
    life.abort();
    expect(await deliver(call('run'), POPUP)).toBe('silence');
  });
});

describe('a page script', () => {
  it('answers the background and extension pages, not other scripts', async () => {
    answerInPage(
      {
        report: () => fail('busy'),
        reread: () => fail('busy'),
        show: () => ok(true),
        reveal: () => fail('busy'),
        override: () => fail('busy'),
        copy: () => fail('busy'),
        print: () => fail('busy'),
      },
      life.signal,
    );
    expect(await deliver(call('show', {}), POPUP_IN_TAB)).toEqual(ok(true));
    expect(await deliver(call('show', {}), { id: ID })).toEqual(ok(true));
    expect(await deliver(call('show', {}), PAGE_SCRIPT)).toEqual(fail('refused'));
  });
});

describe('asking', () => {
  it('a tab without a page script says so, whether the browser throws or nobody answers', async () => {
    const send = vi.spyOn(fakeBrowser.tabs, 'sendMessage' as never) as unknown as Mock<(...args: unknown[]) => Promise<unknown>>;
    send.mockRejectedValueOnce(new Error('Could not establish connection'));
    expect(await askPage(1, 'report')).toEqual(fail('no-page-script'));
    send.mockResolvedValueOnce(undefined);
    expect(await askPage(1, 'report')).toEqual(fail('no-page-script'));
    send.mockResolvedValueOnce({ ok: true, value: true });
    expect(await askPage(1, 'show', { quote: { rule: 'r', place: 'page', quote: 'q' } })).toEqual(ok(true));
    expect(send).toHaveBeenLastCalledWith(
      1,
      { qingyuan: 1, name: 'show', ask: { quote: { rule: 'r', place: 'page', quote: 'q' } } },
      { frameId: 0 },
    );
  });

  it('a background that has gone is a failure, not an exception', async () => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(new Error('Extension context invalidated.'));
    expect(await askBackground('run', { tabId: 1 })).toEqual(fail('internal'));
  });
});

describe('an open popup', () => {
  it("hears which tab reported, and answers nothing in the background's place", async () => {
    const tabs: number[] = [];
    onReported((tabId) => tabs.push(tabId), life.signal);
    expect(await deliver(call('reported', {}), PAGE_SCRIPT)).toBe('silence');
    expect(await deliver(call('addMarksSheet', {}), PAGE_SCRIPT)).toBe('silence');
    expect(tabs).toEqual([7]);
  });
});

describe('the page without a window', () => {
  it("clips for the background alone, and answers nothing in the background's place", async () => {
    answerInOffscreen({ clip: () => ok(true) }, life.signal);
    expect(await deliver(call('clip', { text: 'a' }), { id: ID, url: 'moz-extension://x/background.js' })).toEqual(ok(true));
    expect(await deliver(call('clip', { text: 'a' }), PAGE_SCRIPT)).toEqual(fail('refused'));
    expect(await deliver(call('interpret', {}), PAGE_SCRIPT)).toBe('silence');
  });
});
