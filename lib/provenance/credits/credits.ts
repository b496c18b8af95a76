import type { Credit, Finding, Quote } from '../../model/report';
import { bare } from '../../text/fold';
import type { Claim, Scene } from '../scene';
import { findNamesBesideDate } from './beside-date';
import { findBracketSigned } from './brackets';
import { findAuthorsInMetadata, findBylines } from './byline';
import { findLabelledCredits } from './label';
import { findMarkedUpAuthors } from './marked-up';
import { findNicknames } from './nickname';
import { findPhotoCredits } from './photo';
import { findRepublishedAuthors } from './republished';
import { findSigned } from './signed';

const AUTHOR =
  /^(?:作者|文|撰文|撰稿|采写|记者|記者|.*记者|.*記者|by|written by|von|par|por|author|reporter|reporting|기자|글|칼럼니스트|投稿者|執筆者?|ライター|編集委員|特派員|作成者|著者|筆者|.*文)$/i;

/**
 * Everyone credited, by role as printed. A person may stand under several roles; the same person under the same role
 * counts once, with the claim that is trusted most.
 * @param sources the names of the article's sources that are no wires: a wire is its copy's author, too
 * @param account the self-media account that publishes the piece: its author, where no other is named
 */
export function readCredits(scene: Scene, sources: string[], account: (Quote & { name: string }) | null): Finding<Credit>[] {
  const claims = [findLabelledCredits, findSigned, findBracketSigned, findPhotoCredits, findBylines, findRepublishedAuthors].flatMap(
    (rule) => [...rule(scene)],
  );
  const credits = merge(claims.sort((a, b) => b.trust - a.trust));
  // an author is looked for in weaker places one after the other, until one names somebody
  const authors = [
    () => notCredited(findMarkedUpAuthors(scene), credits, []),
    () => notCredited(findAuthorsInMetadata(scene), credits, sources),
    () => notCredited(findNamesBesideDate(scene), credits, sources),
    () => (account ? [byAccount(account)] : []),
    () => notCredited(findNicknames(scene), credits, sources),
  ];
  for (const find of authors) if (!credits.some((credit) => AUTHOR.test(credit.value.role))) credits.push(...merge(find()));
  return credits;
}

/** Templates put editors and outlets into the author meta: whoever is credited already, or is the source, is no author besides. */
function notCredited(claims: Iterable<Claim<Credit>>, credits: Finding<Credit>[], sources: string[]): Claim<Credit>[] {
  const credited = new Set([...credits.flatMap((credit) => credit.value.names), ...sources].map(bare));
  return [...claims].filter((claim) => !claim.value.names.some((name) => credited.has(bare(name))));
}

function byAccount({ rule, place, quote, name }: Quote & { name: string }): Claim<Credit> {
  return { value: { role: '作者', names: [name] }, rule, place, quote, trust: 0.3 };
}

function merge(claims: Claim<Credit>[]): Finding<Credit>[] {
  const byRole = new Map<string, Finding<Credit>>();
  const taken = new Set<string>();
  for (const { value, rule, place, quote } of claims) {
    const names = value.names.filter((name) => {
      const key = `${bare(value.role)}:${bare(name)}`;
      return !taken.has(key) && taken.add(key);
    });
    if (names.length === 0) continue;
    const known = byRole.get(value.role);
    if (known) known.value.names.push(...names);
    else byRole.set(value.role, { value: { role: value.role, names }, rule, place, quote });
  }
  return [...byRole.values()];
}
