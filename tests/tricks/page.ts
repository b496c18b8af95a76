import { CARRIERS, WAYS, WORDS, type Trick } from './matrix.ts';

export const HOST = 'www.nanpudukou.example';
export const PARAGRAPHS = [
  '天刚亮，南浦渡口的第一班船就拉响了汽笛，等船的人把自行车推上甲板，互相打着招呼。',
  '船工老邵在这条航线上走了二十六年，他说江面比从前窄了，雾却比从前少了许多。',
  '对岸的早市卖藕和菱角，摊主多是附近村里的人，收摊以后还要赶最后一班船回家。',
  '去年桥通了车，过渡的人少了一半，渡口管理所把四班船减成了两班，票价没有变。',
  '几位退休教师每个月来写生一次，他们把画挂在候船室里，旁边写着年份和天气。',
  '管理所打算把旧候船室修成一间小展馆，摆上老船票、缆绳和那口生了锈的钟。',
  '傍晚收工时，老邵总要在船头站一会儿，等江面上最后一点光落下去才上岸。',
];

/** The page of a cell: an article with the trick at every paragraph, and the look-alike once. */
export function pageOf(trick: Trick): { url: string; html: string } {
  const { rule, alike } = WAYS[trick.way] ?? { alike: '' };
  const style = `${rule ? `.Kfa428{${rule}}` : ''}${trick.carrier.startsWith('::') ? `.txt p.c${trick.carrier}{content:"${said(trick, 0)}"}${QUOTED}` : ''}`;
  const body = PARAGRAPHS.map((text, i) => paragraphOf(trick, text, i)).join('\n');
  return {
    url: `http://${HOST}/a/2024/0911/1.html`,
    html: `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>渡口的一天 - 南浦渡口网</title>
<style>body{background:#fff;color:#222;font:16px/1.8 serif}${style}</style></head><body>
<div class="top"><a href="/">首页</a> <a href="/n/">新闻</a> <a href="/p/">图片</a></div>
<div class="main"><h1>渡口的一天</h1><div class="info">2024-09-11 08:20　来源：南浦晚报　作者：邵一舟</div>
<div class="txt" id="txt">
${body}
<div id="alike">${alike}</div>
</div></div>
<div class="bottom">版权所有 南浦渡口网</div>${trick.carrier === 'shadow root' ? SHADOW : ''}</body></html>`,
  };
}

/** Generated text that means something stays. */
const QUOTED = `#alike b::before{content:"“"}#alike b::after{content:"”（编者按）"}`;

/** Gives every host its shadow root, as the page's script would. */
const SHADOW = `<script>for (const host of document.querySelectorAll('.h')) host.attachShadow({ mode: 'open' }).innerHTML = '<b>' + host.dataset.m + '</b>';</script>`;

/** The words a cell adds to a paragraph. */
export function said({ words }: Trick, i: number): string {
  return WORDS[words]?.(i) ?? '';
}

function paragraphOf(trick: Trick, text: string, i: number): string {
  const mark = carrierOf(trick, i);
  const { split, own } = CARRIERS[trick.carrier] ?? {};
  if (trick.carrier.startsWith('::')) return `<p class="c">${text}</p>`;
  if (own) return `<p>${text}</p>\n${mark}`;
  if (split || trick.place === 'end') return `<p>${text}${mark}</p>`;
  if (trick.place === 'start') return `<p>${mark}${text}</p>`;
  const middle = text.indexOf('，') + 1;
  return `<p>${text.slice(0, middle)}${mark}${text.slice(middle)}</p>`;
}

function carrierOf(trick: Trick, i: number): string {
  const { tag } = CARRIERS[trick.carrier] ?? { tag: '' };
  const { attributes, beside = '' } = WAYS[trick.way] ?? { attributes: '' };
  if (trick.carrier === 'shadow root') return `<span class="h" data-m="${said(trick, i)}"></span>`;
  return tag ? `<${tag}${attributes ? ` ${attributes}` : ''}>${said(trick, i)}${beside}</${tag}>` : said(trick, i);
}
