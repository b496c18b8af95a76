// @vitest-environment jsdom
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Hold } from '../../lib/marks/hold';
import { Ledger } from '../../lib/marks/ledger';
import type { NoiseTarget } from '../../lib/model/noise';

const MARK = 'k3Q Seaside Daily';
const PAGE =
  `<div id="a"><p class="x">Harbour opens.<span class="w">${MARK}</span></p><p>Ships came this morning.${MARK}</p>` +
  `<p data-qingyuan="own">Fog lay over the bay.</p><div class="ad">Lamps at half price</div><ul><li>First boat${MARK}</li><li>Second boat</li></ul></div>`;

let ledger: Ledger;
let hold: Hold;
let resisted: string[];
let rebuilt: number;
const find = (selector: string): Element => {
  const found = document.querySelector(selector);
  if (!found) throw new Error(selector);
  return found;
};
/** Mutations are told after the work that made them. */
const told = () => new Promise((resolve) => setTimeout(resolve));

function hide(): void {
  const run = (text: Text): NoiseTarget => {
    const start = text.data.indexOf(MARK);
    return { rule: 'tail', kind: 'watermark', text, start, end: start + MARK.length, words: MARK };
  };
  ledger = new Ledger();
  ledger.hide([
    { rule: 'carrier', kind: 'watermark', element: find('span') },
    run(find('p:nth-of-type(2)').firstChild as Text),
    run(find('li').firstChild as Text),
    { rule: 'ads', kind: 'ad', element: find('.ad') },
  ]);
  resisted = [];
  rebuilt = 0;
  hold = new Hold(ledger, { resists: (rule) => resisted.push(rule), rebuilt: () => rebuilt++ });
  hold.watch(document);
}
beforeEach(() => {
  document.body.innerHTML = PAGE;
  hide();
});
afterEach(() => {
  hold.stop();
  document.body.innerHTML = '';
});

describe('a page that brings back what is hidden', () => {
  it('a mark taken off is set again before anything is painted, and the page’s own value is kept', async () => {
    find('.ad').setAttribute('data-qingyuan', 'mine');
    await Promise.resolve();
    expect(find('.ad').getAttribute('data-qingyuan')).toMatch(/^hide /);
    hold.stop();
    ledger.undo();
    expect(find('.ad').getAttribute('data-qingyuan')).toBe('mine');
  });

  it('the same thing built anew is hidden again, later and elsewhere, too; undoing gives the new one back', async () => {
    const again = '<div class="ad">Lamps at half price</div>';
    find('.ad').remove();
    await told();
    document.body.insertAdjacentHTML('afterbegin', again);
    await Promise.resolve();
    expect(find('.ad').getAttribute('data-qingyuan')).toMatch(/^hide /);
    expect(ledger.size).toBe(4);
    hold.stop();
    ledger.undo();
    expect(find('.ad').outerHTML).toBe(again);
  });

  it('what only looks a little like it is not', async () => {
    find('.ad').outerHTML = '<div class="ad">Lamps are lit at six</div>';
    await told();
    expect(find('.ad').hasAttribute('data-qingyuan')).toBe(false);
    // but a rule may know it
    expect(rebuilt).toBe(1);
  });

  it('one that fights has its way after a few rounds, and it is told: no loop', async () => {
    let fights = 0;
    const theirs = new MutationObserver(() => {
      if (!find('.ad').hasAttribute('data-qingyuan') || fights > 50) return;
      fights++;
      find('.ad').removeAttribute('data-qingyuan');
    });
    theirs.observe(document, { attributes: true, subtree: true });
    find('.ad').removeAttribute('data-qingyuan');
    for (let i = 0; i < 40; i++) await told();
    theirs.disconnect();
    expect(fights).toBeLessThan(6);
    expect(resisted).toEqual(['ads']);
    expect(ledger.list().map(({ rule }) => rule)).not.toContain('ads');
    expect(find('.ad').outerHTML).toBe('<div class="ad">Lamps at half price</div>');
  });

  it('one that builds the thing anew whatever is done is no loop either', async () => {
    let fights = 0;
    const theirs = new MutationObserver(() => {
      if (!document.querySelector('.ad[data-qingyuan]') || fights > 50) return;
      fights++;
      find('.ad').outerHTML = '<div class="ad">Lamps at half price</div>';
    });
    theirs.observe(document, { attributes: true, childList: true, subtree: true });
    find('.ad').outerHTML = '<div class="ad">Lamps at half price</div>';
    for (let i = 0; i < 40; i++) await told();
    theirs.disconnect();
    expect(fights).toBeLessThan(6);
    expect(resisted).toEqual(['ads']);
    expect(rebuilt).toBe(0);
  });

  it('words written again into a text are told, words that are new are the page’s business', async () => {
    const text = find('p:nth-of-type(2)').firstChild as Text;
    text.data = 'Quite another sentence.';
    await told();
    expect(rebuilt).toBe(0);
    text.data = `Ships came this morning.${MARK}`;
    await told();
    expect(rebuilt).toBe(1);
  });

  it('our own hiding and putting back is no news', async () => {
    ledger.undo();
    hide();
    ledger.reveal(0);
    await told();
    expect([resisted, rebuilt]).toEqual([[], 0]);
  });
});

describe('undoing after 1,000 changes the page has made', () => {
  const change = fc.record({
    // a page that only destroys soon has nothing left to be put back
    do: fc.constantFrom(
      ...['class', 'clone', 'move', 'strip', 'wrap', 'add', 'append'].flatMap((each) => [each, each, each]),
      'text',
      'remove',
    ),
    at: fc.nat(1000),
    to: fc.nat(1000),
    // a page that writes the very words of a watermark again means them: that text is its own
    value: fc.constantFrom('new', 'a longer sentence', 'x'),
  });
  type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;
  const apply = (each: Change): void => {
    const all = [...document.body.querySelectorAll('*')];
    const [element, other] = [all[each.at % all.length], all[each.to % all.length]];
    if (!element || !other) return;
    const text = element.firstChild;
    const full = all.length > 400;
    if (each.do === 'text' && text instanceof Text) text.data = each.value;
    // what is written to a text emptied by us may stand behind its words or in their place: nobody can tell
    else if (each.do === 'add' && text instanceof Text && element.localName !== 'span')
      text.data = each.at % 2 ? each.value + text.data : text.data + each.value;
    else if (each.do === 'append') element.append(each.value);
    else if (each.do === 'remove' && all.length > 6 && element.id !== 'a') element.remove();
    else if (each.do === 'class') element.className = each.value;
    else if (each.do === 'clone' && !full) other.append(element.cloneNode(true));
    else if (each.do === 'move' && !element.contains(other)) other.before(element);
    else if (each.do === 'strip') element.removeAttribute('class');
    else if (each.do === 'wrap' && !full && element.id !== 'a') {
      const font = document.createElementNS('http://www.w3.org/1999/xhtml', 'font');
      element.replaceWith(font);
      font.append(element);
    }
  };

  it('is the same page with the same changes without us', async () => {
    let lively = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1000, maxLength: 1000 }), async (changes) => {
        hold.stop();
        document.body.innerHTML = PAGE;
        for (const each of changes) apply(each);
        if (document.body.textContent.split(MARK).length > 4) lively++;
        const alone = document.body.innerHTML;
        document.body.innerHTML = PAGE;
        hide();
        for (const each of changes) {
          apply(each);
          await Promise.resolve();
        }
        hold.stop();
        ledger.undo();
        expect(document.body.innerHTML).toBe(alone);
      }),
      { numRuns: 16, seed: 20261125, endOnFailure: true },
    );
    // pages of which nothing was left prove nothing
    expect(lively).toBeGreaterThan(8);
  }, 120_000);
});
