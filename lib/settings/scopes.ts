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
