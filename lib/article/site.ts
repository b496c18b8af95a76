import type { Metadata } from '../model/metadata';
import { isType, meta, nameOf, isObject } from '../text/metadata';
import { bare, foldSpace } from '../text/fold';
import { originalAddress } from './copied-address';
import { looksLikeOutlet } from '../text/outlet-name';

/** Generic parts of titles that name a section, not the site. */
const SECTION = /^(?:新闻|新闻中心|资讯|正文|首页|新聞|首頁|ニュース|뉴스|news|home|article)$/i;
const PARTS = / ?[_|｜丨•»] ?| [-–—] |[-–—](?=[^-–— ]*$)|·(?=[^·]{2,8}$)/;

/**
 * The site's own name: og:site_name, the Chinese government-site meta SiteName, JSON-LD's publisher, the last part of
 * `<title>` behind the headline, else the host; of an archive's copy, the original's.
 */
export function readSite(metadata: Metadata, url: URL, headline: string): { name: string; host: string } {
  const host = originalAddress(url).hostname.toLowerCase();
  const named = meta(metadata, 'og:site_name', 'sitename', 'application-name', 'apple-mobile-web-app-title');
  return { name: named ?? fromTitle(metadata.title, headline) ?? fromPublisher(metadata) ?? host.replace(/^(?:www|m|wap)\./, ''), host };
}

/** Han names of sites are shorter: what is longer may be a slogan. */
const LONG = 8;

function fromTitle(title: string, headline: string): string | null {
  const head = bare(headline);
  const parts = title
    .split(PARTS)
    .map(foldSpace)
    .filter((part) => part && !SECTION.test(part) && !head.includes(bare(part)) && !bare(part).startsWith(head.slice(0, 8)));
  // a slogan may come last (新桥在线| 江边第一资讯平台): an outlet's name goes before it
  const last = parts.at(-1);
  const named = last && last.length > LONG ? (parts.findLast((part) => looksLikeOutlet(part) && part.length <= LONG) ?? last) : last;
  return named && named.length <= 30 ? named : null;
}

function fromPublisher(metadata: Metadata): string | null {
  for (const data of metadata.linkedData) {
    const publisher = isType(data, /Article|Posting|WebPage/) ? data['publisher'] : undefined;
    if (isObject(publisher)) return nameOf(publisher);
  }
  return null;
}
