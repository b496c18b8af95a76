import { bare, foldSpace, WIDE_LETTER } from '../text/fold';
import { oncePerScene, type Scene } from './rule';

/** Letters that must agree before words count as the site's: four Han characters say what seven Latin letters do. */
const WIDE_GRAM = 4;
const LATIN_GRAM = 7;
/** Parts of host names that many sites share. */
const COMMON_LABEL = /^(?:www\d?|m|wap|news?|html?|blog|info|main|edu|gov|org|net|com|co|[a-z]{2})$/;
/** What stands around sites' names in `<title>` and names no site: channels and sections. */
const SECTION =
  /(?:新闻中心|新聞中心|新闻频道|新闻网站|(?:国内|国际|社会|财经|体育|娱乐|科技|军事|时政|滚动|要闻|热点)(?:新闻|要闻|资讯|频道)|正文|首页|频道|资讯|新闻|news|home)/gi;
const PARTS = / ?[_|｜丨•»] ?| [-–—] |[-–—](?=[^-–— ]*$)/;
/** What a site's name may end in, and be known without. */
const TYPE = /(?:网站|網站|门户网|新闻网|新聞網|网|網|门户|在线|online|news)$/;

/** The words a site calls itself by: its name, its host, and what stands behind the headline in `<title>`. */
export class Affinity {
  private readonly names: string[] = [];
  /** The names that are written in the script around them, as they are written. */
  private readonly spelled: string[];
  private readonly grams = new Set<string>();
  /** What grams and names begin with. */
  private readonly firsts = new Set<string>();
  /** The site's words for one scene, learnt once for all rules. */
  static of = oncePerScene((scene) => new Affinity(scene));

  constructor({ site, page, article }: Pick<Scene, 'site' | 'page' | 'article'>) {
    const name = bare(site.name);
    this.spelled = WIDE_LETTER.test(site.name) ? [site.name] : [];
    this.learn(name, true);
    this.learn(name.replace(TYPE, ''), true);
    for (const label of site.host.split('.')) if (label.length >= 4 && !COMMON_LABEL.test(label)) this.learn(bare(label), true);
    const headline = article?.headline?.text ?? '';
    const parts = foldSpace(page.document.title).slice(0, 300).split(PARTS);
    // the first part is the headline, or the site's own where the page is its own headline
    for (const part of parts.slice(1))
      if (part.length <= 40 && !headline.includes(part)) this.learn(bare(part.replace(SECTION, '')), false);
  }

  /** Where a text names the site: start and end of each whole name, in the text as it stands. */
  named(text: string): [start: number, end: number][] {
    return this.spelled.flatMap((name) => {
      const at = text.indexOf(name);
      return at < 0 ? [] : [[at, at + name.length] as [number, number]];
    });
  }

  /** Whether a text names the site, or says four Han characters in a row that the site says of itself. */
  mentions(text: string): boolean {
    return this.covers(bare(text)) > 0;
  }

  /** Share of a text's letters that are the site's own words: 0 to 1. */
  share(text: string): number {
    const folded = bare(text);
    return folded.length === 0 ? 0 : this.covers(folded) / folded.length;
  }

  private learn(words: string, whole: boolean): void {
    if (whole && (words.length >= 3 || (words.length === 2 && WIDE_LETTER.test(words)))) this.names.push(words);
    if (words) this.firsts.add(words.charAt(0));
    const size = WIDE_LETTER.test(words) ? WIDE_GRAM : LATIN_GRAM;
    for (let at = 0; at + size <= words.length; at++) {
      this.grams.add(words.slice(at, at + size));
      this.firsts.add(words.charAt(at));
    }
  }

  /** How many letters are the site's words. */
  private covers(folded: string): number {
    let [count, until] = [0, 0];
    for (let at = 0; at < folded.length; at++) {
      if (!this.firsts.has(folded.charAt(at))) continue;
      let end = 0;
      for (const size of [WIDE_GRAM, LATIN_GRAM])
        if (at + size <= folded.length && this.grams.has(folded.slice(at, at + size))) end = at + size;
      for (const name of this.names) if (folded.startsWith(name, at)) end = Math.max(end, at + name.length);
      if (end <= until) continue;
      count += end - Math.max(at, until);
      until = end;
    }
    return count;
  }
}
