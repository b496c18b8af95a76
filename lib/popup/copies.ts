import { cite } from '../citation/citation';
import { today, workOf } from '../citation/work';
import type { Copy } from '../clipboard/write';
import { askPage } from '../messages/transport';
import type { PageReport } from '../model/report';
import type { CitationForm } from '../model/settings';

/** What can be taken along of an article. */
export type What = 'text' | 'markdown' | 'rich' | 'citation' | 'report';

/** What is to be put on the clipboard, fetched from the page where it takes more than the report; null where the page does not answer. */
export async function copyOf(what: What, tabId: number, report: PageReport, form: CitationForm): Promise<Copy | null> {
  if (what === 'citation') return cite(workOf(report, today()), form);
  if (what === 'report') {
    const whole = await askPage(tabId, 'report');
    return whole.ok ? { text: JSON.stringify(whole.value, null, 2) } : null;
  }
  const answer = await askPage(tabId, 'copy', { part: 'article' });
  if (!answer.ok) return null;
  const { text, html } = answer.value;
  if (what === 'markdown') return { text: (await import('./markdown')).markdownOf(html) };
  return what === 'rich' ? { text, html } : { text };
}
