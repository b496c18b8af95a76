import type { Credit } from '../../model/report';
import { Zone } from '../../model/zone';
import { bare } from '../../text/fold';
import { looksLikeOutlet } from '../../text/outlet-name';
import { isPersonName } from '../person';
import { standsIn, type Claim, type NearLine, type Scene } from '../scene';
import { withoutAffiliation } from './affiliation';

/** A person's name alone beside the date, with no word and no markup that says so. Asked only where nothing else names an author. */
export function* findNamesBesideDate(scene: Scene): Generator<Claim<Credit>> {
  if (scene.lang.startsWith('zh')) yield* chinese(scene);
  else if (/^(?:en|de|fr|es)/.test(scene.lang)) yield* latin(scene);
}

/** A place has these at its end, a person does not. */
const PLACE_END = /[省市县縣区區镇鎮村庄莊州山]$/;
/** What somebody is, as all of a line: 英伦中文特约撰稿人. */
const POST = /^\p{L}{0,14}(?:记者|記者|撰稿人|特派员|特派員|作家|编辑|編輯)$/u;
const LONGEST = 80;

/**
 * 2025年6月18日10:48 黄小芳: a person's name that is all of an element, a word or a line beside the date. Names of three
 * characters: shorter ones are words as often.
 */
function* chinese({ near }: Scene): Generator<Claim<Credit>> {
  const at = near.findIndex(({ stand, dates, text }) => stand === 'head' && dates.length > 0 && text.length <= LONGEST);
  const dated = near[at];
  const names = [
    ...aboveTheirPost(near),
    ...(dated ? [...inLine(dated), ...beside(near, at).filter((text) => text.length === 3 && isPerson(text))] : []),
  ];
  const [name] = names;
  if (name)
    yield { value: { role: '作者', names: [name] }, rule: 'credit-beside-date', place: 'page', quote: dated?.text ?? name, trust: 0.35 };
}

const isPerson = (text: string): boolean => isPersonName(text) && !PLACE_END.test(text);

/** Where the source is told in the same line, a name of two characters is the author's: 来源：海州日报 林侃, 海州晚报 马腾. */
function inLine({ text, line, labels, dates }: NearLine): string[] {
  const told = labels.some(({ kind }) => kind === 'source');
  const parts = line.parts.map((part) => part.text.replace(/^[•·|｜/／ ]+/, ''));
  const blanked = [...dates, ...labels.map(({ start, to }) => ({ start, end: to }))].reduce(
    (rest, { start, end }) => rest.slice(0, start) + '|'.repeat(end - start) + rest.slice(end),
    text,
  );
  const words = blanked.split(/[\s|｜·•/／]+/);
  const behind = words.filter((word, i) => looksLikeOutlet(words[i - 1] ?? ''));
  return [...parts.filter((part) => part.length === 3 || (told && part.length === 2)), ...behind.filter((word) => word.length <= 3)].filter(
    isPerson,
  );
}

/** The lines right above and below the date's. */
function beside(near: readonly NearLine[], at: number): string[] {
  const index = near[at]?.line.index ?? 0;
  return [near[at - 1], near[at + 1]].flatMap((line) =>
    line?.stand === 'head' && Math.abs(line.line.index - index) === 1 && !standsIn(line, Zone.Nav) ? [line.text] : [],
  );
}

/** 陆海 above 英伦中文特约撰稿人: a person's line, and the post in the next. */
function aboveTheirPost(near: readonly NearLine[]): string[] {
  return near.flatMap(({ stand, text, line }, i) => {
    const above = near[i - 1];
    const follows = stand === 'head' && above?.line.index === line.index - 1 && POST.test(text);
    return follows && isPerson(above.text) ? [above.text] : [];
  });
}

/** Nora Whitcombe: two or three capitalised words, initials between them. */
const NAME = /^\p{Lu}\p{Ll}[\p{L}'’-]*(?: \p{Lu}\.| (?:de|van|von|del|di|la))?(?: \p{Lu}[\p{L}'’-]+){1,2}$/u;
/** Columns, sections and tools are capitalised, too. */
const COLUMN =
  /\b(?:news|sports?|business|estate|style|health|care|east|west|north|south|york|city|county|politics?|opinion|culture|life|living|world|release|stor(?:y|ies)|schools?|arts?|science|tech(?:nology)?|local|national|press|media|reports?|events?|music|affairs|watch|updated?|read|min|show|street|times?|home|guide|review|climate|energy|environment|education|community|food|travel|weather|crime|courts?|public|safety|law|government|finance|money|markets?|economy|real|feature[sd]?|latest|top|breaking|free|more|all|share|print|email|comments?|follow|day|week|year|pm|am|et|uhr|staff|team|desk|editors?|alerts?|series|podcast|video|photos?|published|posted|alle|meldungen|themen|artikel|lesedauer|stand|quelle|actualit\w*|lecture|noticias?|lectura|the|your|our|january|february|march|april|june|july|august|september|october|november|december)\b/i;

/** Between headline and text, in the date's line or right beside it. */
function* latin({ near, article, site }: Scene): Generator<Claim<Credit>> {
  const top = article.headline?.index ?? -1;
  const at = near.findIndex(({ stand, dates, line }) => (stand === 'head' || stand === 'opening') && dates.length > 0 && line.index > top);
  const dated = near[at];
  if (!dated || dated.text.length > 90) return;
  const beside = [near[at - 1], near[at + 1]].flatMap((line) =>
    line && Math.abs(line.line.index - dated.line.index) === 1 && line.line.index > top && isBare(line) ? [line.text] : [],
  );
  const pieces = [
    ...dated.line.parts.map(({ text }) => text),
    ...dated.text.slice(0, dated.dates[0]?.start).split(/[|•·–—-]| \/ /),
    ...beside,
  ];
  for (const piece of pieces) {
    const text = withoutAffiliation(piece.replace(/(?<![\s,|•·–—-])[\s,|•·–—-]+$/, '').trim());
    const headline = bare(article.headline?.text ?? '');
    if (!NAME.test(text) || COLUMN.test(text) || bare(text) === bare(site.name) || headline.includes(bare(text))) continue;
    yield { value: { role: '作者', names: [text] }, rule: 'credit-beside-date', place: 'page', quote: dated.text, trust: 0.35 };
    return;
  }
}

const isBare = (near: NearLine): boolean =>
  near.stand !== 'body' &&
  near.text.length <= 40 &&
  !standsIn(near, Zone.Nav | Zone.Heading | Zone.Caption | Zone.Aside) &&
  near.labels.length === 0;
