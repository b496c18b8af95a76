import { describe, expect } from 'vitest';
import { evaluate, until, type Session } from '../harness/browser.ts';
import { setDefaultMode } from '../harness/inspect.ts';
import { test } from './browsers.ts';
import { holds, reportOf, visit } from './visits.ts';

const HARBOUR = [
  'The harbour woke before seven this morning, and the boats came home one after another while the market filled.',
  'City officials said the plan would cost about $14 million over three years, most of it from a fund set aside last spring.',
  'Critics argue that the new rules do little for the smallest crews, who lack the money to replace their engines.',
  'The council is expected to vote next Tuesday, though two of its nine members have already said they will oppose it.',
];
const LIGHTHOUSE = [
  'The lighthouse keeper climbed his ninety steps for the last time on Sunday, and counted them aloud, as he always had.',
  'From now on a sensor the size of a matchbox decides when it is dark enough, and a computer in the capital is told.',
  'The lamp itself will stay where it is, because nobody has found a door that it would go through, the town says.',
  'Children from the school below brought a cake with a candle on it, and the keeper asked who was going to switch it off.',
];
const paragraphs = (texts: string[]): string => texts.map((text) => `<p>${text}</p>`).join('');
const html = (title: string, body: string, { head = '', lang = 'en', attributes = '' } = {}): string =>
  `<!doctype html><html lang="${lang}" ${attributes}><head><meta charset="utf-8"><title>${title} | Coast Daily</title>${head}</head><body>${body}</body></html>`;
const story = (title: string, meta: string, texts: string[]): string =>
  `<article><h1>${title}</h1><p class="meta">${meta}</p><div class="text">${paragraphs(texts)}</div></article>`;

const VOTE = 'Harbour vote put off';
const LAMP = 'The last lamp goes out';
const BY_NORA = 'By Nora Whitcombe, Associated Press | September 16, 2024 10:20 AM EDT';

describe.each(['chromium', 'firefox'] as const)('real portals, in %s', (name) => {
  let session: Session;
  test.beforeAll(async ({ browsers }) => {
    session = await browsers.fresh(name);
    await setDefaultMode(session, 'clean');
  });
  const open = (url: string, body: string) => {
    session.server.serve(url, { body, type: 'text/html; charset=utf-8' });
    return visit(session, url);
  };

  test('an AMP page: custom elements, a side bar, the menu of a template', async () => {
    const { page, report } = await open(
      'https://amp.coastdaily.example/a/1.amp.html',
      html(
        VOTE,
        `<amp-sidebar id="s" layout="nodisplay"><ul><li><a href="/">Home</a></li><li><a href="/n">News</a></li></ul></amp-sidebar>
         <main>${story(VOTE, BY_NORA, HARBOUR)}<amp-img src="/a.jpg" width="4" height="3"></amp-img>
         <amp-list src="/more.json"><h2>More stories</h2><a href="/2">${LAMP}</a></amp-list></main>`,
        { attributes: '⚡ amp', head: '<style amp-boilerplate>body{visibility:visible}</style>' },
      ),
    );
    expect([report.verdict, report.source?.name, report.published?.iso]).toEqual(['reprint', 'Associated Press', '2024-09-16T10:20-04:00']);
    holds(report, HARBOUR, [LAMP]);
    await page.close();
  });

  test('an archive’s copy: its bar and its days are not the page’s, the outlet is the one in the address', async () => {
    const bar = `<div id="wm-ipp-base" lang="en"><div id="wm-ipp"><a href="/web/">Archive</a> <span>94 captures</span> <div>16 Sep 2024 - 3 Jan 2025</div><table><tr><td>Aug</td><td>SEP</td><td>Oct</td></tr><tr><td></td><td>17</td><td></td></tr><tr><td>2023</td><td>2024</td><td>2025</td></tr></table></div></div>`;
    const url = 'https://web.archive.example/web/20240917101500/https://www.coastdaily.example/2024/09/16/vote.html';
    const link = '<a href="/web/20240917101500/https://www.coastdaily.example/n">News</a>';
    const { page, report } = await open(
      url,
      html(
        VOTE,
        `${bar}<nav>${link}</nav>${story(VOTE, 'By Nora Whitcombe | September 16, 2024 10:20 AM EDT | Source: Coast Daily', HARBOUR)}`,
      ),
    );
    expect([report.site.host, report.published?.iso, report.verdict]).toEqual([
      'www.coastdaily.example',
      '2024-09-16T10:20-04:00',
      'original',
    ]);
    holds(report, HARBOUR, ['captures']);
    await page.close();
  });

  test('an app of one page: the report follows the address, and none of the old article stays in it', async () => {
    const { page, tabId, report } = await open(
      'https://app.coastdaily.example/a/1',
      html(VOTE, `<div id="root">${story(VOTE, BY_NORA, HARBOUR)}</div>`),
    );
    holds(report, HARBOUR, LIGHTHOUSE);
    const next = story(LAMP, 'By Sam Okoro | September 17, 2024 6:12 PM EDT', LIGHTHOUSE);
    await evaluate(
      page,
      `history.pushState(null, '', '/a/2'); document.title = ${JSON.stringify(`${LAMP} | Coast Daily`)};
       setTimeout(() => { document.querySelector('#root').innerHTML = ${JSON.stringify(next)}; }, 120)`,
    );
    await until(async () => (await reportOf(session, tabId)).title === LAMP, 10_000);
    const second = await reportOf(session, tabId);
    expect([second.verdict, second.source, second.published?.iso]).toEqual(['original', null, '2024-09-17T18:12-04:00']);
    expect(second.credits).toEqual([{ role: 'By', names: ['Sam Okoro'] }]);
    holds(second, LIGHTHOUSE, HARBOUR);
    await page.close();
  });

  test('endless scroll: the next article below stays out, until the address is its own', async () => {
    const { page, tabId } = await open(
      'https://scroll.coastdaily.example/a/1',
      html(VOTE, `<main id="feed"><section>${story(VOTE, BY_NORA, HARBOUR)}</section></main>`),
    );
    const next = `<section>${story(LAMP, 'By Sam Okoro | September 17, 2024 6:12 PM EDT', LIGHTHOUSE)}</section>`;
    await evaluate(page, `document.querySelector('#feed').insertAdjacentHTML('beforeend', ${JSON.stringify(next)})`);
    // what was added has been read when the watcher is still again
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const first = await reportOf(session, tabId);
    expect([first.title, first.source?.name]).toEqual([VOTE, 'Associated Press']);
    holds(first, HARBOUR, LIGHTHOUSE);
    await evaluate(page, `document.title = ${JSON.stringify(`${LAMP} | Coast Daily`)}; history.replaceState(null, '', '/a/2')`);
    await until(async () => (await reportOf(session, tabId)).title === LAMP, 10_000);
    const second = await reportOf(session, tabId);
    expect([second.source, second.published?.iso]).toEqual([null, '2024-09-17T18:12-04:00']);
    holds(second, LIGHTHOUSE, HARBOUR);
    await page.close();
  });

  test.each([
    [
      'a gallery',
      LIGHTHOUSE.map((text, i) => `<figure><img src="/${String(i)}.jpg" alt=""><figcaption>${text}</figcaption></figure>`).join(''),
    ],
    ['a video page', `<video src="/a.mp4" controls></video><div class="description">${paragraphs(LIGHTHOUSE.slice(0, 2))}</div>`],
  ])('%s is an article, and its words are its text', async (kind, body) => {
    const { page, report } = await open(
      `https://www.coastdaily.example/${kind.split(' ')[1] ?? ''}/lamp`,
      html(LAMP, `<main><h1>${LAMP}</h1><p>By Sam Okoro | September 17, 2024</p>${body}</main>`),
    );
    expect([report.verdict, report.published?.iso]).toEqual(['original', '2024-09-17']);
    holds(report, kind === 'a gallery' ? LIGHTHOUSE : LIGHTHOUSE.slice(0, 2), []);
    await page.close();
  });

  test('a mobile page is its outlet’s own', async () => {
    const { page, report } = await open(
      'https://m.coastdaily.example/n/1',
      html(VOTE, `<header><a href="/">Coast Daily</a></header>${story(VOTE, 'September 16, 2024 | Source: coastdaily.example', HARBOUR)}`, {
        head: '<meta name="viewport" content="width=device-width"><link rel="canonical" href="https://www.coastdaily.example/n/1">',
      }),
    );
    expect(report.verdict).toBe('original');
    holds(report, HARBOUR, []);
    await page.close();
  });

  test.each([
    [
      'en',
      '<div class="pager"><a href="?p=1">Previous</a> <a href="?p=1">1</a> <b>2</b> <a href="?p=3">3</a> <a href="?p=3">Next</a></div>',
    ],
    ['en', '<p class="pages">Page 2 of 3</p>'],
    [
      'ja',
      '<ul class="pager"><li><a href="?p=1">前へ</a></li><li><a href="?p=1">1</a></li><li>2</li><li><a href="?p=3">3</a></li><li><a href="?p=3">次へ</a></li></ul>',
    ],
    ['ja', '<p class="pages">2/3ページ</p>'],
  ])('a paged article in %s: which part it is, with its pager kept', async (lang, pager) => {
    const texts = lang === 'ja' ? Array.from({ length: 5 }, (_, i) => `朝${String(i + 5)}時、港の汽笛が小さな町を起こし、漁船が次々と岸に着いて、市場はすぐに賑やかになった。`) : HARBOUR; // prettier-ignore
    const { page, report } = await open(
      `https://www.coastdaily.example/${lang}/${String(pager.length)}?p=2`,
      html(
        lang === 'ja' ? '港の朝、漁船が次々と帰る' : VOTE,
        `${story(lang === 'ja' ? '港の朝、漁船が次々と帰る' : VOTE, '2024/09/16 10:20', texts)}${pager}`,
        { lang },
      ),
    );
    expect(report.page).toEqual({ n: 2, of: 3 });
    holds(report, texts, []);
    expect(await evaluate(page, `document.querySelector('.pager, .pages').getClientRects().length`)).toBeGreaterThan(0);
    await page.close();
  });
});
