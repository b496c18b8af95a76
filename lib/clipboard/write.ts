/** What is put on the clipboard; programs that take rich text get `html`. */
export interface Copy {
  text: string;
  html?: string | null;
}

/**
 * Writes to the clipboard from one of our own pages: they are secure contexts whatever the page in the tab is, and have the
 * permission to write. False where the browser refuses.
 */
export async function writeClipboard({ text, html }: Copy): Promise<boolean> {
  try {
    if (html) {
      const part = (words: string, type: string) => new Blob([words], { type });
      await navigator.clipboard.write([
        new ClipboardItem({ 'text/plain': part(text, 'text/plain'), 'text/html': part(html, 'text/html') }),
      ]);
    } else await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // a page without focus, as an offscreen document always is, may still copy by command
    return copyByCommand({ text, html: html ?? null });
  }
}

function copyByCommand({ text, html }: Copy): boolean {
  let taken = false;
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    if (html) event.clipboardData?.setData('text/html', html);
    event.preventDefault();
    taken = event.clipboardData !== null;
  };
  // Chromium sends the event only where something is selected
  const field = document.createElement('textarea');
  field.value = text || ' ';
  document.body.append(field);
  field.select();
  document.addEventListener('copy', give);
  // the only way to the clipboard for a document that never has focus
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  document.execCommand('copy');
  document.removeEventListener('copy', give);
  field.remove();
  return taken;
}
