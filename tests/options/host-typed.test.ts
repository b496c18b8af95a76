import { describe, expect, it } from 'vitest';
import { hostTyped } from '../../lib/options/host-typed';

describe('a site as people type it', () => {
  it.each([
    ['example.com', 'example.com'],
    [' WWW.Example.com ', 'example.com'],
    ['https://news.example.com/2024/a.html?b#c', 'news.example.com'],
    ['例子.中国', 'xn--fsqu00a.xn--fiqs8s'],
    ['192.168.1.7:8080', '192.168.1.7'],
    ['localhost', 'localhost'],
  ])('%s', (words, host) => {
    expect(hostTyped(words)).toBe(host);
  });

  it.each(['', 'example', '日报', 'a b.com', 'me@example.com', 'javascript:alert(1)'])('“%s” is none', (words) => {
    expect(hostTyped(words)).toBeNull();
  });
});
