import { browser } from 'wxt/browser';
import { loadLists, rulesFor, selectorsOf } from '../filters/engine';
import type { ListRules, PageNames } from '../model/messages';

/** A frame of a tab. */
export interface Frame {
  tabId: number;
  frameIds: number[];
}

let loading: ReturnType<typeof load> | null = null;

/** The compiled lists, read from the package once in a worker's life, when a page first asks. */
async function load() {
  const answer = await fetch(browser.runtime.getURL('/filter-lists.bin' as never));
  return loadLists(new Uint8Array(await answer.arrayBuffer()));
}
const lists = () => (loading ??= load());

/** The rules of the lists for a page; see `rulesFor`. */
export async function rulesOfLists(host: string, names: PageNames): Promise<ListRules> {
  return rulesFor(await lists(), host, names);
}

/**
 * Exchanges the style sheet of the host's own list rules, the new one first so that nothing shows in between. Its text,
 * which follows from host and exceptions, is its name.
 */
export async function exchangeListSheet(target: Frame, host: string, was: string[] | null, now: string[] | null): Promise<void> {
  const selectors = selectorsOf(await lists(), host);
  const [before, after] = [sheetOf(selectors, was), sheetOf(selectors, now)];
  if (after) {
    // never there twice; the browser keeps the order, and every wait here is a frame in which ads are seen
    browser.scripting.removeCSS({ target, css: after, origin: 'USER' }).catch(() => undefined);
    await browser.scripting.insertCSS({ target, css: after, origin: 'USER' });
  }
  if (before && before !== after) await browser.scripting.removeCSS({ target, css: before, origin: 'USER' }).catch(() => undefined);
}

/** One rule for each selector: one that this browser does not know takes no other along. */
function sheetOf(selectors: readonly string[], spared: string[] | null): string {
  if (!spared) return '';
  const skip = new Set(spared);
  return selectors
    .filter((each) => !skip.has(each))
    .map((each) => `${each}{display:none!important}`)
    .join('\n');
}
