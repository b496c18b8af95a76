// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { standsAtHead } from '../../lib/article/article';
import { watchGrowth } from '../../lib/visit/watch';
import { readPage } from '../harness/read-page';

const TEXT = '清晨七点，港口的汽笛声把整座小城叫醒，渔船一艘接一艘靠岸，码头上很快热闹起来。';

/** Reads a page, watches it, and counts how often it is to be read again. */
function watched(): { count: () => Promise<number>; forget: () => void; element: (id: string) => Element; stop: () => void } {
  document.title = '港口的清晨 - 新桥在线';
  document.body.innerHTML = `<div id="top">12:01</div><div><h1>港口的清晨</h1><p>2024-09-20 <span id="source"></span></p><div id="text">${`<p>${TEXT}</p>`.repeat(6)}</div></div><div id="bottom"></div>`;
  const work = readPage(document, new URL('https://www.newbridge.example/2024/a.html'), Date.now());
  let step = work.next();
  while (!step.done) step = work.next();
  const { article } = step.value;
  const again = vi.fn();
  const stop = new AbortController();
  const atHead = (node: Node) => article !== null && standsAtHead(article, node);
  const forget = watchGrowth(document, { again, atHead }, stop.signal);
  const count = async () => {
    await Promise.resolve();
    await vi.advanceTimersByTimeAsync(5000);
    return again.mock.calls.length;
  };
  return { count, forget, element: (id) => document.getElementById(id) ?? document.body, stop: () => stop.abort() };
}

describe('a page that was read', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is read again when a source is filled in at the head, and when its words change', async () => {
    const { count, element, stop } = watched();
    element('source').append('来源：岭东晚报');
    expect(await count()).toBe(1);
    const words = element('source').firstChild as Text;
    words.data = '来源：海州日报';
    expect(await count()).toBe(2);
    stop();
  });

  it('is read again when an article comes in', async () => {
    const { count, element, stop } = watched();
    element('bottom').innerHTML = `<p>${TEXT.repeat(6)}</p>`;
    expect(await count()).toBe(1);
    stop();
  });

  it('is left alone when short words change elsewhere, when nothing can be read in them, and by our own changes', async () => {
    const { count, element, forget, stop } = watched();
    element('top').textContent = '12:02';
    element('bottom').textContent = '评论 3';
    element('text').querySelectorAll('p')[3]?.append('（图）');
    element('source').append('·');
    expect(await count()).toBe(0);
    element('source').append('来源：岭东晚报');
    forget();
    expect(await count()).toBe(0);
    stop();
  });

  it('is left alone in the end by a clock at its head', async () => {
    const { count, element, stop } = watched();
    for (let i = 10; i < 30; i++) {
      element('source').textContent = `12:${i}`;
      await count();
    }
    expect(await count()).toBe(3);
    stop();
  });
});
