import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { startSession } from './browser.ts';
import { ROOT } from './build.ts';
import { optionsPage, popupIn, STATES, welcomePage } from './states.ts';

// npm run screenshots [-- LANGUAGE …]: every state of the popup, settings and first-run page, in both themes and three languages
const OUT = join(ROOT, '.output/screenshots');
const LANGUAGES = process.argv.length > 2 ? process.argv.slice(2) : ['zh-CN', 'en', 'ja'];
const THEMES = ['light', 'dark'] as const;

mkdirSync(OUT, { recursive: true });
let shots = 0;
for (const lang of LANGUAGES) {
  const session = await startSession('chromium', { lang });
  const shoot = async (page: Page, name: string, width: number) => {
    await page.setViewport({ width, height: 600 });
    for (const theme of THEMES) {
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: theme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
      // as high as what is in it: the switches that stick to the lower edge stand at the end
      await page.setViewport({ width, height: Number(await page.evaluate('document.body.scrollHeight')) });
      writeFileSync(join(OUT, `${name}.${lang}.${theme}.png`), await page.screenshot({ fullPage: true }));
      shots++;
      const wide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
      if (wide) console.log(`${name} in ${lang} is wider than ${String(width)} px`);
    }
    await page.close();
  };
  try {
    await shoot(await popupIn(session, 'everything'), 'popup-narrow', 320);
    await shoot(await popupIn(session, 'outlet'), 'popup-wide', 800);
    await shoot(await optionsPage(session), 'options', 720);
    await shoot(await optionsPage(session), 'options-narrow', 360);
    await shoot(await welcomePage(session), 'welcome', 720);
    await shoot(await welcomePage(session), 'welcome-narrow', 360);
    // the last state takes access away
    for (const state of STATES) await shoot(await popupIn(session, state), `popup-${state}`, 360);
  } finally {
    await session.close();
  }
}
console.log(`${String(shots)} pictures in ${OUT}`);
