/** How long what comes into a page is taken for what its reader asked for by a press, in milliseconds: as browsers count it. */
const WHILE = 5000;

/**
 * Tells whether the reader has pressed something in the page a moment ago. The browser's own answer (user activation) will not
 * do: a press in our popup activates the page it asks, too.
 */
export function watchPresses(view: Window, signal: AbortSignal): () => boolean {
  let last = -Infinity;
  const note = (event: Event) => {
    if (event.isTrusted) last = event.timeStamp;
  };
  for (const name of ['click', 'keydown']) view.addEventListener(name, note, { capture: true, passive: true, signal });
  return () => view.performance.now() - last < WHILE;
}
