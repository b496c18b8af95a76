import { cleanCopy } from '../copy/clean-copy';
import type { CleanCopy } from '../model/messages';
import type { PageReport } from '../model/report';
import { findClutter } from '../noise/find-noise';
import type { Read } from './reading/read';

const NOTHING: CleanCopy = { text: '', html: '' };

/** The clean article, the same in every mode. */
export function copyArticle({ page, article, sight, watermarks, reading }: Read, report: PageReport): CleanCopy {
  if (!article) return NOTHING;
  const clutter = findClutter({ page, article, sight, site: reading.site });
  const noise = [...watermarks.targets, ...clutter.targets].flatMap((target) => ('element' in target ? [target.element] : []));
  const { title, source, published, site, url } = report;
  const names = [source?.name, site.name].filter((name, i, all) => name && all.indexOf(name) === i);
  const frame = { title: title ?? '', origin: [names.join(' / '), published?.iso.slice(0, 10)].filter(Boolean).join(' · '), url };
  return cleanCopy(page, article, frame, noise);
}

/** What is selected, as it shows, without the words of the watermarks: where they are not hidden they are selected, too. */
export function copySelection(document: Document, read: Read): CleanCopy {
  const { watermarks } = read;
  let text = document.getSelection()?.toString() ?? '';
  for (const target of watermarks.targets) {
    if ('host' in target || ('text' in target && target.instead !== undefined)) continue;
    const words = 'element' in target ? target.element.textContent.trim() : target.words;
    if (words.length > 1) text = text.replaceAll(words, '');
  }
  return { text: mendWords(text, read), html: '' };
}

/** Words of the page with look-alikes in them as they were meant. */
export function mendWords(words: string, { watermarks }: Read): string {
  const swaps = new Map<string, string>();
  for (const target of watermarks.targets) if ('text' in target && target.instead !== undefined) swaps.set(target.words, target.instead);
  let mended = words;
  // the longer first: they may hold shorter ones
  for (const [swapped, instead] of [...swaps].sort(([a], [b]) => b.length - a.length)) mended = mended.replaceAll(swapped, instead);
  return mended;
}
