/** /web/20240917000000/https://…, /2024.09.17-101500/https://…, /newest/https://…: archives. One slash may have been lost. */
const ARCHIVED = /^\/(?:web\/\d{4,14}(?:[a-z]{2}_)?|20\d\d[.\d-]{4,16}|\d{14}|newest)\/(https?):\/\/?([^/][^]*)$/;
/** /c/s/www.coast.example/a on an AMP cache, /amp/s/www.coast.example/a on a search engine; `s` says https. */
const CACHED = /^\/(?:[cv]|amp)\/(s\/)?([\w-]+(?:\.[\w-]+)+\/[^]*)$/;
const CACHE = /(?:^|\.)(?:cdn\.ampproject\.org|google\.\w{2,3}(?:\.\w{2})?|bing-amp\.com)$/;

/** The address a page was copied from, where an archive or AMP cache keeps it in its own; else the address itself. */
export function originalAddress(url: URL): URL {
  const archived = ARCHIVED.exec(url.pathname);
  const cached = CACHE.test(url.hostname) ? CACHED.exec(url.pathname) : null;
  const address = archived
    ? `${archived[1] ?? ''}://${archived[2] ?? ''}${url.search}`
    : cached && `${cached[1] ? 'https' : 'http'}://${cached[2] ?? ''}`;
  return (address && URL.parse(address)) || url;
}
