import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { override } from '../e2e/visits.ts';
import { fixture } from '../e2e/fixtures.ts';
import { startSession, type Session } from './browser.ts';
import { ROOT } from './build.ts';
import { drawIcons } from './icons.ts';
import { popupIn, tabWith } from './states.ts';

// npm run pictures: draws the icons, and the stores' and README's pictures from a page of our own
const OUT = join(ROOT, '.store/pictures');
const SLUG = 'founding-plain-text';

const WORDS = {
  en: {
    lang: 'en-US',
    before: 'The page as it comes',
    after: 'The same page with Qingyuan',
    clean: 'Noise goes, not a character of the article. Off gives back every byte.',
    popup: 'Reprint or original? With evidence, source, time and credits.',
  },
  'zh-CN': {
    lang: 'zh-CN',
    before: '原来的网页',
    after: '清源之后',
    clean: '隐去水印与干扰，正文一字不动；关闭即逐字节还原。',
    popup: '转载还是原创？依据、原始来源、发布时间与署名，一目了然。',
  },
};
type Words = (typeof WORDS)['en'];

const STYLE = `body { margin: 0; width: 1280px; height: 800px; overflow: hidden; background: #e7f4f2; color: #134e4a; font: 600 18px system-ui, 'Noto Sans CJK SC', sans-serif; }
  h1 { margin: 0; height: 88px; font-size: 27px; display: flex; align-items: center; justify-content: center; gap: 16px; } h1 img { height: 40px; }
  main { display: flex; justify-content: center; gap: 24px; } figure { margin: 0; } figcaption { padding: 0 0 8px 4px; }
  figure img { display: block; border-radius: 8px; box-shadow: 0 4px 24px #0f766e44; background: #fff; }`;

const icon = () => `<img src="data:image/png;base64,${readFileSync(join(ROOT, 'lib/public/icon/128.png')).toString('base64')}">`;
const figure = (caption: string, picture: string) => `<figure><figcaption>${caption}</figcaption><img src="${picture}"></figure>`;
const sideBySide = ({ clean, before, after }: Words, one: string, other: string) =>
  `<h1>${icon()}${clean}</h1><main>${figure(before, one)}${figure(after, other)}</main>`;
const withPopup = ({ popup, after }: Words, page: string, shown: string) =>
  `<h1>${icon()}${popup}</h1><main>${figure(after, page)}${figure('&nbsp;', shown)}</main>`;
const tile = () =>
  `<div style="width: 440px; height: 280px; display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 14px; font-size: 34px">${icon()}清源 Qingyuan</div>`;

mkdirSync(OUT, { recursive: true });
for (const [name, words] of Object.entries(WORDS)) {
  const session = await startSession('chromium', { lang: words.lang });
  try {
    if (name === 'en') {
      await drawIcons(session.driver);
      await save(session, tile(), 'promo-440x280', 440, 280);
    }
    const [before, after] = await cleaned(session);
    await save(session, sideBySide(words, before, after), `clean.${name}`, 1280, 800);
    await save(session, withPopup(words, after, await shot(await popupIn(session, 'reprint'), 360, 672)), `popup.${name}`, 1280, 800);
  } finally {
    await session.close();
  }
}
console.log(`Icons in lib/public/icon, pictures in ${OUT}`);

/** The sample page as it comes, and cleaned. */
async function cleaned(session: Session): Promise<[before: string, after: string]> {
  const tabId = await tabWith(session, SLUG);
  const page = (await session.driver.pages()).find((each) => each.url() === fixture(SLUG).url);
  if (!page) throw new Error('the sample page is not open');
  await override(session, tabId, 'off');
  const before = await shot(page, 600, 660);
  await override(session, tabId, 'clean');
  return [before, await shot(page, 600, 660)];
}

async function shot(page: Page, width: number, height: number): Promise<string> {
  await page.bringToFront();
  await page.setViewport({ width, height });
  return `data:image/png;base64,${await page.screenshot({ encoding: 'base64' })}`;
}

async function save(session: Session, body: string, name: string, width: number, height: number): Promise<void> {
  const page = await session.driver.newPage();
  await page.setViewport({ width, height });
  await page.setContent(`<meta charset="utf-8"><style>${STYLE}</style>${body}`);
  // stores take no transparency; a JPEG of this quality is a third of the PNG
  writeFileSync(join(OUT, `${name}.jpg`), await page.screenshot({ type: 'jpeg', quality: 75 }));
  await page.close();
}
