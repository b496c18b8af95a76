import type { Line, Page } from '../dom/lines';
import { Zone } from '../model/zone';
import { namesOf, parentOf } from '../dom/tree';
import type { Article } from './article';
import { callAtEnd, furnitureKind } from './furniture';
import { proseWeight, readingLength } from './prose';
import { readLabels } from '../text/labels';

/** Weight of a caption above the headline: a sentence. */
const CAPTION = 8;
/** A reporter's line as Chinese papers outside the mainland print it above the text: `記者王小明／台北報導`. */
const REPORT_LINE = /(?:記者|特派員)\S{2,12}[／/]\S{2,8}(?:報導|電)$/;

/** The article's clean text, paragraphs separated by line feeds: headline, captions above the body, body without calls inside its lines. */
export function articleText(page: Page, article: Article, title: string): string {
  const { headline } = article;
  const above = article.head.filter(
    (line) =>
      line.linked * 2 < line.size &&
      (line.in(Zone.Caption) || isPictureText(page, line, headline) || isSummary(line, headline) || REPORT_LINE.test(line.text)),
  );
  // readings above characters belong to the text, not to the headline
  const printed = headline?.texts.some((node) => node.parentElement?.localName === 'rt') ? headline.text : title;
  return [printed, ...[...above.filter((line) => !furnitureKind(line)), ...article.body].map(withoutCalls)].filter(Boolean).join('\n');
}

/** Most lines between a headline and the summary below it, and the shortest summary, in wide characters. */
const BELOW = 6;
const SUMMARY = 5;
const SENTENCE_END = /[.!?。！？]['"”’」]?$/;
/** Class and id words that mark a summary up, whatever the site. */
const MARKED =
  /summary|stand-?first|subtitle|sub[-_]?(?:title|head|line)|subhed|subdeck|\bdek\b|\bdeck\b|teaser|chapo|chapeau|excerpt|abstract|strapline|entradilla|bajada|vorspann|(?:^|[\s_-])(?:lead(?:ing|-?text)?|intro|desc(?:ription)?|caption(?:ed)?)(?:$|[\s_-])/i;
/** Labels that begin later stand behind a sentence: Boats at the quay (Image: …). */
const LABEL = 6;
const BYLINE = /^(?:by|von|par|por)\s\p{Lu}/iu;
const DATED = /\d{1,2}:\d\d|\b(?:19|20)\d\d\b/;

/** What sums the article up below its headline: a second heading, points, or a paragraph that its class calls so. */
function isSummary(line: Line, headline: Line | null): boolean {
  if (!headline || line.index <= headline.index || line.index > headline.index + BELOW || readingLength(line) < SUMMARY) return false;
  if (
    line.in(Zone.Nav | Zone.Footer | Zone.Button | Zone.Aside) ||
    line.text === headline.text ||
    BYLINE.test(line.text) ||
    readLabels(line.text).some(({ start }) => start < LABEL)
  )
    return false;
  const block = line.block;
  const names = [block, parentOf(block)].map((each) => (each ? namesOf(each) : ''));
  const isPoint = line.in(Zone.Item) && SENTENCE_END.test(line.text);
  return MARKED.test(names.join(' ').slice(0, 200)) || ((line.in(Zone.Heading) || isPoint) && !DATED.test(line.text));
}

/** A sentence between a picture and the headline of the same block: the picture's caption. */
function isPictureText(page: Page, line: Line, headline: Line | null): boolean {
  if (!headline || line.index > headline.index || !parentOf(headline.block)?.contains(line.block)) return false;
  return proseWeight(line) >= CAPTION && page.media.some((medium) => medium.before === line.index);
}

/** A line without the call at its end: `…继续。返回首页>>`, a link of its own. */
function withoutCalls(line: Line | string): string {
  if (typeof line === 'string') return line;
  const call = callAtEnd(line);
  return call ? line.text.slice(0, -call.text.length).trimEnd() : line.text;
}
