import type { Evidence, Judgement, Known, Outlet, Provenance } from '../model/report';
import { bare } from '../text/fold';
import { NOBODY_WORDS, OWN_WORDS } from '../text/words';

/** From this score on a page is called a reprint; below its negative, an original. */
const DECIDED = 1.5;
/** How much a named source says, by the rule that read it. */
const WEIGHTS: Record<string, number> = {
  'source-label': 3,
  'source-notice': 3.5,
  'source-beside-date': 2.5,
  'source-marked-up': 2.5,
  'source-byline': 2.5,
  'source-wire': 2.5,
  'source-dateline': 2,
  'source-meta': 2,
  'source-json-ld': 1.5,
};

/** Weighs what a page says about its origin. `unclear` when the evidence does not decide. */
export function judgeReprint(reading: Provenance, known: Known): Judgement {
  if (!reading.isArticle) return { verdict: 'not-article', score: 0, evidence: [] };
  const named = [...fromSources(reading, known)];
  // a station's boilerplate stands below agency copy as well
  const copied = named.some(({ rule, says }) => says === 'reprint' && rule !== 'source-dateline');
  const evidence = [...named, ...reading.signals.filter(({ rule }) => !(copied && rule === 'notice-owner'))];
  if (reading.originalTitle) evidence.push({ rule: 'original-title', says: 'reprint', weight: 1, quote: reading.originalTitle.quote });
  if (!evidence.some(({ rule }) => rule.startsWith('source-') || rule === 'nobody-named'))
    evidence.push({ rule: 'no-other-source', says: 'original', weight: 2, quote: reading.site.name });
  const score = evidence.reduce((sum, { says, weight }) => sum + (says === 'reprint' ? weight : -weight), 0);
  const verdict = score >= DECIDED ? 'reprint' : score <= -DECIDED / 3 ? 'original' : 'unclear';
  return { verdict, score: Math.round(score * 100) / 100, evidence: evidence.sort((a, b) => b.weight - a.weight) };
}

type Standing = 'nobody' | 'own' | 'account' | 'other';

/** What a named source is to the page: nobody in particular, the site itself, the account that posts, or another outlet. */
function standing(reading: Provenance, known: Known, i: number): Standing {
  const { value, rule } = reading.sources[i] ?? { value: { name: '' }, rule: '' };
  const outlet = known.sources[i] ?? null;
  if (NOBODY_WORDS.has(value.name.toLowerCase()) || GATHERED.test(value.name)) return 'nobody';
  if (OWN_WORDS.has(value.name) || isOwn(reading, known.site, value.name, outlet, rule === 'source-notice')) return 'own';
  return isAccount(reading, rule, outlet) ? 'account' : 'other';
}

function* fromSources(reading: Provenance, known: Known): Generator<Evidence> {
  const standings = reading.sources.map((_, i) => standing(reading, known, i));
  // where the page names another outlet in words, its own name is no more than the frame around that outlet's piece
  const framed = reading.sources.some(({ rule }, i) => standings[i] === 'other' && /-(?:label|notice|byline|wire)$/.test(rule));
  const own = (weight: number) => (framed ? 1 : weight);
  let decided = false;
  for (const [i, source] of reading.sources.entries()) {
    const weight = WEIGHTS[source.rule] ?? 1;
    if (standings[i] === 'nobody') {
      if (!decided) yield { rule: 'nobody-named', says: 'reprint', weight: 2.5, quote: source.quote };
    } else if (standings[i] === 'own') {
      // the page's own name after another outlet's is the republisher's, and says nothing more
      if (!decided) yield { rule: `${source.rule}-own`, says: 'original', weight: own(weight), quote: source.quote };
      if (framed) continue;
    } else if (standings[i] === 'account') {
      yield { rule: 'source-account', says: 'original', weight: 1, quote: source.quote };
      // what the account itself says of where it took the piece still counts
      continue;
    } else {
      // a second outlet adds little to the first
      yield { rule: source.rule, says: 'reprint', weight: decided ? 0.5 : weight, quote: source.quote };
    }
    decided = true;
  }
}

/** 新浪财经-自媒体综合: a channel that gathers what others wrote. */
const GATHERED = /自媒体|自媒體|网络综合|互联网综合|综合网络|网友|網友|转载|轉載/;
/** What portals call their channels: 新浪科技 on 新浪网 is the site itself. */
const CHANNEL =
  /^(?:网|網|新闻|新聞|科技|财经|体育|娱乐|军事|教育|健康|汽车|房产|读书|综合|时尚|旅游|游戏|客户端|讯|com|在线|在線|news|online)*$/;

/** The site's own name, a channel of it, or an outlet of the same house. */
function isOwn(reading: Provenance, site: Outlet | null, name: string, outlet: Outlet | null, exact: boolean): boolean {
  // a paper and its site are one house: 中国日报 and 中国日报网
  // two papers of one house are two papers: 聯合報 on 經濟日報's pages
  if (/[报報]$/.test(name) && /[报報]$/.test(reading.site.name) && bare(name) !== bare(reading.site.name)) return false;
  if (bare(name) === bare(reading.site.name)) return true;
  if (site && outlet) {
    // a paper on its house's portal is another brand; an agency, or a paper on the site of its name, is at home
    const oneHouse = site.domain !== null && site.domain === outlet.domain;
    const brands = outlet.kind === 'newspaper' && !site.name.startsWith(outlet.name.slice(0, 2));
    return site.name === outlet.name || (oneHouse && !brands);
  }
  const folded = bare(name);
  // 棱镜|数据业大整顿…: the column that heads the headline
  const title = reading.title?.value ?? '';
  if (title.startsWith(name) && /^\s*[|｜丨]/.test(title.slice(name.length))) return true;
  const host = reading.site.host.split('.').slice(0, -1);
  if (host.some((label) => label.length > 1 && (label === folded || folded === `${label}com`))) return true;
  // KBS World Radio News on world.kbs.co.kr: the house's short name comes first
  const [short = ''] = name.toLowerCase().split(/[^a-z\d]/);
  if (!exact && short.length > 2 && name.length > short.length && host.includes(short) && !/^(?:news|daily|the|www)$/.test(short))
    return true;
  // 新頭殼newtalk on newtalk.tw
  const latin = /[a-z]{4,}/.exec(folded)?.[0] ?? '';
  if (!exact && latin.length < folded.length && host.includes(latin)) return true;
  for (const own of [reading.site.name, site?.name ?? '']) {
    const mine = bare(own).replace(/(?:网|網|新闻|新聞|news|online|在线)$/, '');
    if (mine.length < 2) continue;
    if (folded === mine || folded === bare(own)) return true;
    if (exact) continue;
    if (folded.startsWith(mine) && (mine.length > 3 || CHANNEL.test(folded.slice(mine.length)))) return true;
    if (folded.length >= 3 && mine.startsWith(folded)) return true;
  }
  return false;
}

/** A self-media account that no registry knows publishes its own piece. */
function isAccount(reading: Provenance, rule: string, outlet: Outlet | null): boolean {
  return outlet === null && rule === 'source-beside-date' && reading.selfMedia;
}
