/** A piece of a headline, and whether the other one has it too. */
export interface TitlePart {
  text: string;
  changed: boolean;
}

/** Fewer letters in common than these say nothing: 的 stands in every headline. */
const SHORTEST = 2;
/** Longer headlines are compared as a whole: no headline has as many letters. */
const LONGEST = 300;

/** Marks what of a headline another one does not have. What both share is found the longest piece first, then left and right of it. */
export function changes(title: string, other: string): TitlePart[] {
  const [a, b] = [[...title], [...other]];
  const parts = a.length > LONGEST || b.length > LONGEST ? [{ text: title, changed: title !== other }] : compare(a, b);
  // neighbours of one kind are one piece
  return parts.reduce<TitlePart[]>((joined, part) => {
    const last = joined.at(-1);
    if (last?.changed === part.changed) last.text += part.text;
    else joined.push({ ...part });
    return joined;
  }, []);
}

function compare(a: string[], b: string[]): TitlePart[] {
  if (a.length === 0) return [];
  const { atA, atB, length } = longestShared(a, b);
  // one letter in common counts where it begins or ends both
  const enough = length >= SHORTEST || (length > 0 && ((atA === 0 && atB === 0) || (atA === a.length - 1 && atB === b.length - 1)));
  if (!enough) return [{ text: a.join(''), changed: true }];
  return [
    ...compare(a.slice(0, atA), b.slice(0, atB)),
    { text: a.slice(atA, atA + length).join(''), changed: false },
    ...compare(a.slice(atA + length), b.slice(atB + length)),
  ];
}

function longestShared(a: readonly string[], b: readonly string[]): { atA: number; atB: number; length: number } {
  let best = { atA: 0, atB: 0, length: 0 };
  let above: number[] = [];
  for (const [i, letter] of a.entries()) {
    const row = b.map((other, j) => (letter === other ? ((j > 0 ? above[j - 1] : 0) ?? 0) + 1 : 0));
    for (const [j, length] of row.entries()) if (length > best.length) best = { atA: i - length + 1, atB: j - length + 1, length };
    above = row;
  }
  return best;
}
