import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { ROOT } from './build.ts';

const DROP = 'M64 4C64 4 18 54 18 82a46 43 0 0 0 92 0C110 54 64 4 64 4Z';

const FOLDER = join(ROOT, 'lib/public/icon');
/** Shown in lists and dialogs, on a ground of their own: the drawing as our pages have it. */
const LARGE = [48, 96, 128];
/** Shown in toolbars. */
const SMALL = [16, 32];

/** What stands in a drop of 16 pixels: one stroke, as thick as two of them. More cannot be seen. */
const MARKS = {
  water: '<path d="M36 84c9-12 19-12 28 0s19 12 28 0" stroke-width="15" />',
  // a reprint came from elsewhere: an arrow; an original is the spring itself: a ring
  reprint: '<path d="M38 84h50M68 62l22 22-22 22" stroke-width="14" />',
  original: '<circle cx="64" cy="84" r="19" stroke-width="14" />',
  off: '',
};

interface Icon {
  name: string;
  mark: keyof typeof MARKS;
  /** From the tip to the foot; for toolbars of either kind, at least 3:1 against #f9f9fb and #2b2a33. */
  colours: [string, string];
  hollow?: boolean;
}

const ICONS: Icon[] = [
  { name: '', mark: 'water', colours: ['#0d9488', '#0d9488'] },
  { name: 'light-toolbar-', mark: 'water', colours: ['#0d9488', '#0f766e'] },
  { name: 'dark-toolbar-', mark: 'water', colours: ['#5eead4', '#14b8a6'] },
  { name: 'reprint-', mark: 'reprint', colours: ['#c96a05', '#c96a05'] },
  { name: 'original-', mark: 'original', colours: ['#1a9a3c', '#1a9a3c'] },
  { name: 'off-', mark: 'off', colours: ['#8a8785', '#8a8785'], hollow: true },
];

function drawn({ mark, colours: [tip, foot], hollow }: Icon): string {
  const body = hollow
    ? `<path d="M64 14C64 14 26 58 26 82a38 36 0 0 0 76 0C102 58 64 14 64 14Z" fill="none" stroke="${tip}" stroke-width="14" />`
    : `<path d="${DROP}" fill="url(#water)" />`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 128 128">
<defs><linearGradient id="water" x2="0" y2="1"><stop stop-color="${tip}" /><stop offset="1" stop-color="${foot}" /></linearGradient></defs>
${body}<g fill="none" stroke="#fff" stroke-linecap="round" stroke-linejoin="round">${MARKS[mark]}</g></svg>`;
}

/** Draws every icon of the extension into lib/public/icon. */
export async function drawIcons(driver: Browser): Promise<void> {
  const page = await driver.newPage();
  const save = async (name: string, svg: string, size: number) => {
    await page.setViewport({ width: size, height: size });
    await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${svg}`);
    writeFileSync(join(FOLDER, `${name}${size}.png`), await page.screenshot({ omitBackground: true }));
  };
  for (const size of LARGE) await save('', readFileSync(join(FOLDER, 'qingyuan.svg'), 'utf8'), size);
  for (const icon of ICONS) for (const size of SMALL) await save(icon.name, drawn(icon), size);
  await page.close();
}
