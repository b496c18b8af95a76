import type { LinkedData, Metadata } from '../model/metadata';
import { foldSpace } from '../text/fold';
import { isObject } from '../text/metadata';

/** How deep and how much JSON-LD is followed: real pages stay below 8 levels and 50 objects. */
const DEPTH = 12;
const OBJECTS = 300;
/** Larger blocks are data dumps, not descriptions of an article. */
const JSON_LENGTH = 400_000;

/** Reads title, metas, JSON-LD and canonical link. Broken JSON-LD is mended where that is plain (raw line feeds), else left out. */
export function readMetadata(document: Document): Metadata {
  const metas: [string, string][] = [];
  for (const meta of document.querySelectorAll('meta[content], meta[value]')) {
    const name = (meta.getAttribute('name') ?? meta.getAttribute('property') ?? meta.getAttribute('itemprop'))?.trim().toLowerCase();
    const content = foldSpace(meta.getAttribute('content') ?? meta.getAttribute('value') ?? '');
    if (name && content) metas.push([name, content]);
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

function url(href: string | null | undefined, document: Document): string | null {
  try {
    return href ? new URL(href, document.baseURI).href : null;
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
