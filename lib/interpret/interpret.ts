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
/** What platforms print of an account beside its name, and of themselves below its post. */
const CREATOR = /(?:领域|優質|优质|知名|原创|自媒体).{0,6}(?:创作者|作者|博主|达人)$|官方(?:账号|帐号)$/;
const UPLOADED = /(?:搜狐号|百家号|网易号|大鱼号|企鹅号|头条号|一点号|快传号).{0,2}(?:系|用户|作者)|自媒体平台[“"「]/;
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
  const onPlatform = lookUp(facts.site.host, []).site?.kind === 'selfmedia-platform';
  const provenance = read(facts, isOutlet, onPlatform, broken);
  const names = provenance.sources.map(({ value }) => value.name);
  const known = provenance.isArticle ? lookUp(facts.site.host, names) : { site: null, sources: [] };
  return { provenance, known, judgement: judgeReprint(provenance, known), broken };
}

function read(facts: PageFacts, isOutlet: Scene['isOutlet'], onPlatform: boolean, broken: string[]): Provenance {
  const { metadata, article, site, title, media, moments, scriptDates, ids } = facts;
  const lang = languageOf(facts.sample, metadata.lang);
  const clock = { lang, now: facts.now, zone: zoneOf(lang, site.host) };
  const near = nearLines(facts.lines, clock);
  const url = new URL(facts.url);
  const scene: Scene = { url, metadata, article, lang, site, clock, near, media, moments, scriptDates, ids, isOutlet };
  const times = attempt('times', () => readTimes(scene), { published: null, modified: null, original: null }, broken);
  const sources = attempt('sources', () => readSources(scene), [], broken);
  const selfMedia = onPlatform || facts.platform || isSelfMedia(near) || sources.some((source) => isAccount(near, source));
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
    foot: facts.foot,
    selfMedia,
    title,
    originalTitle: attempt('original-title', () => readOriginalTitle(scene), null, broken),
    sources: isArticle ? sources : [],
    published: times.published,
    originalPublished: times.original,
    modified: times.modified,
    // a name that only markup calls an author's means nothing on a thread
    credits: isArticle ? credits : credits.filter(({ rule }) => rule !== 'credit-nickname'),
    signals: readSignals(saying(near)),
  };
}

/** What speaks of the piece as a whole: the lines around it, and the badges beside its date (原创). */
function saying(near: readonly NearLine[]): string[] {
  const around = near.filter(({ stand }) => stand !== 'body' && stand !== 'opening');
  const dated = around.filter(({ stand, dates }) => stand === 'head' && dates.length > 0);
  return [...around.map(({ text }) => text), ...dated.flatMap(({ line }) => line.parts.map(({ text }) => text))];
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
  return (
    [...head, ...tail].some(({ line, text }) => line.size <= 8 && SELF_MEDIA.test(text)) ||
    head.some(({ line }) => line.parts.some(({ text }) => text.length <= 24 && CREATOR.test(text))) ||
    tail.some(({ text }) => UPLOADED.test(text))
  );
}
