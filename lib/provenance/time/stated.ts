import { isType, meta, nameOf } from '../../text/metadata';
import { findInstants, fromAddress, parseMachineInstant } from '../../text/instants';
import type { Scene } from '../scene';
import type { TimeClaim, Which } from './claim';

const PUBLISHED = ['pubdate', 'publish-date', 'article:published_time', 'publishdate', 'datepublished', 'og:published_time', 'og:release_date', 'weibo: article:create_at', 'publish_time', 'publication_date', 'pubtime', '_pubtime', 'parsely-pub-date', 'sailthru.date', 'dc.date.issued', 'dcterms.created', 'dc.date', 'article_date_original', 'date', 'apub:time', 'ptime', 'bytedance:published_time', 'og:article:published_time', 'firstpublishdate', 'publish_date', 'datecreated', 'created-date', 'dcterms.issued', 'dcterms.date', 'dc.date.created', 'citation_publication_date', 'uploaddate']; // prettier-ignore
const MODIFIED = [
  'article:modified_time',
  'og:updated_time',
  'lastmod',
  'last-modified',
  'bytedance:updated_time',
  'datemodified',
  'dateupdate',
  'dcterms.modified',
  'weibo: article:update_at',
];
const ARTICLE = /^(?:\w*Article|BlogPosting|Report|VideoObject|WebPage)$/;

/** `<time datetime>` in or near the article. */
export function* findInElements({ moments, clock }: Scene): Generator<TimeClaim> {
  for (const { value, text, modified } of moments) {
    const instant = parseMachineInstant(value, clock);
    if (!instant) continue;
    // 5天前, with the exact moment in the markup
    const relative = text !== '' && findInstants(text, clock).some((found) => found.relative);
    yield {
      which: modified ? 'modified' : 'published',
      value: instant,
      rule: 'time-element',
      place: 'microdata',
      quote: value,
      trust: relative ? 0.9 : 0.5,
    };
  }
}

export function* findInMetadata(scene: Scene): Generator<TimeClaim> {
  const context = scene.clock;
  const claim = (which: Which, value: string | null, place: 'meta' | 'json-ld', trust: number): TimeClaim[] => {
    const instant = value ? parseMachineInstant(value, context) : null;
    return instant && value
      ? [{ which, value: instant, rule: place === 'meta' ? 'time-meta' : 'time-json-ld', place, quote: value, trust }]
      : [];
  };
  for (const data of scene.metadata.linkedData) {
    // Baidu's cambrian.jsonld has no type
    yield* claim('published', nameOf(data['pubDate']), 'json-ld', 0.42);
    yield* claim('modified', nameOf(data['upDate']), 'json-ld', 0.42);
    if (!isType(data, ARTICLE)) continue;
    yield* claim('published', nameOf(data['datePublished']) ?? nameOf(data['uploadDate']), 'json-ld', 0.42);
    yield* claim('modified', nameOf(data['dateModified']), 'json-ld', 0.42);
  }
  for (const name of PUBLISHED) yield* claim('published', meta(scene.metadata, name), 'meta', 0.4);
  for (const name of MODIFIED) yield* claim('modified', meta(scene.metadata, name), 'meta', 0.4);
}

export function* findInAddress(scene: Scene): Generator<TimeClaim> {
  const instant = fromAddress(scene.url, scene.clock.now);
  if (instant) yield { which: 'published', value: instant, rule: 'time-address', place: 'address', quote: scene.url.pathname, trust: 0.1 };
}

/** The publish time in inline scripts: where nothing else on the page tells it. */
export function* findInScripts({ scriptDates, clock }: Scene): Generator<TimeClaim> {
  for (const { value, quote } of scriptDates) {
    const instant = parseMachineInstant(value, clock);
    if (!instant) continue;
    yield { which: 'published', value: instant, rule: 'time-script', place: 'script', quote, trust: 0.3 };
    return;
  }
}
