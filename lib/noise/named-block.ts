import type { NoiseTarget } from '../model/noise';
import type { NoiseKind } from '../model/report';
import { Protected } from './blocks';
import type { NoiseRule } from './rule';

/** Whole tokens of class and id that name what stands around articles (noise-mechanics, section 9), and how much text it may hold. */
const NAMES: { kind: NoiseKind; most: number; token: RegExp }[] = [
  { kind: 'comments', most: Infinity, token: /(?:^|\s)(?:comments?|comment-?(?:list|box|area|wrap|section|respond|container)|disqus(?:-thread)?|pinglun|sohucs|changyan\w*|ds-thread|fb-comments|livefyre\w*|post-?comments?|cmt-?(?:list|box|wrap)|respond|tiezi\w*)(?:$|\s)/ },
  { kind: 'share', most: 200, token: /(?:^|\s)(?:(?:article|news|post|page|content|top|bottom|left|right|entry)?-?(?:share|sharing|shares|social)-?(?:bar|box|buttons?|btns?|icons?|links?|tools?|list|wrap|wrapper|container|area|block|list)?|(?:bdshare|jiathis|bshare|addthis|sharethis|fenxiang)\S*|a2a-kit|sns(?:-\S*)?|fx-?share)(?:$|\s)/ },
  { kind: 'recommend', most: 8000, token: /(?:^|\s)(?:(?:article|news|post|page|more|content|side|sidebar|hot|you-may)?-?(?:related?|recommend(?:ed|ation|ations|s)?|relate|recirc|trending|popular|ranking|tuijian|xiangguan|xgyd|xgxw|cnxh)-?(?:news|list|box|articles?|posts?|stories|content|links?|items?|wrap|wrapper|container|area|block|reading|read|topics?|section|widget)?|most-(?:read|popular|viewed)\S*|hot-?(?:news|list|rank|topics?|article|articles)|read-(?:next|more-list)|also-(?:read|like)|guess-?like|prev-?next|post-navigation|next-?(?:article|story|stories))(?:$|\s)/ },
  { kind: 'qr', most: 160, token: /(?:^|\s)(?:\S*-)?(?:qr-?code\w*|erweima\w*|ewm\w*|weixin-?(?:code|qr|box)?|wx-?(?:code|qr)|wechat-?(?:code|qr))(?:-\S*)?(?:$|\s)/ },
  { kind: 'app', most: 200, token: /(?:^|\s)(?:(?:open|download|down|call|smart|guide|get)-?app\S*|app-?(?:bar|download|down|banner|guide|open|promotion|promo|tip|qrcode)\S*|smartbanner)(?:$|\s)/ },
  { kind: 'promo', most: 400, token: /(?:^|\s)(?:newsletter\S*|(?:\S*-)?opt-?in-(?:box|form|cont\w*|wrap\S*|bar)\S*|subscribe-?(?:box|form|bar|block|banner|widget)|follow-?(?:us|box|bar|wrap|me)|mc-embed-signup|signup-?(?:box|form|bar|banner|widget)|(?:article|page)?-?promo(?:-\S+)?)(?:$|\s)/ },
  { kind: 'disclaimer', most: 800, token: /(?:^|\s)(?:disclaimers?|disclaim|mianze\w*|shengming|statement|article-?(?:statement|copyright|disclaimer)|post-?statement|copyright-?(?:notice|info|statement))(?:$|\s)/ },
  { kind: 'overlay', most: 1500, token: /(?:^|\s)(?:\S*-)?(?:cookies?-?(?:banner|bar|notice|consent|law|message|policy|popup|warning|disclaimer|box|overlay|wrap)?|onetrust\S*|gdpr\S*|cc-window|consent-?(?:banner|bar|box|popup|manager|overlay)?|privacy-?(?:banner|bar|notice|popup)|paywall\S*)(?:-\S*)?(?:$|\s)/ },
]; // prettier-ignore
/** Elements that may go; parts of the page that hold everything are none, whatever their names say. */
const CANDIDATE = /^(?:div|section|aside|[uod]l|p|table|form|footer|span)$/;
const LONGEST_NAME = 160;

/** Blocks that say by their class or id what they are, where nothing of the article is in them. */
export const namedBlock: NoiseRule = {
  id: 'named-block',
  kind: 'other',
  *find(scene) {
    const { page, article, sight } = scene;
    if (!article) return;
    const protect = Protected.of(scene);
    let last = -1;
    for (const { element, at, as: fit } of page.outline.called(kindOf)) {
      if (page.outline.holds(last, at) || !CANDIDATE.test(element.localName)) continue;
      if (!protect.allows(element) || !isThat(element, fit)) continue;
      if (fit.kind === 'overlay' && !/^(?:fixed|sticky|absolute)$/.test(sight.style(element)?.position ?? '')) continue;
      last = at;
      yield { rule: namedBlock.id, kind: fit.kind, element } satisfies NoiseTarget;
    }
  },
};

/** What names say, read as words in small letters: `shareBar_top` is `share-bar-top`. */
function kindOf(names: string): (typeof NAMES)[number] | null {
  const name = names.trim();
  if (name.length < 2 || name.length > LONGEST_NAME) return null;
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replace(/_+/g, '-')
    .toLowerCase();
  return NAMES.find(({ token }) => token.test(words)) ?? null;
}

/** Whether what a block holds fits its name: not much text, no heading of the page, and links where it lists other stories. */
function isThat(element: Element, { kind, most }: { kind: NoiseKind; most: number }): boolean {
  const size = element.textContent.length;
  if (size > most || element.querySelector('h1') !== null) return false;
  if (kind === 'recommend') return element.querySelector('a[href]') !== null;
  return size > 0 || element.querySelector('img, a, iframe, svg, canvas') !== null;
}
