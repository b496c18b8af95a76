import { browser } from 'wxt/browser';
import { writeClipboard, type Copy } from '../clipboard/write';
import { askOffscreen } from '../messages/transport';

/** The part of Chromium's API we use: the polyfill's types do not know it. */
interface Offscreen {
  createDocument(wish: { url: string; reasons: string[]; justification: string }): Promise<void>;
  closeDocument(): Promise<void>;
}

/**
 * How long Chromium's borrowed page stays after a copy, in milliseconds. What it wrote is still on its way to the browser when it
 * answers: closed at once it may take the copy along, one in ten on a busy machine.
 */
const LINGER = 1000;
let closing: ReturnType<typeof setTimeout> | undefined;

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
  clearTimeout(closing);
  // one that is still there from a background that was stopped serves as well
  await offscreen
    .createDocument({ url: 'offscreen.html', reasons: ['CLIPBOARD'], justification: 'Copies what its reader asked to copy.' })
    .catch(() => undefined);
  const answer = await askOffscreen('clip', copy);
  closing = setTimeout(() => void offscreen.closeDocument().catch(() => undefined), LINGER);
  return answer.ok && answer.value;
}
