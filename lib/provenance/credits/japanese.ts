import type { Credit } from '../../model/report';
import { Gated } from '../../text/gate';
import { isJapaneseName } from '../person';
import type { Claim, NearLine } from '../scene';

/** 編集委員 中沢克二 · 投稿者 Masafumi Negishi: a role and a name are the whole line. */
const ROLE_THEN_NAME = new Gated(
  '編集委員|論説委員|特派員|投稿者|質問者|執筆|著者|ライター|朗読|翻訳|撮影|文 |文:|文：',
  /^(?<role>編集委員|論説委員|特派員|投稿者|質問者|執筆者?|著者|ライター|朗読|翻訳|撮影|文)\s*[:：]?\s(?<names>[\p{L}・]{1,12}(?:\s[\p{L}・]{1,14})?)$/u,
);
/** 文・野口春江 写真・西川敦, 聞き手・西川敦: a middle dot parts role and name. */
const DOTTED = new Gated(
  '・',
  /(?:^|[\s（(／/])(?<role>取材・文|文・写真|撮影・文|文|写真|撮影|取材|構成|聞き手|イラスト|執筆|編集|翻訳|監修)[・＝=](?<names>[\p{Script=Han}々ヶ]{3,5}|[\p{Script=Han}々ヶ]{1,3} [\p{Script=Han}\p{Script=Hiragana}]{1,3})(?=$|[\s）)／/、])/gu,
);
/** 【野口春江】 · 【野口春江、西川敦】 alone: papers' reporters below their text. */
const BRACKETED = new Gated('】', /^【(?<names>[\p{Script=Han}々ヶ]{3,5}(?:[、・][\p{Script=Han}々ヶ]{3,5}){0,3})】$/u);
/** [野口春江，新橋メディア]: who wrote it, and the house. */
const WITH_HOUSE = new Gated(/[\]］]$/, /(?:^|\s)[[［](?<names>[\p{Script=Han}々ヶ]{3,5})[，,、] ?[\p{L}\p{N} ]{2,20}[\]］]$/u);
/** …＝新橋市で2024年9月16日午前8時、西川敦撮影: who took a picture ends its caption. */
const TOOK = new Gated('撮影', /[、，＝=（(\s](?<names>[\p{Script=Han}々ヶ]{3,5})(?:写真映像記者|写真記者|記者)?撮影[）)]?$/u);

/** People as Japanese papers and magazines credit them. */
export function* findJapaneseCredits({ stand, text, dates }: NearLine): Generator<Claim<Credit>> {
  const claim = (role: string, names: string[], quote: string): Claim<Credit> => ({
    value: { role, names },
    rule: 'credit-signed',
    place: 'page',
    quote,
    trust: 0.8,
  });
  // 写真＝西川敦撮影 is read by its label
  const took = text.length <= 140 && !/写真[＝=]/.test(text) ? TOOK.exec(text) : null;
  if (took && isJapaneseName(took.groups?.['names'] ?? '')) yield claim('撮影', [took.groups?.['names'] ?? ''], took[0]);
  if (text.length > 60) return;
  for (const match of DOTTED.matchAll(text)) {
    const { role = '', names = '' } = match.groups ?? {};
    if (isJapaneseName(names)) yield claim(role, [names], match[0]);
  }
  if (stand === 'body') return;
  const name = stand === 'head' ? WITH_HOUSE.exec(text)?.groups?.['names'] : undefined;
  if (name && isJapaneseName(name)) yield claim('作者', [name], text);
  // 2024.9.16 14:05 ライター 野口春江
  const whole = ROLE_THEN_NAME.exec(text.slice(dates[0]?.end ?? 0).trim())?.groups;
  if (whole) yield claim(whole['role'] ?? '', [whole['names'] ?? ''], text);
  const signed = stand === 'closing' || stand === 'tail' ? BRACKETED.exec(text)?.groups?.['names']?.split(/[、・]/) : undefined;
  if (signed?.every(isJapaneseName)) yield claim('作者', signed, text);
}
