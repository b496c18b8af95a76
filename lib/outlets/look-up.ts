import type { Outlet, OutletKind } from '../model/report';
import { bare } from '../text/fold';
import table from './outlets.tsv?raw';

/** Ends of names that say where an outlet speaks, not who it is. */
const FORMS = /(?:新闻客户端|客户端|app|官网|官方网站|网站|微信公众号|微信|公众号|官方微博|微博|头条号|百家号|抖音号?|视频号|电)$/i;

interface Registry {
  byName: Map<string, Entry[]>;
  byDomain: Map<string, Entry>;
}
interface Entry {
  outlet: Outlet;
  domains: string[];
}

let registry: Registry | null = null;

function outranks({ outlet: { kind } }: Entry, known: Entry | undefined): boolean {
  if (!known) return true;
  const other = known.outlet.kind;
  return (kind === 'site' && other === 'newspaper') || (kind !== 'selfmedia-platform' && other === 'selfmedia-platform');
}

/** Reads the table at first use: the background may be asked before, or never. */
function load(): Registry {
  const byName = new Map<string, Entry[]>();
  const byDomain = new Map<string, Entry>();
  for (const line of table.split('\n')) {
    if (!line || line.startsWith('#')) continue;
    const [name = '', kind = '', country = '', cac = '', domains = '', aliases = ''] = line.split('\t');
    const entry: Entry = {
      outlet: { name, kind: kind as OutletKind, country, domain: domains.split(',')[0] || null, cac: cac === 'cac' },
      domains: domains ? domains.split(',') : [],
    };
    // a house's portal rather than its paper or its accounts, where they have one domain
    for (const domain of entry.domains) if (outranks(entry, byDomain.get(domain))) byDomain.set(domain, entry);
    for (const alias of new Set([name, ...aliases.split(',')].map(bare))) {
      if (!alias) continue;
      const known = byName.get(alias);
      if (known) known.push(entry);
      else byName.set(alias, [entry]);
    }
  }
  return { byName, byDomain };
}

/**
 * Looks the page's host and printed source names up.
 * @param host the page's host; its outlet is found by the nearest parent domain the registry has
 * @returns the site's outlet and one answer for each name, null where unknown or where two outlets share the name and
 * neither the host nor the link tells which
 */
export function lookUp(host: string, names: readonly string[]): { site: Outlet | null; sources: (Outlet | null)[] } {
  registry ??= load();
  const { byName } = registry;
  const site = byHost(registry, host);
  return { site: site?.outlet ?? null, sources: names.map((name) => named(byName, name, site)) };
}

/** Second levels that many hold, though one outlet is at home there. */
const SHARED = /^(?:gov|edu|com|org|net)\.\w\w$/;

function byHost({ byDomain }: Registry, host: string): Entry | null {
  const labels = host.toLowerCase().split('.');
  for (let i = 0; i < labels.length - 1; i++) {
    const domain = labels.slice(i).join('.');
    const entry = byDomain.get(domain);
    // www.gov.cn is one site; every other host below gov.cn is another's
    if (entry && (!SHARED.test(domain) || host.replace(/^www\./, '') === domain)) return entry;
  }
  return null;
}

/** A name as printed, without 客户端 and the like, or the part before a hyphen (深圳特区报-读特): the first the registry has. */
function named(byName: Map<string, Entry[]>, name: string, site: Entry | null): Outlet | null {
  for (const form of [name, name.replace(FORMS, ''), name.replace(FORMS, '').replace(FORMS, ''), name.split(/[-·—]/)[0] ?? '']) {
    const entries = byName.get(bare(form));
    const [first] = entries ?? [];
    if (!entries || !first) continue;
    if (entries.length === 1) return first.outlet;
    // two outlets share the name: the site itself, or nobody
    return entries.find((entry) => entry === site)?.outlet ?? null;
  }
  return null;
}
