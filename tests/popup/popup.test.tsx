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
const SWITCHES: Switches = { enabled: true, mode: 'clean', scope: SITE, scopes: [HOST, SITE], secret: false, paused: false };

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
    expect(document.querySelector('[title="陈知夏 吴平"]')?.textContent).toBe('陈知夏、吴平');
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
    expect(document.querySelectorAll('a')).toHaveLength(0);
    expect(words('h1')).toEqual([evil]);
  });

  it('tells screen readers the language of what is quoted', () => {
    draw({ state: page() });
    for (const selector of ['h1', 'dd', '.reasons .words', '.kind ul'])
      expect(document.querySelector(selector)?.getAttribute('lang')).toBe('zh-Hans');
  });

  it('says of a Chinese outlet whether the list of 2025 has it, of others nothing', () => {
    const outlet = { name: '云川日报', kind: 'newspaper', country: 'CN', domain: 'yunchuan.example', cac: false } as const;
    draw({ state: page({ source: { name: '云川日报', url: null, outlet } }) });
    expect(document.body.textContent).toContain('not on the CAC list of permitted reprint sources (June 2025)');
    expect(document.querySelector<HTMLAnchorElement>('h1 a')?.href).toBe('https://yunchuan.example/');
    draw({ state: page({ source: { name: 'Harbour Post', url: null, outlet: { ...outlet, country: 'GB' } } }) });
    expect(document.body.textContent).not.toContain('CAC');
  });
});

describe('every other state', () => {
  it.each<[string, Partial<Model>, string]>([
    ['reading', { state: { is: 'reading' } }, 'Reading the page'],
    ['closed to extensions', { state: { is: 'forbidden' }, switches: null }, 'may not run on this page'],
    ['no page script', { state: { is: 'missing', failed: false } }, 'not running on this page yet'],
    ['not an article', { state: page({ verdict: 'not-article' }) }, 'Not an article'],
    ['no source', { state: page({ verdict: 'unclear', source: null, sources: [] }) }, 'No source is named'],
    ['site off', { state: page({ mode: 'off' }), switches: { ...SWITCHES, mode: 'off' } }, 'Off on this site'],
    ['all off', { state: page({ mode: 'off' }), switches: { ...SWITCHES, mode: 'off', enabled: false } }, 'Off on all sites'],
    ['paused', { state: page({ mode: 'off' }), switches: { ...SWITCHES, paused: true } }, 'Shown as it was'],
    ['private window', { state: page(), switches: { ...SWITCHES, secret: true } }, 'This page only'],
    ['a rule that failed', { state: page({ broken: ['ad-container'] }) }, 'because they failed: ad-container'],
    ['a setting not stored', { state: page(), trouble: 'unsaved' }, 'could not be stored'],
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
    const select = document.querySelector('select');
    if (select) select.selectedIndex = 0;
    select?.dispatchEvent(new Event('change'));
    click('.link');
    click('[role=switch]');
    draw({ state: { is: 'missing', failed: false } });
    click('.primary');
    expect(asked).toEqual([['setMode', 'off'], ['setScope', HOST], ['pause', true], ['setEnabled', false], ['run']]);
  });

  it('show an internationalised name in its own letters', () => {
    const scope = { kind: 'site', name: 'xn--fsqu00a.xn--fiqs8s' } as const;
    draw({ state: page(), switches: { ...SWITCHES, scope, scopes: [scope] } });
    expect(words('option')).toEqual(['All of 例子.中国']);
  });
});
