import type { Evidence, Judgement, Known, Outlet, Provenance } from '../model/report';
import { NOBODY_WORDS, OWN_WORDS } from '../text/words';
import { isOwn } from './own';

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
  const source = reading.sources[i] ?? { value: { name: '' }, rule: '' };
  const { value, rule } = source;
  const outlet = known.sources[i] ?? null;
  if (NOBODY_WORDS.has(value.name.toLowerCase()) || GATHERED.test(value.name)) return 'nobody';
  if (OWN_WORDS.has(value.name) || isOwn(reading, known.site, value.name, outlet, rule === 'source-notice')) return 'own';
  return isAccount(reading, source, outlet) ? 'account' : 'other';
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
/** Papers and stations have accounts, too: what they post there is theirs, and a copy on the platform. */
const PRESS = /(?:[报報]|[电電][视視][台臺]|广播电台|通讯社|新闻网?|新聞網?|周刊|週刊)$/;

/** A self-media account that no registry knows publishes its own piece. */
function isAccount(reading: Provenance, { rule, value }: { rule: string; value: { name: string } }, outlet: Outlet | null): boolean {
  return outlet === null && rule === 'source-beside-date' && reading.selfMedia && !PRESS.test(value.name);
}
