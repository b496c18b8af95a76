import { browser } from 'wxt/browser';

/**
 * Brings the second part of the page script into a frame. Throws if the page is gone.
 * @param file a script of entrypoints that comes into a page on demand
 */
export async function loadScript(file: 'reader' | 'procedural', tabId: number, frameId: number): Promise<void> {
  // it is asked for when the page can be read: browsers would wait for its frames and pictures
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [`/${file}.js`], injectImmediately: true });
}
