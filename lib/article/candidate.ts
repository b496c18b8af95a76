import { bodyOf, unclobbered } from '../dom/tree';
import { originalAddress } from './copied-address';

/** Single posts of social networks are no articles, however long. */
const SOCIAL =
  /(?:^|\.)(?:twitter|x|facebook|instagram|threads|weibo|tiktok|douyin|reddit|pinterest|quora|tumblr)\.(?:com|net|cn)$|(?:^|\.)tieba\.baidu\.com$/;
/** But long pieces have addresses of their own there. */
const LONG_PIECE = /^\/(?:ttarticle|article)\//;
const ROOT = /^\/(?:index\.\w+|default\.\w+|home)?$/i;
/** No article is told in fewer characters than these, in any script. */
const LEAST = 60;

/** More elements than any article has: whole books on one page have some ten thousand. */
const MOST = 100_000;

/** Whether a page is too large to be read, by its number of elements. Looks no further than it must. */
export function isTooLarge(document: Document): boolean {
  return unclobbered(document).getElementsByTagName('*').item(MOST) !== null;
}

/** Whether an article may stand at an address: not at a site's root, nor on a social network. */
export function mayHoldArticle(url: URL): boolean {
  const { pathname, search, hostname } = originalAddress(url);
  return (!ROOT.test(pathname) || search !== '') && (!SOCIAL.test(hostname) || LONG_PIECE.test(pathname));
}

/** Whether a page may be an article, by its address and how much text it has: asked before anything is read, and cheap. */
export function isCandidate(document: Document, url: URL): boolean {
  return mayHoldArticle(url) && (bodyOf(document)?.textContent.trim().length ?? 0) >= LEAST;
}
