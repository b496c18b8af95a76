import type { NoiseTarget } from '../model/noise';
import { attributeOf, textsIn } from './writer';

/** Words are listed up to this length, in characters. */
const QUOTE = 200;

/** What a target will be listed as: its words, folded and cut. To be asked while nothing of it is hidden. */
export function wordsToList(target: NoiseTarget): string {
  if ('element' in target) return quote(wordsOf(target.element));
  return quote('instead' in target ? `${target.words} → ${target.instead ?? ''}` : target.words);
}

/** The words in an element, or what stands for a picture or a frame without any. */
export function wordsOf(element: Element): string {
  let words = '';
  for (const text of textsIn(element)) if ((words += ` ${text.data}`).length > QUOTE * 4) break;
  if (words) return words;
  const shown = Element.prototype.matches.call(element, 'img, iframe')
    ? element
    : Element.prototype.querySelector.call(element, 'img, iframe');
  return shown ? attributeOf(shown, 'alt') || attributeOf(shown, 'title') || attributeOf(shown, 'src') || '' : '';
}

/** Words as they are listed: white space folded, cut at 200 characters. */
export function quote(words: string): string {
  const folded = words.replace(/\s+/g, ' ').trim();
  if (folded.length <= QUOTE) return folded;
  // an astral character is not cut in two
  return folded.slice(0, /[\ud800-\udbff]/.test(folded.charAt(QUOTE - 1)) ? QUOTE - 1 : QUOTE);
}
