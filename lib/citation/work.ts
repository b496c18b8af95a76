import type { Language, PageReport } from '../model/report';

/** A person (`family` and `given` where the name is written that way round in lists), or a name kept whole. */
export type Author = { family: string; given: string } | { literal: string };

/** What is cited: a piece, where it first stood as far as the page says, and the page it was seen on. */
export interface Work {
  title: string;
  authors: Author[];
  lang: Language;
  /** Where a reprint comes from; null for a piece that was seen where it stands. */
  origin: { name: string; kind: 'newspaper' | 'magazine' | 'other'; date: string | null } | null;
  /** The page. Dates are days (`2024-03-15`). */
  seen: { site: string; date: string | null; url: string; accessed: string };
}

/** Credit roles whose people wrote the piece, as pages print them. Whoever took the pictures or edited is not cited. */
const WROTE =
  /记者|記者|作者|撰文|撰稿|采写|採寫|採訪|通讯员|通訊員|^文(?:字|章)?(?:$|[/／])|執筆|取材|筆者|기자|필자|^글$|^(?:by|von|par|por|de|text|texte|words|story)$|author|writer|report|autor|auteur/i;
const DID_NOT = /摄|攝|图片|圖片|编辑|編輯|校对|写真|撮影|사진|편집|photo|video|edit/i;

/** Names in the scripts whose lists have the family name first. */
const TURNED = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}\s.'’-]+$/u;
/** Small words a family name may begin with: van der Berg, de la Cruz. */
const PARTICLE = /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|ten|ter|zu|zum|bin|al)$/;

/** The work a report speaks of. `accessed` is the day of the visit, `2026-11-24`. */
export function workOf(report: PageReport, accessed: string): Work {
  const { source, originalPublished, published, site } = report;
  const reprint = report.verdict === 'reprint' && source !== null;
  const seen = { site: oneLine(site.name || site.host), date: dayOf(published), url: report.url, accessed };
  const houses = new Set([...report.sources, site.name]);
  const names = report.credits.flatMap(({ role, names: people }) => (WROTE.test(role) && !DID_NOT.test(role) ? people : []));
  return {
    title: oneLine((reprint ? report.originalTitle : null) ?? report.title ?? report.url),
    authors: [...new Set(names.map(oneLine))].map((name) => authorOf(name, houses)),
    lang: report.lang,
    origin: reprint ? { name: oneLine(source.name), kind: kindOf(source.name, source.outlet?.kind), date: dayOf(originalPublished) } : null,
    seen,
  };
}

/** Today where the reader is. */
export function today(now = new Date()): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Words as they may stand in a citation: control characters, line feeds among them, would break its form. */
const oneLine = (words: string): string => words.replace(/[\s\p{Cc}]+/gu, ' ').trim();
const dayOf = (instant: { iso: string } | null): string | null => instant?.iso.slice(0, 10) ?? null;

function kindOf(name: string, kind: string | undefined): 'newspaper' | 'magazine' | 'other' {
  if (kind === 'newspaper' || kind === 'magazine') return kind;
  return kind === undefined && /[报報]$|新聞$|신문$|일보$/.test(name) ? 'newspaper' : 'other';
}

/** Splits a Western name into family and given names; houses, single words, names in other scripts and those with a comma (Jr.) stay whole. */
function authorOf(name: string, houses: ReadonlySet<string>): Author {
  const words = name.trim().split(/\s+/);
  if (!TURNED.test(name) || words.length < 2 || words.length > 5 || houses.has(name)) return { literal: name };
  const particle = words.findIndex((word, i) => i > 0 && PARTICLE.test(word));
  const at = particle > 0 ? particle : words.length - 1;
  return { family: words.slice(at).join(' '), given: words.slice(0, at).join(' ') };
}
