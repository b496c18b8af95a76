import { describe, expect, it } from 'vitest';
import { scopesOf } from '../../lib/settings/scopes';

const scopes = (url: string) => {
  const { site, host } = scopesOf(new URL(url));
  return [site?.name ?? null, host.name];
};

describe('the scopes of an address', () => {
  it.each([
    ['https://mp.news.example.com/a', 'example.com', 'mp.news.example.com'],
    ['https://www.example.com.cn/', 'example.com.cn', 'www.example.com.cn'],
    ['https://m.example.co.uk:8443/', 'example.co.uk', 'm.example.co.uk'],
    // the users of a hosting service are apart
    ['https://someone.github.io/', 'someone.github.io', 'someone.github.io'],
    ['http://新闻.例子.中国/', 'xn--fsqu00a.xn--fiqs8s', 'xn--efvy88h.xn--fsqu00a.xn--fiqs8s'],
  ])('%s', (url, site, host) => {
    expect(scopes(url)).toEqual([site, host]);
  });

  it.each([
    ['http://192.168.1.7:8080/', '192.168.1.7'],
    ['http://[2001:db8::1]/', '[2001:db8::1]'],
    ['http://localhost:3000/', 'localhost'],
    ['http://intranet/', 'intranet'],
    ['https://github.io/', 'github.io'],
  ])('%s is a host and no site', (url, host) => {
    expect(scopes(url)).toEqual([null, host]);
  });
});
