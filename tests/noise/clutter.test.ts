// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { Ledger } from '../../lib/marks/ledger';
import type { Hidden } from '../../lib/model/report';
import { adContainer } from '../../lib/noise/ad-container';
import { findClutter } from '../../lib/noise/find-noise';
import { promptLine } from '../../lib/noise/prompt-line';
import { readPage } from '../harness/read-page';
import { drain, hide, load, pageFile, pageUrl, sceneOf } from './scene';

const clean = (slug: string): { hidden: Hidden[]; text: string } => {
  load(pageFile(slug));
  const { page, article, sight, reading } = drain(readPage(document, pageUrl(slug), Date.parse('2026-11-23T12:00:00Z')));
  const ledger = new Ledger();
  ledger.hide(findClutter({ page, article, sight, site: reading.site }).targets);
  return { hidden: ledger.list(), text: reading.text };
};
const isShown = (selector: string): boolean => document.querySelector(selector)?.closest('[data-qingyuan]') === null;

describe('what stands around an article', () => {
  it.each([
    ['ad', '.gg_mid'],
    ['ad', 'ins'],
    ['ad', 'iframe'],
    ['ad', '.duilian'],
    ['share', '.article-share'],
    ['qr', '.qrcode'],
    ['recommend', '.box1 ul'],
    ['comments', '.box2 textarea'],
    ['app', '.bar9'],
  ])('is hidden as %s: %s', (kind, selector) => {
    const { hidden } = clean('noise-clutter-around');
    expect(isShown(selector)).toBe(false);
    expect(hidden.map((each) => each.kind)).toContain(kind);
  });

  it('is hidden line by line where no block says what it is', () => {
    const texts = clean('noise-clutter-around').hidden.map((each) => `${each.kind} ${each.text}`);
    expect(texts).toContain('promo 欢迎关注岭东热线微信公众号');
    expect(texts).toContain('disclaimer 免责声明：本文来自网络，不代表本站立场，如有侵权请联系删除。');
  });

  it('takes no paragraph and no picture of the article along, whatever their names', () => {
    const { text } = clean('noise-clutter-around');
    expect(text).toContain('今年的春茶比往年早了五天');
    for (const selector of ['.content', 'p.ad', '.content p img', 'h2', '.info']) expect(isShown(selector)).toBe(true);
  });
});

describe('what floats over an article', () => {
  const fixed = (html: string, style = '') => `<div class="f9" style="position:fixed;${style}">${html}</div>`;
  const hidden = (html: string): number => {
    load(pageFile('noise-clutter-around').replace('</body>', `${html}</body>`));
    const { page, article, sight, reading } = drain(
      readPage(document, pageUrl('noise-clutter-around'), Date.parse('2026-11-23T12:00:00Z')),
    );
    new Ledger().hide(findClutter({ page, article, sight, site: reading.site }).targets);
    return document.querySelectorAll('.f9[data-qingyuan]').length;
  };
  const tile = fixed('岭东热线 reader42', 'pointer-events:none;opacity:.1');
  it.each([
    ['a bar for an app, whose button says no more than open', fixed('<img src="/i.png"><b>岭东新闻</b><span>看本地大小事</span><a href="/app">立即打开</a>'), 1],
    ['a watermark of nodes beside each other', tile.repeat(6), 6],
    ['but no button to load a file down', fixed('<a href="/report.pdf"><img src="/pdf.png">下载</a>'), 0],
    ['but no player that names what it plays', fixed('<img src="/c.png"><b>岭东广播</b><button>播放</button>'), 0],
    ['but no two lines that let clicks through', tile.repeat(2), 0],
  ])('%s', (_, html, count) => expect(hidden(html)).toBe(count)); // prettier-ignore
});

describe('what calls away from an article', () => {
  it.each([
    '#browser-old',
    '.wx9',
    '.dl9 p',
    '.mail9 input',
    '.mail9 h4',
    '.k1 h3',
    '.k2 li:nth-child(2)',
    '.k3',
    '.k4',
    '.text a[rel]',
    '.vote9',
    '.k5 li:nth-child(1)',
    '.k6 a',
    '.k7 ul',
    '.size-dialog',
    '.shelf-drawer',
    '.foot-menu a',
    '.theme9',
    '#tune9 div',
  ])('is hidden: %s', (selector) => {
    clean('noise-calls-around');
    expect(isShown(selector)).toBe(false);
  });

  it('takes along neither stories nor menus beside it', () => {
    const { text } = clean('noise-calls-around');
    expect(text).toContain('今天它又告诉我时间了');
    for (const selector of [
      '.k2 h3',
      '.k2 li:nth-child(1)',
      '.k2 li:nth-child(3)',
      '.k5 li:nth-child(2)',
      '.k6 span',
      '.topnav a:nth-child(3)',
      '.foot',
      '.foot-menu li:nth-child(2) a',
      '.text p',
    ])
      expect(isShown(selector), selector).toBe(true);
  });

  it('is cut from a paragraph’s end where it is a link of its own', () => {
    const texts = clean('noise-calls-around').hidden.map(({ text }) => text);
    expect(texts).toContain('返回首页>>');
    expect(texts).toContain('请发送QP至10658000 订阅手机江湖报');
  });
});

it('a call to an app goes wherever it stands; a menu with an app in it stays', () => {
  document.body.innerHTML =
    '<header><nav><ul><li><a href="/app">云澜新闻APP下载</a></li><li><a href="/m">手机版</a></li><li><a href="/s">应用商店怎么选</a></li></ul></nav></header><div id="c"><p>Text of the article stands here.</p></div>';
  const { hidden } = hide(sceneOf('#c'), promptLine);
  expect(hidden).toEqual(['云澜新闻APP下载']);
});

it('names that only begin like an ad’s are left alone', () => {
  document.body.innerHTML =
    '<div id="c"><p>Text of the article stands here.</p></div><div class="address">Quay 4</div><div class="header-advice">Mind the gap</div><div class="egg">Eggs</div><div class="ad-box">Buy</div>';
  expect(hide(sceneOf('#c'), adContainer).hidden).toEqual(['Buy']);
});
