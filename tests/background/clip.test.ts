import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { writeFromBackground } from '../../lib/background/clip';
import { askOffscreen } from '../../lib/messages/transport';
import { fail, ok } from '../../lib/model/result';

vi.mock('../../lib/messages/transport');

test('two copies right after one another both reach the clipboard, though Chromium has one page to borrow', async () => {
  const clipboard: string[] = [];
  let open = false;
  const soon = () => new Promise((resolve) => setTimeout(resolve));
  Object.assign(fakeBrowser, {
    offscreen: {
      createDocument: async () => {
        if (open) throw new Error('Only a single offscreen document may be created.');
        await soon();
        open = true;
      },
      closeDocument: async () => {
        await soon();
        open = false;
      },
    },
  });
  let second: Promise<boolean> | undefined;
  vi.mocked(askOffscreen).mockImplementation(async (_, { text }) => {
    await soon();
    await soon();
    // nobody answers where the page was closed in between
    if (!open) return fail('internal');
    clipboard.push(text);
    // the next shortcut comes while the page is about to be closed
    second ??= writeFromBackground({ text: 'the article' });
    return ok(true);
  });
  expect(await writeFromBackground({ text: 'the citation' })).toBe(true);
  expect(await second).toBe(true);
  expect(clipboard).toEqual(['the citation', 'the article']);
});

test('Chromium’s page stays a moment after it has answered: what it wrote is still on its way', async () => {
  let open = false;
  let clipboard = '';
  const taken = vi.fn();
  Object.assign(fakeBrowser, {
    offscreen: {
      createDocument: () => Promise.resolve((open = true)),
      closeDocument: () => (taken(), Promise.resolve((open = false))),
    },
  });
  vi.mocked(askOffscreen).mockImplementation((_, { text }) => {
    setTimeout(() => {
      if (open) clipboard = text;
    }, 50);
    return Promise.resolve(ok(true));
  });
  await writeFromBackground({ text: 'the article' });
  await vi.waitFor(() => {
    expect(clipboard).toBe('the article');
  });
  await vi.waitFor(() => { expect(taken).toHaveBeenCalledOnce(); }, { timeout: 5000 }); // prettier-ignore
});
