import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { act } from '../../lib/background/acts';
import { writeFromBackground } from '../../lib/background/clip';
import { askPage } from '../../lib/messages/transport';
import { fail, ok } from '../../lib/model/result';
import { chooseMode, readChoice, writeGlobal } from '../../lib/settings/settings';
import { REPRINT } from '../popup/reports';

vi.mock('../../lib/messages/transport');
vi.mock('../../lib/background/clip');
vi.mock('../../lib/background/badge');

const TAB = { id: 7, url: 'https://news.example.com/a', incognito: false } as Browser.tabs.Tab;
const mode = async () => (await readChoice('news.example.com')).mode;
let told: string[];

beforeEach(() => {
  fakeBrowser.reset();
  told = [];
  vi.spyOn(fakeBrowser.action, 'setBadgeText').mockImplementation((({ text }: { text: string }) => {
    told.push(text);
    return Promise.resolve();
  }) as never);
  vi.mocked(writeFromBackground).mockReset().mockResolvedValue(true);
  vi.mocked(askPage).mockReset().mockImplementation((_, name, ...[ask]) => {
    if (name === 'copy') return Promise.resolve(ok({ text: (ask as { part: string }).part, html: '<p>' })) as never;
    return Promise.resolve(ok(REPRINT)) as never;
  }); // prettier-ignore
});

describe('a shortcut', () => {
  it('switches a site off and on again, to the mode of all others', async () => {
    await writeGlobal({ mode: 'focus' });
    await act('toggle', TAB);
    expect(await mode()).toBe('off');
    expect((await readChoice('www.example.com')).mode).toBe('off');
    await act('toggle', TAB);
    expect(await mode()).toBe('focus');
    await writeGlobal({ mode: 'off' });
    await act('toggle', TAB);
    await act('toggle', TAB);
    expect(await mode()).toBe('clean');
  });

  it('goes through the modes, for the host alone where that has a choice of its own', async () => {
    await chooseMode({ kind: 'host', name: 'news.example.com' }, 'off');
    const seen = [];
    for (let i = 0; i < 3; i++) {
      await act('next-mode', TAB);
      seen.push(await mode());
    }
    expect(seen).toEqual(['clean', 'focus', 'off']);
    expect((await readChoice('www.example.com')).mode).toBe('clean');
  });

  it('stores nothing of a private window: the page alone is told', async () => {
    await act('toggle', { ...TAB, incognito: true });
    expect(askPage).toHaveBeenLastCalledWith(7, 'override', { mode: 'off' });
    expect(await fakeBrowser.storage.local.get()).toEqual({});
  });

  it('copies the clean text, the citation in the form chosen, the selection, and says so', async () => {
    await writeGlobal({ cite: 'apa' });
    await act('copy-text', TAB);
    await act('copy-citation', TAB);
    await act('copy-selection', TAB);
    expect(vi.mocked(writeFromBackground).mock.calls.map(([copy]) => copy.text)).toEqual([
      'article',
      expect.stringContaining('(Reprinted from 云川日报)') as string,
      'selection',
    ]);
    expect(told).toEqual(['✓', '✓', '✓']);
  });

  it('says when there was nothing to copy', async () => {
    vi.mocked(askPage).mockResolvedValue(fail('no-page-script'));
    await act('copy-text', TAB);
    expect(writeFromBackground).not.toHaveBeenCalled();
    expect(told[0]).toBe('×');
  });

  it('does nothing on pages of the browser', async () => {
    await act('toggle', { ...TAB, url: 'about:addons' });
    await act('copy-text', { ...TAB, url: 'chrome://settings' });
    expect(askPage).not.toHaveBeenCalled();
  });
});
