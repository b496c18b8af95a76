import type { Line } from '../dom/lines';
import { Zone } from '../model/zone';
import { furnitureKind } from '../article/furniture';
import { Affinity } from './affinity';
import type { NoiseRule, Scene } from './rule';
import { lineTargets } from './runs';

/** How a portal praises itself or greets. */
const PRAISE =
  /欢迎您|歡迎您|欢迎光临|欢迎访问|欢迎来到|门户|門戶|第一.{0,10}(?:网|站|平台)|^\s*[☆★]|尽在|服务网站|(?:家园|首选|之家|第一站|(?:资讯|信息|服务|生活)平台)[!！]?$|最具影响力|一站式|https?:\/\/|^www\./;
const LONGEST = 90;
/** In the body itself a slogan is short and the first or last thing there. */
const SHORT = 40;
/** How many lines above and below the body a slogan may stand. */
const NEAR = 8;

/**
 * `《新江南网》江南第一门户网站！ … 欢迎您！` between headline and text, or right below: greetings and praise that name the
 * site, and what stands between two of them in the same block.
 */
export const sloganLine: NoiseRule = {
  id: 'slogan-line',
  kind: 'slogan',
  *find(scene) {
    const { article } = scene;
    if (!article) return;
    const body = article.body.filter((line) => line.size <= SHORT && !/。.|[“”"]/.test(line.text));
    const zones = [
      article.head.slice(-NEAR * 2),
      opening(article.body, body),
      opening(article.body.toReversed(), body).toReversed(),
      article.tail.slice(0, NEAR),
    ];
    // cheap words first: most pages have none
    if (!zones.some((zone) => zone.some((line) => PRAISE.test(line.text)))) return;
    const affinity = Affinity.of(scene);
    for (const zone of zones) {
      const slogans = zone.filter((line) => isSlogan(line, affinity, scene));
      const [first, last] = [slogans[0], slogans.at(-1)];
      if (!first || !last) continue;
      for (const line of zone.slice(zone.indexOf(first), zone.indexOf(last) + 1)) {
        const between = line.block === first.block && line.size <= LONGEST && line.linked === 0;
        if (between || slogans.includes(line)) yield* lineTargets(sloganLine, line, article.root);
      }
    }
  },
};

/** The lines a body begins with, as long as they are among the short ones. */
function opening(lines: readonly Line[], short: readonly Line[]): Line[] {
  const end = lines.findIndex((line) => !short.includes(line));
  return lines.slice(0, end < 0 ? 0 : Math.min(end, NEAR));
}

function isSlogan(line: Line, affinity: Affinity, { site }: Scene): boolean {
  if (line.size > LONGEST || line.linked * 2 > line.size || line.in(Zone.Heading | Zone.Nav | Zone.Caption)) return false;
  const { text } = line;
  // the site's own address alone
  if (/^(?:https?:\/\/)?[\w.-]+\/?$/.test(text) && text.includes(site.host.replace(/^www\./, ''))) return true;
  if (furnitureKind(line) === 'slogan') return true;
  // slogans shout, sentences end
  return PRAISE.test(text) && !text.endsWith('。') && affinity.mentions(text) && !/[“”"「」：:]/.test(text.replace(/https?:/g, ''));
}
