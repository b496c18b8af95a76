import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../lib/article/article';
import type { Line, Page } from '../../lib/dom/lines';
import { readLines } from '../../lib/dom/read-lines';
import { lookAt } from '../../lib/dom/sight';
import { Ledger } from '../../lib/marks/ledger';
import type { NoiseTarget } from '../../lib/model/noise';
import type { NoiseRule, Scene } from '../../lib/noise/rule';

/** Runs a generator to its end. */
export function drain<T>(work: Generator<undefined, T>): T {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/** Puts a saved page into the test's document. jsdom runs none of its scripts. */
export function load(html: string): void {
  document.open();
  document.write(html);
  document.close();
}

/** The folder of test pages. */
export const PAGES = join(import.meta.dirname, '../pages');
export const pageFile = (slug: string): string => readFileSync(join(PAGES, slug, 'page.html'), 'utf8');
export const pageUrl = (slug: string): URL =>
  new URL((JSON.parse(readFileSync(join(PAGES, slug, 'meta.json'), 'utf8')) as { url: string }).url);

/** A scene over the test's document, whose article is all of one element. */
export function sceneOf(
  root: string,
  site = { name: '云澜在线', host: 'www.yunlan-online.example' },
): Scene & { article: Article; page: Page } {
  const page = drain(readLines(document, new URL(`https://${site.host}/1.html`)));
  const element = document.querySelector(root);
  if (!element) throw new Error(`no ${root}`);
  const inside = (line: Line): boolean => element.contains(line.block);
  const first = page.lines.find(inside)?.index ?? 0;
  const article: Article = {
    root: element,
    headline: null,
    head: page.lines.slice(0, first),
    body: page.lines.filter(inside),
    tail: page.lines.slice(first).filter((line) => !inside(line)),
  };
  return { page, article, sight: lookAt(document), site };
}

/** What rules hide in the test's document, and the words a reader that knows no styles finds afterwards. */
export function hide(scene: Scene, ...rules: NoiseRule[]): { hidden: string[]; left: string; ledger: Ledger } {
  const ledger = new Ledger();
  const targets: NoiseTarget[] = rules.flatMap((rule) => [...rule.find(scene)]);
  ledger.hide(targets);
  return { hidden: ledger.list().map((each) => each.text), left: document.body.textContent.replace(/\s+/g, ''), ledger };
}
