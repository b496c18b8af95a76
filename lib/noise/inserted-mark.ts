import type { Line } from '../dom/lines';
import { Affinity } from './affinity';
import { PASSWORD, PASSWORD_MOST } from './password';
import { claimsIn, portalWords } from './portal-words';
import type { NoiseRule } from './rule';
import { targetsOf, type Run } from './runs';

/** A short string of letters and digits before other script. */
const TOKEN = /[0-9A-Za-z]{2,7}(?=[^0-9A-Za-z])/g;
/** Letters no word and no model number has together. */
const RANDOM = /[a-z][A-Z\d]/;
const SHARED = 3;
const LEAST = 4;
const LONGEST = 60;
/** Share of a mark's letters that must be the site's own words. */
const OWN = 0.3;
/** Words of strangers count from this length on, in this share of the article's lines, when the same random characters stand before them. */
const FOREIGN = 8;
const MOST_LINES = 0.4;
/** The same where the words are a portal's. */
const CLAIMED_LINES = 0.25;
/** So many letters, again and again the same within sentences, are no phrase: fewer lines are enough. */
const LONG = 12;
const FEW_LINES = 0.15;
/** How much the site's name must be part of, in letters, to be more than a name that stands in a sentence. */
const AROUND_NAME = 4;
/** Behind these an address is where somebody goes, and no mark. */
const GONE_TO = /[登在到访訪通从從于於录錄问問上至自由为為是叫][\w.:/-]{0,40}$/;
/** Number or random characters behind a mark's words: a word of Latin text is none. */
const VARYING = /^(?=[A-Za-z]{0,11}\d)[0-9A-Za-z]{2,12}/;

/** What is put in: its words, how many random characters stand before it, and whether others follow. */
interface Mark {
  words: string;
  before: number;
  varying: boolean;
}
/** Words found on a line, and what stands around them. */
interface Hit {
  before: string;
  words: string;
  follow: string;
}

/**
 * Random characters and the site's words put in at the beginning or in the middle of paragraphs. There, unlike at the end,
 * no edge shows where a mark begins: proof are random characters before the site's own words or a portal's, again and again;
 * the same random characters and words in most lines; the site's name, or a portal's call or address, with the same words
 * around it each time.
 */
export const insertedMark: NoiseRule = {
  id: 'inserted-mark',
  kind: 'watermark',
  *find(scene) {
    const { article } = scene;
    if (!article) return;
    const { body, root } = article;
    const affinity = Affinity.of(scene);
    const share = (part: number) => Math.max(SHARED, body.length * part);
    const enough = (words: string) => share(words.length >= LONG ? FEW_LINES : CLAIMED_LINES);
    const behindRandom = marks(body).filter(
      ({ words, same, count }) =>
        affinity.share(words) >= OWN ||
        (words.length >= FOREIGN && !/^\s/.test(words) && same >= share(MOST_LINES)) ||
        (count >= enough(words) && portalWords(words) !== null),
    );
    const named = around(body, (data) => affinity.named(data).map(([start, end]) => ({ start, end, words: data.slice(start, end) })));
    const aroundNames = named.filter(({ count, words, core }) => count >= share(MOST_LINES) && words.length >= core + AROUND_NAME);
    const claims = around(body, claimsIn).filter(
      ({ count, words, isGoal }) => !isGoal && count >= enough(words) && words.length >= FOREIGN && portalWords(words) === 'claim',
    );
    const found = [...behindRandom, ...aroundNames, ...claims];
    if (found.length === 0) return;
    // what stands among the article's lines without being one, captions and credits, has got its mark, too
    const lines = [...article.head, ...body, ...article.tail].filter(({ block }) => root.contains(block));
    for (const mark of found) {
      for (const line of lines)
        for (const text of line.texts) for (const run of runsOf(text, mark)) yield* targetsOf(insertedMark, line, [run], root);
    }
  },
};

/** Strings that stand behind random characters at least three times: on how many lines, and on how many behind the same ones. */
function marks(lines: readonly Line[]): (Mark & { count: number; same: number })[] {
  const groups = new Map<string, { follow: string; token: string }[]>();
  for (const line of lines) {
    for (const { data } of line.texts) {
      for (const { 0: token, index } of data.matchAll(TOKEN)) {
        if (token.length > PASSWORD_MOST || !PASSWORD.test(`${token} `)) continue;
        const at = index + token.length;
        add(groups, data.slice(at, at + LEAST), { follow: data.slice(at, at + LONGEST), token });
      }
    }
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const words = commonStart(group.map((hit) => hit.follow)).trimEnd();
    // names of things are written so, too: `5G`, `C919`, `La`
    const same = group.filter(({ token }) => token === first?.token && RANDOM.test(token)).length;
    return first && group.length >= SHARED && words.length >= LEAST && group.every((hit) => hit.token.length === first.token.length)
      ? [{ words, before: first.token.length, varying: false, count: group.length, same }]
      : [];
  });
}

/** Words that are found on at least three lines, with those that stand around them each time. */
function around(
  lines: readonly Line[],
  find: (data: string) => { start: number; end: number; words: string }[],
): (Mark & { count: number; core: number; isGoal: boolean })[] {
  const groups = new Map<string, Hit[]>();
  for (const line of lines) {
    for (const { data } of line.texts) {
      for (const { start, end, words } of find(data))
        add(groups, words, {
          before: data.slice(Math.max(0, start - LONGEST), start),
          words: data.slice(start, end),
          follow: data.slice(end, end + LONGEST),
        });
    }
  }
  return [...groups].flatMap(([core, group]) => {
    const [first] = group;
    if (!first || group.length < SHARED) return [];
    const reverse = (text: string) => Array.from(text).reverse().join('');
    // what ends a sentence or a part of it is the article's own
    const before = reverse(commonStart(group.map((hit) => reverse(hit.before)))).replace(/^[\s\p{Pe}\p{Pf}\p{Po}\p{Pd}]+/u, '');
    const follow = reverse(reverse(commonStart(group.map((hit) => hit.follow))).replace(/^[\s。，、；！？,.;!?]+/, ''));
    const words = `${before}${first.words}${follow}`.trim();
    const varying = group.every((hit) => VARYING.test(hit.follow.slice(follow.length)));
    const isGoal = group.some((hit) => GONE_TO.test(hit.before));
    return [{ words, before: 0, varying, count: group.length, core: core.length, isGoal }];
  });
}

function add<T>(groups: Map<string, T[]>, key: string, hit: T): void {
  const group = groups.get(key);
  if (group) group.push(hit);
  else groups.set(key, [hit]);
}

function commonStart(texts: readonly string[]): string {
  const [first = ''] = texts;
  let length = first.length;
  for (const text of texts) {
    let same = 0;
    while (same < length && text.charAt(same) === first.charAt(same)) same++;
    length = same;
  }
  return first.slice(0, length);
}

/** Where a text node has the words, behind as many letters and digits as elsewhere. */
function* runsOf(text: Text, { words, before, varying }: Mark): Generator<Run> {
  const { data } = text;
  for (let at = data.indexOf(words); at >= 0; at = data.indexOf(words, at + words.length)) {
    const start = at - before;
    const end = at + words.length;
    if (before > 0 && (start < 0 || !/^[0-9A-Za-z]+$/.test(data.slice(start, at)))) continue;
    yield { text, start, end: end + (varying ? (VARYING.exec(data.slice(end, end + LONGEST))?.[0].length ?? 0) : 0) };
  }
}
