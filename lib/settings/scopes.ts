import { parse } from 'tldts';
import type { Scope } from '../model/settings';

/**
 * The scopes a switch can have on a page: its site (registrable domain by the public suffix list, with private suffixes,
 * so that the users of github.io are apart) and its host. Addresses and localhost are hosts only.
 */
export function scopesOf(url: URL): { site: Scope | null; host: Scope } {
  const name = url.hostname.toLowerCase();
  const { domain, isIp } = parse(name, { allowPrivateDomains: true });
  return { site: domain && !isIp ? { kind: 'site', name: domain } : null, host: { kind: 'host', name } };
}

/**
 * The scope meant by an address or a host's name as people type it, or null when it is none: the whole site for its own
 * name, with or without www., and for a pasted address; the host alone for any other name on it.
 */
export function scopeTyped(words: string): Scope | null {
  const typed = words.trim();
  const address = /^https?:\/\//i.test(typed);
  const meant = address ? typed : `http://${typed}`;
  if (!typed || !URL.canParse(meant)) return null;
  const url = new URL(meant);
  if (url.username || !/[.:]|^localhost$/.test(url.hostname)) return null;
  const { site, host } = scopesOf(url);
  return site && (address || host.name.replace(/^www\./, '') === site.name) ? site : host;
}
