import { describe, expect, it } from 'vitest';
import { findSwaps, type Script } from '../../lib/text/look-alikes';

const CHINESE: Script = { isCyrillic: false, isChinese: true };
const LATIN: Script = { isCyrillic: false, isChinese: false };
const RUSSIAN: Script = { isCyrillic: true, isChinese: false };

/** A text with all swaps mended. */
function mended(text: string, script: Script): string {
  let out = '';
  let from = 0;
  for (const { start, end, instead } of findSwaps(text, script)) {
    expect(start).toBeGreaterThanOrEqual(from);
    out += text.slice(from, start) + instead;
    from = end;
  }
  return out + text.slice(from);
}

describe('characters swapped for look-alikes are told', () => {
  it.each([
    ['H\u0430rb\u043er News', 'Harbor News', LATIN],
    ['the \u0441\u0430ptain', 'the captain', LATIN],
    ['\u0391pril in \u039dewbridge', 'April in Newbridge', LATIN],
    ['a com\uff50any of repute', 'a company of repute', LATIN],
    ['in 2\u041e24, 1\u043e\u043e boats', 'in 2024, 100 boats', LATIN],
    ['渔⺠在⼀⽉出⾏', '渔民在一月出行', CHINESE],
    ['十ニ月的人ロ', '十二月的人ロ', CHINESE],
    ['十ニ月的人ロ数', '十二月的人口数', CHINESE],
    ['中\uf90a港', '中金港', CHINESE],
    ['港口的H\u0430rbor号', '港口的Harbor号', CHINESE],
    ['Лодки стoят', 'Лодки стоят', RUSSIAN],
  ])('%s', (swapped, meant, script) => {
    expect(mended(swapped, script)).toBe(meant);
  });

  it.each([
    ['Greek and formulae', 'β-carotene, μm, kΩ, E=hν, Δx, TNFα and χ2', LATIN],
    ['Cyrillic names', 'Москва, «Правда», Со и Ро', LATIN],
    ['a Greek name', 'ΑΙΓΑΙΟ', LATIN],
    ['full-width letters', 'ＮＨＫとＡＢＣ社、Ｂ級、２０２４年', LATIN],
    ['kana', '「ドラえもん」とカレー、八ヶ岳、トロ', LATIN],
    ['kana words in Chinese', '动画片ドラえもん和カレー', CHINESE],
    ['Korean readings', '\uf90a氏', LATIN],
    ['a text about radicals', '部首⺠与⼀的写法', CHINESE],
    ['radicals by themselves', '⼀、⼁、⼂', CHINESE],
    ['Russian with English words', 'IT-отдел купил iPhone и SMS', RUSSIAN],
    ['mathematical letters', '𝑥 + 𝑦 = 𝑧', LATIN],
  ])('%s stay', (_, text, script) => {
    expect(findSwaps(text, script)).toEqual([]);
  });
});
