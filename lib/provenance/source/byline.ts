import type { Source } from '../../model/report';
import { Zone } from '../../dom/lines';
import { Gated } from '../../text/gate';
import type { Claim, NearLine, Scene } from '../scene';
import { isPersonName, looksLikeOutlet } from '../person';
import { readSignOff } from '../sign-off';
import { isSourceName } from './name';

/** 扬子晚报记者 张楠 · 聯合報 記者林宸誼／即時報導 · 采写：南都见习记者 … */
const REPORTER_OF = new Gated(
  '记者|記者|评论员|特派員',
  /(?:^|[\s：:（(【/／])(?<name>[\p{L}\p{N}·]{2,10}?)\s?(?:全媒体|融媒体|见习|首席|实习|特派|特约)?(?:记者|記者|评论员|特派員)[\s／/：:]*[\p{Script=Han}]{2,4}/u,
);
const OWN =
  /^(?:本报|本刊|本网|本台|本站|本報|文字|摄影|攝影|首席|见习|实习|特约|特派|全媒体|职工|责任|高级|资深|作者|文|图|视频|采访|总台|有|让|对|向|告诉|接受|和|与|在)/;
/** Wires as bylines print them. Only these: any other name in a byline may be a person's or a desk's. */
const WIRE =
  /^(?:by\s+|von\s+|par\s+)?(?<name>(?:the\s+)?associated press|reuters|agence france-presse|afp|ap|pti|press trust of india|ani|ians|bloomberg|upi|dpa(?:-afx)?|xinhua|kyodo(?: news)?|yonhap|sid|efe|ansa|press association|canadian press|the canadian press|cnn)\b/i;
/** How far below the text a wire may sign it. */
const NEXT = 3;
const PHOTO = /photo|foto|image|getty|file pic|picture|©|\bvia\b|摄|图/i;

/** An outlet in the byline itself: `Tom Krisher, The Associated Press`, `Reuters, Washington`, `扬子晚报记者 张楠`. */
export function* findInByline(scene: Scene): Generator<Claim<Source>> {
  const last = scene.article.body.at(-1)?.index ?? 0;
  for (const near of scene.near) {
    if (near.stand === 'body' || near.text.length > 120 || near.line.in(Zone.Caption)) continue;
    // an agency's photographer says nothing of who wrote the piece
    const match = PHOTO.test(near.text) || (near.stand === 'opening' && near.text.length > 60) ? null : REPORTER_OF.exec(near.text);
    const name = match?.groups?.['name']?.replace(/(?<=[网报社闻])报道$/, '');
    // 南都, 每经: papers sign with their short names, too
    const outlet = name && (looksLikeOutlet(name) || name.length === 2) && !OWN.test(name) && !isPersonName(name) && isSourceName(name);
    if (outlet) {
      yield {
        value: { name, url: null },
        rule: 'source-byline',
        place: 'page',
        quote: near.text,
        trust: near.stand === 'head' ? 0.65 : 0.5,
      };
    }
    const station = near.stand === 'closing' ? readSignOff(near.text)?.outlet : undefined;
    if (station) yield { value: { name: station, url: null }, rule: 'source-byline', place: 'page', quote: near.text, trust: 0.55 };
    const wire = wireIn(near, last);
    if (wire)
      yield {
        value: { name: wire, url: null },
        rule: 'source-byline',
        place: 'page',
        quote: near.text,
        trust: near.stand === 'head' ? 0.65 : 0.55,
      };
  }
}

/** By John Doe The Associated Press: a person, then the wire, with nothing between. */
const PERSON_AND_WIRE = new Gated(
  'associated press|reuters|agence france-presse|press trust of india|bloomberg news|canadian press',
  /^(?:by\s+)?[\p{L}.'’-]+(?:\s[\p{L}.'’-]+){1,3}?\s(?<name>(?:The\s)?Associated Press|Reuters|Agence France-Presse|Press Trust of India|Bloomberg News|Canadian Press)(?=\s|$)/iu,
);

/** A wire as the whole of a short line, as one of the pieces of a byline, or behind a person's name. */
function wireIn(near: NearLine, last: number): string | null {
  const [date] = near.dates;
  // in the text itself only a dated byline signs, and below it only the lines that follow at once
  if (PHOTO.test(near.text) || (near.stand === 'opening' && (!date || near.text.length > 90))) return null;
  if (near.stand === 'tail' && near.line.index - last > NEXT) return null;
  const pieces = (date ? near.text.slice(0, date.start) : near.text)
    .split(/[,|/·•]|\s[-–—]\s/)
    .map((piece) => piece.replace(/^[-–—\s]+/, '').trim());
  // in the tail only a line that is nothing but the wire's name signs the text
  if (near.stand !== 'head' && !date && pieces.length > 1) return null;
  const behind = near.stand === 'head' || near.stand === 'opening' ? PERSON_AND_WIRE.exec(near.text)?.groups?.['name'] : undefined;
  if (behind) return behind;
  for (const piece of pieces.slice(0, 4)) {
    const name = WIRE.exec(piece)?.groups?.['name'];
    if (name?.length === piece.replace(/^(?:by|von|par)\s+/i, '').length) return name;
  }
  return null;
}
