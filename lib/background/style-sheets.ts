import { browser } from 'wxt/browser';
import { MARKS_CSS } from '../marks/sheet';

/**
 * Adds the style sheet of our marks to a frame, or to all frames of a tab, with user origin. The text is the sheet's name: what was
 * inserted before this worker lived is found by it, so that it is never there twice and can always be taken off.
 */
export async function addMarksSheet(tabId: number, frameId: number, frames: boolean): Promise<void> {
  const sheet = { ...MARKS, target: targetOf(tabId, frameId, frames) };
  await takeOff(sheet);
  await browser.scripting.insertCSS(sheet);
}

/** Takes it off a frame and all frames in it; one without it is left as it is. */
export function removeMarksSheet(tabId: number, frameId: number): Promise<void> {
  return takeOff({ ...MARKS, target: targetOf(tabId, frameId, frameId === 0) });
}

const MARKS = { css: MARKS_CSS, origin: 'USER' } as const;

/** Frames are asked for only where they are meant: a browser answers once each of them has, and some load without end. */
function targetOf(tabId: number, frameId: number, frames: boolean) {
  return frames ? { tabId, allFrames: true } : { tabId, frameIds: [frameId] };
}

function takeOff(sheet: typeof MARKS & { target: ReturnType<typeof targetOf> }): Promise<void> {
  return browser.scripting.removeCSS(sheet).catch(() => undefined);
}
