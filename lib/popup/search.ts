import type { PageReport } from '../model/report';
import type { Engine } from '../model/settings';

const ADDRESS: Record<Exclude<Engine, 'outlet'>, string> = {
  baidu: 'https://www.baidu.com/s?wd=',
  bing: 'https://www.bing.com/search?q=',
  sogou: 'https://www.sogou.com/web?query=',
  google: 'https://www.google.com/search?q=',
  duckduckgo: 'https://duckduckgo.com/?q=',
};
/** Engines cut longer queries (Baidu at 38 letters). */
const LONGEST = 34;

/** Ways to search for the original; followed only on a click. */
export interface Searches {
  /** As the reader's engine does it. `domain` is the one site searched, null for the whole web. */
  first: { href: string; domain: string | null };
  /** The other way round: on the outlet's own site, where that is known, or everywhere. */
  second: { href: string; domain: string | null } | null;
}

/**
 * Searches for the original headline: everywhere, and on the outlet's own site. Outlets search themselves in a hundred ways:
 * an engine asked for one site does it for all, Bing for those who chose the outlet rather than an engine.
 */
export function searchesFor(report: PageReport, engine: Engine): Searches | null {
  const headline = report.originalTitle ?? report.title;
  if (!headline) return null;
  const words = [...headline.replace(/["“”]/g, ' ').trim()].slice(0, LONGEST).join('');
  const ask = (query: string) => ADDRESS[engine === 'outlet' ? 'bing' : engine] + encodeURIComponent(query);
  const domain = report.source?.outlet?.domain ?? null;
  const anywhere = { href: ask([`"${words}"`, report.source?.name].filter(Boolean).join(' ')), domain: null };
  if (domain === null) return { first: anywhere, second: null };
  const own = { href: ask(`site:${domain} ${words}`), domain };
  return engine === 'outlet' ? { first: own, second: anywhere } : { first: anywhere, second: own };
}
