import { storage } from '#imports';
import type { Mode, NoiseKind } from '../model/report';
import { isMode, isObject, keysFor, repairGlobal, type Global } from './shape';

/** What a school or newsroom has decided (lib/public/managed-schema.json): each field stands above the reader's own. */
export interface Policy {
  global: Partial<Omit<Global, 'v' | 'hide'>>;
  hide: Partial<Record<NoiseKind, boolean>>;
  /** Modes of sites, by registrable domain or host. */
  sites: ReadonlyMap<string, Mode>;
}

const NONE: Policy = { global: {}, hide: {}, sites: new Map() };

/** The policy of this browser. One without a policy, or without policies at all, has none; a broken field counts as absent. */
export async function readPolicy(): Promise<Policy> {
  try {
    return policyFrom(await storage.snapshot('managed'));
  } catch {
    // Firefox refuses where no policy is installed
    return NONE;
  }
}

/** Reads the fields of a policy one by one. */
export function policyFrom(stored: Record<string, unknown>): Policy {
  const { value, repaired } = repairGlobal(stored);
  const stands = (name: string) => name in stored && !repaired.includes(name);
  const global = Object.fromEntries(Object.entries(value).filter(([name]) => name !== 'v' && name !== 'hide' && stands(name)));
  const named = isObject(stored['hide']) ? stored['hide'] : {};
  const hide = Object.fromEntries(Object.entries(value.hide).filter(([kind]) => kind in named && !repaired.includes(`hide.${kind}`)));
  const sites = Object.entries(isObject(stored['sites']) ? stored['sites'] : {});
  return { global, hide, sites: new Map(sites.flatMap(([name, mode]) => (isMode(mode) ? [[name.toLowerCase(), mode]] : []))) };
}

/** The settings over all sites under a policy. */
export function underPolicy(global: Global, policy: Policy): Global {
  return { ...global, ...policy.global, hide: { ...global.hide, ...policy.hide } };
}

/** The mode a policy sets for a host: its own, else that of the nearest name above it. */
export function forcedMode(host: string, { sites }: Policy): Mode | undefined {
  if (sites.size === 0) return undefined;
  const name = keysFor(host)
    .map((key) => key.slice('host:'.length))
    .find((each) => sites.has(each));
  return name === undefined ? undefined : sites.get(name);
}
