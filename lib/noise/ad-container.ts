import { AD } from '../article/boxes';
import type { Page } from '../dom/lines';
import { hrefOf } from '../dom/tree';
import type { NoiseTarget } from '../model/noise';
import { Protected } from './blocks';
import { leadsToHost } from './leads';
import type { NoiseRule } from './rule';

/** Elements that only advertising networks make (noise-mechanics, section 9), by class or, behind the last space, id. */
const NETWORK =
  /(?:^|\s)(?:adsbygoogle|OUTBRAIN|coupletad)\s|mediav-| (?:google_ads_iframe|aswift_|div-gpt-ad|BAIDU_DUP_wrapper|baidu_clb_slot|tanxssp|tanx-con|taboola-|piao_div_)[^ ]*$| (?:huashuolayer[23]|duilian_(?:left|right))$/;
/** The same by what else they are marked with. */
const MARKED = [
  'iframe[src*="pos.baidu.com"]', 'iframe[src*="doubleclick.net"]', 'iframe[src*="googlesyndication"]', 'iframe[src*="cpro.baidu"]', 'amp-ad',
  '[data-ad-slot]', '[data-ad-client]', '[data-google-query-id]', 'iframe[title="Advertisement" i]', '[aria-label="Advertisement" i]',
].join(','); // prettier-ignore
/** The same of a link: 推广. */
const PROMOTED = /(?:^|[\s_-])(?:tg|tuiguang)(?:$|[\s_-])/i;
/** An ad says little: more text than this is content whatever it is called. */
const WORDS = 400;

/** Boxes of advertising networks, and boxes that call themselves ads, as long as nothing of the article is in them. */
export const adContainer: NoiseRule = {
  id: 'ad-container',
  kind: 'ad',
  *find(scene) {
    const { page, article } = scene;
    // pages that are no articles are left to the filter lists: names alone are too weak there
    if (!article) return;
    const protect = Protected.of(scene);
    const taken: Element[] = [];
    const take = function* (element: Element): Generator<NoiseTarget> {
      if (!protect.allows(element) || taken.some((known) => known.contains(element))) return;
      taken.push(element);
      yield { rule: adContainer.id, kind: adContainer.kind, element };
    };
    for (const element of madeByNetworks(page)) yield* take(element);
    for (const { element } of page.outline.called((names) => AD.test(names) || null)) {
      if (/^(?:a|span|script|style|link|input|form|header|nav|main|article|section)$/.test(element.localName)) continue;
      if (
        (element.textContent.length > WORDS && element.querySelectorAll('p').length > 2) ||
        element.querySelector('h1, form, nav') !== null
      )
        continue;
      yield* take(element);
    }
    for (const { element } of page.outline.called((names) => PROMOTED.test(names) || null))
      if (isPromoted(element, page) && !article.body.some(({ block }) => block.contains(element))) yield* take(element);
  },
};

/** Chinese words that lead to another host; elsewhere `tg` is Telegram. */
function isPromoted(link: Element, page: Page): boolean {
  const href = hrefOf(link);
  return (
    link.localName === 'a' && /\p{Script=Han}{4}/u.test(link.textContent) && URL.canParse(href) && leadsToHost(new URL(href), page.url)
  );
}

/** In document order: what is around goes first. */
const madeByNetworks = ({ outline }: Page): Element[] => outline.matching(MARKED, (names) => NETWORK.test(names));
