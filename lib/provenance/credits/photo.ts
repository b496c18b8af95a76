import type { Credit } from '../../model/report';
import { Zone } from '../../model/zone';
import { Gated } from '../../text/gate';
import { readNames } from '../../text/names';
import { AGENCY, FULL_NAME, isPersonName } from '../person';
import { standsIn, type Claim, type NearLine, type Scene } from '../scene';
import { photographers } from './photographers';

/** 新华社记者 才扬 摄 · 每经记者 张蕊 摄 · （中新社记者 贾天勇 摄） · 周斌 刘娟 摄 */
const TAKEN_BY = new Gated(
  '摄|攝|供图|提供图片',
  /(?:^|[\s，,。（(】：:▲△▼■])(?:[\p{L}\p{N}·-]{0,12}?(?:记者|記者|通讯员|实习生)[\s：:]{0,2})?(?<names>\p{Script=Han}{2,4}(?:[\s、，,]{1,2}\p{Script=Han}{2,4}){0,3})\s?(?<role>摄影?|攝影?|供图|提供图片)(?=[\s）)】。，,]|$)/u,
);
/** 記者王澈／攝影: how papers outside the mainland sign a picture. */
const REPORTER_TOOK = new Gated('攝影|摄影', /(?:記者|记者)\s?(?<names>\p{Script=Han}{2,4})\s?[／/]\s?(?<role>攝影|摄影)[）)]?$/u);
/** 沙坪坝区公安分局供图: an office gave the picture. */
const GIVEN_BY = new Gated(
  '供图|供稿|提供图片|摄',
  /(?:^|[\s，,。（(])(?<names>\p{Script=Han}{2,14}(?:局|院|部|科|处|会|公司|大队|支队|中心|政府|站|馆|学校|大学|集团)(?:、\p{Script=Han}{2,14}){0,3})\s?(?<role>供图|供稿|提供图片|摄)(?=[\s）)，,。]|$)/u,
);
/** （视觉中国） · 视觉中国 资料 · 图虫创意 图: an agency or outlet at a caption's end. */
const HAN_AGENCY = new Gated(
  '视觉|視覺|东方IC|东方ic|图虫|海洛|CFP|IC|BBC|社|报|网',
  /[（(。\s](?<names>视觉中国|視覺中國|东方IC|东方ic|图虫创意|全景视觉|人民视觉|海洛创意|CFP|IC\s?photo|BBC|法新社|路透社|美联社|欧新社)\s?(?:资料图?|图|供图)?[）)]?$|[（(](?<outlet>\p{Script=Han}{2,6}(?:社|报|网))\s?(?:资料图?|图|供图)?[）)]$/u,
);
/** Photo: Damian Dovarganes/AP · (Foto: X/dpa) · Photo by X / Getty Images · Image credit: Getty · © X */
const LATIN = new Gated(
  /(?:credit|crédit|by|montage|photos?|photograph(?:ie)?|foto|bild|image|picture)\s?[:：]/,
  /(?:^|[\s(（|.])(?<role>photo credit|photograph by|photo by|photos by|photo montage by|photo montage|main image credit|image credit|photo|photos|photograph|foto|bild|image|picture|photographie|crédit|credit)\s*[:：]\s*(?<names>[\p{L}\p{N}][\p{L}\p{N}\s.'’/,&-]{1,70}?)(?=[)）|]|$|\.\s|\.$)/giu,
);
const BY = new Gated(
  'photo by|photos by|photograph by|illustration by|image by|graphic by|montage by',
  /\(?(?<role>photo|photos|photograph|illustration|image|graphic|montage)\s+by\s+(?<names>[\p{Lu}][\p{L}\p{N}\s.'’/,&-]{1,60}?)(?=[)）|]|$|\.\s|\.$)/giu,
);
const AP = new Gated(
  ' Photo',
  /\(?\b(?<outlet>AP|AFP|Reuters|Getty|REUTERS) Photo\s*\/\s*(?<names>[\p{Lu}][\p{L}\s.'’-]{2,40}?)(?:,\s*\w+)?(?=[)）]|$)/gu,
);
/** © Reuters / David Mercado · REUTERS/Julien De Rosa · (Manu Fernandez/AP) · Rashid Umar Abbasi / Reuters: agency and person, in either order. */
const AGENCY_FIRST = new Gated(
  /(?:AP|AFP|Reuters|REUTERS|EFE|EPA|Images|IMAGES|Getty|GETTY|Xinhua|dpa|DPA|APA|PA|Keystone|imago|IMAGO)\s?[/|]/,
  /(?:©\s*|^|[\s(（.])(?:AP|AFP|Reuters|REUTERS|EFE|EPA|Getty(?: Images)?|GETTY(?: IMAGES)?|Xinhua|dpa|DPA|APA|PA|Keystone|imago|IMAGO)\s*[/|]\s*(?<names>\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){1,3})(?=[)）\s,./]|$)(?!\s\p{Lu})/gu,
);
/** [File: Reuters] · (Photo Prakash Mathema. AFP) */
const BRACKETED = new Gated(
  /[[(](?:File|FILE|Photo|Photos|Foto|Image|Pic)[:\s]/,
  /[[(](?:File|FILE|Photo|Photos|Foto|Image|Pic)(?::\s?|\s)(?<names>\p{Lu}[\p{L}'’-]*(?:\s\p{Lu}[\p{L}'’-]*){0,3})(?:[.,/]\s?\p{Lu}[\p{L}\s]{1,20})?[\])]/gu,
);
const PERSON_FIRST = new Gated(
  /\/\s?(?:AP|AFP|Reuters|REUTERS|EFE|EPA|Getty|GETTY|Xinhua|dpa|DPA|APA|PA|Keystone|imago|IMAGO|picture alliance|Associated)/,
  /(?:^|[\s(（.])(?<names>\p{Lu}[\p{L}.'’-]{1,15}(?: \p{Lu}[\p{L}.'’-]{1,15}){1,2}) ?\/ ?(?:AP|AFP|Reuters|REUTERS|EFE|EPA|Getty|GETTY|Xinhua|dpa|DPA|APA|PA|Keystone|imago|IMAGO|picture alliance|Associated Press)\b/gu,
);

/** Photo credits in captions: people before 摄, and Latin `Photo: …` forms. */
export function* findPhotoCredits(scene: Scene): Generator<Claim<Credit>> {
  const underMedia = new Set(scene.media.map((media) => media.before));
  for (const near of scene.near) {
    if (near.stand === 'tail') continue;
    const han = TAKEN_BY.exec(near.text.slice(-80));
    if (han?.groups?.['names'] && near.text.length < 140) {
      const named = /(?:记者|記者|通讯员|实习生)/.test(han[0]);
      // after 记者 any two to four characters are a name; alone, a surname must come first
      const names = readNames(han.groups['names']).filter((name) => named || isPersonName(name));
      if (names.length > 0)
        yield { value: { role: han.groups['role'] ?? '摄', names }, rule: 'credit-photo', place: 'page', quote: han[0].trim(), trust: 0.7 };
    }
    const reporter = near.text.length < 140 ? REPORTER_TOOK.exec(near.text)?.groups : undefined;
    if (reporter)
      yield {
        value: { role: reporter['role'] ?? '', names: [reporter['names'] ?? ''] },
        rule: 'credit-photo',
        place: 'page',
        quote: near.text.slice(-40),
        trust: 0.7,
      };
    const office = GIVEN_BY.exec(near.text.slice(-80))?.groups;
    if (office && near.text.length < 140)
      yield {
        value: { role: office['role'] ?? '供图', names: (office['names'] ?? '').split('、') },
        rule: 'credit-photo',
        place: 'page',
        quote: near.text.slice(-40),
        trust: 0.7,
      };
    const labelled = near.text.length <= 700 && (standsIn(near, Zone.Caption) || near.text.length < 400) ? [...latin(near)] : [];
    yield* labelled;
    if (labelled.length === 0) yield* underPicture(near, underMedia);
  }
}

/** Credits under Latin words or in the agencies' own shapes. */
function* latin(near: NearLine): Generator<Claim<Credit>> {
  for (const form of [LATIN, BY, AP, AGENCY_FIRST, PERSON_FIRST, BRACKETED]) {
    for (const match of form.matchAll(near.text.replace(/\(c\)|©/gi, '$& '))) {
      const people = photographers(match.groups?.['names'] ?? '');
      if (people.length > 0)
        yield {
          value: { role: match.groups?.['role'] ?? 'Photo', names: people },
          rule: 'credit-photo',
          place: 'page',
          quote: match[0].trim(),
          trust: 0.7,
        };
    }
  }
}

/** Picture services: nothing else is meant by their names. */
const SERVICE = /^(?:Getty Images|Shutterstock|iStock|Alamy|Adobe Stock|PA Media|Depositphotos|Unsplash|Pexels|Pixabay)$/i;
const OUTLET_THEN_PERSON = new Gated(
  ': ',
  /\((?!Supplied|File|Photo|Foto|Image)\p{Lu}[\p{L}\s]{1,30}: (?<name>\p{Lu}[\p{L}\s.'’-]{2,40})\)$/u,
);

/** A caption's end that names an agency or, in an element of its own, a person: no role word, and none needed. */
function* underPicture(near: NearLine, underMedia: ReadonlySet<number>): Generator<Claim<Credit>> {
  const caption = standsIn(near, Zone.Caption);
  if (!caption && !underMedia.has(near.line.index)) return;
  const claim = (names: string[], quote: string) => ({
    value: { role: '图', names },
    rule: 'credit-photo',
    place: 'page' as const,
    quote,
    trust: 0.6,
  });
  const han = near.text.length < 140 ? HAN_AGENCY.exec(near.text) : null;
  const agency = han?.groups?.['names'] ?? han?.groups?.['outlet'];
  if (han && agency) yield claim([agency], han[0].trim());
  const [last = ''] = photographers(near.line.parts.at(-1)?.text.replace(/^[\s(（[|/-]+|(?<![\s)）\].])[\s)）\].]+$/g, '') ?? '');
  const whole = !caption && SERVICE.test(near.text) ? near.text : null;
  if (whole) yield claim([whole], whole);
  // (Coast News: Tom Ellery): the outlet, then its photographer
  const own = caption ? OUTLET_THEN_PERSON.exec(near.text.slice(-80))?.groups?.['name'] : undefined;
  if (own && FULL_NAME.test(own)) yield claim([own], own);
  if (caption && (AGENCY.test(last) || (near.line.parts.length > 1 && FULL_NAME.test(last)))) yield claim([last], last);
}
