import { describe, expect, test } from 'vitest';
import type { Language } from '../../lib/model/report.ts';
import { findInstants, fromAddress, parseMachineInstant } from '../../lib/text/instants.ts';

/** 2024-09-20 12:00 in Shanghai. */
const NOW = Date.parse('2024-09-20T12:00:00+08:00');
const read = (text: string, lang: Language = 'zh-Hans') => findInstants(text, { lang, now: NOW }).map(({ instant }) => instant.iso);

describe('date-times as pages print them', () => {
  test.each<[string, Language, string]>([
    ['2024-09-16 17:22:56', 'zh-Hans', '2024-09-16T17:22:56+08:00'],
    ['发布时间：2024/9/6 7:22', 'zh-Hans', '2024-09-06T07:22+08:00'],
    ['2024年09月16日17:22', 'zh-Hans', '2024-09-16T17:22+08:00'],
    ['2024年9月16日 17时22分', 'zh-Hans', '2024-09-16T17:22+08:00'],
    ['2024年9月16日 下午5:22', 'zh-Hans', '2024-09-16T17:22+08:00'],
    ['2024-09-16', 'zh-Hans', '2024-09-16'],
    ['09-16 17:22', 'zh-Hans', '2024-09-16T17:22+08:00'],
    ['12月30日 08:05', 'zh-Hans', '2023-12-30T08:05+08:00'],
    ['18-03-0823:16', 'zh-Hans', '2018-03-08T23:16+08:00'],
    ['民國113年9月16日', 'zh-Hant', '2024-09-16'],
    ['令和6年9月16日 9:05', 'ja', '2024-09-16T09:05+09:00'],
    ['9/16(月) 17:22', 'ja', '2024-09-16T17:22+09:00'],
    ['2024.09.16. 오후 05:22', 'ko', '2024-09-16T17:22+09:00'],
    ['Sept. 16, 2024 5:22 p.m. ET', 'en', '2024-09-16T17:22-04:00'],
    ['Nov 8, 2023 / 04:43 PM CST', 'en', '2023-11-08T16:43-06:00'],
    ['16 November 2017 • 2:15pm', 'en', '2017-11-16T14:15+00:00'],
    ['04:25:06 PM IST Apr 08, 2020', 'en', '2020-04-08T16:25:06+05:30'],
    ['16.09.2024, 17:22 Uhr', 'de', '2024-09-16T17:22+02:00'],
    ['16 septembre 2024 à 17h22', 'fr', '2024-09-16T17:22+02:00'],
    ['16 de septiembre de 2024', 'es', '2024-09-16'],
    ['16/09/2024', 'fr', '2024-09-16'],
    ['3小时前', 'zh-Hans', '2024-09-20T09:00+08:00'],
    ['昨天 10:20', 'zh-Hans', '2024-09-19T10:20+08:00'],
    ['2 hours ago', 'en', '2024-09-20T02:00+00:00'],
  ])('%s (%s)', (text, lang, iso) => {
    expect(read(text, lang)).toEqual([iso]);
  });

  test.each([
    '电话 010-65363263',
    '版本 1.2.3',
    '比分 3-2',
    '阅读约3分钟',
    '价格 12.30 元',
    '2024-13-40',
    '2024年2月30日',
    '24/7',
    '127.0.0.1',
  ])('none in %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  test('a stated zone is kept, a missing one is assumed and said so', () => {
    const zones = (text: string) => findInstants(text, { lang: 'en', now: NOW }).map(({ instant }) => instant.zone);
    expect(zones('2024-09-16T17:22:00+02:00')).toEqual(['stated']);
    expect(zones('2024-09-16 17:22')).toEqual(['assumed']);
  });
});

test('machine-readable values', () => {
  const parse = (value: string) => parseMachineInstant(value, { lang: 'zh-Hans', now: NOW })?.iso;
  expect(parse('2024-09-16T01:59:22Z')).toBe('2024-09-16T01:59:22+00:00');
  expect(parse('20240916172256')).toBe('2024-09-16T17:22:56+08:00');
  expect(parse('1726478553')).toBe('2024-09-16T17:22:33+08:00');
  expect(parse('Mon, 16 Sep 2024 17:22:33 +0800')).toBe('2024-09-16T17:22:33+08:00');
  expect(parse('soon')).toBeUndefined();
});

test('the day an address carries', () => {
  const day = (url: string) => fromAddress(new URL(url), NOW)?.iso;
  expect(day('https://a.example/2024/0916/c1.html')).toBe('2024-09-16');
  expect(day('https://a.example/t20240916_35.htm')).toBe('2024-09-16');
  expect(day('https://a.example/2024-09/16/content.html')).toBe('2024-09-16');
  expect(day('https://a.example/item/123456789')).toBeUndefined();
});
