import { readChoice } from '../settings/settings';
import { hidesAds, type Entry } from '../model/settings';
import { exchangeListSheet, type Frame } from './filter-lists';

/**
 * What a page script has to know first: its reader's choice for the host. Where ads are hidden, the host's list rules are on the page
 * by the time it is answered. All in one message, sent by the script's first line: the page is about to be painted.
 */
export async function enter(frame: Frame, host: string): Promise<Entry> {
  const choice = await readChoice(host);
  const listed = hidesAds(choice.mode, choice);
  if (listed) await exchangeListSheet(frame, host, null, []);
  return { choice, listed };
}
