import type { Language } from '../model/report';

/** Where a page's clock is taken to stand when it states no offset: by language. English is spoken everywhere: UTC. */
const ZONES: Record<Language, string> = {
  'zh-Hans': 'Asia/Shanghai',
  'zh-Hant': 'Asia/Taipei',
  ja: 'Asia/Tokyo',
  ko: 'Asia/Seoul',
  en: 'UTC',
  de: 'Europe/Berlin',
  fr: 'Europe/Paris',
  es: 'Europe/Madrid',
  it: 'Europe/Rome',
  pt: 'America/Sao_Paulo',
  nl: 'Europe/Amsterdam',
  pl: 'Europe/Warsaw',
  ru: 'Europe/Moscow',
  tr: 'Europe/Istanbul',
  id: 'Asia/Jakarta',
  vi: 'Asia/Ho_Chi_Minh',
  other: 'UTC',
};

/** Zone names as pages print them. Names with a summer form are places, so that the date decides; CST is China's on Chinese pages only. */
const NAMES: Record<string, string> = {
  et: 'America/New_York', est: '-05:00', edt: '-04:00', ct: 'America/Chicago', cst: '-06:00', cdt: '-05:00', mt: 'America/Denver', mst: '-07:00', mdt: '-06:00',
  pt: 'America/Los_Angeles', pst: '-08:00', pdt: '-07:00', gmt: '+00:00', utc: '+00:00', z: '+00:00', bst: '+01:00', ist: '+05:30', jst: '+09:00',
  kst: '+09:00', hkt: '+08:00', sgt: '+08:00', cet: '+01:00', cest: '+02:00', aest: '+10:00', aedt: '+11:00', wib: '+07:00', wita: '+08:00', wit: '+09:00', uhr: 'Europe/Berlin',
}; // prettier-ignore

/** A wall clock in no zone: months from 1. */
export interface WallClock {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

/** Countries with one zone (or one that most of their press sits in), by the last label of their hosts. */
const COUNTRIES: Record<string, string> = {
  ar: 'America/Argentina/Buenos_Aires', at: 'Europe/Vienna', au: 'Australia/Sydney', br: 'America/Sao_Paulo', ca: 'America/Toronto', ch: 'Europe/Zurich',
  cl: 'America/Santiago', cn: 'Asia/Shanghai', hk: 'Asia/Hong_Kong', ie: 'Europe/Dublin', in: 'Asia/Kolkata', jp: 'Asia/Tokyo',
  kr: 'Asia/Seoul', mx: 'America/Mexico_City', my: 'Asia/Kuala_Lumpur', nz: 'Pacific/Auckland', ph: 'Asia/Manila', pk: 'Asia/Karachi', ru: 'Europe/Moscow',
  pt: 'Europe/Lisbon', sg: 'Asia/Singapore', tw: 'Asia/Taipei', uk: 'Europe/London', us: 'America/New_York', za: 'Africa/Johannesburg',
}; // prettier-ignore

/** The zone assumed for a page, an IANA name: its host's country, else its language. */
export function zoneOf(lang: Language, host = ''): string {
  return COUNTRIES[host.slice(host.lastIndexOf('.') + 1)] ?? ZONES[lang];
}

/** The zone a printed name or offset (`+0800`, `GMT+8`, `EDT`) stands for: an IANA name or `+hh:mm`; null if it is none. */
export function zoneNamed(name: string): string | null {
  const offset = /^(?:gmt|utc)?\s*([+-])(\d{1,2}):?(\d{2})?$/i.exec(name.trim());
  if (offset) return `${offset[1] ?? '+'}${(offset[2] ?? '0').padStart(2, '0')}:${offset[3] ?? '00'}`;
  return NAMES[name.trim().toLowerCase().replace(/\./g, '')] ?? null;
}

/** Zones that have not moved their clocks since 1992, and where they stand. */
const STILL: Record<string, string> = {
  UTC: '+00:00', 'Asia/Shanghai': '+08:00', 'Asia/Taipei': '+08:00', 'Asia/Hong_Kong': '+08:00', 'Asia/Singapore': '+08:00', 'Asia/Kuala_Lumpur': '+08:00',
  'Asia/Manila': '+08:00', 'Asia/Tokyo': '+09:00', 'Asia/Seoul': '+09:00', 'Asia/Kolkata': '+05:30', 'Africa/Johannesburg': '+02:00',
}; // prettier-ignore
const SINCE = 1992;

/** The part of Temporal we use: it knows zones twenty times sooner than the first `Intl.DateTimeFormat` does. */
interface Clocks {
  PlainDateTime: { from(clock: WallClock): { toZonedDateTime(zone: string): { offset: string } } };
}
const formats = new Map<string, Intl.DateTimeFormat>();

/** Offset `+hh:mm` of a wall clock in a zone, summer time included. */
export function offsetAt(zone: string, clock: WallClock): string {
  if (/^[+-]\d\d:\d\d$/.test(zone)) return zone;
  const still = clock.year >= SINCE ? STILL[zone] : undefined;
  if (still) return still;
  const { Temporal: clocks } = globalThis as { Temporal?: Clocks };
  if (clocks) return clocks.PlainDateTime.from(clock).toZonedDateTime(zone).offset;
  const utc = Date.UTC(clock.year, clock.month - 1, clock.day, clock.hour, clock.minute, clock.second);
  let format = formats.get(zone);
  if (!format) formats.set(zone, (format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })));
  const name = format.formatToParts(utc).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  return name === 'GMT' ? '+00:00' : name.slice(3);
}

/** The wall clock that a zone shows at a moment (epoch milliseconds). */
export function clockAt(zone: string, epoch: number): WallClock {
  const fixed = /^([+-])(\d\d):(\d\d)$/.exec(zone);
  const shift = fixed ? (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3])) : minutesOf(offsetAt(zone, fields(epoch)));
  return fields(epoch + shift * 60_000);
}

function minutesOf(offset: string): number {
  const match = /^([+-])(\d\d):(\d\d)$/.exec(offset);
  return match ? (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) : 0;
}

function fields(epoch: number): WallClock {
  const date = new Date(epoch);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}
