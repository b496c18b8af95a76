import type { Author, Work } from './work';

/** Words of a title of a periodical: set in italics where the clipboard takes rich text. */
export const italics = (words: string): string => `\u0001${words}\u0002`;

/** A full stop behind words that do not end with a mark of their own. */
const stop = (words: string): string => (/[.?!。？！…][”"’']?\u0002?$/.test(words) ? words : `${words}.`);
const initials = (given: string): string =>
  given
    .split(/\s+/)
    .map((word) =>
      word
        .split('-')
        .map((part) => `${part.charAt(0).toUpperCase()}.`)
        .join('-'),
    ) // prettier-ignore
    .join(' ');

/** `March 15, 2024`: both styles are American, whatever the reader's language. */
function dateText(day: string, options: Intl.DateTimeFormatOptions = { month: 'long', day: 'numeric', year: 'numeric' }): string {
  return new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

/**
 * A reference by APA 7: web page of a news site (section 10.16, example 110), with the date of retrieval; a reprint says at its
 * end where it comes from, without a full stop behind it (section 10.3, example 46).
 */
export function apa({ authors, title, origin, seen }: Work): string {
  const day = seen.date;
  const date = day ? `(${day.slice(0, 4)}, ${dateText(day, { month: 'long', day: 'numeric' })})` : '(n.d.)';
  const names = authors.map((author) => ('literal' in author ? author.literal : `${author.family}, ${initials(author.given)}`));
  const last = names.at(-1) ?? '';
  // of more than twenty, nineteen and the last (section 9.8)
  const by =
    names.length > 20
      ? `${names.slice(0, 19).join(', ')}, . . . ${last}`
      : names.length > 1
        ? `${names.slice(0, -1).join(', ')}, & ${last}`
        : last;
  const head = by ? `${stop(by)} ${date}. ${stop(italics(title))}` : `${stop(italics(title))} ${date}.`;
  const retrieved = `Retrieved ${dateText(seen.accessed)}, from ${seen.url}`;
  return `${head} ${stop(seen.site)} ${retrieved}${origin ? ` (Reprinted from ${italics(origin.name)}${origin.date ? `, ${dateText(origin.date)}` : ''})` : ''}`;
}

/**
 * A bibliography entry by the Chicago manual (17th edition, 14.191 and 14.207: news and web pages, with access date); a reprint
 * says by whom and when it was reprinted.
 */
export function chicago({ authors, title, origin, seen }: Work): string {
  const by = namesText(authors);
  const dated = (name: string, day: string | null) => `${name}${day ? `, ${dateText(day)}` : ''}.`;
  const place = origin
    ? `${dated(italics(origin.name), origin.date)} Reprinted by ${dated(seen.site, seen.date)}`
    : dated(italics(seen.site), seen.date);
  const quoted = /[.?!。？！…]$/.test(title) ? `“${title}”` : `“${title}.”`;
  return `${by ? `${stop(by)} ` : ''}${quoted} ${place} Accessed ${dateText(seen.accessed)}. ${seen.url}.`;
}

/** The first name is turned round; `and` before the last. */
function namesText(authors: readonly Author[]): string {
  const names = authors.map((author, i) => {
    if ('literal' in author) return author.literal;
    return i === 0 ? `${author.family}, ${author.given}` : `${author.given} ${author.family}`;
  });
  if (names.length < 2) return names[0] ?? '';
  // of more than ten, seven are named (14.76)
  if (names.length > 10) return `${names.slice(0, 7).join(', ')}, et al.`;
  return `${names.slice(0, -1).join(', ')}, and ${names.at(-1) ?? ''}`;
}
