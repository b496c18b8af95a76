import type { Finding } from '../model/report';
import type { Scene } from './scene';

/** 原标题：… · （原题为《…》） · 本文原标题：《…》 · Original headline: … */
const NOTE =
  /^[^]{0,4}?(?:(?:原标题|原题为?|原文标题|原標題|原文標題|原題) ?(?:[:：]|为|是)? ?(?<title>.{4,120})|original (?:headline|title): ?(?<latin>.{6,160}))$/i;

/** 本文經《海州雜誌》授權轉載，原文標題：〈糧倉革命〉: the note goes on behind a comma, the title in its marks. */
const BEHIND_COMMA =
  /[，,。；] ?(?:原标题|原文标题|原標題|原文標題|原题|原題) ?[:：为為是] ?[《〈「](?<title>[^《》〈〉「」]{2,80})[》〉」]/;

/** The headline that the source printed, where the page says that it changed it. */
export function readOriginalTitle(scene: Scene): Finding<string> | null {
  for (const near of scene.near) {
    if (near.text.length > 200) continue;
    const groups = (NOTE.exec(near.text) ?? BEHIND_COMMA.exec(near.text))?.groups;
    const printed = groups?.['title'] ?? groups?.['latin'];
    if (!printed) continue;
    const title = unwrap(printed.trim());
    if (title.length > 3) return { value: title, rule: 'original-title', place: 'page', quote: near.text };
  }
  return null;
}

const PAIRS: [string, string][] = [
  ['《', '》'],
  ['「', '」'],
  ['『', '』'],
  ['“', '”'],
  ['"', '"'],
];

/** Takes off the bracket that was opened before 原标题, and a pair of title marks around the whole. */
function unwrap(title: string): string {
  let text = title;
  const closing = /[)）\]】]$/.exec(text)?.[0];
  if (closing && !/[（(【[]/.test(text)) text = text.slice(0, -1).trim();
  for (const [open, close] of PAIRS) {
    if (!text.startsWith(open)) continue;
    const end = text.indexOf(close, 1);
    // 《…》，编辑张怡: who edited it goes on behind the title
    if (end > 0 && (/^[\s）)。】]*$/.test(text.slice(end + 1)) || (open === '《' && /^[，,。；]/.test(text.slice(end + 1)))))
      return text.slice(1, end);
  }
  return text;
}
