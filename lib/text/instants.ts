import type { Instant, Language } from '../model/report';
import { findRelative } from './relative';
import { onWeekday } from './weekday';
import { clockAt, offsetAt, zoneNamed, zoneOf, type WallClock } from './zones';

/** A date-time found in a text. */
export interface Found {
  instant: Instant;
  start: number;
  end: number;
  /** `3小时前`, `yesterday`: resolved against `now`. */
  relative: boolean;
  /** The text named no year. */
  assumedYear: boolean;
}

/** What the text alone does not say. `zone` (IANA name or offset) overrides the language's. */
export interface Context {
  lang: Language;
  /** Epoch milliseconds. */
  now: number;
  zone?: string;
}

/** The months' names and short forms, in lower case, where they stand in a date (Slavic ones in the genitive). */
const MONTH_NAMES = [
  'jan(?:uary|uari|uar|vier|eiro)?|ene(?:ro)?|gen(?:naio)?|stycznia|ocak|янв(?:аря)?',
  'feb(?:ruary|ruari|ruar|rero|braio)?|févr?(?:ier)?|fev(?:ereiro)?|lutego|şub(?:at)?|фев(?:раля)?',
  'mar(?:ch|s|zo|ço|et|ca|t)?|märz?|mrz|maart|мар(?:та)?',
  'apr(?:il|ile)?|avr(?:il)?|abr(?:il)?|kwietnia|nisan|апр(?:еля)?',
  'may(?:o|[ıi]s)?|mai[o]?|mei|mag(?:gio)?|maja|ма[яй]',
  'june?|juin|junho|juni[o]?|giu(?:gno)?|czerwca|haziran|июн[яь]?',
  'july?|juil(?:let)?|julho|juli[o]?|lug(?:lio)?|lipca|temmuz|июл[яь]?',
  'aug(?:ustus|ust)?|août|ago(?:sto)?|agu(?:stus)?|ags|sierpnia|ağu(?:stos)?|авг(?:уста)?',
  'sept?(?:ember|embre|iembre)?|set(?:tembre|embro)?|września|eyl(?:ül)?|сен(?:т(?:ября)?)?',
  'o[ck]t(?:ober|obre|ubre)?|ott(?:obre)?|out(?:ubro)?|października|eki(?:m)?|окт(?:ября)?',
  'nov(?:ember|embre|iembre|embro)?|listopada|kas(?:[ıi]m)?|ноя(?:бря)?',
  'de[cz](?:ember|embro)?|déc(?:embre)?|dic(?:iembre|embre)?|des(?:ember)?|grudnia|ara(?:l[ıi]k)?|дек(?:абря)?',
];
const MONTHS = MONTH_NAMES.map((names) => new RegExp(`^(?:${names})`));
const MONTH = `(?<mon>${MONTH_NAMES.join('|')})\\.?`;
const HALF = '(?<half>凌晨|清晨|早上|早晨|上午|中午|下午|午后|晚上|傍晚|晚间|午前|午後|오전|오후)?\\s?';
const CLOCK = `${HALF}(?<h>[0-2]?\\d)\\s?(?:[:：时時h시]|\\.(?=\\d\\d\\s?(?:[ap]\\.?m|[a-z]{3,4}\\b)))\\s?(?<mi>[0-5]\\d|\\d(?=\\s?[分분]))\\s?(?:[:：分분]\\s?(?<s>[0-5]\\d)(?:\\.\\d{1,6})?)?[分분秒]?(?:\\s?(?<ap>[ap]\\.?m\\b\\.?))?`;
const ZONE =
  '(?:\\s?\\(?(?<zone>z|utc|gmt(?:\\s?[+-]\\d{1,2}(?::?\\d{2})?)?|[+-]\\d{2}:?\\d{2}|[ecmp][sd]?t|bst|ist|jst|kst|hkt|sgt|ces?t|ae[sd]t|wita?|wib)\\b)?';
const GAP =
  '(?:\\shkt|\\sг(?:ода|\\.)?)?(?:\\s?[(（][^()（）\\d]{1,9}[)）])?[,，.]?\\s?(?:-|–|—|/|\\||·|•|at|um|à|a las|alle(?: ore)?|ore|às|pukul|om|(?:o )?godz\\.|в|saat|lúc|kl\\.|,)?\\s?(?:(?:\\u661f\\u671f|[周週])[一二三四五六日天]\\s?|(?:mon|tue|wed|thu|fri|sat|sun)\\s|[月火水木金土日]曜日?\\s)?';
const Y = '(?<y>(?:19|20)\\d\\d)';

/** The clock behind a date. */
const TAIL = new RegExp(`(?:t|${GAP})${CLOCK}`, 'y');
const TAIL_ZONE = new RegExp(ZONE, 'y');

/**
 * A shape of dates, groups y m d mon h mi s half ap zone, and era for other calendars. It is asked only of texts that
 * `needs` fits: most pages print one or two shapes, and each takes the browser long to compile.
 */
interface Shape {
  needs: RegExp;
  form: RegExp;
  /** Whether a clock may follow, and a zone behind it. */
  tail: 'clock' | 'zone' | null;
  /** East Asian pages write the year first. */
  latin?: true;
}

const MONTH_NAME =
  /jan|ene|gen|sty|oca|янв|f[eé][bv]|lut|şub|фев|m[aä]r|mrz|maa|мар|a[pvb]r|kwi|nis|апр|ma[yigj]|mei|ма[яй]|jui?[nl]|giu|cze|haz|июн|lug|lip|tem|июл|aug|ao[uû]|ag[osu]|sie|ağu|авг|se[pt]|wrz|eyl|сен|o[ckt]t|out|paź|eki|окт|nov|lis|kas|ноя|d[eéi][czs]|gru|ara|дек/;
const shape = (needs: RegExp, form: string, tail: Shape['tail'] = null): Shape => ({ needs, form: new RegExp(form), tail });

/** Every shape pages print, in lower case (ignoring case costs as much again, the `u` flag ten times), the most telling first. */
const SHAPES: Shape[] = [
  shape(/\s(?:19|20)\d\d[-/.]\d/, `(?<![\\d:])${CLOCK}\\s${Y}[-/.](?<m>\\d{1,2})[-/.](?<d>\\d{1,2})(?!\\d)${ZONE}`),
  shape(/(?:19|20)\d\d\s?[-/.]/, `(?<![\\d.])${Y}\\s?[-/.]\\s?(?<m>\\d{1,2})\\s?[-/.]\\s?(?<d>\\d{1,2})(?!\\d)\\.?`, 'zone'),
  shape(/(?:19|20)\d\d\s[01]\d[-/]/, `(?<![\\d.])${Y}\\s(?<m>[01]\\d)[-/](?<d>[0-3]\\d)(?!\\d)\\s${CLOCK}`),
  shape(/[年년]/, `(?<![\\d.])${Y}\\s?[年년]\\s?(?<m>\\d{1,2})\\s?[月월]\\s?(?<d>\\d{1,2})\\s?(?:[日号號일])?`, 'clock'),
  shape(/民|令和|平成/, `(?<era>民國|民国|令和|平成)\\s?(?<y>\\d{1,3}|元)\\s?年\\s?(?<m>\\d{1,2})\\s?月\\s?(?<d>\\d{1,2})\\s?日`, 'clock'),
  // 8:30am 18/06/2025
  shape(/\/\d{1,2}\/(?:19|20)\d\d/, `(?<![\\d:])${CLOCK}\\s(?<a>\\d{1,2})/(?<b>\\d{1,2})/${Y}(?!\\d)`),
  // 114-06-18, 114年6月18日 in Taiwan
  shape(/1[01]\d[-/.年]/, `(?<![\\d.-])(?<roc>1[01]\\d)[-/.年]\\s?(?<m>\\d{1,2})[-/.月]\\s?(?<d>\\d{1,2})(?![\\d-])日?`, 'clock'),
  shape(MONTH_NAME, `(?<![\\d:])${CLOCK}${ZONE}(?:,|\\s[·•|])?\\s(?:[a-z]{2,9},?\\s)?${MONTH}\\s?(?<d>\\d{1,2})(?:st|nd|rd|th)?,?\\s${Y}`),
  shape(MONTH_NAME, `(?<![\\d:])${CLOCK}${ZONE}(?:,|\\s[·•|])?\\s(?:[a-z]{2,9},?\\s)?(?<d>\\d{1,2})\\s${MONTH},?\\s${Y}`),
  shape(MONTH_NAME, `(?<![a-z\\d])${MONTH}\\s?(?<d>\\d{1,2})(?:st|nd|rd|th)?(?:[,.]|\\s)\\s?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},?\\s)?${Y}`, 'zone'),
  shape(MONTH_NAME, `(?<![a-z\\d.])(?<d>\\d{1,2})(?:st|nd|rd|th|\\.|er)?\\s(?:de\\s)?${MONTH},?\\s(?:de\\s|del\\s)?${Y}`, 'zone'),
  // ngày 16 tháng 9 năm 2024
  shape(/tháng/, `(?<!\\d)(?<d>\\d{1,2}) tháng (?<m>\\d{1,2})(?:,| năm)? ${Y}`, 'zone'),
  shape(/(?:19|20)\d\d-[a-z]{3}/, `(?<!\\d)${Y}-${MONTH}-(?<d>\\d{1,2})(?!\\d)`, 'zone'),
  shape(/\.\s?\d{1,2}\.\s?(?:19|20)\d\d/, `(?<![\\d./])(?<d>\\d{1,2})\\.\\s?(?<m>\\d{1,2})\\.\\s?${Y}(?!\\d)`, 'clock'),
  shape(/\/\d{1,2}\/(?:19|20)\d\d/, `(?<![\\d./])(?<a>\\d{1,2})/(?<b>\\d{1,2})/${Y}(?!\\d)`, 'zone'),
  { ...shape(/\d\/\d{1,2}\/\d\d\b/, `(?<![\\d./])(?<a>[01]?\\d)/(?<b>[0-3]?\\d)/(?<y>\\d\\d)(?![\\d/])`, 'zone'), latin: true },
  shape(/\d\d[-/.][01]\d[-/.][0-3]\d/, `(?<![\\d.-])(?<y>\\d\\d)[-/.](?<m>[01]\\d)[-/.](?<d>[0-3]\\d)(?!\\d(?!\\d:))\\s?${CLOCK}`),
  // 6月 18, 2025: blogs whose software was translated word by word
  shape(/月 ?\d{1,2}[,，] ?(?:19|20)\d\d/, `(?<![\\d./-])(?<m>\\d{1,2})\\s?月\\s?(?<d>\\d{1,2})[,，]\\s?${Y}`, 'clock'),
  shape(/[月월]/, `(?<![\\d./-])(?<m>\\d{1,2})\\s?[月월]\\s?(?<d>\\d{1,2})\\s?[日号號일]`, 'clock'),
  shape(/\d[-/]\d[^:：时時h시]{0,24}[:：时時h시]/, `(?<![\\d./-])(?<m>[01]?\\d)[-/](?<d>[0-3]?\\d)(?!\\d(?!\\d:))(?:\\s?[(（][月火水木金土日][)）])?\\s?${CLOCK}`),
]; // prettier-ignore

const TELLS = /\d\d|\d\s?[月月월日年時分hdw]|[刚剛今昨前전]|ago|yesterday|today|오늘|어제|元年|vor (?:\d|ein)|il y a|hace/;

/** Finds the date-times a text prints, in order, none overlapping. Impossible dates are none. */
export function findInstants(text: string, context: Context): Found[] {
  const lower = text.toLowerCase();
  if (!TELLS.test(lower)) return [];
  const found: Found[] = [];
  // positions are those of the text as given: a letter that becomes two in lower case spoils them
  let rest = lower.length === text.length ? lower : text;
  for (const each of SHAPES) {
    if (each.latin && /^(?:zh|ja|ko)/.test(context.lang)) continue;
    for (let tries = 0; tries < 8; tries++) {
      const match = matchShape(each, rest);
      if (!match) break;
      const { start, end, groups } = match;
      // what one shape has read is hidden from the others
      const words = rest.slice(start, end);
      rest = rest.slice(0, start) + '\u0000'.repeat(end - start) + rest.slice(end);
      const read = fromGroups(groups, context, lower.slice(start, end + 8));
      if (read) found.push({ ...read, start, end: start + words.trimEnd().length, relative: false });
    }
  }
  const zone = context.zone ?? zoneOf(context.lang);
  for (const { clock, precision, start, end } of findRelative(rest, context.lang, context.now, zone))
    found.push({ instant: print(clock, precision, null, context), start, end, relative: true, assumedYear: false });
  return found.sort((a, b) => a.start - b.start);
}

type Groups = Partial<Record<string, string>>;

/** A shape with its tail, as one expression would match them: nothing that may follow a date changes what the date is. */
function matchShape({ needs, form, tail }: Shape, text: string): { start: number; end: number; groups: Groups } | null {
  const match = needs.test(text) ? form.exec(text) : null;
  if (!match) return null;
  const groups: Groups = { ...match.groups };
  const start = match.index;
  let end = start + match[0].length;
  for (const part of tail === 'zone' ? [TAIL, TAIL_ZONE] : tail ? [TAIL] : []) {
    part.lastIndex = end;
    const more = part.exec(text);
    if (!more) break;
    end += more[0].length;
    Object.assign(groups, more.groups);
  }
  return { start, end, groups };
}

/** @param words the date with what follows it */
function fromGroups(groups: Groups, context: Context, words = ''): { instant: Instant; assumedYear: boolean } | null {
  const zone = groups['zone'] ? zoneNamed(groups['zone']) : null;
  const today = clockAt(context.zone ?? zoneOf(context.lang), context.now);
  const [month, day] = monthAndDay(groups, context);
  const republic = groups['roc'];
  if (republic !== undefined && context.lang !== 'zh-Hant') return null;
  const assumedYear = groups['y'] === undefined && republic === undefined;
  let year = republic !== undefined ? yearOf(republic, '民國') : assumedYear ? today.year : yearOf(groups['y'] ?? '', groups['era']);
  // a month to come was last year's
  if (assumedYear && (month > today.month || (month === today.month && day > today.day + 1))) year--;
  if (assumedYear) year = onWeekday(words, year, month, day);
  const clock = { year, month, day, hour: hourOf(groups), minute: Number(groups['mi'] ?? 0), second: Number(groups['s'] ?? 0) };
  if (!isDate(clock, today.year)) return null;
  const precision = groups['mi'] === undefined ? 'day' : groups['s'] === undefined ? 'minute' : 'second';
  return { instant: print(clock, precision, zone, context), assumedYear };
}

function monthAndDay(groups: Groups, context: Context): [month: number, day: number] {
  if (groups['a'] !== undefined) {
    const [a, b] = [Number(groups['a']), Number(groups['b'])];
    // day first where the country has it so or the month could not be one
    return a > 12 || (b <= 12 && isDayFirst(context)) ? [b, a] : [a, b];
  }
  const name = groups['mon'];
  return [name ? MONTHS.findIndex((month) => month.test(name)) + 1 : Number(groups['m']), Number(groups['d'])];
}

/** 05/09/2024 is September's nearly everywhere; East Asia and America put the month first. */
function isDayFirst({ lang, zone }: Context): boolean {
  if (lang === 'en' || lang.startsWith('zh')) return DAY_FIRST.test(zone ?? '');
  return lang !== 'ja' && lang !== 'ko';
}
const DAY_FIRST = /^(?:Europe|Australia|Africa|Pacific)\/|^Asia\/(?:Kolkata|Karachi|Singapore|Kuala_Lumpur|Hong_Kong)$/;

function yearOf(printed: string, era: string | undefined): number {
  const year = printed === '元' ? 1 : Number(printed);
  if (era) return year + (era === '令和' ? 2018 : era === '平成' ? 1988 : 1911);
  return year < 100 ? year + 2000 : year;
}

function hourOf(groups: Groups): number {
  const hour = Number(groups['h'] ?? 0);
  const afternoon =
    /^p/i.test(groups['ap'] ?? '') || /下午|午后|晚|傍晚|午後|오후/.test(groups['half'] ?? '') || (groups['half'] === '中午' && hour < 3);
  if (afternoon && hour < 12) return hour + 12;
  const morning = /^a/i.test(groups['ap'] ?? '') || /凌晨|午前|오전/.test(groups['half'] ?? '');
  return morning && hour === 12 ? 0 : hour;
}

function isDate({ year, month, day, hour, minute, second }: WallClock, thisYear: number): boolean {
  if (year < 1990 || year > thisYear + 1 || month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second > 59) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const two = (value: number): string => String(value).padStart(2, '0');

function print(clock: WallClock, precision: Instant['precision'], stated: string | null, context: Context): Instant {
  const day = `${String(clock.year)}-${two(clock.month)}-${two(clock.day)}`;
  if (precision === 'day') return { iso: day, precision, zone: 'assumed' };
  const offset = offsetAt(stated ?? context.zone ?? zoneOf(context.lang), clock);
  const time = `${two(clock.hour)}:${two(clock.minute)}${precision === 'second' ? `:${two(clock.second)}` : ''}`;
  return { iso: `${day}T${time}${offset}`, precision, zone: stated ? 'stated' : 'assumed' };
}

/** Reads the value of a meta, JSON-LD or `datetime`: ISO 8601, RFC 822, compact digits or epoch seconds and milliseconds. */
export function parseMachineInstant(value: string, context: Context): Instant | null {
  const text = value.trim();
  if (/^\d{10}$|^\d{13}$/.test(text)) return fromEpoch(Number(text), context);
  const compact = /^((?:19|20)\d\d)(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?$/.exec(text);
  if (compact) {
    const [, y, m, d, h, mi, s] = compact;
    return fromGroups({ y, m, d, h, mi, s }, context)?.instant ?? null;
  }
  const rfc = /^\w{3},?\s(\d{1,2}\s\w{3}\s\d{4}.*)$/.exec(text)?.[1] ?? text;
  return findInstants(rfc, context).find((found) => !found.relative && !found.assumedYear)?.instant ?? null;
}

/** A moment in seconds or milliseconds since 1970, as the language's clocks show it. */
export function fromEpoch(value: number, context: Context): Instant | null {
  const epoch = value < 1e11 ? value * 1000 : value;
  const clock = clockAt(context.zone ?? zoneOf(context.lang), epoch);
  return isDate(clock, clockAt('UTC', context.now).year) ? print(clock, 'second', null, context) : null;
}

/** The day that an address carries: /2024/0916/, /20240916/, /t20240916_, /2024-09/16/, /2024/09/16/. */
export function fromAddress(url: URL, now: number): Instant | null {
  const match = /[/_tT](?<y>(?:19|20)\d\d)[-/]?(?<m>[01]\d)[-/]?(?<d>[0-3]\d)(?=[/_.-]|$)/.exec(url.pathname);
  return match ? (fromGroups(match.groups ?? {}, { lang: 'other', now })?.instant ?? null) : null;
}
