import { gfm } from '@joplin/turndown-plugin-gfm';
import Turndown from 'turndown';

/** Markdown of a clean copy's HTML, tables as GitHub writes them. Loaded only when asked for: it is a third of the popup. */
export function markdownOf(html: string): string {
  const turndown = new Turndown({ headingStyle: 'atx', bulletListMarker: '-', codeBlockStyle: 'fenced', emDelimiter: '*' });
  turndown.use(gfm);
  // parsed without running anything; a string would be parsed by Turndown in the same way, with a warning in workers
  return turndown.turndown(new DOMParser().parseFromString(html, 'text/html').body);
}
