import { browser, type Browser } from 'wxt/browser';
import { cite } from '../citation/citation';
import { today, workOf } from '../citation/work';
import type { Copy } from '../clipboard/write';
import { askPage } from '../messages/transport';
import { MODES, type Mode } from '../model/report';
import { scopesOf } from '../settings/scopes';
import { chooseMode, readChoice, readGlobal, scopeInForce } from '../settings/settings';
import { showState } from './badge';
import { writeFromBackground } from './clip';

/** What shortcuts and menus can do. */
export const ACTS = ['toggle', 'next-mode', 'copy-text', 'copy-citation', 'copy-selection'] as const;
export type Act = (typeof ACTS)[number];

/** How long the badge says that something was copied, in milliseconds. */
const MOMENT = 1500;

/** Does an act on a tab. On a page without our script, or closed to it, nothing happens. */
export async function act(name: Act, tab: Browser.tabs.Tab): Promise<void> {
  if (tab.id === undefined || !tab.url || !/^https?:/.test(tab.url)) return;
  if (name === 'toggle' || name === 'next-mode') await changeMode(name, { id: tab.id, url: new URL(tab.url), secret: tab.incognito });
  else await copy(name, tab.id);
}

/** Changes the mode where the switch in the popup would; in a private window of the page alone. */
async function changeMode(name: 'toggle' | 'next-mode', { id, url, secret }: { id: number; url: URL; secret: boolean }): Promise<void> {
  const { site, host } = scopesOf(url);
  const [global, choice] = await Promise.all([readGlobal(), readChoice(host.name)]);
  if (!global.enabled) return;
  const report = secret ? await askPage(id, 'report') : null;
  const mode = nextMode(name, report?.ok ? report.value.mode : choice.mode, global.mode);
  if (secret) await askPage(id, 'override', { mode });
  else {
    // what the page alone was given would stand above the site's
    await askPage(id, 'override', { mode: null });
    await chooseMode((await scopeInForce(site ? [host, site] : [host])) ?? site ?? host, mode);
  }
}

/** The mode after this one; switched on again, a site gets the mode of all others. */
export function nextMode(name: 'toggle' | 'next-mode', mode: Mode, standard: Mode): Mode {
  if (name === 'next-mode') return MODES[(MODES.indexOf(mode) + 1) % MODES.length] ?? 'off';
  if (mode !== 'off') return 'off';
  return standard === 'off' ? 'clean' : standard;
}

async function copy(name: 'copy-text' | 'copy-citation' | 'copy-selection', tabId: number): Promise<void> {
  const words = await wordsFor(name, tabId);
  const done = words?.text ? await writeFromBackground(words) : false;
  await tell(tabId, done ? '✓' : '×');
}

async function wordsFor(name: 'copy-text' | 'copy-citation' | 'copy-selection', tabId: number): Promise<Copy | null> {
  if (name === 'copy-citation') {
    const report = await askPage(tabId, 'report');
    return report.ok && report.value.verdict !== 'not-article' ? cite(workOf(report.value, today()), (await readGlobal()).cite) : null;
  }
  const answer = await askPage(tabId, 'copy', { part: name === 'copy-text' ? 'article' : 'selection' });
  return answer.ok ? { text: answer.value.text } : null;
}

/** Says on the badge how it went, then what it said before. */
async function tell(tabId: number, sign: string): Promise<void> {
  await browser.action.setBadgeText({ tabId, text: sign }).catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, MOMENT));
  const report = await askPage(tabId, 'report');
  if (report.ok) await showState(tabId, { ...report.value, source: report.value.source?.name ?? null });
  else await browser.action.setBadgeText({ tabId, text: '' }).catch(() => undefined);
}
