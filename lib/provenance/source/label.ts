import type { Source } from '../../model/report';
import { Zone } from '../../model/zone';
import { standsIn, type Claim, type NearLine, type Scene } from '../scene';
import { emblemBehind } from './emblem';
import { linkOf, sourceNames } from './name';

const TRUST = { head: 0.95, opening: 0.85, body: 0, closing: 0.9, tail: 0.8 };
const OPENERS = /[（(【[〔▼■●\s]$/;

const ACCOUNT = /^(?:微信)?公[众眾][号號]$/;
const ALONE = /^(?:news provided by|provided by|文章来源|稿件来源|来源|稿源|來源|情報元|情報提供元|配信元|提供元|出典|source)$/i;
const APART =
  /(?:^|\s)(?:news provided by|provided by|文章来源|稿件来源|来源|稿源|來源|情報元|情報提供元|配信元|提供元|出典|source)(?:\s|$)/i;

/** `来源：新京报`, `（来源：…）`, `Source: PTI`, `転載元：…`: a label with a separator or an element's edge after it. */
export function* findLabelled(scene: Scene): Generator<Claim<Source>> {
  const dated = scene.near.some((near) => near.stand === 'head' && near.dates.length > 0);
  for (const [i, near] of scene.near.entries()) {
    for (const label of near.labels) {
      if (label.kind !== 'source' && label.kind !== 'reprint') continue;
      const trust = TRUST[near.stand];
      // below the text an account is one to be followed
      if (ACCOUNT.test(label.word) && near.stand !== 'head') continue;
      // away from the head a label must begin its line or stand in brackets; in captions it credits the picture
      // 凡本网注明“来源：…”: a rule of the house; a dated line in the tail of a dated article: a comment or another story
      if (/(?:注明|标明|标注|註明|标记)[:：]?[“"「『《]?$/.test(near.text.slice(0, label.start))) continue;
      if (near.stand === 'tail' && near.dates.length > 0 && dated) continue;
      // below a line that is one link: that story's
      if (near.stand !== 'head' && isLink(scene.near[i - 1], near)) continue;
      if (trust === 0 || standsIn(near, Zone.Caption) || isPictureNote(scene, near)) continue;
      if (near.stand !== 'head' && label.start > 2 && !OPENERS.test(near.text.slice(0, label.start)) && near.text.length > 60) continue;
      const value =
        near.text.slice(label.from, label.to) ||
        (label.to < near.text.length ? '' : emblemBehind(scene, near)) ||
        valueBelow(scene.near, i, label.to);
      const quote = near.text.slice(label.start, label.to) || near.text;
      for (const name of sourceNames(value))
        yield {
          value: linked(near, scene.near[i + 1], name),
          rule: 'source-label',
          place: 'page',
          quote: quote.length > label.word.length + 1 ? quote : `${quote} ${value}`,
          trust,
        };
    }
    yield* bareLabel(scene, near, i);
  }
}

function isLink(above: NearLine | undefined, { line }: NearLine): boolean {
  return above?.line.index === line.index - 1 && above.line.size > 0 && above.line.linked === above.line.size;
}

/** `<b>来源</b> <a>新京报</a>` and 情報元 above 日本経済新聞: the label is a text of its own, with nothing after it. */
function* bareLabel(scene: Scene, near: NearLine, i: number): Generator<Claim<Source>> {
  if (near.stand === 'body' || near.text.length > 80) return;
  const found = barred(near.text) ?? apart(scene.near, i);
  if (!found) return;
  for (const name of sourceNames(found.value)) {
    const value = linked(near, scene.near[i + 1], name);
    yield { value, rule: 'source-label', place: 'page', quote: `${found.label} ${found.value}`, trust: TRUST[near.stand] - 0.05 };
  }
}

/** | 来源CSDN | 0 条评论 |: bars part the line, and nothing parts label and value. */
function barred(text: string): { label: string; value: string } | null {
  const groups = /[|｜]\s?(?<label>来源|來源|稿源)\s?(?<value>[^|｜\s:：]{2,20})\s?(?:[|｜]|$)/u.exec(text)?.groups;
  return groups ? { label: groups['label'] ?? '', value: groups['value'] ?? '' } : null;
}

/** A label that is all of its own element; the value is the next one's text. */
function apart(near: readonly NearLine[], i: number): { label: string; value: string } | null {
  const here = near[i];
  if (!here || !APART.test(here.text)) return null;
  const parts = here.line.parts.map((part) => part.text);
  const at = parts.findIndex((part) => ALONE.test(part));
  return at < 0 ? null : { label: parts[at] ?? '', value: parts[at + 1] ?? valueBelow(near, i, here.text.length) };
}

/** The value in the next line, where a label ends its own. */
function valueBelow(near: readonly NearLine[], i: number, to: number): string {
  const [here, below] = [near[i], near[i + 1]];
  if (!here || to < here.text.length || below?.line.index !== here.line.index + 1) return '';
  return below.labels.length === 0 && below.dates.length === 0 && below.text.length <= 24 ? below.text : '';
}

/** A short line right after a picture is its caption, whatever its tag: 来源：… there is the picture's. */
function isPictureNote(scene: Scene, near: NearLine): boolean {
  if (near.stand === 'head' || near.stand === 'tail') return false;
  return scene.media.some((media) => media.before === near.line.index && media.inside) && near.line.index !== scene.article.last;
}

function linked(near: NearLine, below: NearLine | undefined, name: string): Source {
  for (const line of [near, below]) {
    const part = line?.line.parts.find((each) => each.text.includes(name));
    if (part) return linkOf(part, name);
  }
  return { name, url: null };
}
