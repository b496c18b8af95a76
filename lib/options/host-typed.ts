/** The host named by an address or by a name as people type it, without its www.; null when it is none. */
export function hostTyped(words: string): string | null {
  const typed = words.trim();
  const address = /^https?:\/\//i.test(typed) ? typed : `http://${typed}`;
  if (!typed || !URL.canParse(address)) return null;
  const { username, hostname } = new URL(address);
  return !username && /[.:]|^localhost$/.test(hostname) ? hostname.replace(/^www\./, '') : null;
}
