// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { articlePage, read } from '../provenance/page';

const TEXT = 'The harbour woke before seven this morning, and the boats came home one after another, as they always do.';
const paragraphs = `<p>${TEXT}</p>`.repeat(5);
const times = (count: number, row: (i: number) => string): string => Array.from({ length: count }, (_, i) => row(i)).join('');

interface Given {
  url?: string;
  head?: string;
  body?: string;
  lang?: string;
}

const isArticle = (
  html: string,
  url = 'https://www.newbridge.example/2024/09/harbour',
  { head = '', body = '', lang = 'en' }: Given = {},
) =>
  read(
    `<html lang="${lang}"><head><title>The harbour in the morning - Newbridge</title>${head}</head><body class="${body}"><h1>The harbour in the morning</h1>${html}</body></html>`,
    url,
  ).isArticle;

/** Pages of other kinds: what they hold, and what makes them so. */
const OTHERS: [name: string, html: string, given?: Given][] = [
  ['a thread of phpBB', times(4, (i) => `<div><p>by sailor${i} » Mon Sep 16, 2024 2:05 pm</p><p>Posts: 12</p><p>${TEXT} ${TEXT}</p></div>`)],
  [
    'a thread of dated posts at a forum’s address',
    times(5, (i) => `<div>sailor${i}</div><div>September 16, 2024, 2:0${i}pm</div><p>${TEXT} ${TEXT}</p>`),
    { url: 'https://forum.newbridge.example/t/1' },
  ],
  ['a question with answers', `<p>${TEXT}</p><h2>3 Answers</h2>${paragraphs}`],
  ['a wiki', paragraphs, { body: 'mediawiki' }],
  ['a wiki by its edit links', `<h2>History<span>[edit]</span></h2>${paragraphs}`, { url: 'https://www.newbridge.example/wiki/Harbour' }],
  ['a product without any schema', `<div>$1,999.00</div><button>Add to cart</button>${paragraphs}`],
  ['an event', `<p>September 21, 2024, 10:00 AM</p><button>Add to calendar</button>${paragraphs}`],
  [
    'a reporter’s own page',
    `<p>Nora Whitcombe covers the coast.</p><h2>Latest by Nora Whitcombe</h2>${paragraphs}`,
    { url: 'https://www.newbridge.example/staff/nora-whitcombe' },
  ],
  ['a job', `<button>Apply now</button>${paragraphs}`],
  ['results', `<div>About 1,230 results</div>${times(6, (i) => `<h3><a href="/${i}">Story number ${i}</a></h3><p>${TEXT}</p>`)}`],
  ['teasers', times(6, (i) => `<div class="card"><h3><a href="/${i}">Story number ${i}</a></h3><p>${TEXT}</p></div>`)],
  ['teasers without headings', times(6, (i) => `<div><p>Notice ${i}. ${TEXT}</p><a href="/${i}">Read more</a></div>`)],
  [
    'an archive of whole posts',
    times(4, (i) => `<article class="post"><h2><a href="/${i}">Post ${i}</a></h2>${paragraphs}</article>`),
    { body: 'archive tag' },
  ],
  ['a manual', paragraphs, { head: '<meta name="generator" content="Docutils 0.19">' }],
  ['a post of a network', paragraphs, { head: '<meta property="og:title" content="Nora (@nora@sea.example)">' }],
  ['ten days of weather', `<p>Updated: 2024-09-16 07:30, as told by the harbour’s weather office</p><table>${times(10, (i) => `<tr><td>September ${i + 10}</td><td>Cloudy</td><td>2${i}℃/1${i}℃</td></tr>`)}</table><p>${TEXT}</p><p>${TEXT}</p>`],
  ['a database record', `<h2>ABCDB-2018-013542</h2>${paragraphs}`],
  ['a product that metadata calls an article', `<button>カートに入れる</button>${paragraphs}`, { lang: 'ja', head: '<meta property="og:type" content="article">' }],
]; // prettier-ignore

/** Articles that have something of other kinds about them. */
const ARTICLES: [name: string, html: string, given?: Given][] = [
  ['at a category’s address', paragraphs, { url: 'https://www.newbridge.example/category/local/harbour-vote-put-off', body: 'single category' }],
  ['with a shop’s box', `${paragraphs}<aside><div>$12.00</div><button>Buy now</button></aside>`],
  [
    'with dated comments',
    `<article>${paragraphs}</article><section><h3>Comments</h3>${times(6, (i) => `<div>September 16, 2024 at 14:0${i}</div><p>${TEXT}</p><a href="#">Reply</a>`)}</section>`,
  ],
  ['with days for subheadings', times(6, (i) => `<h3>${i + 1} May 2019</h3><p>${TEXT}</p>`)],
  ['a round-up of three linked headings', times(3, (i) => `<h2><a href="/${i}">Story ${i}</a></h2>${paragraphs}`)],
  ['with related stories below', `${paragraphs}${times(6, (i) => `<h3><a href="/${i}">Story number ${i}</a></h3>`)}`],
  ['with its author’s other stories below', `${paragraphs}<h2>Latest by Nora Whitcombe</h2>${times(4, (i) => `<h3><a href="/${i}">Story number ${i}</a></h3>`)}`],
  ['in questions and answers', times(5, (i) => `<h3>Why now? (${i})</h3><p>${TEXT}</p>`)],
  ['of a portal made with forum software', paragraphs, { head: '<meta name="generator" content="Discuz! X3.4">' }],
  ['a live report', times(6, (i) => `<div>14:0${i} BST</div><p>${TEXT}</p>`)],
  ['a gallery of captions', times(8, () => `<figure><img src="a.jpg"><figcaption>${TEXT}</figcaption></figure>`)],
  ['a review with a product in its metadata', `${paragraphs}<p>September 16, 2024</p>`, { head: '<script type="application/ld+json">{"@type":"Review","itemReviewed":{"@type":"Product","name":"E"}}</script>' }],
]; // prettier-ignore

describe('no article', () => {
  it.each(OTHERS)('%s', (_, html, given) => expect(isArticle(html, given?.url, given)).toBe(false));
  it('says nothing of source and text', () => {
    const reading = read('<html lang="en"><body class="mediawiki"><h1>Harbour</h1><p>Source: Pine Post</p></body></html>');
    expect([reading.sources, reading.text]).toEqual([[], '']);
  });
});

describe('an article', () => {
  it.each(ARTICLES)('%s', (_, html, given) => expect(isArticle(`<p>September 16, 2024</p>${html}`, given?.url, given)).toBe(true));
  it('a long piece on a social network', () => {
    expect(isArticle(`<p>September 16, 2024</p>${paragraphs}`, 'https://weibo.com/ttarticle/p/show?id=1')).toBe(true);
    expect(isArticle(`<p>September 16, 2024</p>${paragraphs}`, 'https://weibo.com/1/show?id=1')).toBe(false);
  });
  it('with nothing about it', () => expect(read(articlePage('2024-09-16 10:20')).isArticle).toBe(true));
});
