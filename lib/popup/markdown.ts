import { gfm } from '@joplin/turndown-plugin-gfm';
import Turndown from 'turndown';

/**
 * Markdown of a clean copy's HTML, tables as GitHub writes them. Loaded only when asked for: it is a third of the popup.
 * Markdown takes HTML for HTML: what a page prints as `<script>` or `&lt;` must stay words.
 */
export function markdownOf(html: string): string {
  const turndown = new Turndown({ headingStyle: 'atx', bulletListMarker: '-', codeBlockStyle: 'fenced', emDelimiter: '*' });
  turndown.use(gfm);
  const escape = turndown.escape.bind(turndown);
  turndown.escape = (words) => escape(words).replace(/<|&(?=#?\w+;)/g, '\\$&');
  // parsed without running anything; a string would be parsed by Turndown in the same way, with a warning in workers
  return turndown.turndown(new DOMParser().parseFromString(html, 'text/html').body);
}
