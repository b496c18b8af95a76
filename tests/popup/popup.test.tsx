// @vitest-environment jsdom
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PageReport } from '../../lib/model/report';
import { FIRST, type Model, type Wishes } from '../../lib/popup/controller';
import { Popup } from '../../lib/popup/popup';
import { viewOf, type Switches } from '../../lib/popup/view';
import { REPRINT } from './reports';

const texts = new Map<string, string>();
for (const message of await parseMessagesFile('lib/locales/en.yml'))
  if ('message' in message) texts.set(message.key.join('_'), message.message);

const SITE = { kind: 'site', name: 'example.com' } as const;
const HOST = { kind: 'host', name: 'news.example.com' } as const;
const SWITCHES: Switches = {
  enabled: true,
  mode: 'clean',
  scope: SITE,
  scopes: [HOST, SITE],
  secret: false,
  paused: false,
  managed: { mode: false, enabled: false },
};

let asked: unknown[][] = [];
/** Notes every wish instead of carrying it out. */
const controller = new Proxy({} as Wishes, {
  get:
    (_, name) =>
    (...asks: unknown[]) => (asked.push([name, ...asks]), Promise.resolve()),
});
const page = (report: Partial<PageReport> = {}): Model['state'] => ({
  is: 'page',
  report: { ...REPRINT, ...report },
  view: viewOf({ ...REPRINT, ...report }),
});

function draw(change: Partial<Model>): HTMLElement {
  render(<Popup model={{ ...FIRST, switches: SWITCHES, ...change }} controller={controller} />, document.body);
  return document.body;
}
const words = (selector: string) => [...document.querySelectorAll(selector)].map((element) => element.textContent);
const click = (selector: string) => {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`nothing at ${selector}`);
  element.click();
};

beforeEach(() => {
  asked = [];
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key, values) =>
    (texts.get(key) ?? '').replace(/\$(\d)/g, (_, n) => String([values].flat()[Number(n) - 1])),
  );
});
afterEach(() => {
  render(null, document.body);
  vi.restoreAllMocks();
});

describe('a reprint', () => {
  it('is answered in the first lines: verdict, source, time', () => {
    draw({ state: page() });
    expect(words('.verdict')).toEqual(['Reprint']);
    expect(words('h1')).toEqual(['云川日报']);
    expect(words('.when')[0]).toContain('March 15, 2024 at 9:21:47');
    expect(words('.when')[0]).toContain('time zone assumed');
  });

  it('shows the words behind a value on the page, and a quote where it stands in metadata', () => {
    draw({ state: page({ source: { name: '云川日报', url: null, outlet: null } }) });
    click('h1 .words');
    click('.reasons .words');
    expect(asked).toEqual([
      ['show', REPRINT.quotes.sources[0]],
      ['show', { rule: 'source-label', place: 'page', quote: '来源：云川日报' }],
    ]);
  });

  it('leads from a value of metadata to its quote in the list of all values', () => {
    draw({ state: page() });
    const people = [...document.querySelectorAll<HTMLElement>('.facts .words')].find(({ textContent }) => textContent === '陈知夏、吴平');
    people?.click();
    expect(asked).toEqual([]);
    expect(document.activeElement?.textContent).toBe('记者陈知夏 吴平metadata · credits-label');
    expect(document.activeElement?.closest('details')?.open).toBe(true);
  });

  it('says what lost against a value, where that stands and how to find it', () => {
    const lost = { rule: 'time-meta', place: 'meta', quote: '2024-03-14T22:05:00+08:00' } as const;
    const published = { rule: 'time', place: 'page', quote: '2024-03-15 09:21:47', lost: [lost] } as const;
    draw({ state: page({ quotes: { ...REPRINT.quotes, published: { ...published, lost: [lost] } } }) });
    expect(words('.lost')).toEqual(['Not used:2024-03-14T22:05:00+08:00metadata · time-meta']);
    click('.differs');
    expect(document.activeElement?.id).toBe('told-published');
  });

  it('adds up the reasons, those for an original below zero', () => {
    const own = { rule: 'no-other-source', says: 'original', weight: 2, quote: '晚风网' } as const;
    draw({ state: page({ score: 1, evidence: [...REPRINT.evidence, own] }) });
    expect(words('.reasons .quiet')).toEqual(['speaks for a reprint +3 · source-label', 'speaks for an original −2 · no-other-source']);
    expect(words('.sum')).toEqual(['Sum: +1']);
  });

  it('shows both headlines, each with what the other does not have', () => {
    draw({ state: page() });
    expect(words('mark')).toEqual(['首届', '开幕', '办起']);
  });

  it('draws what strangers wrote as text', () => {
    const evil = '<img src=x onerror=alert(1)>';
    draw({
      state: page({
        source: { name: evil, url: 'javascript:alert(1)', outlet: null },
        credits: [{ role: evil, names: [evil] }],
        disclaimer: evil,
        hidden: [{ rule: 'r', kind: 'ad', text: evil }],
      }),
    });
    expect(document.querySelectorAll('main img')).toHaveLength(0);
    // the search for the original is a link of ours
    expect([...document.querySelectorAll('a')].map(({ host }) => host)).toEqual(['www.bing.com']);
    expect(words('h1')).toEqual([evil]);
  });

  it('tells screen readers the language of what is quoted', () => {
    draw({ state: page() });
    for (const selector of ['h1', 'dd', '.reasons .words', '.item bdi'])
      expect(document.querySelector(selector)?.getAttribute('lang')).toBe('zh-Hans');
  });

  it('says of a Chinese outlet whether the list of 2025 has it, of others nothing', () => {
    const outlet = { name: '云川日报', kind: 'newspaper', country: 'CN', domain: 'yunchuan.example', cac: false } as const;
    draw({ state: page({ source: { name: '云川日报', url: null, outlet } }) });
    expect(document.body.textContent).toContain('not on the CAC list of permitted reprint sources (June 2025)');
    expect([...document.querySelectorAll<HTMLAnchorElement>('a.away')].map(({ href }) => href)).toEqual(['https://yunchuan.example/']);
    draw({ state: page({ source: { name: 'Harbour Post', url: null, outlet: { ...outlet, country: 'GB' } } }) });
    expect(document.body.textContent).not.toContain('CAC');
  });
});

it('shows eight credits and twelve hidden texts of a kind at once, the rest on demand', () => {
  const credits = Array.from({ length: 60 }, (_, i) => ({ role: '记者', names: [`陈${String(i)}`] }));
  const hidden = Array.from({ length: 200 }, (_, i) => ({ rule: 'r', kind: 'ad' as const, text: `ad ${String(i)}` }));
  draw({ state: page({ credits, hidden }) });
  expect(words('.rest > summary')).toEqual(['52 more', '1 more', '188 more']);
  expect(document.querySelectorAll('dl.facts:not(.told) > div')).toHaveLength(62);
  expect(document.querySelectorAll('.item')).toHaveLength(200);
});

describe('what was hidden', () => {
  it('is listed, each to be shown again, and kept for good once it is', () => {
    draw({ state: page() });
    expect(words('.item')).toEqual(['晚风网 x7k× 2Show', 'divShow']);
    click('.item .link');
    draw({ state: page({ hidden: [], revealed: [{ rule: 'r', kind: 'watermark', text: '晚风网 x7k' }] }) });
    expect(words('.slot summary')).toEqual(['Hidden here0Watermarks 0']);
    click('.item .link');
    click('.keep');
    const item = { kind: 'watermark', text: '晚风网 x7k' };
    expect(asked).toEqual([
      ['reveal', item, true],
      ['reveal', item, false],
      ['keep', '晚风网 x7k'],
    ]);
  });

  it('can be kept only where something may be stored', () => {
    const revealed = [{ rule: 'r', kind: 'ad', text: 'x' }] as const;
    draw({ state: page({ revealed: [...revealed] }), switches: { ...SWITCHES, secret: true } });
    expect(document.querySelector('.keep')).toBeNull();
  });
});

describe('the use of an article', () => {
  it('is to copy, to cite in the form chosen, to look for the original, to print', () => {
    draw({ state: page() });
    for (const button of document.querySelectorAll<HTMLElement>('.acts button')) button.click();
    expect(asked.map(String)).toEqual(['copy,text', 'copy,citation', 'copy,text', 'copy,markdown', 'copy,rich', 'print', 'copy,report']);
    expect(words('.cited')[0]).toContain('转引自：晚风网[EB/OL]');
    const form = document.querySelector<HTMLSelectElement>('#use-form');
    if (form) form.selectedIndex = 2;
    form?.dispatchEvent(new Event('change'));
    expect(asked.at(-1)).toEqual(['setCite', 'apa']);
  });

  it('opens a search only by a link, on the site of the outlet where that is known', () => {
    const outlet = { name: '云川日报', kind: 'newspaper', country: 'CN', domain: 'yunchuan.example', cac: false } as const;
    draw({ state: page({ source: { name: '云川日报', url: null, outlet } }), habits: { ...FIRST.habits, search: 'baidu' } });
    const links = [...document.querySelectorAll<HTMLAnchorElement>('a.act')].map(({ href }) => decodeURIComponent(href));
    expect(links).toEqual([
      'https://www.baidu.com/s?wd="山城首届图书节开幕" 云川日报',
      'https://www.baidu.com/s?wd=site:yunchuan.example 山城首届图书节开幕',
    ]);
    draw({ state: page({ source: { name: '云川日报', url: null, outlet } }), habits: { ...FIRST.habits, search: 'outlet' } });
    expect(words('a.act')).toEqual(['Find original', 'Search with Bing']);
    expect(decodeURIComponent(document.querySelector<HTMLAnchorElement>('a.act')?.href ?? '')).toContain('site:yunchuan.example');
    // an outlet without a site of its own is looked for everywhere
    draw({ state: page(), habits: { ...FIRST.habits, search: 'outlet' } });
    expect(words('a.act')).toEqual(['Find original']);
  });

  it('is not offered where there is no article', () => {
    draw({ state: page({ verdict: 'not-article' }) });
    expect(document.querySelector('.act')).toBeNull();
  });
});

describe('every other state', () => {
  it.each<[string, Partial<Model>, string]>([
    ['reading', { state: { is: 'reading' } }, 'Reading the page'],
    ['closed to extensions', { state: { is: 'forbidden' }, switches: null }, 'may not run on this page'],
    ['no page script', { state: { is: 'missing', failed: false, allowed: true } }, 'not running on this page yet'],
    ['access taken away', { state: { is: 'missing', failed: false, allowed: false } }, 'may not run on this site'],
    ['not an article', { state: page({ verdict: 'not-article' }) }, 'Not an article'],
    ['no source', { state: page({ verdict: 'unclear', source: null, sources: [] }) }, 'No source is named'],
    ['site off', { state: page({ mode: 'off' }), switches: { ...SWITCHES, mode: 'off' } }, 'Off on this site'],
    ['all off', { state: page({ mode: 'off' }), switches: { ...SWITCHES, mode: 'off', enabled: false } }, 'Off on all sites'],
    ['paused', { state: page({ mode: 'off' }), switches: { ...SWITCHES, paused: true } }, 'Shown as it was'],
    ['private window', { state: page(), switches: { ...SWITCHES, secret: true } }, 'This page only'],
    [
      'site set by a policy',
      { state: page(), switches: { ...SWITCHES, managed: { mode: true, enabled: true } } },
      'Set by your organisation',
    ],
    ['a rule that failed', { state: page({ broken: ['ad-container'] }) }, 'because they failed: ad-container'],
    ['a setting not stored', { state: page(), trouble: 'unsaved' }, 'could not be stored'],
    ['something copied', { state: page(), done: 'copied' }, 'Copied.'],
  ])('%s', (_, model, text) => {
    expect(draw(model).textContent).toContain(text);
    // whatever can be focused has a name
    for (const control of document.querySelectorAll('button, a, input, select, summary')) {
      const label = control.getAttribute('aria-label') ?? (control.closest('label') ?? control).textContent;
      expect(label.trim(), control.outerHTML).not.toBe('');
    }
  });

  it('nothing is claimed to be hidden on a page that is left alone', () => {
    draw({ state: page({ mode: 'off', hidden: [] }), switches: { ...SWITCHES, mode: 'off' } });
    expect(document.querySelector('.kinds')).toBeNull();
  });
});

describe('the switches', () => {
  it('hand on mode, scope, pause, the global switch and the wish to run', () => {
    draw({ state: page() });
    click('input[value=off]');
    const select = document.querySelector<HTMLSelectElement>('footer select');
    if (select) select.selectedIndex = 0;
    select?.dispatchEvent(new Event('change'));
    click('footer .link');
    click('[role=switch]');
    draw({ state: { is: 'missing', failed: false, allowed: true } });
    click('.primary');
    expect(asked).toEqual([['setMode', 'off'], ['setScope', HOST], ['pause', true], ['setEnabled', false], ['run']]);
  });

  it('show an internationalised name in its own letters', () => {
    const scope = { kind: 'site', name: 'xn--fsqu00a.xn--fiqs8s' } as const;
    draw({ state: page(), switches: { ...SWITCHES, scope, scopes: [scope] } });
    expect(words('footer option')).toEqual(['All of 例子.中国']);
  });
});
