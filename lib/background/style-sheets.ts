import { browser } from 'wxt/browser';
import { MARKS_CSS } from '../marks/sheet';

/**
 * Adds the style sheet of our marks to a frame, or to all frames of a tab, with user origin. The text is the sheet's name: what was
 * inserted before this worker lived is found by it, so that it is never there twice and can always be taken off.
 */
export async function addMarksSheet(tabId: number, frameId: number, frames: boolean): Promise<void> {
  await removeMarksSheet(tabId, frameId);
  await browser.scripting.insertCSS({
    target: frames ? { tabId, allFrames: true } : { tabId, frameIds: [frameId] },
    css: MARKS_CSS,
    origin: 'USER',
  });
}

/** Takes it off a frame and all frames in it; one without it is left as it is. */
export async function removeMarksSheet(tabId: number, frameId: number): Promise<void> {
  await browser.scripting
    .removeCSS({ target: frameId === 0 ? { tabId, allFrames: true } : { tabId, frameIds: [frameId] }, css: MARKS_CSS, origin: 'USER' })
    .catch(() => undefined);
}
