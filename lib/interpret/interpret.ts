import { Mark, type Interpretation, type PageFacts } from '../model/facts';
import type { Finding, Known, Provenance, Source } from '../model/report';
import { attempt } from '../model/result';
import { readCredits } from '../provenance/credits/credits';
import { readOriginalTitle } from '../provenance/original-title';
import { AGENCY } from '../provenance/person';
import { nearLines, type NearLine, type Scene } from '../provenance/scene';
import { readSources } from '../provenance/source/sources';
import { readTimes } from '../provenance/time/times';
import { judgeReprint } from '../reprint/judge';
import { readSignals } from '../reprint/signals';
import { languageOf } from '../text/language';
import { looksLikeOutlet } from '../text/outlet-name';
import { zoneOf } from '../text/zones';

const SELF_MEDIA = /^(?:(?:头条|百家|搜狐|网易|企鹅|大鱼|一点|澎湃|快传)号|\+?\s?关注)$/;
/** (dpa/hb), © dpa-infocom: a signature below the text names the house, not who wrote. */
const SIGNATURE = /^[（(©]|infocom|\b(?:avec|mit)\s/;
/** How many lines around the body count as the article's own. */
const NEARBY = 14;

/**
 * The background's half of a reading: what a page's facts mean. Pure: the same facts always give the same answer.
 * @param lookUp asks the outlet registry for the page's host and the names of the sources
 */
export function interpret(facts: PageFacts, lookUp: (host: string, names: string[]) => Known): Interpretation {
  const broken: string[] = [];
  const isOutlet = (name: string) => lookUp(facts.site.host, [name]).sources.some((outlet) => outlet !== null);
  const provenance = read(facts, isOutlet, broken);
  const names = provenance.sources.map(({ value }) => value.name);
  const known = provenance.isArticle ? lookUp(facts.site.host, names) : { site: null, sources: [] };
  return { provenance, known, judgement: judgeReprint(provenance, known), broken };
}

function read(facts: PageFacts, isOutlet: Scene['isOutlet'], broken: string[]): Provenance {
  const { metadata, article, site, title, media, moments, scriptDates, ids } = facts;
  const lang = languageOf(facts.sample, metadata.lang);
  const clock = { lang, now: facts.now, zone: zoneOf(lang, site.host) };
  const near = nearLines(facts.lines, clock);
  const url = new URL(facts.url);
  const scene: Scene = { url, metadata, article, lang, site, clock, near, media, moments, scriptDates, ids, isOutlet };
  const times = attempt('times', () => readTimes(scene), { published: null, modified: null, original: null }, broken);
  const sources = attempt('sources', () => readSources(scene), [], broken);
  const selfMedia = facts.platform || isSelfMedia(near) || sources.some((source) => isAccount(near, source));
  // the account of a self-media page, or the wire that signs the piece, is its author where no one else is
  const account =
    sources.find((source) =>
      selfMedia
        ? source.rule === 'source-beside-date'
        : (source.rule === 'source-wire' || source.rule === 'source-beside-date') &&
          AGENCY.test(source.value.name) &&
          !SIGNATURE.test(source.quote),
    ) ?? null;
  const signs = (times.published?.place === 'page' ? 1 : 0) + (sources.length > 0 ? 1 : 0);
  const isArticle = facts.lacks !== null && signs >= facts.lacks;
  const outlets = sources.map((source) => source.value.name).filter((name) => !AGENCY.test(name));
  const credits = attempt(
    'credits',
    () => readCredits(scene, outlets, account ? { ...account, name: account.value.name } : null),
    [],
    broken,
  );
  return {
    url: facts.url,
    lang,
    isArticle,
    site,
    selfMedia,
    title,
    originalTitle: attempt('original-title', () => readOriginalTitle(scene), null, broken),
    sources: isArticle ? sources : [],
    published: times.published,
    originalPublished: times.original,
    modified: times.modified,
    credits,
    signals: readSignals(near.filter(({ stand }) => stand !== 'body' && stand !== 'opening').map(({ text }) => text)),
  };
}

/** A name beside the date that the markup calls the author's, and that no outlet would bear: an account's. */
function isAccount(near: readonly NearLine[], { rule, value: { name } }: Finding<Source>): boolean {
  if (rule !== 'source-beside-date' || looksLikeOutlet(name)) return false;
  return near.some(({ stand, line }) => stand === 'head' && line.parts.some(({ text, marks }) => marks & Mark.Author && text === name));
}

/** The buttons of a platform's account right beside the article. */
function isSelfMedia(near: readonly NearLine[]): boolean {
  const head = near.filter(({ stand }) => stand === 'head').slice(-NEARBY);
  const tail = near.filter(({ stand }) => stand === 'tail').slice(0, NEARBY);
  return [...head, ...tail].some(({ line, text }) => line.size <= 8 && SELF_MEDIA.test(text));
}
