/** Second-level labels under which countries register names: `example.com.cn` is one site, `com.cn` is none. */
const SHARED = /^(?:com?|net|org|gov|edu|ac|or|ne|go|re|gob|idv)$/;

/** What a host belongs to, near enough for links: the public suffix list stays in the background. */
function siteOf(host: string): string {
  const labels = host.split('.');
  return labels.slice(SHARED.test(labels.at(-2) ?? '') && (labels.at(-1)?.length ?? 0) === 2 ? -3 : -2).join('.');
}

/** Whether a link leads to another site. */
export const leadsAway = (target: URL, page: URL): boolean => siteOf(target.hostname) !== siteOf(page.hostname);

const bare = (host: string): string => host.replace(/^(?:www|m|wap)\./, '');

/** Whether a link leads to another host, be it of the same site. */
export const leadsToHost = (target: URL, page: URL): boolean => bare(target.hostname) !== bare(page.hostname);
