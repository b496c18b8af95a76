import { array, maxLength, maxValue, minValue, nullable, number, object, picklist, pipe, safeParse, string, type GenericSchema } from 'valibot';
import type { Asker } from '../messages/transport';
import { MODES } from '../model/report';
import { fail, type Result } from '../model/result';

/** Longer texts are no names: nothing of that length is looked up or shown. */
const name = pipe(string(), maxLength(2000));

/** The shapes of what page scripts ask, as far as it is used. */
export const IDENTIFY = object({ host: pipe(string(), maxLength(255)), names: pipe(array(name), maxLength(200)) });
export const REPORTED = object({
  verdict: picklist(['reprint', 'original', 'unclear', 'not-article']),
  mode: picklist(MODES),
  hidden: pipe(number(), minValue(0), maxValue(Number.MAX_SAFE_INTEGER)),
  source: nullable(name),
});

/** A handler that is only called with asks of the right shape; others are refused. */
export function checked<Ask, Answer>(shape: GenericSchema<unknown, Ask>, handler: (ask: Ask, asker: Asker) => Answer | Promise<Answer>): (ask: unknown, asker: Asker) => Result<never> | Answer | Promise<Answer> {
  return (ask, asker) => {
    const parsed = safeParse(shape, ask);
    return parsed.success ? handler(parsed.output, asker) : fail('refused');
  };
}
