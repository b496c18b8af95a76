import type { Source } from '../../model/report';
import { isType, listOf, isObject, meta, nameOf } from '../../text/metadata';
import type { Claim, Scene } from '../scene';
import { bare } from '../../text/fold';
import { looksLikeOutlet } from '../../text/outlet-name';
import { AGENCY, isPersonName } from '../person';
import { isSourceName, sourceNames } from './name';

/** Metas that name where the text comes from; the first is the Chinese government-site standard (国办发〔2017〕47号). */
const METAS = ['contentsource', 'mediaid', 'article:source', 'source', 'copyfrom', 'og:source', 'original-source-name'];
const LABEL = /^(?:文章来源|信息来源|来源|來源|稿源|source)\s*[:：]\s*/i;
const ARTICLE = /^(?:\w*Article|BlogPosting|Report)$/;
const ORGANISATION = /Organi[sz]ation|Corporation|NewsMediaOrganization|Agency/;

/** Sources that metas and JSON-LD name; they lose against words on the page. */
export function* findInMetadata(scene: Scene): Generator<Claim<Source>> {
  const { metadata } = scene;
  for (const name of METAS) {
    for (const [key, content] of metadata.metas) {
      if (key !== name) continue;
      for (const source of sourceNames(content.replace(LABEL, '')))
        yield { value: { name: source, url: null }, rule: 'source-meta', place: 'meta', quote: `${name}: ${content}`, trust: 0.55 };
    }
  }
  yield* pressOfPortal(scene);
  yield* inTitle(scene);
  for (const data of metadata.linkedData) {
    if (!isType(data, ARTICLE)) continue;
    for (const key of ['sourceOrganization', 'provider', 'copyrightHolder', 'isBasedOn', 'publisher', 'author']) {
      for (const value of listOf(data[key])) {
        const name = nameOf(value);
        if (!name || isSite(scene, name) || isPersonName(name) || (key !== 'publisher' && name === nameOf(data['publisher']))) continue;
        // authors are mostly people: only organisations that say so are outlets
        if (key === 'author' && !(isObject(value) && isType(value, ORGANISATION))) continue;
        if (key === 'publisher' && !AGENCY.test(name) && !differsFromSite(scene, value)) continue;
        for (const source of sourceNames(name))
          yield {
            value: { name: source, url: null },
            rule: 'source-json-ld',
            place: 'json-ld',
            quote: `${key}: ${name}`,
            trust: AGENCY.test(name) ? 0.6 : key === 'publisher' || key === 'provider' ? 0.3 : 0.45,
          };
      }
    }
  }
}

/** 港の朝、漁船が帰る（海辺新聞） - ポータル: portals name the paper behind the headline, in the title alone. */
function* inTitle(scene: Scene): Generator<Claim<Source>> {
  const headline = scene.article.headline?.text ?? '';
  const { title } = scene.metadata;
  if (!headline || !title.startsWith(headline)) return;
  const name = /^ ?[（(]([^()（）]{2,16})[)）](?: ?[-–—|｜_]|$)/.exec(title.slice(headline.length))?.[1] ?? '';
  if (name && (looksLikeOutlet(name) || scene.isOutlet(name)) && isSourceName(name) && !isSite(scene, name))
    yield { value: { name, url: null }, rule: 'source-meta', place: 'meta', quote: `title: ${title}`, trust: 0.6 };
}

/** Korean portals put the press, not a person, into og:article:author: `해주일보 | 네이버`. */
function* pressOfPortal(scene: Scene): Generator<Claim<Source>> {
  const author = scene.lang === 'ko' ? meta(scene.metadata, 'og:article:author') : null;
  const name = author?.split('|')[0]?.trim() ?? '';
  if (author && isSourceName(name) && !isSite(scene, name) && !name.includes('기자'))
    yield { value: { name, url: null }, rule: 'source-meta', place: 'meta', quote: `og:article:author: ${author}`, trust: 0.6 };
}

/** Whether a name is the site's own. */
export function isSite(scene: Scene, name: string): boolean {
  const [folded, site] = [bare(name), bare(scene.site.name)];
  const host = scene.site.host.replace(/^www\./, '');
  return (
    folded === site ||
    folded === host.split('.')[0] ||
    folded === bare(host) ||
    (folded.length > 2 && host.split('.').some((label) => label === folded)) ||
    (site.length > 2 && folded.length > 2 && (site.includes(folded) || folded.includes(site)))
  );
}

/** A publisher is the site itself, nearly always: it is a source only where its own address is another host's. */
function differsFromSite(scene: Scene, publisher: unknown): boolean {
  const url = isObject(publisher) && typeof publisher['url'] === 'string' ? publisher['url'] : null;
  try {
    return url !== null && !new URL(url).hostname.endsWith(scene.site.host.split('.').slice(-2).join('.'));
  } catch {
    return false;
  }
}
