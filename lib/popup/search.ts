import type { PageReport } from '../model/report';
import type { Engine } from '../model/settings';

const ADDRESS: Record<Engine, string> = {
  baidu: 'https://www.baidu.com/s?wd=',
  bing: 'https://www.bing.com/search?q=',
  sogou: 'https://www.sogou.com/web?query=',
  google: 'https://www.google.com/search?q=',
  duckduckgo: 'https://duckduckgo.com/?q=',
};
/** Engines cut longer queries (Baidu at 38 letters). */
const LONGEST = 34;

/** Addresses that search for the original: anywhere, and on the outlet's own site where that is known. Followed only on a click. */
export function searchesFor(report: PageReport, engine: Engine): { anywhere: string; own: { href: string; domain: string } | null } | null {
  const headline = report.originalTitle ?? report.title;
  if (!headline) return null;
  const words = [...headline.replace(/["“”]/g, ' ').trim()].slice(0, LONGEST).join('');
  const ask = (query: string) => ADDRESS[engine] + encodeURIComponent(query);
  const domain = report.source?.outlet?.domain;
  return {
    anywhere: ask([`"${words}"`, report.source?.name].filter(Boolean).join(' ')),
    own: domain ? { href: ask(`site:${domain} ${words}`), domain } : null,
  };
}
