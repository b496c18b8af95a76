import { browser } from 'wxt/browser';
import { writeClipboard, type Copy } from '../clipboard/write';
import { askOffscreen } from '../messages/transport';

/** The part of Chromium's API we use: the polyfill's types do not know it. */
interface Offscreen {
  createDocument(wish: { url: string; reasons: string[]; justification: string }): Promise<void>;
  closeDocument(): Promise<void>;
}

let turn: Promise<unknown> = Promise.resolve();

/**
 * Writes to the clipboard when no page of ours is open: a shortcut, a menu. Firefox's background is a page that may; Chromium's
 * is none and borrows one without a window for a moment. The page in the tab, often http, is not needed.
 *
 * One copy after the other: Chromium has a single such page, and the end of one copy must not close it under the next.
 */
export function writeFromBackground(copy: Copy): Promise<boolean> {
  const { offscreen } = browser as unknown as { offscreen?: Offscreen };
  const written = turn.then(() => (offscreen ? writeOffscreen(offscreen, copy) : writeClipboard(copy)));
  turn = written.catch(() => undefined);
  return written;
}

async function writeOffscreen(offscreen: Offscreen, copy: Copy): Promise<boolean> {
  // one that is still there from a background that was stopped serves as well
  await offscreen
    .createDocument({ url: 'offscreen.html', reasons: ['CLIPBOARD'], justification: 'Copies what its reader asked to copy.' })
    .catch(() => undefined);
  const answer = await askOffscreen('clip', copy);
  await offscreen.closeDocument().catch(() => undefined);
  return answer.ok && answer.value;
}
