import type { Asker } from '../messages/transport';
import type { FromPage } from '../model/messages';
import { MODES } from '../model/report';
import { fail, type Result } from '../model/result';

/** Longer texts are no names: nothing of that length is looked up or shown. */
const NAME = 2000;
const NAMES = 10_000;

const isName = (value: unknown): value is string => typeof value === 'string' && value.length <= NAME;
const isOneOf = (values: readonly string[], value: unknown): boolean => values.some((each) => each === value);
const fields = (ask: unknown): Record<string, unknown> => (typeof ask === 'object' && ask !== null ? (ask as Record<string, unknown>) : {});

type Reported = Parameters<FromPage['reported']>[0];

/** Whether what a page script says of the style sheet of our marks has its proper shape. */
export function isMarksSheet(ask: unknown): ask is Parameters<FromPage['addMarksSheet']>[0] {
  return typeof fields(ask).frames === 'boolean';
}

/** Whether what a page script says a page turned out to be has its proper shape. */
export function isReported(ask: unknown): ask is Reported {
  const { verdict, mode, hidden, source } = fields(ask);
  return (
    isOneOf(['reprint', 'original', 'unclear', 'not-article'], verdict) &&
    isOneOf(MODES, mode) &&
    Number.isInteger(hidden) &&
    (source === null || isName(source))
  );
}

const areNames = (value: unknown): value is string[] => Array.isArray(value) && value.length <= NAMES && value.every(isName);

/** The same for the host it begins a visit of. */
export function isEntry(ask: unknown): ask is Parameters<FromPage['enter']>[0] {
  return isName(fields(ask).host);
}

/** The same for its wish for a style sheet of list rules. */
export function isListSheet(ask: unknown): ask is Parameters<FromPage['exchangeListSheet']>[0] {
  const { host, was, now } = fields(ask);
  return isName(host) && [was, now].every((each) => each === null || areNames(each));
}

/** The same for its question about list rules. */
export function isPageNames(ask: unknown): ask is Parameters<FromPage['listRules']>[0] {
  const { host, names } = fields(ask);
  const { classes, ids, hrefs } = fields(names);
  return isName(host) && areNames(classes) && areNames(ids) && areNames(hrefs);
}

/** A handler that is only called with asks of the right shape: what a page script says has come through the page's process. */
export function checked<Ask, Answer>(
  is: (ask: unknown) => ask is Ask,
  handler: (ask: Ask, asker: Asker) => Answer,
): (ask: unknown, asker: Asker) => Answer | Result<never> {
  return (ask, asker) => (is(ask) ? handler(ask, asker) : fail('refused'));
}
