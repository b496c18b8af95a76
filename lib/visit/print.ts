/** Prints a document, then calls back, once. Returns at once: a page that prints stands still and answers nobody. */
export function printThen(document: Document, done: () => void, signal: AbortSignal): void {
  const view = document.defaultView;
  let over = false;
  const printed = () => {
    if (!over) done();
    over = true;
  };
  view?.setTimeout(() => {
    // Firefox tells the end while the call still waits for its reader, Chromium's call ends with the printing; a page that is
    // still loading is printed later
    view.addEventListener('afterprint', printed, { once: true, signal });
    const now = document.readyState === 'complete';
    view.print();
    if (now) printed();
  });
}
