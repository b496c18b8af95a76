import { FULL_NAME } from './person';

/** What outlets' names end in, where a byline parts one from a person. */
const OUTLET =
  /(?:^|[ .-])(?:News(?:room|source|wire|line)?|Times|Post|Herald|Tribune|Journal|Gazette|Press|Chronicle|Courier|Star|Sun|Mail|Beacon|Sentinel|Record|Bulletin|Observer|Examiner|Dispatch|Review|Wire|Media|Magazine|Today|Radio|Monitor|Independent|Advocate|Current|Mirror|Globe|Guardian|Ledger|Register|Telegraph|Inquirer|Statesman|Standard|Weekly|Daily|Insider|Network|Capital|CNN|Stacker|ProPublica|NewsNation|Zeitung|Nachrichten)$/i;
/** Book Review, Local News: columns, which end as outlets do. */
const COLUMN =
  /^(?:Arts?|Albums?|Books?|Breaking|Business|City|Community|County|Courts?|Crime|Education|Entertainment|Films?|Food|Games?|Health|Latest|Local|Market|Movies?|Music|National|Peer|Political|Product|Real Estate|Restaurant|Science|Social|Sports?|State|Tech|Theat(?:er|re)|Travel|TV|Weather|Week in|World|Year in)\b/;
/** Harbour Courier, Harbour News Service: what such names look like where nothing else tells them from columns. */
export function looksLikeLatinOutlet(name: string): boolean {
  return (
    /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,4}$/u.test(name) &&
    OUTLET.test(name.replace(/ (?:Service|Agency)$/, '')) &&
    !OFFICE.test(name) &&
    !COLUMN.test(name)
  );
}

/** BBC Mundo, DW Español: broadcasters and their services. */
const BROADCASTER = /^(?:BBC|CNN|DW|RFI|VOA|NPR|PBS)(?:\s\p{Lu}\p{L}+){0,3}$/u;
/** What a person is or where one works: no outlet. */
const OFFICE =
  /\b(?:staff|writer|reporter|editor|correspondent|columnist|contributor|special|university|college|institute|updated|published|posted|for)\b|\d/i;
/** CalMatters, EdSource: houses of one word with a capital inside, as no place has; McAllen and DeLand are places. */
const CAMEL = /^(?!Ma?c|De|La|Le|Van|Di|O[’'])\p{Lu}\p{Ll}+\p{Lu}\p{L}+$/u;
/** Newsrooms whose pieces others print, as bylines name them. */
const NEWSROOM =
  /^(?:ProPublica|CalMatters|KFF Health News|Kaiser Health News|States Newsroom|The Texas Tribune|The Marshall Project|Inside Climate News|Chalkbeat|Grist|Stateline|Capitol News Illinois|The Conversation)$/;
const BEGIN = /^(?:by:?|story by|von|par|por) (?=\p{L})/iu;
/** Jane Roe for the Harbour Mail */
const FOR = /^(?<people>\p{Lu}[\p{L}.'’ -]{3,50}?),? for (?:the )?(?<outlet>\p{Lu}[\p{L}.'’& -]{2,38})$/u;
const BARS = [',', '|', ' / ', ' - ', ' – ', ' — ', ' • '];
const LONGEST = 120;

/**
 * A byline's people, and the outlet that closes it: `By Nora Whitcombe, Maine Morning Star`. Null where none does.
 * @param isOutlet whether the registry knows a name
 */
export function splitByline(text: string, isOutlet: (name: string) => boolean): { people: string; outlet: string } | null {
  if (text.length > LONGEST || !BEGIN.test(text)) return null;
  const named = text.replace(BEGIN, '');
  const bar = BARS.map((each) => ({ at: named.lastIndexOf(each), size: each.length })).reduce((a, b) => (b.at > a.at ? b : a));
  const groups = FOR.exec(named)?.groups;
  if (groups && (OUTLET.test(groups['outlet'] ?? '') || isOutlet(groups['outlet'] ?? '')))
    return { people: groups['people'] ?? '', outlet: groups['outlet'] ?? '' };
  if (bar.at < 3) return glued(named, isOutlet);
  const [people, outlet] = [named.slice(0, bar.at).trim(), named.slice(bar.at + bar.size).trim()];
  if (outlet.length > 40 || OFFICE.test(outlet)) return null;
  return OUTLET.test(outlet) || BROADCASTER.test(outlet) || CAMEL.test(outlet) || (outlet.length > 3 && isOutlet(outlet))
    ? { people, outlet }
    : null;
}

/** By Ada Lind CNN: two or three words of a name, and an outlet that nothing parts from them, known or of letters as only broadcasters have. */
function glued(named: string, isOutlet: (name: string) => boolean): { people: string; outlet: string } | null {
  const words = named.split(' ');
  for (const count of [2, 3]) {
    const [people, outlet] = [words.slice(0, count).join(' '), words.slice(count).join(' ')];
    if (!outlet || !FULL_NAME.test(people)) continue;
    if (
      BROADCASTER.test(outlet) ||
      (words.length > count + 1 && (isOutlet(outlet) || looksLikeLatinOutlet(outlet))) ||
      NEWSROOM.test(outlet)
    )
      return { people, outlet };
  }
  return null;
}
