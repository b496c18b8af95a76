import { Mark } from '../../model/facts';
import type { Credit } from '../../model/report';
import { isName } from '../../text/names';
import { looksLikeOutlet } from '../../text/outlet-name';
import { isPlace } from '../place';
import type { Claim, Scene } from '../scene';

/** Blogs' authors go by any name (阿粮, 云下): the first that the page marks as the author's, and is no button, counter or outlet. */
export function* findNicknames({ near, lang }: Scene): Generator<Claim<Credit>> {
  if (!lang.startsWith('zh')) return;
  for (const { stand, line } of near) {
    if (stand !== 'head') continue;
    const found = line.parts.find(
      ({ marks, text }, i) => marks & Mark.Author && isNickname(text) && !/[:：]$/.test(line.parts[i - 1]?.text ?? ''),
    );
    if (!found) continue;
    yield { value: { role: '作者', names: [found.text] }, rule: 'credit-nickname', place: 'page', quote: found.text, trust: 0.3 };
    return;
  }
}

/** Whether a text may be a nickname: short, and no button, counter or outlet. */
function isNickname(text: string): boolean {
  return (
    text.length <= 12 &&
    isName(text) &&
    !looksLikeOutlet(text) &&
    !isPlace(text) &&
    !/关注|關注|粉丝|文章|更多|作者|阅读|订阅|主页|^\d|[\s:：]/.test(text)
  );
}
