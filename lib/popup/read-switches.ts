import { askBackground } from '../messages/transport';
import type { PageReport } from '../model/report';
import type { Result } from '../model/result';
import { forcedMode, readPolicy } from '../settings/policy';
import { readChoice, readGlobal, scopeInForce } from '../settings/settings';
import type { Global } from '../settings/shape';
import type { Tab } from './tab';
import type { Switches } from './view';

/** What the reader chose once for all pages: how citations are written, and who is asked for the original. */
export type Habits = Pick<Global, 'cite' | 'search'>;

/** The switches of a page and the reader's habits, as stored; null where the background does not answer. */
export async function readSwitches(tab: Tab, url: URL): Promise<{ switches: Switches; habits: Habits } | null> {
  const answer = await askBackground('scopes', { url: url.href });
  if (!answer.ok) return null;
  const { site, host } = answer.value;
  // host and site of one name are one scope to the reader
  const scopes = site && site.name !== host.name ? [host, site] : [site ?? host];
  const [global, choice, inForce, policy] = await Promise.all([readGlobal(), readChoice(host.name), scopeInForce(scopes), readPolicy()]);
  const scope = inForce ?? site ?? host;
  const managed = { mode: forcedMode(host.name, policy) !== undefined, enabled: 'enabled' in policy.global };
  const switches = { enabled: global.enabled, mode: choice.mode, scope, scopes, secret: tab.secret, paused: false, managed };
  return { switches, habits: global };
}

/** Brings switches in line with what the page itself says it does. In a private window the page is all there is to go by. */
export function follow(switches: Switches, answer: Result<PageReport>): Switches {
  if (!answer.ok || answer.value.mode === switches.mode) return switches;
  return switches.secret ? { ...switches, mode: answer.value.mode } : { ...switches, paused: true };
}
