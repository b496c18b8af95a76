import { readingLength } from '../article/prose';
import { attributeOf, walk } from '../dom/tree';
import type { Line, Page } from '../dom/lines';
import { Zone } from '../model/zone';
import type { NoiseKind } from '../model/report';
import { Protected } from './blocks';
import { isMenu, isSocial, leadsAway, leadsToHost } from './leads';
import type { NoiseRule } from './rule';
import { lineTargets } from './runs';

/** Cheap first: what a link must have in its address or `rel` before it is looked at closely. */
const HINT = /\?|\/go|cli?c?k|\bads?\b|advert|sponsor|redirect|track|apple\.com|appgallery|\.apk\b|a8\.net/i;
/** Servers that count clicks for money, and networks of affiliates. */
const COUNTER =
  /(?:^|\.)(?:ads?\d{0,2}|adclick|adserver|adsrv|adx|clk|clicks?|trk|tracking|s-click|union-click|affiliates?|sponsor)\.|(?:^|\.)(?:doubleclick\.net|googleadservices\.com|awin1\.com|shareasale\.com|linksynergy\.com|skimresources\.com|anrdoezrs\.net|jdoqocy\.com|tkqlhce\.com|dpbolvw\.net|prf\.hn|a8\.net|valuecommerce\.com|afl\.rakuten\.co\.jp|moshimo\.com|taboola\.com|outbrain\.com|mgid\.com|revcontent\.com|amzn\.to|u\.jd\.com)$/; // prettier-ignore
const COUNTED =
  /\/(?:ad-?clicks?|aclk|clk|clickthrough|click(?:\.\w{2,4})?)$|\/(?:adclick|advert(?:s|ising|isement|isements|orial)?|sponsored)(?:\/|$)/;
const REDIRECT = /\/(?:redirect|redir|jump|track(?:ing)?)(?:\.\w{2,4})?$/;
/** Parameters by which a campaign or a partner is paid for what a link brings; some of them also stand in links to partners' stories. */
const CAMPAIGN =
  /[?&](?:[a-z]{1,2}_?cid|aff(?:iliate)?(?:_?id)?|linkcode|utm_medium=(?:cpc|cpm|ppc|paid|ads?|affiliates?|banner|display|native|promo))=?/i;
const COUNTED_IN = /[?&](?:utm_(?:source|medium|campaign)|spm|from)=/;
const STORY = /article|news|stor(?:y|ies)|\/(?:19|20)\d\d[/-]?\d|\/\d{6}/;
/** Where things are sold: whole labels of a host, or whole steps of a path. */
const SHOP =
  /(?:^|[./])(?:shop|mall|store|buy|deals?|coupons?|promos?|promotions?|campaigns?|courses?|offers?|casino|poker|betting|ebooks?|yuedu)(?=[./]|$)/;
const APP_STORE = /^(?:apps|itunes)\.apple\.com\/|^play\.google\.com\/store\/apps|^appgallery\.huawei\.com\/|\.apk$/;

/** Most letters beside the links in a box of paid links: a heading. More of them is content whose links are paid. */
const BESIDE = 40;
const BOX = 600;
/** What is in the text itself calls in a sentence of its own, and seldom: an article full of such links is about them. */
const CALL = 12;
const SELDOM = 3;

/**
 * Links that are paid for, by what their address or `rel` says: click counters, campaigns of other sites, shops of sister
 * hosts, app stores. The item goes, and the box where all its links are such. Of the text itself only lines that are nothing
 * but such a link: a piece on things to buy, and a sponsored piece, keep theirs.
 */
export const paidLink: NoiseRule = {
  id: 'paid-link',
  kind: 'ad',
  *find(scene) {
    const { page, article } = scene;
    if (!page.body) return;
    const protect = Protected.of(scene);
    const kinds = new Map<Element, NoiseKind | null>();
    const kindAt = (link: Element): NoiseKind | null => {
      let kind = kinds.get(link);
      if (kind === undefined) kinds.set(link, (kind = kindOf(link, page, article === null)));
      return kind;
    };
    let last: Element | null = null;
    for (const link of page.body.querySelectorAll('a[href]')) {
      if (last?.contains(link)) continue;
      const kind = kindAt(link);
      if (!kind || !protect.allows(link) || article?.root.contains(link) || isMenu(link)) continue;
      last = protect.grow(link, (parent) => holdsOnlyPaid(parent, kindAt));
      yield { rule: paidLink.id, kind, element: last };
    }
    if (!article) return;
    const inside = [...article.root.querySelectorAll('a[href]')].filter((link) => kindAt(link));
    if (inside.length > SELDOM) return;
    for (const link of inside) {
      const line = lineOf(link, page);
      if (line && isCall(line, link)) yield* lineTargets(paidLink, line, article.root);
    }
  },
};

/** What is sold by a link, or null for one that is not known to be paid. */
function kindOf(link: Element, page: Page, careful: boolean): NoiseKind | null {
  const rel = attributeOf(link, 'rel') ?? '';
  const href = attributeOf(link, 'href') ?? '';
  if (/\bsponsored\b/.test(rel)) return 'ad';
  if (!HINT.test(href) && !SHOP.test(href)) return null;
  const target = URL.canParse(href, page.url.href) ? new URL(href, page.url) : null;
  if (!target || !/^https?:$/.test(target.protocol) || isSocial(target)) return null;
  const [host, path] = [target.hostname, target.pathname.toLowerCase()];
  const away = leadsAway(target, page.url);
  if (away && APP_STORE.test(host + path)) return careful ? null : 'app';
  const elsewhere = leadsToHost(target, page.url);
  if (elsewhere && (COUNTER.test(host) || COUNTED.test(path))) return 'ad';
  if (away && (CAMPAIGN.test(target.search) || (COUNTED_IN.test(target.search) && !STORY.test(path)))) return 'ad';
  if (away && REDIRECT.test(path) && target.search.length > 1) return 'ad';
  // a page that is no article may be a shop itself
  if (careful) return null;
  return SHOP.test(`${host}${path}`) && (elsewhere || /\bnofollow\b/.test(rel)) ? 'ad' : null;
}

/** Whether an element holds paid links, perhaps a heading, and nothing else. */
function holdsOnlyPaid(element: Element, kindAt: (link: Element) => NoiseKind | null): boolean {
  const size = element.textContent.length;
  if (size > BOX || element.matches('main, article, tr, tbody, table') || element.querySelector('h1, input, textarea, video')) return false;
  let linked = 0;
  for (const link of element.querySelectorAll('a')) {
    if (!kindAt(link)) return false;
    linked += link.textContent.length;
  }
  return element.textContent.replace(/\s+/g, '').length - linked <= BESIDE;
}

/** The line a link's words stand in. */
function lineOf(link: Element, page: Page): Line | undefined {
  const walker = walk(link);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const line = page.lineWith(node as Text);
    if (line) return line;
  }
  return undefined;
}

/** Whether a line in the text is nothing but one long link whose `rel` disowns it. */
function isCall(line: Line, link: Element): boolean {
  if (line.linked < line.size || readingLength(line) < CALL || line.in(Zone.Heading | Zone.Item | Zone.Cell | Zone.Caption)) return false;
  return /\b(?:nofollow|sponsored)\b/.test(attributeOf(link, 'rel') ?? '');
}
