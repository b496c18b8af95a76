import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'puppeteer-core';
import { rolldown } from 'rolldown';
import { evaluate, launch } from '../harness/browser.ts';
import { ROOT, type BrowserName } from '../harness/build.ts';
import type { Item } from '../harness/inspect-page.ts';
import { startPageServer } from '../harness/page-server.ts';
import type { Growth, Timing } from './in-page.ts';
import { live, type Live } from './live.ts';
import { benchPages } from './pages.ts';
import { exponent, liveOf, pictureOf, rowsOf, spread, tableOf, type Row } from './table.ts';

const USAGE = `usage: npm run bench [-- --browser chromium|firefox --pages N --only pages|scaling|live --json FILE|- --picture FILE.svg]
  --pages N      every so many pages that N remain (default: all)
  --only PART    one of the three parts, where the whole takes too long
  --json FILE    machine-readable output; - for standard output`;

const text = { type: 'string' } as const;
const options = {
  browser: text,
  pages: text,
  json: text,
  picture: text,
  only: text,
} as const;
/** Pages that are visited twice more with the built extension. */
const VISITS = 12;

interface Outcome {
  browser: string;
  date: string;
  corpus: { rows: Row[]; timings: Record<string, Timing> } | null;
  fixtures: { rows: Row[]; timings: Record<string, Timing> } | null;
  /** Longest stretch of a first reading without a pause, in milliseconds. */
  slice: { median: number; p95: number; max: number } | null;
  /** What the built extension adds to visits (Chromium only). */
  live: Live | null;
  scaling: { byNodes: Growth[]; byLength: Growth[]; exponents: { nodes: number; length: number } } | null;
}

/** The script that runs in the page, in one piece. */
async function bundle(): Promise<string> {
  const build = await rolldown({ input: join(import.meta.dirname, 'in-page.ts'), logLevel: 'silent', tsconfig: false });
  const { output } = await build.generate({ format: 'iife', name: 'Bench' });
  return output[0].code;
}

async function measure(driver: Browser, serve: (item: Item) => void, items: Item[], script: string): Promise<Record<string, Timing>> {
  const timings: Record<string, Timing> = {};
  // one page at a time: two would share a core
  for (const [i, item] of items.entries()) {
    if (i % 20 === 0) console.error(`${i} of ${items.length} pages`);
    serve(item);
    const page = await driver.newPage();
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
    try {
      await page.goto(item.url, { waitUntil: 'domcontentloaded', timeout: 15_000 });
      timings[item.id] = await evaluate<Timing>(page, `${script};Bench.run()`);
    } catch (error) {
      console.error(`${item.id}: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`);
    }
    await page.close().catch(() => undefined);
  }
  return timings;
}

const NODES = [1e3, 1e4, 1e5, 1e6];
const LENGTHS = [1e3, 1e4, 1e5, 1e6, 2e7];

async function scale(driver: Browser, serve: (item: Item) => void, script: string): Promise<NonNullable<Outcome['scaling']>> {
  const blank = { id: 'blank', url: 'https://averfield.example/harbour/2024/back.html', file: join(import.meta.dirname, 'blank.html') };
  serve(blank);
  const step = async (paragraphs: number, letters: number): Promise<Growth> => {
    console.error(`growing: ${paragraphs} paragraphs of ${letters} letters`);
    const page = await driver.newPage();
    await page.goto(blank.url);
    const growth = await evaluate<Growth>(page, `${script};Bench.grow(${paragraphs}, ${letters})`);
    await page.close();
    return growth;
  };
  const byNodes: Growth[] = [];
  for (const nodes of NODES) byNodes.push(await step(nodes / 4, 60));
  const byLength: Growth[] = [];
  for (const length of LENGTHS) byLength.push(await step(40, length / 40));
  // small pages take what they take at the least: growth is that of the larger half
  const slope = (steps: Growth[], key: 'nodes' | 'characters') =>
    exponent(steps.slice(-3).map((each) => ({ size: each[key], ms: Math.max(0.1, each.reading) })));
  return { byNodes, byLength, exponents: { nodes: slope(byNodes, 'nodes'), length: slope(byLength, 'characters') } };
}

function thin<T>(items: T[], most: number): T[] {
  const every = Math.max(1, items.length / most);
  return items.filter((_, i) => Math.floor(i / every) !== Math.floor((i - 1) / every));
}

function print(outcome: Outcome): void {
  const show = (title: string, rows: Row[], count: number) => console.log(`\n${title} (${count} pages), in bare passes and in milliseconds\n${tableOf(rows)}`);
  if (outcome.corpus) show('corpus', outcome.corpus.rows, Object.keys(outcome.corpus.timings).length);
  if (outcome.fixtures) show('fixtures', outcome.fixtures.rows, Object.keys(outcome.fixtures.timings).length);
  const { slice, scaling, live: added } = outcome;
  if (slice) console.log(`\nlongest stretch without a pause: median ${slice.median.toFixed(1)} ms, p95 ${slice.p95.toFixed(1)} ms, max ${slice.max.toFixed(1)} ms (target: 16 / – / 50)`);
  if (added) console.log(liveOf(added));
  if (!scaling) return;
  console.log(`\n${['nodes', 'characters', 'bare ms', 'reading ms', 'ratio'].map((word) => word.padStart(12)).join('')}`);
  for (const { nodes, characters, bare, reading } of [...scaling.byNodes, ...scaling.byLength])
    console.log([nodes, characters, bare.toFixed(1), reading.toFixed(1), (reading / bare).toFixed(1)].map((value) => String(value).padStart(12)).join(''));
  console.log(`growth exponent: ${scaling.exponents.nodes.toFixed(2)} by nodes, ${scaling.exponents.length.toFixed(2)} by text (target: 1.05)`);
} // prettier-ignore

async function main(): Promise<void> {
  const { values } = parseArgs({ options });
  const name = values.browser ?? 'chromium';
  const most = Number(values.pages ?? Infinity);
  const parts = values.only ? [values.only] : ['pages', 'scaling', 'live'];
  const isKnown = parts.every((part) => ['pages', 'scaling', 'live'].includes(part));
  if ((name !== 'chromium' && name !== 'firefox') || !(most > 0) || !isKnown) throw new Error(USAGE);
  const script = await bundle();
  const server = await startPageServer();
  const profile = mkdtempSync(join(tmpdir(), 'qingyuan-bench-'));
  const driver = await launch(name satisfies BrowserName, server.port, profile);
  const serve = (item: Item) => server.serve(item.url, { body: readFileSync(item.file) });
  try {
    const { corpus, fixtures } = benchPages();
    const measured = async (items: Item[]) => {
      const timings = await measure(driver, serve, thin(items, most), script);
      return { rows: rowsOf(Object.values(timings)), timings };
    };
    const wantsPages = parts.includes('pages');
    const onCorpus = wantsPages && corpus.length > 0 ? await measured(corpus) : null;
    const onFixtures = wantsPages ? await measured(fixtures) : null;
    const onPages = onCorpus ?? onFixtures;
    const outcome: Outcome = {
      browser: await driver.version(),
      date: new Date().toISOString(),
      corpus: onCorpus,
      fixtures: onFixtures,
      slice: onPages && spread(Object.values(onPages.timings).map((timing) => timing.slice)),
      live:
        name === 'chromium' && parts.includes('live')
          ? await live({ driver, server }, thin(corpus.length > 0 ? corpus : fixtures, Math.min(most, VISITS)))
          : null,
      scaling: parts.includes('scaling') ? await scale(driver, serve, script) : null,
    };
    const caller = process.env['QINGYUAN_CALLER'] ?? ROOT;
    if (values.json === '-') console.log(JSON.stringify(outcome));
    else print(outcome);
    if (values.json && values.json !== '-') writeFileSync(resolve(caller, values.json), JSON.stringify(outcome, null, 2));
    if (values.picture && onPages)
      writeFileSync(
        resolve(caller, values.picture),
        pictureOf(onPages.rows, `Time to read a page, in bare passes over it (${outcome.browser})`),
      );
  } finally {
    await driver.close().catch(() => undefined);
    server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

await main();
