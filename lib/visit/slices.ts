/** Longest stretch of work before the page gets the thread back, in milliseconds: half a frame. */
const SLICE = 8;

/**
 * What one piece of work may take before the page is left alone: fifty times what pages take. Counted in slices, for a clock
 * runs on while the processor works for others: of two hundred tabs restored at once some would never be read.
 */
const MOST_SLICES = 600;

/** The same where the page cannot go on meanwhile, in milliseconds by its reader's clock. */
const LONGEST_STOP = 5000;

/** Gives the thread back for a moment: to the browser's scheduler where there is one. */
function pause(): Promise<void> {
  const scheduler = (globalThis as { scheduler?: { yield?: () => Promise<void> } }).scheduler;
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });
}

/** Runs work to its end in slices. `ms` is the time worked, pauses not counted; `value` is null if the signal, an error or the budget ended it. */
export async function sliced<T>(work: Generator<undefined, T>, signal: AbortSignal): Promise<{ value: T | null; ms: number }> {
  let ms = 0;
  for (let slices = 1; ; slices++) {
    const began = performance.now();
    try {
      let step = work.next();
      while (!step.done && performance.now() - began < SLICE) step = work.next();
      ms += performance.now() - began;
      if (step.done) return { value: step.value, ms };
      if (slices >= MOST_SLICES) throw new Error(`it takes more than ${String(MOST_SLICES)} slices of work`);
    } catch (error) {
      // no page may make us throw where nobody catches: this one is left alone
      console.warn('Qingyuan: this page could not be read:', error);
      return { value: null, ms };
    }
    await pause();
    if (signal.aborted) return { value: null, ms };
  }
}

/** Runs work to its end at one go: where a pause would let the page be painted as it is in between. */
export function atOnce<T>(work: Generator<undefined, T>): { value: T | null; ms: number } {
  const began = performance.now();
  try {
    let step = work.next();
    while (!step.done && performance.now() - began < LONGEST_STOP) step = work.next();
    if (!step.done) throw new Error(`it stops the page for longer than ${String(LONGEST_STOP)} ms`);
    return { value: step.value, ms: performance.now() - began };
  } catch (error) {
    console.warn('Qingyuan: this page could not be read:', error);
    return { value: null, ms: performance.now() - began };
  }
}
