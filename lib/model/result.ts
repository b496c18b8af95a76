/** An answer that may fail; failures carry a code the caller can show in its own language. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };

/** Why there is no answer. */
export type Failure =
  /** No content script answers in that tab (store pages, a revoked host, an old tab). */
  | 'no-page-script'
  /** The page is still loading or being read. */
  | 'busy'
  /** The page is too large to be read, or breaks what reads it: nothing of it is hidden. */
  | 'unreadable'
  /** The request is not one we know, or comes from someone who may not ask. */
  | 'refused'
  /** Stored settings could not be read or written. */
  | 'storage'
  /** Anything else; the console has the details. */
  | 'internal';

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const fail = (error: Failure): Result<never> => ({ ok: false, error });

/** Does a piece of work that a hostile page may make throw: then it is skipped, and its id noted. */
export function attempt<T>(id: string, work: () => T, otherwise: T, broken: string[]): T {
  try {
    return work();
  } catch (error) {
    console.warn(`Qingyuan: rule ${id} was skipped:`, error);
    broken.push(id);
    return otherwise;
  }
}

/** The same for work with pauses. */
export function* attemptInSlices<T>(
  id: string,
  work: () => Generator<undefined, T>,
  otherwise: T,
  broken: string[],
): Generator<undefined, T> {
  try {
    return yield* work();
  } catch (error) {
    console.warn(`Qingyuan: rule ${id} was skipped:`, error);
    broken.push(id);
    return otherwise;
  }
}
