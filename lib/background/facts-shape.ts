import { LIMITS, type PageFacts } from '../model/facts';

type Check = (value: unknown) => boolean;

const isText =
  (most: number): Check =>
  (value) =>
    typeof value === 'string' && value.length <= most;
const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const isYesOrNo: Check = (value) => typeof value === 'boolean';
const isOneOf =
  (...values: unknown[]): Check =>
  (value) =>
    values.includes(value);
const isNullOr =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const isListOf =
  (check: Check, most: number): Check =>
  (value) =>
    Array.isArray(value) && value.length <= most && value.every(check);
const isPairOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length === 2 && value.every(check);
const has =
  <T>(shape: { [K in keyof Required<T>]: Check }): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries<Check>(shape).every(([key, check]) => check((value as Record<string, unknown>)[key]));

const isName = isText(LIMITS.name);
/** An address that parses: the rules take it apart. */
const isAddress: Check = (value) => isText(LIMITS.url)(value) && URL.canParse(value as string);
const isRecord: Check = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

const isLine = has<PageFacts['lines'][number]>({
  index: isNumber,
  stand: isOneOf('head', 'opening', 'body', 'closing', 'tail'),
  text: isText(LIMITS.line),
  length: isNumber,
  size: isNumber,
  linked: isNumber,
  zones: isNumber,
  parts: isListOf(
    has<PageFacts['lines'][number]['parts'][number]>({ text: isText(LIMITS.part), link: isNullOr(isAddress), marks: isNumber }),
    LIMITS.parts,
  ),
});

const isFacts = has<PageFacts>({
  url: isAddress,
  now: isNumber,
  metadata: has<PageFacts['metadata']>({
    title: isName,
    lang: isName,
    metas: isListOf(isPairOf(isName), LIMITS.metas),
    linkedData: (value) => isListOf(isRecord, LIMITS.linkedData)(value) && JSON.stringify(value).length <= LIMITS.linkedData,
    canonical: isNullOr(isAddress),
  }),
  site: has<PageFacts['site']>({ name: isName, host: isName }),
  title: isNullOr(has({ value: isName, rule: isName, place: isName, quote: isName })),
  sample: isText(LIMITS.sample),
  article: has<PageFacts['article']>({
    first: isNumber,
    last: isNumber,
    headline: isNullOr(has({ index: isNumber, text: isName })),
  }),
  lines: isListOf(isLine, LIMITS.lines),
  media: isListOf(has<PageFacts['media'][number]>({ before: isNumber, inside: isYesOrNo, src: isName, alt: isName }), LIMITS.media),
  moments: isListOf(has<PageFacts['moments'][number]>({ value: isName, text: isName, modified: isYesOrNo }), LIMITS.moments),
  scriptDates: isListOf(has<PageFacts['scriptDates'][number]>({ value: isName, quote: isName }), LIMITS.scriptDates),
  ids: isListOf(isName, 2),
  foot: isListOf(isText(LIMITS.line), LIMITS.foot),
  platform: isYesOrNo,
  lacks: isNullOr(isNumber),
});

/** Whether facts a page script hands over have their proper shape and size: they have come through the page's process. */
export const isPageFacts = (ask: unknown): ask is PageFacts => isFacts(ask);
