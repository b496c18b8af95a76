import { describe, expect, it } from 'vitest';
import type { Outlet } from '../../lib/model/report';
import { changes } from '../../lib/popup/changes';
import { localeOf, momentText, monthText, namesText, offsetText } from '../../lib/popup/format';
import { creditLabel, linksOf, viewOf } from '../../lib/popup/view';
import { REPRINT } from './reports';

const OUTLET: Outlet = { name: '云川日报', kind: 'newspaper', country: 'CN', domain: 'yunchuan.example', cac: true };

describe('the view of a report', () => {
  it('has the primary source as its hero and the others beside it', () => {
    const view = viewOf(REPRINT);
    expect(view.source).toMatchObject({
      value: '云川日报',
      part: 'from',
      links: [{ href: 'http://yunchuan.example/', domain: 'yunchuan.example' }],
    });
    expect(view.others).toEqual(['山城晚报']);
  });

  it('does not say "reprinted from" where the verdict does not', () => {
    expect(viewOf({ ...REPRINT, verdict: 'unclear' }).source?.part).toBe('named');
    expect(viewOf({ ...REPRINT, verdict: 'original' }).source?.part).toBe('own');
  });

  it('names the site as publisher of an original only, when no source is printed', () => {
    const nameless = { ...REPRINT, source: null, sources: [] };
    expect(viewOf({ ...nameless, verdict: 'original' }).source).toMatchObject({ value: '晚风网', part: 'own', links: [] });
    expect(viewOf({ ...nameless, verdict: 'unclear' }).source).toBeNull();
  });

  it('shows a further time only where it differs', () => {
    expect(viewOf(REPRINT).modified).toBeNull();
    const modified = { iso: '2024-03-16T08:00+08:00', precision: 'minute', zone: 'stated' } as const;
    expect(viewOf({ ...REPRINT, modified }).modified?.value).toEqual(modified);
  });

  it('counts what is hidden by kind, watermarks first, the same words once', () => {
    expect(viewOf(REPRINT).hidden).toEqual([
      { kind: 'watermark', texts: [{ text: '晚风网 x7k', times: 2, revealed: false }], count: 2 },
      { kind: 'ad', texts: [{ text: 'div', times: 1, revealed: false }], count: 1 },
    ]);
    const revealed = [{ rule: 'r', kind: 'ad', text: 'shown again' }] as const;
    expect(viewOf({ ...REPRINT, hidden: [], revealed: [...revealed] }).hidden).toEqual([
      { kind: 'ad', texts: [{ text: 'shown again', times: 1, revealed: true }], count: 0 },
    ]);
  });

  it("leaves out an original headline that is the portal's", () => {
    expect(viewOf({ ...REPRINT, originalTitle: REPRINT.title }).headlines).toBeNull();
  });
});

describe('links', () => {
  const hrefs = (outlet: Outlet | null, url: string | null) => linksOf(outlet, url).map(({ href }) => href);

  it("lead to the outlet's own site, and to what the page links where that says more; only to http and https", () => {
    expect(hrefs(OUTLET, 'http://elsewhere.example/')).toEqual(['https://yunchuan.example/', 'http://elsewhere.example/']);
    expect(hrefs(OUTLET, 'http://www.yunchuan.example/')).toEqual(['https://yunchuan.example/']);
    expect(hrefs(OUTLET, 'http://www.yunchuan.example/2024/1.html')).toHaveLength(2);
    expect(linksOf(null, 'https://www.xn--fsqu00a.xn--fiqs8s/')).toEqual([
      { href: 'https://www.xn--fsqu00a.xn--fiqs8s/', domain: '例子.中国' },
    ]);
    for (const url of ['javascript:alert(1)', ' https://x.example', 'data:text/html,x', '//x.example', 'https://', null])
      expect(hrefs(null, url)).toEqual([]);
  });
});

describe('the original headline', () => {
  it('marks what the portal changed and nothing else', () => {
    expect(changes('山城首届图书节开幕', '山城办起图书节开幕')).toEqual([
      { text: '山城', changed: false },
      { text: '首届', changed: true },
      { text: '图书节开幕', changed: false },
    ]);
    expect(changes('全新标题', '另一个')).toEqual([{ text: '全新标题', changed: true }]);
    // what both share in the middle is no change; a single letter in common says nothing
    expect(changes('山城的首届图书节开幕', '图书节昨在山城')).toEqual([
      { text: '山城的首届', changed: true },
      { text: '图书节', changed: false },
      { text: '开幕', changed: true },
    ]);
    expect(changes('', '另一个')).toEqual([]);
    expect(changes('一'.repeat(4000), '一'.repeat(4001))).toEqual([{ text: '一'.repeat(4000), changed: true }]);
    // a letter outside the first plane is one letter
    expect(changes('𠮷野家', '𠮾野家')).toEqual([
      { text: '𠮷', changed: true },
      { text: '野家', changed: false },
    ]);
  });
});

describe('times', () => {
  it("keep the clock the page printed, whatever the reader's zone, in the reader's language", () => {
    expect(momentText({ iso: '2024-03-15T23:30+09:00', precision: 'minute', zone: 'stated' }, 'zh-CN')).toBe('2024年3月15日 23:30');
    expect(momentText({ iso: '2024-03-15T09:21:47+08:00', precision: 'second', zone: 'stated' }, 'en-GB')).toMatch(
      /^15 March 2024.* 09:21:47$/,
    );
    expect(momentText({ iso: '2024-03-15', precision: 'day', zone: 'assumed' }, 'ja')).toBe('2024年3月15日');
  });

  it('name their offset, a day has none', () => {
    expect(offsetText({ iso: '2024-03-15T09:21+08:00', precision: 'minute', zone: 'stated' })).toBe('UTC+8');
    expect(offsetText({ iso: '2024-03-15T09:21-03:30', precision: 'minute', zone: 'stated' })).toBe('UTC-3:30');
    expect(offsetText({ iso: '2024-03-15', precision: 'day', zone: 'stated' })).toBe('');
  });

  it("follow the browser's locale within the language of the interface", () => {
    expect(localeOf('en_GB', 'en')).toBe('en-GB');
    expect(localeOf('de', 'en')).toBe('en');
    expect(monthText('2025-06', 'zh-CN')).toBe('2025年6月');
  });
});

describe('names', () => {
  it('are parted the way their script does it', () => {
    expect(namesText(['陈知夏', '吴平'])).toBe('陈知夏、吴平');
    expect(namesText(['Ann Lee', 'Bo Park'])).toBe('Ann Lee, Bo Park');
  });
});

describe('a credit', () => {
  const told = (quote: string) => ({ rule: 'credit-metadata', place: 'meta' as const, quote });
  it('keeps its role as printed, and has one in the reader’s language where the page prints none', () => {
    expect(creditLabel('作者', told('author: Ann Lee'))).toBe('author');
    expect(creditLabel('作者', told('作者：陈知夏'))).toEqual({ role: '作者' });
    expect(creditLabel('By', told('By Ann Lee'))).toEqual({ role: 'By' });
  });
});
