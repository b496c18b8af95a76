import { classOf } from '../dom/tree';
import type { Article } from '../article/article';
import type { NoiseGenerated } from '../model/noise';
import { bare } from '../text/fold';
import { Affinity } from './affinity';
import { PASSWORD } from './password';
import { portalWords } from './portal-words';
import type { NoiseRule, Scene } from './rule';

const SHARED = 3;
/** A watermark is longer than a quotation mark or an arrow, and short. */
const LEAST = 4;
const LONGEST = 120;
/** How many of a group's elements are asked before the rest, and how many groups of one page. */
const SAMPLE = 4;
const GROUPS = 24;

/**
 * Words that a style sheet puts before or behind paragraph after paragraph (`p::after{content:"…"}`): seen and printed, in no
 * text of the page. They must be the same at least three times, and be the site's, a portal's, or begin with random characters:
 * quotation marks, arrows, numbers and the addresses of printed links are generated, too.
 */
export const generatedMark: NoiseRule = {
  id: 'generated-mark',
  kind: 'watermark',
  *find(scene) {
    const { article } = scene;
    if (!article) return;
    let affinity: Affinity | null = null;
    for (const hosts of groupsOf(article)) {
      if (!hosts.slice(0, SAMPLE).some((host) => generatedBy(host, scene))) continue;
      const found = hosts.flatMap((host) => generatedBy(host, scene) ?? []);
      const times = new Map<string, number>();
      for (const { words } of found) times.set(skeleton(words), (times.get(skeleton(words)) ?? 0) + 1);
      for (const target of found) {
        if ((times.get(skeleton(target.words)) ?? 0) < SHARED) continue;
        affinity ??= Affinity.of(scene);
        if (affinity.share(target.words) >= 0.5 || PASSWORD.test(target.words) || portalWords(target.words) !== null) yield target;
      }
    }
  },
};

/** The article's blocks and the empty elements among its words, those of one make together. */
function groupsOf({ body, root }: Article): Element[][] {
  const empty = root.querySelectorAll(':is(span,i,b,em,font,p,div,ins,s,u):empty');
  const groups = new Map<string, Element[]>();
  for (const element of new Set([...body.map(({ block }) => block), ...empty])) {
    if (!root.contains(element) || element === root) continue;
    const key = `${element.localName} ${classOf(element)}`;
    const group = groups.get(key);
    if (group) group.push(element);
    else groups.set(key, [element]);
  }
  return [...groups.values()].filter(({ length }) => length >= SHARED).slice(0, GROUPS);
}

function generatedBy(host: Element, { sight }: Scene): NoiseGenerated | null {
  const said = (['before', 'after'] as const).flatMap((where) => {
    const words = sight.generated(host, where);
    return words.length >= LEAST && words.length <= LONGEST ? [{ where, words }] : [];
  });
  const [first, second] = said;
  if (!first) return null;
  return {
    rule: generatedMark.id,
    kind: generatedMark.kind,
    host,
    where: second ? 'before after' : first.where,
    words: said.map(({ words }) => words).join(' '),
  };
}

const skeleton = (words: string): string => bare(words.slice(PASSWORD.exec(words)?.[0].length ?? 0)).replace(/\d/g, '');
