import type { Credit } from '../../model/report';
import { Zone } from '../../model/zone';
import { bare } from '../../text/fold';
import { isPersonName } from '../person';
import { standsIn, type Claim, type NearLine, type Scene } from '../scene';
import { withoutPost } from './post';

/** A person's name alone beside the date, with no word and no markup that says so. Asked only where nothing else names an author. */
export function* findNamesBesideDate(scene: Scene): Generator<Claim<Credit>> {
  if (scene.lang.startsWith('zh')) yield* chinese(scene);
  else if (/^(?:en|de|fr|es)/.test(scene.lang)) yield* latin(scene);
}

/** A place has these at its end, a person does not. */
const PLACE_END = /[省市县縣区區镇鎮村庄莊州山]$/;

/**
 * 2025年6月18日10:48 黄小芳: a person's name that is all of an element or line beside the date. Names of three characters: shorter
 * ones are words as often.
 */
function* chinese({ near }: Scene): Generator<Claim<Credit>> {
  const at = near.findIndex(({ stand, dates, text }) => stand === 'head' && dates.length > 0 && text.length <= 80);
  const dated = near[at];
  if (!dated) return;
  const beside = [near[at - 1], near[at + 1]].flatMap((line) =>
    line?.stand === 'head' && Math.abs(line.line.index - dated.line.index) === 1 && !standsIn(line, Zone.Nav) ? [line.text] : [],
  );
  for (const text of [...dated.line.parts.map((part) => part.text.replace(/^[•·|｜/／ ]+/, '')), ...beside]) {
    // 林侃 beside 来源：…: where the source is told, the name of two characters is the author's
    const least = dated.labels.some(({ kind }) => kind === 'source') && dated.line.parts.some((part) => part.text === text) ? 2 : 3;
    if (text.length < least || text.length > 3 || !isPersonName(text) || PLACE_END.test(text)) continue;
    yield { value: { role: '作者', names: [text] }, rule: 'credit-beside-date', place: 'page', quote: dated.text, trust: 0.35 };
    return;
  }
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
  const pieces = [...dated.line.parts.map(({ text }) => text), ...dated.text.slice(0, dated.dates[0]?.start).split(/[|•·–—-]/), ...beside];
  for (const piece of pieces) {
    const text = withoutPost(piece.replace(/(?<![\s,|•·–—-])[\s,|•·–—-]+$/, '').trim());
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
