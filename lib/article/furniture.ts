import type { Line } from '../dom/lines';
import type { NoiseKind } from '../model/report';

/** Placeholder of the lead's until the noise helper's version lands. */
export function furnitureKind(line: Line): NoiseKind | null {
  const t = line.text;
  if (line.size <= 30 && /^(?:相关阅读|相关新闻|延伸阅读|推荐阅读|热门推荐|为您推荐|猜你喜欢|关联阅读|関連記事|관련기사|related|recommended)/i.test(t)) return 'recommend';
  if (line.size <= 30 && /^(?:网友评论|我来说两句|匿名评论|发表评论|最新评论|热门评论|comments?$|コメント|댓글)/i.test(t)) return 'comments';
  return null;
}
