import type { Instant, Language } from '../model/report';
import { clockAt, type WallClock } from './zones';

/** A time counted from the moment of loading: `3小时前`, `yesterday 10:20`, `il y a 2 heures`. */
export interface Relative {
  clock: WallClock;
  precision: Instant['precision'];
  start: number;
  end: number;
}

/** How pages count back from now, by language. */
const FORMS: { form: RegExp; lang: string }[] = [
  {
    lang: 'zh',
    form: /(?<n>\d{1,3})\s?(?<unit>秒|分钟|分鐘|小时|小時|天|周|週|个月|個月)前|(?<word>刚刚|剛剛|今天|昨天|前天)(?:\s?(?<h>[0-2]?\d)[:：](?<mi>[0-5]\d))?/,
  },
  { lang: 'ja', form: /(?<n>\d{1,3})\s?(?<unit>秒|分|時間|日|週間)前|(?<word>今日|昨日)\s?(?<h>[0-2]?\d)[:：](?<mi>[0-5]\d)/ },
  { lang: 'ko', form: /(?<n>\d{1,3})\s?(?<unit>초|분|시간|일|주)\s?전|(?<word>오늘|어제)\s?(?<h>[0-2]?\d)[:：](?<mi>[0-5]\d)/ },
  {
    lang: 'en',
    form: /\b(?<n>\d{1,3}|an?)\s?(?<unit>second|sec|minute|min|hour|hr|day|week|month|[smhdw])s?\sago\b|\b(?<word>today|yesterday)\b(?:\s?(?:at)?\s?(?<h>[0-2]?\d):(?<mi>[0-5]\d))?/,
  },
  // Story by Nora Whitcombe • 5h • 2 min read: between signs, or all of a line
  { lang: 'en', form: /(?:^|[•·|,]\s?)(?<n>\d{1,2})\s?(?<unit>[hdw]|min|hrs?)(?=\s?(?:[•·|,]|$))/ },
  // 3 時間 • 読み終わるまで 2 分
  { lang: 'ja', form: /^(?<n>\d{1,2})\s?(?<unit>時間|分|日)(?=\s?[•·])/ },
  {
    lang: 'de',
    form: /\bvor\s(?<n>\d{1,3}|einer|einem)\s(?<unit>minute|stunde|tag|woche|monat)(?:n|e|en)?\b|\b(?<word>heute|gestern),?\s(?:um\s)?(?<h>[0-2]?\d)[:.](?<mi>[0-5]\d)/,
  },
  {
    lang: 'fr',
    form: /\bil y a\s(?<n>\d{1,3}|une?)\s(?<unit>minute|min|heure|h|jour|semaine|mois)s?(?![a-z])|(?<word>aujourd['’]hui|hier)\s(?:à\s)?(?<h>[0-2]?\d)\s?[h:]\s?(?<mi>[0-5]\d)/,
  },
  {
    lang: 'es',
    form: /\bhace\s(?<n>\d{1,3}|una?)\s(?<unit>minuto|min|hora|h|día|semana|mes)(?:s|es)?(?![a-z])|\b(?<word>hoy|ayer)(?:\sa\slas)?\s(?<h>[0-2]?\d):(?<mi>[0-5]\d)/,
  },
];
const UNITS: [RegExp, number][] = [
  [/^(?:秒|초|s$|sec)/i, 1],
  [/^(?:分|분|m$|min)/i, 60],
  [/^(?:小|時間|시간|h$|hr|hour|stunde|heure|hora)/i, 3600],
  [/^(?:天|日|일|d$|day|tag|jour|día)/i, 86_400],
  [/^(?:周|週|주|w$|week|woche|semaine|semana)/i, 604_800],
  [/^(?:个月|個月|month|monat|mois|mes)/i, 2_592_000],
];

/**
 * The relative times a text prints, at most one of each form.
 * @param text in lower case
 * @param now epoch milliseconds
 * @param zone IANA name or offset of the clock that is counted back
 */
export function* findRelative(text: string, lang: Language, now: number, zone: string): Generator<Relative> {
  for (const { lang: spoken, form } of FORMS) {
    const match = lang.startsWith(spoken) ? form.exec(text) : null;
    const found = match?.groups && resolve(match.groups, now, zone);
    if (match && found) yield { ...found, start: match.index, end: match.index + match[0].length };
  }
}

function resolve(groups: Partial<Record<string, string>>, now: number, zone: string): Pick<Relative, 'clock' | 'precision'> | null {
  const word = groups['word'];
  if (word) {
    const back = word.includes('前天') ? 2 : /昨|어제|yesterday|gestern|hier$|ayer/i.test(word) ? 1 : 0;
    const clock = clockAt(zone, now - back * 86_400_000);
    if (/刚刚|剛剛/.test(word)) return { clock, precision: 'minute' };
    if (groups['h'] === undefined) return { clock, precision: 'day' };
    return { clock: { ...clock, hour: Number(groups['h']), minute: Number(groups['mi']) }, precision: 'minute' };
  }
  const unit = UNITS.find(([form]) => form.test(groups['unit'] ?? ''))?.[1];
  if (!unit) return null;
  const amount = /^\D/.test(groups['n'] ?? '') ? 1 : Number(groups['n']);
  return { clock: clockAt(zone, now - amount * unit * 1000), precision: unit >= 86_400 ? 'day' : 'minute' };
}
