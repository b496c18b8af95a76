/** Outlets and desks that close a byline: `Rob Picheta, CNN`; and what is printed after a name. */
const AFTER_NAME =
  /(?:,| [-–—|•]) ?(?:the )?(?:[A-Z][\w' ]{0,40}\b(?:News|Daily|Times|Post|Herald|Tribune|Journal|Gazette|Press|Radio|TV|Magazine|Weekly|Guardian|Review)\b[^]*|[A-Z]{2,6}\b[^]*|associated press[^]*|staff[^]*|special to[^]*|for [^]*|correspond[^]*|reporter[^]*|updated[^]*|published[^]*|\w+day[^]*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d[^]*)/i;
/** Where an academic author works: Nora Whitcombe, University of Newbridge. */
const WORKPLACE = /(?:,| [-–—|•]) (?:the )?(?:\w{2,20} )?(?:University|College|Institute)\b[^]*/;
/** A wire or a place that nothing parts from the name: By JOHN DOE AP Business Writer, John Doe in Newport. */
const BEHIND =
  / (?:(?:the )?(?:associated press|reuters|agence france-presse|press trust of india|bloomberg news|canadian press)|ap (?:\w+ ){0,3}writer|in [A-Z]|via [A-Z])[^]*/i;

/** A byline's names without what follows them: post, outlet, place, day. */
export function withoutPost(people: string): string {
  return people.replace(WORKPLACE, '').replace(AFTER_NAME, '').replace(BEHIND, '');
}
