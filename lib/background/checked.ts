import type { Asker } from '../messages/transport';
import type { FromPage } from '../model/messages';
import { MODES } from '../model/report';
import { fail, type Result } from '../model/result';

/** Longer texts are no names: nothing of that length is looked up or shown. */
const NAME = 2000;

const isName = (value: unknown): value is string => typeof value === 'string' && value.length <= NAME;
const isOneOf = (values: readonly string[], value: unknown): boolean => values.some((each) => each === value);
const fields = (ask: unknown): Record<string, unknown> => (typeof ask === 'object' && ask !== null ? (ask as Record<string, unknown>) : {});

type Reported = Parameters<FromPage['reported']>[0];

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

/** A handler that is only called with asks of the right shape: what a page script says has come through the page's process. */
export function checked<Ask, Answer>(
  is: (ask: unknown) => ask is Ask,
  handler: (ask: Ask, asker: Asker) => Answer,
): (ask: unknown, asker: Asker) => Answer | Result<never> {
  return (ask, asker) => (is(ask) ? handler(ask, asker) : fail('refused'));
}
