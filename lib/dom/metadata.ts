import { foldSpace } from '../text/fold';

/** A JSON-LD object, its values unchecked. */
export type LinkedData = Readonly<Record<string, unknown>>;

/** What a document says about itself outside its body. Texts are folded; nothing is trusted. */
export interface Metadata {
  /** `document.title`. */
  title: string;
  /** `html[lang]`, lower case, or empty. */
  lang: string;
  /** Contents of `<meta name|property|itemprop>`, by lower-case name, in order. */
  metas: ReadonlyMap<string, readonly string[]>;
  /** Every typed or dated object in JSON-LD scripts, however deep (to a limit), in order. */
  linkedData: readonly LinkedData[];
  /** `link[rel=canonical]`, resolved, or null. */
  canonical: URL | null;
}

/** How deep and how much JSON-LD is followed: real pages stay below 8 levels and 50 objects. */
const DEPTH = 12;
const OBJECTS = 300;
/** Larger blocks are data dumps, not descriptions of an article. */
const JSON_LENGTH = 400_000;

/** Reads title, metas, JSON-LD and canonical link. Broken JSON-LD is mended where that is plain (raw line feeds), else left out. */
export function readMetadata(document: Document): Metadata {
  const metas = new Map<string, string[]>();
  for (const meta of document.querySelectorAll('meta[content], meta[value]')) {
    const name = (meta.getAttribute('name') ?? meta.getAttribute('property') ?? meta.getAttribute('itemprop'))?.trim().toLowerCase();
    const content = foldSpace(meta.getAttribute('content') ?? meta.getAttribute('value') ?? '');
    if (!name || !content) continue;
    const known = metas.get(name);
    if (known) known.push(content);
    else metas.set(name, [content]);
  }
  const linkedData: LinkedData[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    collect(parse(script.textContent), linkedData, 0);
  }
  return {
    title: foldSpace(document.title),
    lang: (document.documentElement as Element | null)?.getAttribute('lang')?.toLowerCase() ?? '',
    metas,
    linkedData,
    canonical: url(document.querySelector('link[rel="canonical"]')?.getAttribute('href'), document),
  };
}

/** The first of several metas that has a content. */
export function meta(metadata: Metadata, ...names: string[]): string | null {
  for (const name of names) {
    const content = metadata.metas.get(name)?.[0];
    if (content) return content;
  }
  return null;
}

/** A JSON-LD value as text: a string itself, or the `name` of an object or of the first in a list. */
export function nameOf(value: unknown): string | null {
  if (typeof value === 'string') return foldSpace(value) || null;
  if (Array.isArray(value)) return nameOf(value[0]);
  return isObject(value) ? nameOf(value['name']) : null;
}

/** Whether a JSON-LD object is of one of the types (schema.org prefix or not). */
export function isType(data: LinkedData, types: RegExp): boolean {
  const type = data['@type'];
  const names = Array.isArray(type) ? (type as unknown[]) : [type];
  return names.some((name) => typeof name === 'string' && types.test(name.replace(/^.*[/:]/, '')));
}

/** A value as a list: what is no list is a list of one, nothing is an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : value === undefined || value === null ? [] : [value];
}

export function isObject(value: unknown): value is LinkedData {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function url(href: string | null | undefined, document: Document): URL | null {
  try {
    return href ? new URL(href, document.baseURI) : null;
  } catch {
    return null;
  }
}

function parse(text: string): unknown {
  if (text.length > JSON_LENGTH) return null;
  try {
    return JSON.parse(text);
  } catch {
    try {
      // templates print raw line feeds and tabs inside strings, and wrap the block in CDATA marks
      return JSON.parse(
        text
          .replace(/[\u0000-\u001f]+/g, ' ')
          .replace(/^\s*(?:\/\/\s*)?<!\[CDATA\[/, '')
          .replace(/\]\]>\s*$/, ''),
      );
    } catch {
      return null;
    }
  }
}

function collect(value: unknown, into: LinkedData[], depth: number): void {
  if (depth > DEPTH || into.length >= OBJECTS) return;
  if (Array.isArray(value)) {
    for (const item of value as unknown[]) collect(item, into, depth + 1);
  } else if (isObject(value)) {
    // Baidu's cambrian.jsonld has dates and no type
    if ('@type' in value || 'pubDate' in value) into.push(value);
    for (const key of Object.keys(value)) if (typeof value[key] === 'object') collect(value[key], into, depth + 1);
  }
}
