import { looksLikeOutlet } from '../../text/outlet-name';
import type { NearLine, Scene } from '../scene';

/** An emblem's words are an outlet's name, and no caption. */
const LONGEST = 14;

/** The outlet whose emblem ends a line: `来源：<img alt="海州晨报">`, `2024-09-16 <a><img alt="海州晨报"></a>`. Empty where none does. */
export function emblemBehind({ media, article }: Scene, { line }: NearLine): string {
  const alt = media.find(({ before }) => before === line.index + 1)?.alt.trim() ?? '';
  return alt.length <= LONGEST && looksLikeOutlet(alt) && article.headline?.text.includes(alt) !== true ? alt : '';
}
