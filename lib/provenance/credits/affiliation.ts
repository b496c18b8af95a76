/** Outlets and desks that close a byline: `Rob Picheta, CNN`; and what is printed after a name. */
const AFTER_NAME =
  /(?:,| [-–—|•]) ?(?:the )?(?:[A-Z][\w' ]{0,40}\b(?:News|Daily|Times|Post|Herald|Tribune|Journal|Gazette|Press|Radio|TV|Magazine|Weekly|Guardian|Review)\b[^]*|associated press[^]*|(?:[\w']{2,20} ){0,2}staff[^]*|special to[^]*|for [^]*|correspond[^]*|reporter[^]*|updated[^]*|published[^]*|\w+day[^]*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d[^]*)/i;
/** Ada Lind, KCRW · Ada Lind, The Harbour; in capitals a second person may stand there: ADA LIND, SAM OKORO. */
const STATION = /(?:,| [-–—|•]) ?(?:[Tt]he [A-Z][^]*|[A-Z]{2,6}\b(?! [A-Z]{2,})[^]*)/;
/** Where an academic author works: Nora Whitcombe, University of Newbridge. */
const WORKPLACE = /(?:,| [-–—|•]) (?:the )?(?:\w{2,20} )?(?:University|College|Institute)\b[^]*/;
/** A wire or a place that nothing parts from the name: By JOHN DOE AP Business Writer, John Doe in Newport. */
const BEHIND =
  / (?:(?:the )?(?:associated press|reuters|agence france-presse|press trust of india|bloomberg news|canadian press)|ap (?:\w+ ){0,3}writer|in [A-Z]|via [A-Z])[^]*/i;

/** Sam Okoro Globe Staff: a desk behind two names. */
const DESK =
  /(?<=^| )(\p{Lu}[\p{L}.'’-]{1,24} \p{Lu}[\p{L}.'’-]{1,24}) (?:\p{Lu}[\p{L}.]{0,20} )?(?:Staff|Correspondents?)(?: Writers?| Reporters?)?$/u;
/** Ada Lind, M.Sc. */
const DEGREE = /,? (?:Ph\.? ?D|M\.? ?D|[BM]\.? ?Sc|R\.?N|M\.?P\.?H|Jr|Sr|Esq)\b\.?(?=,| and |$)/gi;

/** A byline's names without what follows them: job, outlet, place, day. */
export function withoutAffiliation(people: string): string {
  return people
    .replace(DEGREE, '')
    .replace(DESK, '$1')
    .replace(WORKPLACE, '')
    .replace(AFTER_NAME, '')
    .replace(STATION, '')
    .replace(BEHIND, '');
}
