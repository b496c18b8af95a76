import { MODES, NOISE_KINDS, type Mode, type NoiseKind } from '../model/report';
import { CITATION_FORMS, ENGINES, type CitationForm, type Engine, type SiteChoice } from '../model/settings';

/** Version of everything stored. Fields are read one by one, whatever the version beside them: what is valid is kept. */
export const VERSION = 1;

/** Stored once under `global`. */
export interface Global {
  v: typeof VERSION;
  /** The one switch over all sites. */
  enabled: boolean;
  /** Mode of sites without a choice of their own. */
  mode: Mode;
  hide: Record<NoiseKind, boolean>;
  /** Whether copying and selecting are given back on cleaned sites. */
  copy: boolean;
  /** The form citations are copied in. */
  cite: CitationForm;
  /** Who is asked for the original. */
  search: Engine;
  /** Whether choices are carried to the reader's other browsers by the browser's own account. */
  sync: boolean;
}

/** Stored under `site:example.com` (with all its hosts) or `host:m.example.com`: one key each, so that writers never meet. */
export interface Stored {
  v: typeof VERSION;
  mode?: Mode;
  /** Texts the reader asked never to hide here. */
  keep?: string[];
}

/** Comments, shares and related stories are of use to many: they stay until asked away. */
const STAY: ReadonlySet<NoiseKind> = new Set<NoiseKind>(['share', 'comments', 'recommend']);

export function defaults(): Global {
  return {
    v: VERSION,
    enabled: true,
    mode: 'clean',
    hide: Object.fromEntries(NOISE_KINDS.map((kind) => [kind, !STAY.has(kind)])) as Record<NoiseKind, boolean>,
    copy: true,
    cite: 'gbt7714-2025',
    search: 'bing',
    sync: false,
  };
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isOneOf =
  <T>(all: readonly T[]) =>
  (value: unknown): value is T =>
    all.some((each) => each === value);
const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
export const isMode = isOneOf<Mode>(MODES);

/** Takes what is valid from a stored value and fills the rest with defaults; says which fields it had to mend. */
export function repairGlobal(stored: unknown): { value: Global; repaired: string[] } {
  const value = defaults();
  if (stored === null || stored === undefined) return { value, repaired: [] };
  if (!isObject(stored)) return { value, repaired: ['global'] };
  const repaired: string[] = [];
  const take = <K extends keyof Global>(name: K, is: (field: unknown) => field is Global[K]) => {
    const field = stored[name];
    if (is(field)) value[name] = field;
    else if (name in stored) repaired.push(name);
  };
  take('enabled', isBoolean);
  take('mode', isMode);
  take('copy', isBoolean);
  take('cite', isOneOf(CITATION_FORMS));
  take('search', isOneOf(ENGINES));
  take('sync', isBoolean);
  const hide = stored['hide'];
  if (isObject(hide)) {
    for (const kind of NOISE_KINDS) {
      const choice = hide[kind];
      if (typeof choice === 'boolean') value.hide[kind] = choice;
      else if (kind in hide) repaired.push(`hide.${kind}`);
    }
  } else if ('hide' in stored) repaired.push('hide');
  return { value, repaired };
}

/** The same for one site's choice; a value of null where nothing of it can be used. */
export function repairStored(stored: unknown): { value: Stored | null; repaired: string[] } {
  if (stored === null || stored === undefined) return { value: null, repaired: [] };
  if (!isObject(stored)) return { value: null, repaired: ['all'] };
  const repaired: string[] = [];
  const value: Stored = { v: VERSION };
  if (isMode(stored['mode'])) value.mode = stored['mode'];
  else if ('mode' in stored) repaired.push('mode');
  const keep = stored['keep'];
  if (Array.isArray(keep)) {
    const texts = keep.filter((text): text is string => typeof text === 'string');
    if (texts.length < keep.length) repaired.push('keep');
    if (texts.length > 0) value.keep = texts;
  } else if ('keep' in stored) repaired.push('keep');
  return { value: value.mode || value.keep ? value : null, repaired };
}

/** The keys that may hold a choice for a host, the nearest first: the host itself, then `site:` for it and every parent. */
export function keysFor(host: string): string[] {
  const keys = [`host:${host}`, `site:${host}`];
  // an address has no parents
  if (/^[\d.]+$|:/.test(host)) return keys;
  const labels = host.split('.');
  for (let i = 1; i < labels.length - 1; i++) keys.push(`site:${labels.slice(i).join('.')}`);
  return keys;
}

/**
 * What a visit to the host is to do, from everything stored for it. `stored` is in the order of `keysFor`; `forced` is the mode
 * a policy sets for it.
 */
export function choiceFrom(global: Global, stored: (Stored | null)[], forced?: Mode): SiteChoice {
  const own = stored.find((choice) => choice?.mode !== undefined)?.mode;
  const keep = stored.flatMap((choice) => choice?.keep ?? []);
  return { mode: forced ?? (global.enabled ? (own ?? global.mode) : 'off'), hide: global.hide, copy: global.copy, keep };
}
