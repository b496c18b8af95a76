import { Mark } from '../../model/facts';
import type { Source } from '../../model/report';
import { Zone } from '../../model/zone';
import { Gated } from '../../text/gate';
import { standsIn, type Claim, type NearLine, type Scene } from '../scene';

/** Wires as bylines print them. Only these: any other name in a byline may be a person's or a desk's. */
const WIRE =
  /^(?:by\s+|von\s+|par\s+)?(?<name>(?:the\s+)?associated press|reuters|agence france[- ]presse|afp|ap|pti|press trust of india|ani|ians|bloomberg|upi|dpa(?:-afx)?|xinhua|kyodo(?: news)?|yonhap|sid|(?:agencia )?efe|ansa|press association|pa media|pa news agency|agencia (?:afp|ap|reuters|efe|dpa|ansa|europa press|xinhua)|(?:the\s+)?canadian press|cnn(?:\s(?:newsource|wire))?|tribune news service|pr newswire|business wire|globe newswire|ap news|aap|ddp|apa|keystone-sda|sda|belga|europa press|reuters health|nbc news channel|states newsroom|inter press service|voice of america|anadolu(?: agency)?|jiji(?: press)?|the conversation|kff health news|stacker)\b/i;
/** By John Doe and Jane Roe The Associated Press · By JOHN DOE AP Business Writer: people, then the wire, with nothing between. */
const PEOPLE_AND_WIRE = new Gated(
  'associated press|reuters|agence france-presse|press trust of india|bloomberg news|canadian press|writer',
  /^(?:by\s+)?[\p{L}.'’-]+(?:\s[\p{L}.'’-]+){1,6}?\s(?<name>(?:The\s)?Associated Press|Reuters|Agence France-Presse|Press Trust of India|Bloomberg News|Canadian Press|AP(?=(?:\s\w{2,14}){0,2}\sWriter))(?=\s|$)/iu,
);
/** (dpa/hb) · （AFP＝時事） · afp/nvi · (NAN) · © dpa-infocom: a wire signs the text's last line with its short name. */
const SIGNED =
  /^(?:[（([［](?:red, ?)?(?<name>dpa|ap|afp|reuters|sid|apa|sda|ats|epd|kna|pti|ani|ians|nan|efe|ansa|AFP[＝=]時事|共同(?:通信社?)?|時事(?:通信社?)?|ロイター|新华社|新華社|中新社|中央社)(?:[/-][\p{L}/-]{1,20}|, ?(?:red|\p{L}{2,4}|\d)[\p{L}\d., ]{0,24})?[）)\]］]|(?<desk>afp|ats|sda|dpa|apa)\/\p{L}{2,4}|(?:©\s?)?(?<owner>dpa)-infocom\b.{0,40}|©\s?(?<agency>dpa)\b.{0,40})$/iu;
/** Par Le Journal avec AFP · Article rédigé par … avec AFP · (avec AFP) · mit dpa: a desk's own copy out of a wire's. */
const WITH = new Gated(
  ' avec |(avec | mit |(mit ',
  /(?:^|[\s(])(?:avec|mit)\s(?<name>AFP|Reuters|AP|dpa|AFP et Reuters|l['’]AFP|Belga|SID|KNA|epd)\)?$/u,
);
/** PA is Pennsylvania as well: it signs behind a person. By Nora Whitcombe, PA · PA Reporters · Nora Whitcombe, PA Political Editor. */
const PRESS_ASSOCIATION = new Gated(
  'PA',
  /^(?:By )?(?:\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,2}(?:(?:, | and )\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,2}){0,2}(?:,| \||\s-) )?(?<name>PA)(?: Media)?(?:(?: \w{3,14}){0,2} (?:[Rr]eporters?|[Ee]ditor|[Cc]orrespondent|[Ss]taff))?$/u,
);
const PHOTO = /photo|foto|image|getty|file pic|picture|\bvia\b|摄|图/i;
/** How far below the text a wire may sign it, with no heading between. */
const NEXT = 3;

/** A wire in the byline or signature: `Tom Krisher, The Associated Press`, `Reuters, Washington`, `(dpa/hb)`. */
export function* findWire(scene: Scene): Generator<Claim<Source>> {
  const last = scene.article.last;
  const heading = scene.near.find((each) => each.line.index > last && standsIn(each, Zone.Heading))?.line.index ?? Infinity;
  for (const near of scene.near) {
    if (near.stand === 'body' || near.text.length > 120 || standsIn(near, Zone.Caption)) continue;
    if (near.stand === 'tail' && (near.line.index - last > NEXT || near.line.index > heading)) continue;
    const name = signature(near) ?? byline(near);
    const trust = near.stand === 'head' ? 0.65 : 0.55;
    if (name) yield { value: { name, url: null }, rule: 'source-wire', place: 'page', quote: near.text, trust };
  }
}

function signature({ stand, text }: NearLine): string | null {
  const groups = stand === 'closing' || stand === 'tail' ? SIGNED.exec(text)?.groups : undefined;
  const name = groups?.['name'] ?? groups?.['desk'] ?? groups?.['owner'] ?? groups?.['agency'] ?? null;
  return name?.toLowerCase().startsWith('dpa') ? name.replace(/\/[^]*/, '') : name;
}

/** A wire as the whole of a short line, as one of its pieces or elements, or behind people's names. */
function byline(near: NearLine): string | null {
  const [date] = near.dates;
  const helped =
    near.text.length <= 60 || near.stand === 'head'
      ? WITH.exec(
          near.dates[0]
            ? near.text
                .slice(0, near.dates[0].start)
                .replace(/ (?:publié|veröffentlicht)[^]*/i, '')
                .trimEnd()
            : near.text,
        )?.groups?.['name']
      : undefined;
  if (helped) return helped;
  // in the text itself only a dated byline signs, or a short line that begins as one
  const begins = near.stand === 'opening' && near.text.length <= 60 && /^By \p{Lu}/u.test(near.text);
  if (PHOTO.test(near.text) || (near.stand === 'opening' && !begins && (!date || near.text.length > 90))) return null;
  const undated = near.dates.reduceRight((text, { start, end }) => `${text.slice(0, start)}|${text.slice(end)}`, near.text);
  const pieces = undated.split(/[,|/·•]|\s[-–—]\s/).map((piece) => piece.replace(/^[-–—\s]+/, '').trim());
  // below the text only a line that is nothing but the wire's name signs it
  if (near.stand !== 'head' && !begins && !date && pieces.length > 1) return null;
  const signed = PRESS_ASSOCIATION.exec(undated.replace(/(?<![|\s])[|\s]+$/, ''))?.groups?.['name'];
  if (signed && (/^By |Reporter|Editor|Correspondent/i.test(near.text) || near.line.parts.some(({ marks }) => marks & Mark.Author)))
    return signed;
  const behind = near.stand === 'head' || near.stand === 'opening' ? PEOPLE_AND_WIRE.exec(near.text)?.groups?.['name'] : undefined;
  if (behind) return behind;
  for (const piece of [...pieces.slice(0, 5), ...near.line.parts.slice(0, 6).map(({ text }) => text)]) {
    const name = WIRE.exec(piece)?.groups?.['name'];
    if (name?.length === piece.replace(/^(?:by|von|par)\s+/i, '').length) return name;
  }
  return null;
}
