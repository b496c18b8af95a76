import type { Evidence } from '../model/report';
import { Gated } from '../text/gate';

/** Sentences by which a page says that it is a copy, or the origin (lexicon, sections 4 to 6); `weight` in points of score. */
const SAYINGS: { rule: string; says: Evidence['says']; weight: number; form: RegExp | Gated }[] = [
  { rule: 'notice-syndicated', says: 'reprint', weight: 3.5, form: /(?<!\bbe )\b(?:re)?published (?:here )?(?:with (?:the )?permission|under (?:an? )?(?:creative commons|cc[ -]by))|syndicated (?:feed|content)|distributed by .{3,40}(?:agency|service|syndicate)/i },
  { rule: 'notice-reprint', says: 'reprint', weight: 2, form: /(?:本文|此文|文章)(?:系|为|经授权)?转载|经授权转载|授權轉載|侵权即删|侵删|如有侵权|版权归原作者|版權歸原作者/ },
  { rule: 'notice-not-ours', says: 'reprint', weight: 1, form: new Gated('代表|无关', /(?:仅代表|只代表).{0,12}(?:作者|该机构|原作者).{0,14}(?:与|不代表)|不代表.{0,10}(?:观点|立场|赞同)|与(?:本[网站报刊台]|[\p{L}]{2,8}[网站报])(?:的?(?:立场|观点))?无关/u) },
  { rule: 'notice-uploaded', says: 'reprint', weight: 0.5, form: /(?:自媒体|网易号|搜狐号|百家号|企鹅号|头条号|澎湃号|大鱼号).{0,24}(?:上传并发布|作者|用户|发布)|仅提供信息(?:存储空间|发布平台)/ },
  { rule: 'notice-original', says: 'original', weight: 2, form: /(?:本文|作品)(?:为|系|是)?.{0,12}(?:原创|独家)(?:文章|稿件|作品)?|本站原创|未经(?:本[网站报]|.{2,8})?授权.{0,6}(?:不得|禁止)转载/ },
  { rule: 'badge-original', says: 'original', weight: 1.5, form: /^(?:原创|原創|独家|獨家)$/ },
  { rule: 'notice-owner', says: 'original', weight: 1, form: /無断転載を?禁|무단\s?전재|may not be (?:published|reproduced|redistributed)/i },
]; // prettier-ignore

/** What a house says of all its pages: 凡注明“来源：…”的作品均系本网原创, and the owner's line at the foot, 版权所有 未经授权不得转载. */
const HOUSE_RULE = /凡.{0,8}(?:注明|标明|来源|註明|來源)|版权所有|版權所有|著作權所有|©|copyright|备案|許可證|许可证|ICP/i;
const THIS_PIECE = /本文|此文|该文|本稿/;

/** What the lines around an article say about its origin, each saying once. */
export function readSignals(lines: Iterable<string>): Evidence[] {
  const found = new Map<string, Evidence>();
  for (const line of lines) {
    for (const { rule, says, weight, form } of SAYINGS) {
      if (found.has(rule)) continue;
      if (rule === 'notice-original' && HOUSE_RULE.test(line) && !THIS_PIECE.test(line)) continue;
      const match = form.exec(line);
      if (match)
        found.set(rule, {
          rule,
          says,
          weight,
          quote: clausesAround(line, match.index),
        });
    }
  }
  return [...found.values()];
}

const QUOTE_LENGTH = 80;
const CLAUSE_ENDS = /[，。；！？;!?]|[,.:] /g;

/** The words of a line about a place in it, from where a clause begins to where one ends; words that are on the page as they stand, so that they can be found there. */
function clausesAround(line: string, at: number): string {
  if (line.length <= QUOTE_LENGTH) return line;
  const ends = [...line.matchAll(CLAUSE_ENDS)].map((end) => end.index + 1);
  const from = ends.findLast((end) => end <= at) ?? 0;
  const to = ends.findLast((end) => end > at && end - from <= QUOTE_LENGTH) ?? from + QUOTE_LENGTH;
  return line.slice(from, to).trim();
}
