import type { Author, Work } from './work';

/** What is said of the page a reprint was seen on, with its date, in the language of the piece. */
export function noteOf({ origin, seen, lang }: Work): string {
  if (!origin) return '';
  const dated = seen.date ? ` (${seen.date})` : '';
  if (lang === 'zh-Hans') return `转引自：${seen.site}${dated}`;
  if (lang === 'zh-Hant') return `轉引自：${seen.site}${dated}`;
  if (lang === 'ja') return `${seen.site}${dated}より再引用`;
  if (lang === 'ko') return `재인용: ${seen.site}${dated}`;
  return `Reprinted by ${seen.site}${dated}`;
}

const LANGUAGES: Partial<Record<Work['lang'], string>> = { 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW' };
const language = ({ lang }: Work): string => (lang === 'other' ? '' : (LANGUAGES[lang] ?? lang));
const printed = ({ origin, seen }: Work): string => origin?.name ?? seen.site;
/** The day it was published where it is said to come from; a reprint's own day is not the original's. */
const day = ({ origin, seen }: Work): string | null => (origin ? origin.date : seen.date);
const listName = (author: Author): string => ('literal' in author ? author.literal : `${author.family}, ${author.given}`);

/** An entry for BibTeX and biblatex: `@article` for a newspaper or magazine, else `@misc`. */
export function bibtex(work: Work): string {
  const { origin, seen } = work;
  const periodical = origin !== null && origin.kind !== 'other';
  const date = day(work);
  const fields: [string, string][] = [
    ['author', work.authors.map(texName).join(' and ')],
    ['title', `{${tex(work.title)}}`],
    [periodical ? 'journal' : 'howpublished', tex(printed(work))],
    ['year', date?.slice(0, 4) ?? ''],
    ['month', date ? String(Number(date.slice(5, 7))) : ''],
    ['day', date ? String(Number(date.slice(8, 10))) : ''],
    // braces and backslashes would end the field; in an address they may be written otherwise
    ['url', seen.url.replace(/[{}\\]/g, encodeURIComponent)],
    ['urldate', seen.accessed],
    ['note', tex(noteOf(work))],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return [`@${periodical ? 'article' : 'misc'}{${keyOf(work)},`, ...lines, '}'].join('\n');
}

/** In braces a name is not parted at its commas, spaces or an `and`. */
const texName = (author: Author): string =>
  'literal' in author || /\band\b/i.test(listName(author))
    ? `{${tex('literal' in author ? author.literal : listName(author))}}`
    : tex(listName(author));

// a brace counts even behind a backslash: one alone would swallow the entries after it
const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
};
const tex = (words: string): string => words.replace(/[\\{}$&%#_~^]/g, (mark) => TEX[mark] ?? `\\${mark}`);

/** Letters of the host, the date and a number made of the address: two pieces of one day get two keys. */
function keyOf(work: Work): string {
  let sum = 0;
  for (const letter of work.seen.url) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 46_656;
  const host = URL.canParse(work.seen.url) ? new URL(work.seen.url).hostname.replace(/^www\./, '').replace(/\W/g, '') : 'page';
  return `${host}${(day(work) ?? work.seen.date)?.replaceAll('-', '') ?? ''}${sum.toString(36)}`;
}

/** A record in RIS. Lines end with CR LF, a value never does. */
export function ris(work: Work): string {
  const { origin, seen } = work;
  const slashed = (date: string | null) => date?.replaceAll('-', '/') ?? '';
  const fields: [string, string][] = [
    ['TY', origin?.kind === 'newspaper' ? 'NEWS' : origin?.kind === 'magazine' ? 'MGZN' : 'ELEC'],
    ...work.authors.map((author): [string, string] => ['AU', listName(author)]),
    ['TI', work.title],
    ['T2', printed(work)],
    ['PY', day(work)?.slice(0, 4) ?? ''],
    ['DA', slashed(day(work))],
    ['Y2', slashed(seen.accessed)],
    ['UR', seen.url],
    ['LA', language(work)],
    ['N1', noteOf(work)],
  ];
  const lines = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${value.replace(/\s+/g, ' ')}`] : []));
  return [...lines, 'ER  - ', ''].join('\r\n');
}

/** An item of CSL-JSON (schema 1.0), in the list that readers of the format take. */
export function cslJson(work: Work): string {
  const { origin, seen } = work;
  const parts = (date: string) => ({ 'date-parts': [date.split('-').map(Number)] });
  const date = day(work);
  const note = noteOf(work);
  const item = {
    id: keyOf(work),
    type: origin?.kind === 'newspaper' ? 'article-newspaper' : origin?.kind === 'magazine' ? 'article-magazine' : 'webpage',
    title: work.title,
    ...(work.authors.length > 0 && { author: work.authors }),
    'container-title': printed(work),
    ...(date && { issued: parts(date) }),
    accessed: parts(seen.accessed),
    URL: seen.url,
    ...(language(work) && { language: language(work) }),
    ...(note && { note }),
  };
  return JSON.stringify([item], null, 2);
}
