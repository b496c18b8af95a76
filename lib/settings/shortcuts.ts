import { browser } from 'wxt/browser';

/** A thing done by keys: what it is, in the browser's language, and its keys, empty when it has none. */
export interface Shortcut {
  does: string;
  keys: string;
}

/** What Firefox for Android does not have, and what Chromium does not: it has a page of its own for them. */
const apis = browser as { commands?: Partial<typeof browser.commands> & { openShortcutSettings?: () => Promise<void> } };

/** The shortcuts as they stand in this browser; none where it has no keyboard to speak of. */
export async function readShortcuts(): Promise<Shortcut[]> {
  const all = (await apis.commands?.getAll?.()) ?? [];
  return all.flatMap(({ description, shortcut }) => (description ? [{ does: description, keys: shortcut ?? '' }] : []));
}

/** Goes where the browser lets its user change shortcuts. */
export async function openShortcutSettings(): Promise<void> {
  if (apis.commands?.openShortcutSettings) await apis.commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
