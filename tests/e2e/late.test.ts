import { describe, expect } from 'vitest';
import { evaluate, until, type Session } from '../harness/browser.ts';
import { setDefaultMode } from '../harness/inspect.ts';
import { test } from './browsers.ts';
import { reportOf, visit } from './visits.ts';

const URL_OF_PAGE = 'https://www.newbridge.example/2024/late.html';
const TEXT = '清晨七点，港口的汽笛声把整座小城叫醒，渔船一艘接一艘靠岸，码头上很快热闹起来。';
const PAGE = `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>港口的清晨 - 新桥在线</title></head><body>
<h1>港口的清晨</h1><p><span id="time"></span> <span id="source">加载中</span></p><div>${`<p>${TEXT}</p>`.repeat(6)}<p>责任编辑：周牧野 港口日报讯</p></div></body></html>`;

describe.each(['chromium', 'firefox'] as const)('what a script fills in late, in %s', (name) => {
  let session: Session;
  test.beforeAll(async ({ browsers }) => {
    session = await browsers.fresh(name);
    await setDefaultMode(session, 'clean');
    session.server.serve(URL_OF_PAGE, { body: PAGE, type: 'text/html; charset=utf-8' });
  });

  test('source and time of an article are followed', async () => {
    const { page, tabId, report } = await visit(session, URL_OF_PAGE);
    expect(report.sources).toEqual([]);
    await evaluate(
      page,
      `document.querySelector('#source').firstChild.data = '来源：岭东晚报'; document.querySelector('#time').append('2024-09-16 10:22')`,
    );
    await until(async () => (await reportOf(session, tabId)).sources.length > 0, 10_000);
    const { sources, published, verdict } = await reportOf(session, tabId);
    expect([sources, published?.iso, verdict]).toEqual([['岭东晚报'], '2024-09-16T10:22+08:00', 'reprint']);
    await page.close();
  });
});
