// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { hiddenCarrier } from '../../lib/noise/hidden-carrier';
import { paragraphTail } from '../../lib/noise/paragraph-tail';
import { insertedMark } from '../../lib/noise/inserted-mark';
import { sloganLine } from '../../lib/noise/slogan-line';
import { hide, sceneOf } from './scene';

const TEXTS = [
  '清晨的渡口起了雾，第一班船晚开了半个小时。',
  '船老大把缆绳绕在手上，等最后一位客人上船。',
  '对岸的集市已经摆开，鱼和青菜的味道飘过江面。',
  '孩子们趴在栏杆上，数着江心的白鹭。',
  '到了中午，雾才慢慢散去，远山露出一条青线。',
];
const build = (make: (text: string, i: number) => string, style = ''): void => {
  document.body.innerHTML = `<style>.zq{display:none}body{background:#fff}${style}</style><div id="c">${TEXTS.map(make).join('')}</div>`;
};
const bare = TEXTS.join('');

describe('words that nobody sees, at the end of every paragraph', () => {
  it.each([
    ['style="display:none"'],
    ['class="zq"'],
    ['hidden'],
    ['style="visibility:hidden"'],
    ['style="opacity:0"'],
    ['style="opacity:0.01"'],
    ['style="font-size:0"'],
    ['style="font-size:1px"'],
    ['style="color:#ffffff"'],
    ['style="color:rgba(0,0,0,0)"'],
    ['style="display:inline-block;text-indent:-9999px;overflow:hidden"'],
    ['style="position:absolute;clip-path:inset(50%)"'],
    ['style="position:absolute;clip:rect(0px, 0px, 0px, 0px)"'],
    ['style="display:inline-block;transform:matrix(0, 0, 0, 0, 0, 0)"'],
  ])('are hidden and blanked: %s', (attribute) => {
    build((text) => `<p>${text}<span ${attribute}>请勿采集本页</span></p>`);
    const { hidden, left } = hide(sceneOf('#c'), hiddenCarrier);
    expect(hidden).toHaveLength(TEXTS.length);
    expect(left.endsWith(bare)).toBe(true);
  });

  it.each([
    ['seen', '<span>请勿采集本页</span>'],
    ['a link', '<a class="zq" href="/x">请勿采集本页</a>'],
    ['labelled', '<span class="zq" aria-label="x">请勿采集本页</span>'],
    ['for screen readers', '<span class="sr-only zq">请勿采集本页</span>'],
    ['white on a dark box', '<span style="color:#fff;background:#036">请勿采集本页</span>'],
    ['white on a picture', '<span style="color:#fff;background-image:url(x.png)">请勿采集本页</span>'],
    ['turned by a right angle', '<span style="display:inline-block;transform:matrix(0, 1, -1, 0, 0, 0)">请勿采集本页</span>'],
  ])('stay when they are %s', (_, mark) => {
    build((text) => `<p>${text}${mark}</p>`);
    expect(hide(sceneOf('#c'), hiddenCarrier).hidden).toEqual([]);
  });

  it('stay when each is another, fluent text', () => {
    build((text, i) => `<p>${text}<span class="zq">${[...(TEXTS[(i + 2) % TEXTS.length] ?? '')].slice(3, 12).join('')}啊</span></p>`);
    expect(hide(sceneOf('#c'), hiddenCarrier).hidden).toEqual([]);
  });

  it('stay when the whole body is not shown yet', () => {
    build((text) => `<p>${text}<span class="zq">请勿采集本页</span></p>`, '#c{visibility:hidden}');
    expect(hide(sceneOf('#c'), hiddenCarrier).hidden).toEqual([]);
  });
});

describe('tails', () => {
  const tails = (make: (text: string, i: number) => string) => {
    build(make);
    return hide(sceneOf('#c'), paragraphTail);
  };
  it('with random characters go from headings and lines of their own too', () => {
    const marks = ['a7Q', 'Xd2', '9pL', 'kZ0', 'Bv8'];
    const { left } = tails(
      (text, i) =>
        `<p>${text}${marks[i] ?? ''}江湾人的家园</p>${i === 2 ? '<p><b>江上一日</b>q8Z江湾人的家园</p><p>T4y江湾人的家园</p>' : ''}`,
    );
    expect(left).toContain('江上一日');
    expect(left).not.toMatch(/江湾人|a7Q|Xd2|q8Z|T4y/);
  });
  it('of the site’s own words go, its name as a value stays', () => {
    const { left } = tails((text, i) => `<p>${text}云澜在线</p>${i === 4 ? '<p>来源：云澜在线</p>' : ''}`);
    expect(left.endsWith(`${bare}来源：云澜在线`)).toBe(true);
  });
  it.each([
    ['numbers before the same unit', (text: string, i: number) => `<p>${text}共计${String(37 + i * 11)}亿元人民币</p>`],
    ['a firm’s name', (text: string) => `<p>${text}出自青杉智能科技有限公司</p>`],
    ['a credit', (text: string) => `<p>${text}新华社记者王澈摄</p>`],
    ['an outlet in brackets', (text: string) => `<p>${text}（云澜在线）</p>`],
    ['a refrain', () => '<p>采茶呀采茶，采不完的春天。</p>'],
  ])('stay when they are %s', (_, make) => {
    expect(tails(make).hidden).toEqual([]);
  });
  it('never take the end of a sentence along', () => {
    build((text) => `<p>${text.replace(/.$/u, '했다.')}zaE江湾在线|江湾人的网上家园</p>`);
    expect(hide(sceneOf('#c'), paragraphTail).left.match(/했다\./g)).toHaveLength(TEXTS.length);
  });
});

it('marks inside paragraphs go where random characters stand before the site’s words', () => {
  build((text) => `<p>${text.slice(0, 6)}Q7x云澜在线生活网${text.slice(6)}</p>`);
  expect(hide(sceneOf('#c'), insertedMark).left.endsWith(bare)).toBe(true);
  build((text) => `<p>${text.slice(0, 6)}云澜在线生活网${text.slice(6)}</p>`);
  expect(hide(sceneOf('#c'), insertedMark).hidden).toEqual([]);
});

it.each([
  ['云澜在线——云澜人的网上家园', true],
  ['老街：一座城市的精神家园', false],
])('the article’s last line, %s, is a slogan: %s', (last, slogan) => {
  document.body.innerHTML = `<div id="c"><p>${bare}</p><p>${bare}</p><p>${last}</p></div>`;
  expect(hide(sceneOf('#c'), sloganLine).hidden).toEqual(slogan ? [last] : []);
});

it('slogans go with what stands between them, sentences about the site stay', () => {
  document.body.innerHTML = `<div>《云澜在线》第一门户网站！<br>追踪网络热点，关注民生动态<br>☆云澜在线☆欢迎您</div><p>云澜在线记者从市政府获悉，欢迎您来做客。</p><div id="c">${TEXTS.map((text) => `<p>${text}</p>`).join('')}<p>他说：“欢迎您来云澜在线。”</p></div>`;
  const { hidden } = hide(sceneOf('#c'), sloganLine);
  expect(hidden).toEqual(['《云澜在线》第一门户网站！', '追踪网络热点，关注民生动态', '☆云澜在线☆欢迎您']);
});
