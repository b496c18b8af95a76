import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { interpret } from '../../lib/interpret/interpret.ts';
import { Ledger } from '../../lib/marks/ledger.ts';
import type { Interpretation } from '../../lib/model/facts.ts';
import { findClutter } from '../../lib/noise/find-noise.ts';
import { complete, gather, type Gathered, type Read } from '../../lib/visit/reading/read.ts';

/** Milliseconds each contender took on one page; `cold` is the first time, compiling included, the others warmed and the best of three. */
export interface Timing {
  nodes: number;
  characters: number;
  bare: number;
  readability: number | null;
  defuddle: number | null;
  cold: number;
  /** The page's half: what blocks the page. */
  reading: number;
  /** The background's half, registry and message not counted; 0 where nothing is asked. */
  interpreting: number;
  cleaning: number;
  undo: number;
  /** The longest stretch of the first reading between two places where it lets the page go on. */
  slice: number;
  isArticle: boolean;
  /** Finding out that the page is no article, as a visit does where nobody asks; null on articles. */
  refusing: number | null;
}

/** What a single TreeWalker needs to see every element and text node: nothing can be faster and still have read the page. */
function barePass(): number {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let characters = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node.nodeType === 3) characters += (node as Text).data.length;
  return characters;
}

/** Ratios to less than this, in milliseconds, would say more of the clock than of the work. */
const FLOOR = 0.1;
const ROUNDS = 3;
/** Everybody is warmed for so many milliseconds, or once where once takes longer: browsers compile what runs often. */
const WARM = 40;
/** The clock ticks in tenths of a millisecond: a bare pass is timed by the dozen. */
const PASSES = 20;

/** Warmed, best of three; `prepare` is not counted. */
function best<T = undefined>(work: (prepared: T) => void, prepare?: () => T): number {
  let least = Infinity;
  const warm = performance.now() + WARM;
  do work(prepare?.() as T);
  while (performance.now() < warm);
  for (let round = 0; round < ROUNDS; round++) {
    const prepared = prepare?.() as T;
    layOut();
    const began = performance.now();
    work(prepared);
    least = Math.min(least, performance.now() - began);
  }
  return least;
}

/** Brings style and layout up to date, so that nobody pays for what others left. */
function layOut(): void {
  void document.documentElement.getBoundingClientRect();
}

/** @param whole also what is asked for only where a page may be an article, or where somebody asks */
function readThrough(whole = true): Gathered & { slice: number } {
  const reading = gather(document, new URL(location.href), Date.now(), whole);
  let slice = 0;
  for (;;) {
    const began = performance.now();
    const step = reading.next();
    slice = Math.max(slice, performance.now() - began);
    if (step.done) return { ...step.value, slice };
  }
}

/** The background's half. */
function interpreted({ facts }: Gathered): Interpretation | null {
  return facts && interpret(facts, (_, names) => ({ site: null, sources: names.map(() => null) }));
}

function hide({ page, article, sight, reading, watermarks }: Read): Ledger {
  const clutter = findClutter({ page, article, sight, site: reading.site });
  const ledger = new Ledger();
  if (article) ledger.hide([...watermarks.targets, ...clutter.targets], [article.root]);
  return ledger;
}

/** Runs all contenders on the page it is evaluated in. They leave the page as it was, or work on copies made beforehand. */
export function run(): Timing {
  layOut();
  const began = performance.now();
  const first = readThrough();
  const cold = performance.now() - began;
  let characters = 0;
  const passes = () => {
    for (let i = 0; i < PASSES; i++) characters = barePass();
  };
  let undo = Infinity;
  const answer = interpreted(first);
  const cleaning = () => hide(complete(readThrough(), answer));
  const cleaned: Ledger[] = [];
  const both = best(
    () => cleaned.push(cleaning()),
    () => cleaned.pop()?.undo(),
  );
  for (let round = 0; round < ROUNDS; round++) {
    cleaned.pop()?.undo();
    const ledger = cleaning();
    const from = performance.now();
    ledger.undo();
    undo = Math.min(undo, performance.now() - from);
  }
  const reading = best(() => void readThrough());
  const interpreting = best(() => void interpreted(first));
  const { isArticle } = complete(first, answer).reading;
  const copy = () => document.cloneNode(true) as Document;
  return {
    nodes: document.querySelectorAll('*').length,
    bare: Math.max(FLOOR, best(passes) / PASSES),
    characters,
    cold,
    slice: first.slice,
    reading,
    interpreting,
    cleaning: both,
    undo,
    readability: attempt(() => best((page: Document) => void new Readability(page).parse(), copy)),
    defuddle: attempt(() => best((page: Document) => void new Defuddle(page, { url: location.href }).parse(), copy)),
    isArticle,
    refusing: isArticle ? null : best(() => void readThrough(false)),
  };
}

/** Some libraries throw on some pages. */
function attempt(work: () => number): number | null {
  try {
    return work();
  } catch {
    return null;
  }
}

/** One step of the scaling table. */
export interface Growth {
  nodes: number;
  characters: number;
  bare: number;
  reading: number;
}

/** Reads an article of so many paragraphs (four nodes each) of so many letters. */
export function grow(paragraphs: number, letters: number): Growth {
  fill(paragraphs, letters);
  let characters = 0;
  layOut();
  const bare = best(() => (characters = barePass()));
  const reading = best(() => void readThrough());
  return { nodes: paragraphs * 4, characters, bare: Math.max(FLOOR, bare), reading };
}

function fill(paragraphs: number, letters: number): void {
  document.body.replaceChildren();
  const article = document.createElement('article');
  const heading = document.createElement('h1');
  heading.textContent = 'The harbour of Averfield is given back to its fishermen';
  const dated = document.createElement('p');
  dated.textContent = 'Source: Averfield Courier  2024-05-06 07:08';
  article.append(heading, dated);
  const sentence = 'The council of Averfield met on the quay, counted its boats, and went home before the rain. ';
  const text = sentence.repeat(Math.ceil(letters / sentence.length)).slice(0, letters);
  for (let at = 0; at < paragraphs; at++) {
    const paragraph = document.createElement('p');
    paragraph.append(text.slice(0, letters - 8), document.createElement('b'));
    paragraph.lastElementChild?.append(` No. ${String(at)}`);
    article.append(paragraph);
  }
  document.body.append(article);
}
