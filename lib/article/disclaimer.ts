import type { Line, Page } from '../dom/lines';
import type { Article } from './article';
import { furnitureKind } from './furniture';

/** One of these words is in every disclaimer: asked first, as whole pages are looked through. */
const WORD =
  /声明|聲明|申明|免责|免責|版权|版權|转载|轉載|立场|立場|观点|觀點|侵权|무단|본 (?:기사|콘텐츠|게시물)|無断|disclaimer|haftung|avertissement|aviso legal|the views|notice/i;
/** Who owns the site is no disclaimer: copyright lines. */
const COPYRIGHT = /^(?:版权所有|版權所有|著作權所有|저작권자|copyright\b|[©ⓒ])|all rights reserved[\s.!)]*$/i;
/** A heading alone is quoted with the line below it. */
const HEADING = 14;
/** How many lines below the article are looked through, and how much is quoted. */
const REACH = 1500;
const QUOTED = 600;

/** The disclaimer printed with an article, as printed (also where it is hidden), nearest to the article's end first; or null. */
export function readDisclaimer(page: Page, article: Article): string | null {
  const first = article.head[0]?.index ?? article.body[0]?.index ?? 0;
  const end = article.body.at(-1)?.index ?? first;
  const below = page.lines.slice(end, end + REACH);
  const line = below.find(isDisclaimer) ?? page.lines.slice(first, end).findLast(isDisclaimer);
  if (!line) return null;
  const next = line.size <= HEADING ? page.lines[line.index + 1] : undefined;
  return (next ? `${line.text} ${next.text}` : line.text).slice(0, QUOTED);
}

function isDisclaimer(line: Line): boolean {
  return (
    line.size <= QUOTED &&
    line.linked * 2 <= line.size &&
    WORD.test(line.text) &&
    furnitureKind(line) === 'disclaimer' &&
    !COPYRIGHT.test(line.text)
  );
}
