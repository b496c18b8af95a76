import type { CitationForm } from '../model/settings';
import { apa, chicago } from './english';
import { bibtex, cslJson, ris } from './exchange';
import { gbt7714 } from './gbt7714';
import type { Work } from './work';

/*
 * Why no library: citeproc-js is CPAL or AGPL and, with citation-js, styles and locales, some 300 KB packed; none knows 转引自.
 * Seven forms of one kind of work are less than one style file.
 */
const FORMS: Record<CitationForm, (work: Work) => string> = {
  'gbt7714-2015': (work) => gbt7714(work, '2015'),
  'gbt7714-2025': (work) => gbt7714(work, '2025'),
  apa,
  chicago,
  bibtex,
  ris,
  'csl-json': cslJson,
};

/** A citation as plain text, and as rich text where its style has italics. */
export function cite(work: Work, form: CitationForm): { text: string; html: string | null } {
  const marked = FORMS[form](work);
  const text = marked.replace(/[\u0001\u0002]/g, '');
  if (text === marked) return { text, html: null };
  const escaped = marked.replace(/[&<>]/g, (mark) => `&#${String(mark.charCodeAt(0))};`);
  return { text, html: `<p>${escaped.replaceAll('\u0001', '<i>').replaceAll('\u0002', '</i>')}</p>` };
}
