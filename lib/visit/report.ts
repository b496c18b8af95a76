import type { Outlet, PageReport, Quote, Reading, Told } from '../model/report';
import type { Read } from './reading/read';

const bareQuote = ({ rule, place, quote }: Quote): Quote => ({ rule, place, quote });
/** The words of a finding, with the words of what lost against it. */
const quoteOf = (finding: (Quote & { lost?: Quote[] }) | null): Told | null =>
  finding && { ...bareQuote(finding), ...(finding.lost && { lost: finding.lost.map(bareQuote) }) };

/** The words on the page that values were read from, and the headline wherever it was read. */
export function quotedOn(reading: Reading): string[] {
  const { title, originalTitle, sources, published, originalPublished, modified, credits } = reading;
  const quotes = [originalTitle, ...sources, published, originalPublished, modified, ...credits].flatMap((finding) =>
    finding?.place === 'page' ? [finding.quote] : [],
  );
  return title ? [title.value, ...quotes] : quotes;
}

/** 南都记者: papers sign with two characters of their names; the registry knows the whole. Other names stay as printed. */
function inFull(name: string, outlet: Outlet | null | undefined): string {
  if (!outlet || !/^\p{Script=Han}{2}$/u.test(name)) return name;
  return outlet.name.startsWith(name.charAt(0)) && outlet.name.includes(name.charAt(1)) ? outlet.name : name;
}

/** Puts a reading and what was done into the report that leaves the page. */
export function makeReport(
  { reading, known, judgement }: Read,
  done: Pick<PageReport, 'mode' | 'hidden' | 'revealed' | 'broken' | 'fold'> & PageReport['timing'],
): PageReport {
  const { verdict, score, evidence } = judgement;
  const sources = reading.isArticle ? reading.sources : [];
  const [first] = sources;
  return {
    url: reading.url,
    lang: reading.lang,
    mode: done.mode,
    verdict,
    score,
    evidence,
    site: { name: known.site?.name ?? reading.site.name, host: reading.site.host },
    title: reading.title?.value ?? null,
    originalTitle: reading.originalTitle?.value ?? null,
    source: first ? { ...first.value, name: inFull(first.value.name, known.sources[0]), outlet: known.sources[0] ?? null } : null,
    sources: sources.map(({ value }, i) => inFull(value.name, known.sources[i])),
    published: reading.published?.value ?? null,
    originalPublished: reading.originalPublished?.value ?? null,
    modified: reading.modified?.value ?? null,
    credits: reading.credits.map(({ value }) => value),
    quotes: {
      title: quoteOf(reading.title),
      originalTitle: quoteOf(reading.originalTitle),
      sources: sources.flatMap((source) => quoteOf(source) ?? []),
      published: quoteOf(reading.published),
      originalPublished: quoteOf(reading.originalPublished),
      modified: quoteOf(reading.modified),
      credits: reading.credits.flatMap((credit) => quoteOf(credit) ?? []),
    },
    disclaimer: reading.disclaimer,
    page: reading.page,
    fold: done.fold,
    hidden: done.hidden,
    revealed: done.revealed,
    text: reading.text,
    broken: done.broken,
    timing: { readMs: done.readMs, cleanMs: done.cleanMs },
  };
}
