// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { hiddenCarrier } from '../../lib/noise/hidden-carrier';
import { insertedMark } from '../../lib/noise/inserted-mark';
import { paragraphTail } from '../../lib/noise/paragraph-tail';
import { hide, sceneOf } from './scene';

const TEXTS = [
  '清晨的渡口起了雾，第一班船晚开了半个小时。',
  '船老大把缆绳绕在手上，等最后一位客人上船。',
  '对岸的集市已经摆开，鱼和青菜的味道飘过江面。',
  '孩子们趴在栏杆上，数着江心的白鹭。',
  '到了中午，雾才慢慢散去，远山露出一条青线。',
  '渡船往返一趟要二十分钟，票价十年没有变过。',
  '桥通车以后，坐船的人少了一半，班次也减了。',
  '老人们还是愿意坐船，他们说船上能说说话。',
];
const bare = TEXTS.join('');
const build = (make: (text: string, i: number) => string): void => {
  document.body.innerHTML = `<style>.zq7k{display:none}</style><div id="c">${TEXTS.map(make).join('')}</div>`;
};
const left = (): string => hide(sceneOf('#c'), hiddenCarrier, paragraphTail, insertedMark).left.replace(/^\.zq7k\{display:none\}/, '');
const seldom = (i: number): boolean => i % 5 === 1 || i % 5 === 3;
const random = (i: number): string => ['K7x', 'b2Q', 'Zp4', 'm9T', 'wE3', 'R8d', '5vN', 'c6H'][i] ?? 'a1B';

/** Marks of sites this page does not name, as reprints of reprints carry them. */
describe('marks of a strange site are taken out', () => {
  it.each([
    ['a call', () => '更多精彩内容请访问云栖生活网'],
    ['an address', () => 'www.yunqi-life.example'],
    ['an address in brackets', () => '（云栖生活网 www.yunqi-life.example）'],
    ['full width', () => '【云栖生活网ｗｗｗ．ｙｕｎｑｉ．ｃｏｍ】'],
    ['traditional', () => '本文轉載自雲棲生活網'],
    ['copyright', () => '©云栖生活网版权所有'],
    ['English', () => 'Read more on Harbour Ledger Online'],
    ['a number that varies', (i: number) => `云栖生活网原创首发${String(3784 + i * 977)}`],
    ['random characters and a name', (i: number) => `${random(i)}云栖生活网`],
    ['random characters and praise', () => 'ogc云栖生活网|云栖第一生活服务平台'],
  ])('%s', (_, said) => {
    build((text, i) => `<p>${text}${said(i)}</p>`);
    expect(left()).toBe(bare);
    build((text, i) => `<p>${text}${seldom(i) ? said(i) : ''}</p>`);
    expect(left()).toBe(bare);
    build((text, i) => `<p>${said(i)}${text}</p>`);
    expect(left()).toBe(bare);
    build((text, i) => `<p>${text.replace('，', `，${said(i)}`)}</p>`);
    expect(left()).toBe(bare);
    build((text, i) => `<p>${text}</p>${seldom(i) ? `<p>${said(i)}</p>` : ''}`);
    expect(left()).toBe(bare);
    build((text, i) => `<p>${text}${seldom(i) ? `<span class="zq7k">${said(i)}</span>` : ''}</p>`);
    expect(left()).toBe(bare);
  });

  it('in different carriers on one page', () => {
    const said = '本文来自云栖生活网';
    const carriers = [
      said,
      `<span style="display:none">${said}</span>`,
      `<b class="zq7k">${said}</b>`,
      `<i style="font-size:0">${said}</i>`,
    ];
    build((text, i) => `<p>${text}${carriers[i % 4] ?? ''}</p>`);
    expect(left()).toBe(bare);
  });

  it.each([
    ['letters and digits', ['7kvRqMkZ', 'pQ3xW9aL', 'Zt8Km2Vb', 'hhw4XcR1', 'B6nQe8yT', 'vD5sJ3pK', 'mM2fG7wQ', 'x9LzC4aE']],
    ['characters that say nothing', ['氾魴痥翬', '嘂鬻瓛厵', '癵驫鱻麣', '籱欁爨钀', '虋灪龗纞', '戇躞饢鑽', '麤齾鸞靐', '爩鱷鸛讟']],
  ])('hidden, another each time: %s', (_, marks) => {
    build((text, i) => `<p>${text}<span style="display:none">${marks[i] ?? ''}</span></p>`);
    expect(left()).toBe(bare);
  });
});

describe('what looks like a strange mark stays', () => {
  it.each([
    ['a credit behind news in brief', (text: string) => `${text}（来源：云栖生活网）`],
    ['an outlet in brackets', (text: string) => `${text}（云栖晚报）`],
    ['a refrain', (text: string) => `${text}归来吧，渡口的船。`],
    [
      'an address in a sentence',
      (text: string, i: number) => (i < 3 ? text.replace('，', '，旅客可以登录www.yunqi-ferry.example购票，') : text),
    ],
    ['a name a sentence ends in', (text: string, i: number) => (i < 3 ? `${text}消息最早见于云栖生活网。` : text)],
    ['a sentence about many sites', (text: string, i: number) => `${text}${['第一', '第二', '第三', '第四'][i % 4] ?? ''}处渡口。`],
  ])('%s', (_, make) => {
    build((text, i) => `<p>${make(text, i)}</p>`);
    expect(left()).toBe(TEXTS.map(make).join(''));
  });

  it('words unseen that say something, another each time', () => {
    build((text, i) => `<p>${text}<span class="zq7k">${TEXTS[(i + 3) % 8]?.slice(0, 9) ?? ''}</span></p>`);
    expect(left()).toContain(TEXTS[3]?.slice(0, 9));
    expect(left()).not.toBe(bare);
  });
});
