import type { Line, Page } from '../dom/lines';
import { Zone } from '../model/zone';
import { parentOf } from '../dom/tree';
import type { Article } from './article';
import { furnitureKind, isCall } from './furniture';
import { proseWeight } from './prose';

/** Weight of a caption above the headline: a sentence. */
const CAPTION = 8;
/** A reporter's line as Chinese papers outside the mainland print it above the text: `記者王小明／台北報導`. */
const REPORT_LINE = /(?:記者|特派員)\S{2,12}[／/]\S{2,8}(?:報導|電)$/;

/** The article's clean text, paragraphs separated by line feeds: headline, captions above the body, body without calls inside its lines. */
export function articleText(page: Page, article: Article, title: string): string {
  const { headline } = article;
  const above = article.head.filter(
    (line) => line.linked * 2 < line.size && (line.in(Zone.Caption) || isPictureText(page, line, headline) || REPORT_LINE.test(line.text)),
  );
  // readings above characters belong to the text, not to the headline
  const printed = headline?.texts.some((node) => node.parentElement?.localName === 'rt') ? headline.text : title;
  return [printed, ...[...above.filter((line) => !furnitureKind(line)), ...article.body].map(withoutCalls)].filter(Boolean).join('\n');
}

/** A sentence between a picture and the headline of the same block: the picture's caption. */
function isPictureText(page: Page, line: Line, headline: Line | null): boolean {
  if (!headline || line.index > headline.index || !parentOf(headline.block)?.contains(line.block)) return false;
  return proseWeight(line) >= CAPTION && page.media.some((medium) => medium.before === line.index);
}

/** A line without the call at its end: `…继续。返回首页>>`, a link of its own. */
function withoutCalls(line: Line | string): string {
  if (typeof line === 'string' || line.linked === 0 || line.linked * 2 > line.size) return typeof line === 'string' ? line : line.text;
  const last = line.parts.at(-1);
  if (!last || !isCall(last.text) || !line.text.endsWith(last.text)) return line.text;
  return line.text.slice(0, -last.text.length).trimEnd();
}
