import type { Author, Work } from './work';

/** The two forms of the Chinese standard. That of 2025 sets full-width commas, colons and parentheses and leaves names in small letters. */
export type Edition = '2015' | '2025';

const MARKS = {
  '2015': { comma: ', ', colon: ': ', open: '(', close: ')' },
  '2025': { comma: '，', colon: '：', open: '（', close: '）' },
} as const;
/** Document types: newspaper, journal, electronic bulletin (which the standard has with its carrier: online). */
const TYPES = { newspaper: 'N', magazine: 'J', other: 'EB/OL' } as const;

/**
 * A reference by GB/T 7714, numeric system. The page seen is an online resource, `[EB/OL]. (date)[access date]. URL.`; of a
 * reprint the original comes first and the page after 转引自, as only the page was seen. Worked examples: GB/T 7714—2015,
 * appendix A.8 (萧钰); GB/T 7714—2025 as in the style files of zotero-chinese.
 */
export function gbt7714(work: Work, edition: Edition): string {
  const { comma, colon, open, close } = MARKS[edition];
  const { seen, origin } = work;
  const page = `[EB/OL]. ${seen.date ? `${open}${seen.date}${close}` : ''}[${seen.accessed}]. ${seen.url}.`;
  const authors = work.authors.length > 0 ? `${authorsText(work, edition)}. ` : '';
  if (!origin) return `${authors}${work.title}${page}`;
  const original = `${work.title}[${TYPES[origin.kind]}]. ${origin.name}${origin.date ? `${comma}${origin.date}` : ''}. `;
  return `${authors}${original}转引自${colon}${seen.site}${page}`;
}

/** At most three are named. */
function authorsText({ authors, lang }: Work, edition: Edition): string {
  const named = authors.slice(0, 3).map((author) => nameText(author, edition));
  if (authors.length > 3) named.push(lang.startsWith('zh') ? '等' : 'et al');
  return named.join(MARKS[edition].comma);
}

/** Family name first, given names as initials without full stops; capitals for the family name in the form of 2015. */
function nameText(author: Author, edition: Edition): string {
  if ('literal' in author) return author.literal;
  const initials = author.given.split(/\s+/).map((word) => word.split('-').map((part) => part.charAt(0).toUpperCase()).join('-')); // prettier-ignore
  return `${edition === '2015' ? author.family.toUpperCase() : author.family} ${initials.join(' ')}`;
}
