import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';
import { evaluate, startSession } from '../harness/browser.ts';
import type { Item } from '../harness/inspect-page.ts';
import type { PageServer } from '../harness/page-server.ts';
import { spread, type Spread } from './table.ts';

/** What a page's main thread went through from its load until it is still. */
interface Visit {
  /** Milliseconds in tasks of any kind. */
  tasks: number;
  longTasks: number;
  longest: number;
  /** Cumulative layout shift up to 50 ms after the first contentful paint, and later; without what a press allows. */
  early: number;
  late: number;
  /** JavaScript heap, in bytes. */
  heap: number;
}

/** What the built extension adds to a visit: with it, less the same without. */
export interface Live {
  pages: number;
  tasks: Spread;
  longTasks: Spread;
  longest: Spread;
  early: Spread;
  late: Spread;
  heap: Spread;
  /** Milliseconds of main thread in a second of a page that changes a hundred times in it, without and with Qingyuan. */
  idle: { without: number; with: number };
}

/** How long a page is given to become still, in milliseconds. */
const STILL = 2500;
const OBSERVE = `globalThis.__seen = { longTasks: 0, longest: 0, early: 0, late: 0 };
const firstPaint = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity;
new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) { __seen.longTasks++; __seen.longest = Math.max(__seen.longest, duration); } }).observe({ type: 'longtask' });
new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) __seen[entry.startTime <= firstPaint() + 50 ? 'early' : 'late'] += entry.value; }).observe({ type: 'layout-shift' });`;
const RESTLESS = `<!doctype html><html lang="en"><title>Clock</title><h1>Clock</h1><p id="clock">0</p>
<script>setInterval(() => { clock.firstChild.data = String(performance.now()); clock.append(document.createElement('i')); clock.lastChild.remove(); }, 10);</script>`;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const tasksOf = async (page: Page): Promise<number> => ((await page.metrics()).TaskDuration ?? 0) * 1000;

async function open(driver: Browser, url: string): Promise<Page> {
  const page = await driver.newPage();
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
  await page.evaluateOnNewDocument(OBSERVE);
  await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 15_000 });
  return page;
}

async function visit(driver: Browser, server: PageServer, item: Item): Promise<Visit> {
  server.serve(item.url, { body: readFileSync(item.file) });
  const page = await open(driver, item.url);
  await wait(STILL);
  const seen = await evaluate<Omit<Visit, 'tasks' | 'heap'>>(page, '__seen');
  const [tasks, { JSHeapUsedSize }] = [await tasksOf(page), await page.metrics()];
  await page.close();
  return { ...seen, tasks, heap: JSHeapUsedSize ?? 0 };
}

async function idle(driver: Browser, server: PageServer): Promise<number> {
  const url = 'https://averfield.example/harbour/clock.html';
  server.serve(url, { body: RESTLESS });
  const page = await open(driver, url);
  await wait(STILL);
  const before = await tasksOf(page);
  await wait(4000);
  const spent = (await tasksOf(page)) - before;
  await page.close();
  return spent / 4;
}

/** Visits pages in Chromium twice, without and with the built extension, and tells what it adds. A page that fails is left out. */
export async function live(plain: { driver: Browser; server: PageServer }, items: readonly Item[]): Promise<Live> {
  const session = await startSession('chromium');
  try {
    const added: Visit[] = [];
    for (const item of items) {
      const without = await visit(plain.driver, plain.server, item).catch(() => null);
      const having = without && (await visit(session.driver, session.server, item).catch(() => null));
      if (!without || !having) continue;
      const keys = ['tasks', 'longTasks', 'longest', 'early', 'late', 'heap'] as const;
      added.push(Object.fromEntries(keys.map((key) => [key, having[key] - without[key]])) as unknown as Visit);
    }
    const of = (key: keyof Visit) => spread(added.map((each) => each[key]));
    return {
      pages: added.length,
      tasks: of('tasks'),
      longTasks: of('longTasks'),
      longest: of('longest'),
      early: of('early'),
      late: of('late'),
      heap: of('heap'),
      idle: { without: await idle(plain.driver, plain.server), with: await idle(session.driver, session.server) },
    };
  } finally {
    await session.close();
  }
}
