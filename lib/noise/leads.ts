import { hrefOf, namesOf, parentOf } from '../dom/tree';

/** Second-level labels under which countries register names: `example.com.cn` is one site, `com.cn` is none. */
const SHARED = /^(?:com?|net|org|gov|edu|ac|or|ne|go|re|gob|idv)$/;

/** What a host belongs to, near enough for links: the public suffix list stays in the background. */
function siteOf(host: string): string {
  const labels = host.split('.');
  return labels.slice(SHARED.test(labels.at(-2) ?? '') && (labels.at(-1)?.length ?? 0) === 2 ? -3 : -2).join('.');
}

/** Whether a link leads to another site. */
export const leadsAway = (target: URL, page: URL): boolean => siteOf(target.hostname) !== siteOf(page.hostname);

/** Sharing, and what people write elsewhere; and what states have every site of theirs show. */
const SOCIAL =
  /(?:^|\.)(?:(?:facebook|twitter|x|weibo|linkedin|pinterest|reddit|instagram|youtube|line|telegram|t|whatsapp|qq|douban|hatena|getpocket)\.(?:com|me|cn|ne\.jp|co)|(?:gov|conac|12377)\.cn)$/;

export const isSocial = ({ hostname }: URL): boolean => SOCIAL.test(hostname);

/** Whether an element holds links, and all of them lead to other sites, and not to places where things are shared. */
export function leadsOnlyAway(element: Element): boolean {
  const { href: here } = element.ownerDocument.location;
  const targets = [...element.querySelectorAll('a[href]')].map((link) => new URL(URL.canParse(hrefOf(link)) ? hrefOf(link) : here));
  return (
    targets.length > 0 &&
    targets.every((target) => target.protocol.startsWith('http') && leadsAway(target, new URL(here)) && !isSocial(target))
  );
}

const bare = (host: string): string => host.replace(/^(?:www|m|wap)\./, '');

/** Whether a link leads to another host, be it of the same site. */
export const leadsToHost = (target: URL, page: URL): boolean => bare(target.hostname) !== bare(page.hostname);

/** Fewer letters are a menu's. */
const WORD = 5;

/** Menus, heads and feet of pages lead where they lead; a word alone is a menu's. */
export function isMenu(link: Element): boolean {
  if (link.textContent.trim().length < WORD && link.querySelector('img') === null) return true;
  return (
    link.closest('nav, header, footer, [role="navigation"]') !== null ||
    /(?:^|[\s_-])(?:nav|menu|foot(?:er)?|header|crumbs?)/i.test(namesAround(link))
  );
}

/** Class and id of what is around a link, as far as a menu's entry is from its menu. */
function namesAround(link: Element): string {
  let names = '';
  let at = parentOf(link);
  for (let step = 0; at && step < 4; step++, at = parentOf(at)) names += ` ${namesOf(at)}`;
  return names;
}
