import { describe, expect } from 'vitest';
import type { PageReport } from '../../lib/model/report.ts';
import { type Session } from '../harness/browser.ts';
import { setDefaultMode } from '../harness/inspect.ts';
import { test } from './browsers.ts';
import { holds, visit } from './visits.ts';

const HEADLINE = '老码头的最后一盏灯';
const TEXT = [
  '清晨六点，守灯人照例爬上九十级台阶，把灯罩擦了一遍，又把值班簿翻到最后一页，写下当天的风向和潮位。',
  '从今天起，一只火柴盒大小的传感器会替他判断天色，港务局的电脑会在一百公里以外记下灯亮和灯灭的时刻。',
  '灯本身并不拆走，因为谁也没有找到一扇能让它通过的门；镇上的人说，它留在那里，船回来的时候心里踏实。',
  '山下小学的孩子们送来一块蛋糕，上面插着一支蜡烛，守灯人看了很久，问是谁准备吹灭它。',
];
const TRADITIONAL = [
  '清晨六點，守燈人照例爬上九十級臺階，把燈罩擦了一遍，又把值班簿翻到最後一頁，寫下當天的風向和潮位。',
  '從今天起，一隻火柴盒大小的感測器會替他判斷天色，港務局的電腦會在一百公里以外記下燈亮和燈滅的時刻。',
  '燈本身並不拆走，因為誰也沒有找到一扇能讓它通過的門；鎮上的人說，它留在那裡，船回來的時候心裡踏實。',
];
const paragraphs = (texts: string[]): string => texts.map((text) => `<p>${text}</p>`).join('');

/** Text in a double-byte encoding, by the platform's own decoder turned round. */
function encoded(text: string, label: 'gbk' | 'big5'): Buffer {
  const decoder = new TextDecoder(label);
  const bytes = new Map<string, number[]>();
  for (let lead = 0x81; lead < 0xff; lead++)
    for (let trail = 0x40; trail < 0xff; trail++) bytes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  return Buffer.from([...text].flatMap((letter) => (letter < '\x80' ? [letter.charCodeAt(0)] : (bytes.get(letter) ?? []))));
}

describe.each(['chromium', 'firefox'] as const)('Chinese portals, in %s', (name) => {
  let session: Session;
  test.beforeAll(async ({ browsers }) => {
    session = await browsers.fresh(name);
    await setDefaultMode(session, 'clean');
  });
  const read = async (url: string, body: string | Buffer): Promise<PageReport> => {
    session.server.serve(url, { body, type: typeof body === 'string' ? 'text/html; charset=utf-8' : 'text/html' });
    const { page, report } = await visit(session, url);
    await page.close();
    return report;
  };

  const account = (content: string, time: string, script = '') =>
    `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>${HEADLINE}</title><meta property="og:title" content="${HEADLINE}"></head><body>
    <div class="rich_media_inner"><h1 class="rich_media_title" id="activity-name">${HEADLINE}</h1>
    <div id="meta_content"><span class="rich_media_meta">王澈</span> <a id="js_name" href="javascript:void(0);">云澜在线</a> <em id="publish_time">${time}</em></div>
    <div class="original_primary_card">以下文章来源于海州观察 ，作者白羽舟</div>
    <div class="rich_media_content" id="js_content" ${content}>${paragraphs(TEXT)}</div>
    <div id="js_tags">预览时标签不可点</div><p>继续滑动看下一个</p></div>${script}</body></html>`;

  test.each([
    [
      'as it comes: hidden text, the time in a script',
      'style="visibility: hidden; opacity: 0;"',
      '',
      '<script>var ct = "1726446960";</script>',
    ],
    ['as it is saved: the text in sight, the time printed', '', '2024年09月16日 08:36', ''],
  ])('a piece of a WeChat account, %s', async (_, content, time, script) => {
    const report = await read(`https://mp.weixin.qq.com/s/${String(script.length)}`, account(content, time, script));
    expect([report.verdict, report.source?.name, report.published?.iso.slice(0, 16)]).toEqual(['reprint', '海州观察', '2024-09-16T08:36']);
    expect(report.credits).toContainEqual(expect.objectContaining({ role: '作者', names: ['白羽舟'] }));
    holds(report, TEXT, ['预览时标签不可点', '继续滑动看下一个']);
  });

  test.each([
    ['said in the page', '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">'],
    ['said nowhere', ''],
  ])('a page in GBK, %s', async (_, meta) => {
    const report = await read(
      `http://news.yunlan.example.cn/a/${String(meta.length)}.html`,
      encoded(
        `<html><head>${meta}<title>${HEADLINE}_云澜新闻网</title></head><body><table><tr><td><h1>${HEADLINE}</h1><p>2024-09-16 08:36:22　来源：海州晚报</p><div>${paragraphs(TEXT)}</div></td></tr></table></body></html>`,
        'gbk',
      ),
    );
    expect([report.verdict, report.title, report.source?.name, report.published?.iso]).toEqual([
      'reprint',
      HEADLINE,
      '海州晚报',
      '2024-09-16T08:36:22+08:00',
    ]);
    holds(report, TEXT, []);
  });

  test('a page in Big5', async () => {
    const report = await read(
      'http://www.hoichow.example.tw/news/1.htm',
      encoded(
        `<html><head><meta http-equiv="Content-Type" content="text/html; charset=big5"><title>老碼頭的最後一盞燈 - 雲瀾網</title></head><body><h1>老碼頭的最後一盞燈</h1><p>2024/09/16 08:36　來源：海州時報</p><div>${paragraphs(TRADITIONAL)}</div></body></html>`,
        'big5',
      ),
    );
    expect([report.verdict, report.title, report.source?.name, report.published?.iso]).toEqual([
      'reprint',
      '老碼頭的最後一盞燈',
      '海州時報',
      '2024-09-16T08:36+08:00',
    ]);
    holds(report, TRADITIONAL, []);
  });

  test('an e-paper: the day of the issue, the story and no other of its page', async () => {
    const other = '渡口冬季停航的通知';
    const report = await read(
      'http://epaper.hzrb.example.cn/html/2024-09/16/content_3_5.htm',
      `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>海州日报数字报-${HEADLINE}</title></head><body>
      <div class="head"><a href="/">海州日报</a> 2024年09月16日 星期一 <a href="node_2.htm">上一版</a> <a href="node_4.htm">下一版</a></div>
      <div class="left"><b>第03版：社会</b><ul><li><a href="content_3_4.htm">${other}</a></li><li><a href="content_3_5.htm">${HEADLINE}</a></li><li><a href="content_3_6.htm">鱼市重新开张</a></li></ul></div>
      <div class="right"><div><a href="content_3_4.htm">上一篇</a> <a href="content_3_6.htm">下一篇</a> <a>放大</a> <a>缩小</a> <a>默认</a></div>
      <h1>${HEADLINE}</h1><div class="author">本报记者 王澈</div><div id="ozoom">${paragraphs(TEXT)}</div></div></body></html>`,
    );
    expect([report.verdict, report.title, report.published?.iso.slice(0, 10)]).toEqual(['original', HEADLINE, '2024-09-16']);
    expect(report.credits).toContainEqual(expect.objectContaining({ names: ['王澈'] }));
    holds(report, TEXT, [other, '上一篇']);
  });
});
