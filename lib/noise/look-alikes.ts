import type { Line } from '../dom/lines';
import { findSwaps, mayHoldSwaps, type Script } from '../text/look-alikes';
import type { NoiseRule } from './rule';
import { runTarget } from './runs';

/** Most places told of one page. */
const MOST = 2000;
/** Lines that tell what a text is written in. */
const SAMPLE = 30;

/**
 * Letters swapped for others that look the same, so that copies can be told: Cyrillic letters in Latin words, radicals for
 * characters (noise-mechanics, section 5). No glyph on the page is exchanged; what is read and copied has the right ones.
 */
export const lookAlikes: NoiseRule = {
  id: 'look-alikes',
  kind: 'watermark',
  *find({ article }) {
    if (!article) return;
    const { headline, head, body, tail, root } = article;
    const inside = [...head, ...tail].filter(({ block }) => root.contains(block));
    let script: Script | null = null;
    let left = MOST;
    for (const line of [...(headline ? [headline] : []), ...body, ...inside]) {
      for (const text of line.texts) {
        if (!mayHoldSwaps(text.data)) continue;
        for (const { start, end, instead } of findSwaps(text.data, (script ??= scriptOf(body)))) {
          if (--left < 0) return;
          yield { ...runTarget(lookAlikes, { text, start, end }), instead };
        }
      }
    }
  },
};

function scriptOf(lines: readonly Line[]): Script {
  const sample = lines
    .slice(0, SAMPLE)
    .map(({ texts }) => texts.map(({ data }) => data.slice(0, 500)).join(''))
    .join('');
  const count = (letters: RegExp) => sample.match(letters)?.length ?? 0;
  const han = count(/\p{Script=Han}/gu);
  return {
    isCyrillic: count(/[\u0400-\u052f\u0370-\u03ff]/g) > count(/[A-Za-z]/g) && han === 0,
    isChinese: han > 0 && count(/[\u3041-\u3096]/g) * 20 < han && count(/[\uac00-\ud7af]/g) < han,
  };
}
