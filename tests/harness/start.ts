import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageReport } from '../../lib/model/report.ts';
import type { Result } from '../../lib/model/result.ts';
import { ensureBuilt, ROOT, type BrowserName } from './build.ts';
import { requireBrowser } from './find-browser.ts';
import { startSession, until, type Session } from './browser.ts';
import { setDefaultMode } from './inspect.ts';

// npm start: both builds, then a browser with the extension on the sample page
const SAMPLE = join(ROOT, 'tests/pages/founding-plain-text');
const OUT = join(ROOT, '.output/sample');
const browser: BrowserName = process.argv.includes('--firefox') ? 'firefox' : 'chromium';
/** Width of the first column of the report, in columns of a terminal. */
const COLUMN = 14;
const display =
  process.platform === 'win32' || process.platform === 'darwin' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

requireBrowser(browser);
for (const name of ['chromium', 'firefox'] as const) ensureBuilt(name, { always: true });
const session = await startSession(browser, { headless: !display });
const { url } = JSON.parse(readFileSync(join(SAMPLE, 'meta.json'), 'utf8')) as { url: string };
session.server.serve(url, { body: readFileSync(join(SAMPLE, 'page.html')) });
if (display) {
  await session.open(url);
  console.log(`The sample page is open in ${browser}, with Qingyuan. Close the window to end.`);
  session.driver.on('disconnected', () => process.exit(0));
} else {
  await show(session, url);
  await session.close();
}

/** Without a display: the report as a table, and pictures of the page before and after and of the popup. */
async function show(session: Session, url: string): Promise<void> {
  mkdirSync(OUT, { recursive: true });
  await setDefaultMode(session, 'off');
  const { page, tabId } = await session.open(url);
  await reportOf(session, tabId);
  writeFileSync(join(OUT, 'before.png'), await page.screenshot({ fullPage: true }));
  await setDefaultMode(session, 'clean');
  await until(async () => (await reportOf(session, tabId)).hidden.length > 0, 10_000);
  writeFileSync(join(OUT, 'after.png'), await page.screenshot({ fullPage: true }));
  const report = await reportOf(session, tabId);
  const popup = await session.extensionPage(`popup.html?tab=${String(tabId)}`);
  await popup.setViewport({ width: 360, height: 600, deviceScaleFactor: 2 });
  await popup.waitForSelector('h1');
  // what fades in has faded in
  await new Promise((resolve) => setTimeout(resolve, 500));
  await popup.setViewport({ width: 360, height: Number(await popup.evaluate('document.body.scrollHeight')), deviceScaleFactor: 2 });
  writeFileSync(join(OUT, 'popup.png'), await popup.screenshot({ fullPage: true }));
  print(report);
  console.log(`\nNo display: ran headless. Pictures: ${join(OUT, '{before,after,popup}.png')}`);
}

async function reportOf(session: Session, tabId: number): Promise<PageReport> {
  const answers: PageReport[] = [];
  await until(async () => {
    const answer = (await session.ask(tabId, 'report')) as Result<PageReport>;
    if (answer.ok) answers.push(answer.value);
    return answer.ok;
  }, 10_000);
  const [report] = answers;
  if (!report) throw new Error('Qingyuan did not answer');
  return report;
}

function print(report: PageReport): void {
  const kinds = new Map<string, number>();
  for (const { kind } of report.hidden) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const rows: [string, string][] = [
    ['page', report.url],
    ['headline', report.title ?? '–'],
    ['verdict', `${report.verdict} (score ${String(report.score)})`],
    ...report.evidence.map((each): [string, string] => [
      '',
      `${each.says === 'reprint' ? '+' : '−'}${String(each.weight)} ${each.rule}: ${each.quote}`,
    ]),
    ['source', report.sources.join(', ') || '–'],
    ['published', report.published ? `${report.published.iso} (zone ${report.published.zone})` : '–'],
    ...report.credits.map(({ role, names }): [string, string] => [role, names.join('、')]),
    ['hidden', [...kinds].map(([kind, count]) => `${kind} ${String(count)}`).join(', ') || 'nothing'],
    ['clean text', `${String(report.text.length)} characters`],
  ];
  for (const [name, value] of rows) console.log(`${name}${' '.repeat(Math.max(1, COLUMN - widthOf(name)))}${value}`);
}

/** How wide a text is on a terminal, in columns: East Asian letters take two. */
function widthOf(text: string): number {
  return [...text].reduce(
    (width, letter) => width + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/.test(letter) ? 2 : 1),
    0,
  );
}
