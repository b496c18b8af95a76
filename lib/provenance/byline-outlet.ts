/** What outlets' names end in, where a byline parts one from a person. */
const OUTLET =
  /(?:^|[ .-])(?:News(?:room|source|wire)?|Times|Post|Herald|Tribune|Journal|Gazette|Press|Chronicle|Courier|Star|Sun|Mail|Beacon|Sentinel|Record|Bulletin|Observer|Examiner|Dispatch|Review|Wire|Media|Magazine|Today|Radio|Monitor|Independent|Advocate|Current|Mirror|CNN|Stacker|ProPublica|NewsNation|Zeitung|Nachrichten)$/i;
/** What a person is or where one works: no outlet. */
const OFFICE =
  /\b(?:staff|writer|reporter|editor|correspondent|columnist|contributor|special|university|college|institute|updated|published|posted|for)\b|\d/i;
const BEGIN = /^(?:by:?|story by|von|par|por) (?=\p{L})/iu;
const BARS = [',', '|', ' - ', ' – ', ' — ', ' • '];
const LONGEST = 120;

/** A byline's people, and the outlet that closes it: `By Nora Whitcombe, Maine Morning Star`. Null where none does. */
export function splitByline(text: string): { people: string; outlet: string } | null {
  if (text.length > LONGEST || !BEGIN.test(text)) return null;
  const named = text.replace(BEGIN, '');
  const bar = BARS.map((each) => ({ at: named.lastIndexOf(each), size: each.length })).reduce((a, b) => (b.at > a.at ? b : a));
  if (bar.at < 3) return null;
  const [people, outlet] = [named.slice(0, bar.at).trim(), named.slice(bar.at + bar.size).trim()];
  return outlet.length <= 40 && OUTLET.test(outlet) && !OFFICE.test(outlet) ? { people, outlet } : null;
}
