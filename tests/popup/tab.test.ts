import { expect, it } from 'vitest';
import { isOpen, isPdf } from '../../lib/popup/tab';

it.each([
  ['https://example.com/', true],
  ['http://localhost/', true],
  ['file:///home/a.html', false],
  ['about:blank', false],
  ['chrome://version/', false],
  ['https://addons.mozilla.org/x', false],
  ['https://chromewebstore.google.com/', false],
  ['https://chromewebstore.google.com.example.com/', true],
])('%s is open to page scripts: %s', (url, open) => {
  expect(isOpen(new URL(url))).toBe(open);
});

it('a tab that hides its address is closed', () => {
  expect(isOpen(null)).toBe(false);
});

it('knows a PDF file by its address', () => {
  expect(isPdf(new URL('https://example.com/a.PDF?x=1'))).toBe(true);
  expect(isPdf(new URL('https://example.com/a.html?f=a.pdf'))).toBe(false);
});
