// @vitest-environment jsdom
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { bodyOf } from '../../lib/dom/tree';
import { Ledger } from '../../lib/marks/ledger';
import { sweep } from '../../lib/marks/trees';
import { findClutter } from '../../lib/noise/find-noise';
import type { Read } from '../../lib/visit/reading/read';
import { readPage } from '../harness/read-page';
import { apply, change, hostile } from './hostile';

// npm run fuzz asks for ten thousand cases; QINGYUAN_FUZZ_SEED repeats a run
const RUNS = Number(process.env['QINGYUAN_FUZZ'] ?? 240);
const SEED = Number(process.env['QINGYUAN_FUZZ_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const PATIENCE = 20_000 + RUNS * 250;
const EDGE = 60_000;
const options = (share: number): fc.Parameters<unknown> => ({ numRuns: Math.ceil(RUNS * share), seed: SEED });
console.info(`fuzz: seed ${SEED}, ${RUNS} cases`);
vi.spyOn(console, 'warn').mockImplementation(() => undefined);

const PAGES = join(import.meta.dirname, '../pages');
const pages = readdirSync(PAGES).map((slug) => ({
  slug,
  html: readFileSync(join(PAGES, slug, 'page.html'), 'utf8'),
}));
/** Sentences of an article, which nobody may lose. */
const SENTENCES = [
  '海州港的渔民在清晨六点回到码头，他们把三百箱鱼卸在雨里，然后才开始计算这一夜的收成。',
  '市政府在下午的会议上决定，旧灯塔不再拆除，修缮的费用由港务公司和市民各出一半。',
  'The council counted the boats on the quay, signed the lease before noon, and went home ahead of the rain.',
  '“我们等这一天等了十一年，”老船长说，“灯亮起来的时候，谁也没有说话，大家只是看着水面。”',
];

class Throwing extends HTMLElement {
  static observedAttributes = ['data-qingyuan', 'class'];
  connectedCallback(): void {
    throw new Error('a page threw');
  }
  attributeChangedCallback(): void {
    throw new Error('a page threw');
  }
}
customElements.define('x-throws', Throwing);
// what a custom element throws is reported to the page's window, not to us
window.addEventListener('error', (event) => event.preventDefault());

const url = new URL('https://www.yunlan-online.example/news/2024/0916/1.html');
const now = Date.parse('2026-11-23T12:00:00Z');

function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  const walker = Document.prototype.createTreeWalker.call(document, node);
  for (let child = walker.firstChild(); child; child = walker.nextSibling()) children.push(child);
  return children;
}

/** Puts a page into the test's document, with our sentences in the middle of its article. Tells their paragraphs. */
function load(html: string): Element[] {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  // the page before may stand in the way of its own document's accessors
  for (const node of childrenOf(document)) Node.prototype.removeChild.call(document, node);
  document.append(document.adoptNode(parsed.documentElement));
  const paragraphs = [...document.querySelectorAll('p')].filter((paragraph) => paragraph.textContent.length > 30);
  const place = paragraphs[Math.floor(paragraphs.length / 2)] ?? document.body.appendChild(document.createElement('div'));
  return SENTENCES.map((sentence) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = sentence;
    place.before(paragraph);
    return paragraph;
  });
}

function read(meanwhile?: () => void): Read {
  const work = readPage(document, url, now);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    meanwhile?.();
  }
}

function hide({ page, article, sight, reading, watermarks }: Read): Ledger {
  const ledger = new Ledger();
  const clutter = findClutter({ page, article, sight, site: reading.site });
  ledger.hide([...watermarks.targets, ...clutter.targets], article ? [article.root] : []);
  return ledger;
}

/** Every node and all markup, as they stand. */
function witness(): { html: string; nodes: Node[] } {
  const nodes: Node[] = [];
  const walker = Document.prototype.createTreeWalker.call(document, document);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
  return { html: new XMLSerializer().serializeToString(document), nodes };
}

/** Where two texts part, in a few words: whole pages are too much to compare in a message. */
function difference(a: string, b: string): string {
  if (a === b) return '';
  let at = 0;
  while (a[at] === b[at]) at++;
  return `${a.slice(at - 40, at + 40)} became ${b.slice(at - 40, at + 40)}`;
}

const isHidden = (element: Element): boolean => Element.prototype.closest.call(element, '[data-qingyuan^="hide"]') !== null;
const aPage = fc.constantFrom(...pages);

describe('on pages nobody wrote for us', () => {
  it('reads, hides and gives everything back', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(aPage, fc.array(change, { maxLength: 14 }), ({ html }, changes) => {
        const ours = load(html);
        apply(document, changes, (element) => ours.some((paragraph) => element.contains(paragraph)));
        const before = witness();
        const found = read();
        const ledger = hide(found);
        // what we take for the article we do not hide
        for (const line of found.article?.body ?? []) if (line.text) expect(isHidden(line.block), line.text).toBe(false);
        ledger.undo();
        const after = witness();
        expect(difference(before.html, after.html)).toBe('');
        expect(after.nodes.length === before.nodes.length && after.nodes.every((node, i) => node === before.nodes[i])).toBe(true);
      }),
      options(0.6),
    );
  });

  it('hides no sentence of the article, whatever stands around it', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(aPage, fc.array(hostile, { maxLength: 5 }), ({ html }, pieces) => {
        const ours = load(html);
        for (const piece of pieces)
          Element.prototype.insertAdjacentHTML.call(bodyOf(document) ?? document.createElement('body'), 'beforeend', piece);
        const ledger = hide(read());
        for (const [i, paragraph] of ours.entries()) {
          expect(paragraph.textContent).toBe(SENTENCES[i]);
          expect(isHidden(paragraph), paragraph.textContent).toBe(false);
        }
        ledger.undo();
      }),
      options(0.25),
    );
  });

  it('bears a document that changes while it is read', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(aPage, fc.array(change, { minLength: 1, maxLength: 12 }), ({ html }, changes) => {
        load(html);
        const rest = [...changes];
        const ledger = hide(read(() => apply(document, rest.splice(0, 1), () => false)));
        apply(document, changes, () => false);
        ledger.undo();
        sweep(document);
        expect(Document.prototype.querySelectorAll.call(document, '[data-qingyuan]')).toHaveLength(0);
      }),
      options(0.15),
    );
  });
});

describe('at the edges of what a document can be', () => {
  const article = `<h1>海州港的灯塔</h1><p>来源：海州日报 2024-09-16 10:22</p>${SENTENCES.map((sentence) => `<p>${sentence}</p>`).join('')}`;

  // jsdom takes the square of the depth to build it
  it.each([RUNS > 1000 ? 10_000 : 2_000])('reads an article below %i elements', { timeout: EDGE }, (depth) => {
    load('<body></body>');
    // jsdom asks every ancestor's style sheet; browsers answer at once
    Element.prototype.checkVisibility = () => true;
    let inner: Element = document.createElement('div');
    inner.innerHTML = article;
    for (let at = 0; at < depth; at++) {
      const around = document.createElement('div');
      around.append(inner);
      inner = around;
    }
    document.body.append(inner);
    const found = read();
    hide(found).undo();
    expect(found.reading.text).toContain('旧灯塔不再拆除');
    document.body.replaceChildren();
  });

  it('reads an article among a hundred thousand siblings', { timeout: EDGE }, () => {
    load('<body></body>');
    document.body.innerHTML = `<div id="main">${article}</div>${'<i></i>'.repeat(50_000)}${'<a href="#">x</a> '.repeat(25_000)}`;
    const found = read();
    hide(found).undo();
    expect(found.reading.sources[0]?.value.name).toBe('海州日报');
  });

  it('reads what a form with fields of the DOM’s own names stands around', () => {
    load('<body></body>');
    document.body.innerHTML = `<form><input name="parentElement"><input name="nextSibling"><input name="localName"><input name="firstChild"><input name="closest"><div>${article}</div></form>`;
    const found = read();
    const ledger = hide(found);
    expect(found.reading.text).toContain('旧灯塔不再拆除');
    expect(found.reading.sources[0]?.value.name).toBe('海州日报');
    ledger.undo();
  });
});
