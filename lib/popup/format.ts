import type { Instant } from '../model/report';

/** Names in a row, parted the way their script does it. */
export function namesText(names: readonly string[]): string {
  return names.join(names.some((name) => /[\u3040-\u30ff\u3400-\u9fff]/.test(name)) ? '、' : ', ');
}

/** The reader's locale for dates: the browser's own where it is of the interface's language, else that language. */
export function localeOf(browsers: string, interfaces: string): string {
  const tag = browsers.replaceAll('_', '-');
  return tag.split('-')[0] === interfaces.split('-')[0] ? tag : interfaces;
}

/** A month (`2025-06`) in the reader's language. */
export function monthText(month: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric', month: 'long' }).format(new Date(`${month}-01T00:00:00Z`));
}

/** A moment in the reader's language, in the page's own wall clock: the clock the page printed is not converted. */
export function momentText({ iso, precision }: Instant, locale: string): string {
  const wall = iso.slice(0, LENGTH[precision]);
  // the wall clock is read and written as if it were UTC, so that nothing converts it
  const clock = new Date(precision === 'day' ? wall : `${wall}Z`);
  const timeStyle = ({ day: undefined, minute: 'short', second: 'medium' } as const)[precision];
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'long', ...(timeStyle && { timeStyle }) }).format(clock);
}
/** Characters of an ISO date and time, without its offset. */
const LENGTH = { day: 10, minute: 16, second: 19 };

/** The offset a moment carries, `UTC+8`; empty for a bare day. */
export function offsetText(instant: Instant): string {
  const match = /([+-])(\d\d):(\d\d)$/.exec(instant.iso);
  if (instant.precision === 'day' || !match) return '';
  return `UTC${match[1] ?? '+'}${String(Number(match[2]))}${match[3] === '00' ? '' : `:${match[3] ?? ''}`}`;
}
