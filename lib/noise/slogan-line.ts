import type { Line } from '../dom/lines';
import { furnitureKind } from '../article/furniture';
import { namesSite } from './affinity';
import type { NoiseRule } from './rule';
import { lineTargets } from './runs';

/** How a portal praises itself. */
const PRAISE = /欢迎您|歡迎您|欢迎光临|欢迎访问|欢迎来到|门户|門戶|第一.{0,10}(?:网|站|平台)|^[☆★◆●■]|尽在|服务网站|https?:\/\//;
const LONGEST = 90;

/** `《新江南网》江南第一门户网站！ … 欢迎您！` between headline and text, or right below: the site's own name and praise of it. */
export const sloganLine: NoiseRule = {
  id: 'slogan-line',
  kind: 'slogan',
  *find({ article, site }) {
    if (!article) return;
    const isSlogan = (line: Line) => line.size <= LONGEST && line.linked * 2 <= line.size && PRAISE.test(line.text) && (namesSite(line.text, site) || furnitureKind(line) === 'slogan');
    for (const zone of [article.head, article.tail.slice(0, 8)]) {
      const at = zone.flatMap((line, i) => (isSlogan(line) ? [i] : []));
      const [first, last] = [at[0], at.at(-1)];
      if (first === undefined || last === undefined) continue;
      // a line between two slogans is the third: 追踪网络热点，关注民生动态…
      for (let i = first; i <= last; i++) {
        const line = zone[i];
        if (!line || (!at.includes(i) && (line.block !== zone[first]?.block || line.size > LONGEST))) continue;
        yield* lineTargets(sloganLine, line);
      }
    }
  },
};
