import type { Source } from '../../model/report';
import type { Claim, NearLine, Scene } from '../scene';
import { isPersonName } from '../person';
import { linkOf, isSourceName, sourceNames } from './name';

const TOOL =
  /^(?:原创|转载|正文|首页|返回|关注|\+?\s*关注|举报|分享.*|收藏.*|评论.*|跟贴.*|点赞|阅读.*|浏览.*|点击.*|字号.*|字体.*|打印|登录|注册|更多|大|中|小|標準|标准|留言|列印|讚|.*号|.*作者|.*认证.*|[\d\s.,:+万]+)$|评论|人参与|跟贴|阅读|浏览|我有话说|来源|責任|责任|[>›»|｜]|新闻$|频道$|专题|^\W+$/;
/** Longest outlet names that stand without a label. */
const LONGEST = 18;

/** 2019年10月23日 09:05 环球网: an outlet beside the time, with no label; common on CJK portals and self-media pages. */
export function* findBesideDate(scene: Scene): Generator<Claim<Source>> {
  if (!/^(?:zh|ja|ko)/.test(scene.lang)) return;
  const at = scene.near.findIndex(
    (near) => (near.stand === 'head' || near.stand === 'opening') && near.dates.some((date) => !date.relative) && near.text.length <= 80,
  );
  const near = scene.near[at];
  if (!near || near.labels.some((label) => label.kind === 'source' || label.kind === 'reprint')) return;
  const inLine = nearestPart(near);
  if (inLine) yield inLine;
  for (const other of [scene.near[at - 1], scene.near[at + 1]]) {
    if (
      !other ||
      Math.abs(other.line.index - near.line.index) > 1 ||
      other.text.length > LONGEST ||
      other.labels.length ||
      other.dates.length
    )
      continue;
    if (other.stand !== 'head' || other.line === scene.article.headline) continue;
    const claim = claimOf(other.text, other, 0.6);
    if (claim) yield claim;
  }
}

/** The part of the date's line that stands nearest to the date and can be an outlet. */
function nearestPart(near: NearLine): Claim<Source> | null {
  const date = near.dates[0];
  if (!date) return null;
  let best: Claim<Source> | null = null;
  let distance = Infinity;
  for (const part of near.line.parts) {
    const start = near.text.indexOf(part.text);
    const rest = part.text.replace(near.text.slice(date.start, date.end), '').trim();
    if (!rest || rest.length > 40) continue;
    const gap = start >= date.end ? start - date.end : date.start - start;
    for (const word of rest.split(/\s+[·|｜]\s+|\s{1,}/).slice(0, 3)) {
      const claim = claimOf(word.replace(/^[·•|｜\s]+/, ''), near, 0.7);
      if (claim && gap < distance) [best, distance] = [{ ...claim, value: linkOf(part.node.parentElement, claim.value.name) }, gap];
      if (claim) break;
    }
  }
  return best;
}

function claimOf(text: string, near: NearLine, trust: number): Claim<Source> | null {
  const [first = text, second] = text.split(/[/／]/).map((piece) => piece.trim());
  // 石佳/中国青年报: a person, then the outlet
  const name = second && isPersonName(first) ? second : text;
  if (name.length > LONGEST || TOOL.test(name) || !isSourceName(name) || isPersonName(name) || sourceNames(name).length !== 1) return null;
  return {
    value: linkOf(near.line.parts.find((part) => part.text.includes(name))?.node.parentElement ?? null, name),
    rule: 'source-beside-date',
    place: 'page',
    quote: near.text,
    trust,
  };
}
