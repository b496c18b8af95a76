// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { Ledger } from '../../lib/marks/ledger';
import { sweep } from '../../lib/marks/trees';
import type { NoiseTarget } from '../../lib/model/noise';

const PAGE =
  '<div id="a"><p class="x">Harbour opens.<span style="display:none">k3Q Seaside Daily</span></p><p>Ships came.k3Q Seaside Daily</p>' +
  '<p data-qingyuan="own">Fog.</p><p contenteditable="true">k3Q Seaside Daily</p><p>one two three two one</p></div>';

const run = (text: Text, words: string, from = 0): NoiseTarget => {
  const start = text.data.indexOf(words, from);
  return { rule: 'test', kind: 'watermark', text, start, end: start + words.length, words };
};
const element = (selector: string, kind: NoiseTarget['kind'] = 'watermark'): NoiseTarget => ({
  rule: 'test',
  kind,
  element: find(selector),
});
const find = (selector: string): Element => {
  const found = document.querySelector(selector);
  if (!found) throw new Error(selector);
  return found;
};
const paragraph = (n: number): Text => find(`p:nth-of-type(${n})`).firstChild as Text;
const nodes = (): Node[] => {
  const walker = document.createTreeWalker(document.body);
  const all: Node[] = [];
  for (let node: Node | null = walker.root; node; node = walker.nextNode()) all.push(node);
  return all;
};
const load = (): string => {
  document.body.innerHTML = PAGE;
  return document.documentElement.outerHTML;
};

afterEach(() => {
  document.body.innerHTML = '';
});

describe('hiding and undoing', () => {
  it('gives back every byte and every node', () => {
    const before = load();
    const had = nodes();
    const ledger = new Ledger();
    ledger.hide([element('span'), run(paragraph(2), 'k3Q Seaside Daily'), element('p:nth-of-type(3)', 'ad')]);
    expect(ledger.list().map((each) => each.text)).toEqual(['k3Q Seaside Daily', 'k3Q Seaside Daily', 'Fog.']);
    expect(document.body.textContent).toBe('Harbour opens.Ships came.Fog.k3Q Seaside Dailyone two three two one');
    ledger.undo();
    expect(document.documentElement.outerHTML).toBe(before);
    expect(nodes()).toEqual(had);
    expect(ledger.size).toBe(0);
  });

  it('lists what is hidden twice once', () => {
    load();
    const ledger = new Ledger();
    const targets = [element('span'), run(paragraph(2), 'k3Q Seaside Daily')];
    ledger.hide(targets);
    ledger.hide(targets);
    expect(ledger.size).toBe(2);
    expect(paragraph(2).data).toBe('Ships came.');
  });

  it('takes several runs out of one text node, in several calls, and shows them again one by one', () => {
    load();
    const text = paragraph(5);
    const ledger = new Ledger();
    ledger.hide([run(text, 'two', 8), run(text, 'one')]);
    expect(text.data).toBe(' two three  one');
    ledger.hide([run(text, 'three')]);
    expect(text.data).toBe(' two   one');
    expect(ledger.list().map((each) => each.text)).toEqual(['two', 'one', 'three']);
    expect(ledger.reveal(1)).toBe(true);
    expect(text.data).toBe('one two   one');
    ledger.reveal(1);
    expect(text.data).toBe('one two three  one');
    expect(ledger.reveal(5)).toBe(false);
    ledger.undo();
    expect(text.data).toBe('one two three two one');
  });

  it('touches no place where someone may type, and not the page itself', () => {
    const before = load();
    const ledger = new Ledger();
    ledger.hide([element('p[contenteditable]'), run(paragraph(4), 'k3Q'), element('body'), element('html')]);
    ledger.hide([element('#a')], [find('span')]);
    expect(document.documentElement.outerHTML).toBe(before);
    expect(ledger.size).toBe(0);
  });

  it('takes nothing out of words that have changed since they were found', () => {
    load();
    const target = run(paragraph(2), 'k3Q Seaside Daily');
    paragraph(2).data = 'Quite another sentence stands here now.';
    const ledger = new Ledger();
    ledger.hide([target]);
    expect(paragraph(2).data).toBe('Quite another sentence stands here now.');
    expect(ledger.size).toBe(0);
  });

  it('survives a form whose fields have the names of DOM methods', () => {
    document.body.innerHTML =
      '<form><input name="setAttribute"><input name="closest"><input name="getAttribute"><input name="removeAttribute">Win!</form>';
    const before = document.body.innerHTML;
    const ledger = new Ledger();
    ledger.hide([element('form', 'ad')]);
    expect(document.querySelectorAll('[data-qingyuan~="hide"]')).toHaveLength(1);
    ledger.undo();
    expect(document.body.innerHTML).toBe(before);
  });
});

describe('a page that goes on changing', () => {
  const hidden = (): Ledger => {
    load();
    const ledger = new Ledger();
    ledger.hide([element('span'), run(paragraph(2), 'k3Q Seaside Daily')]);
    return ledger;
  };

  it('keeps the page’s own words where it has rewritten ours', () => {
    const ledger = hidden();
    paragraph(2).data = 'Rewritten.';
    ledger.undo();
    expect(paragraph(2).data).toBe('Rewritten.');
  });

  it('puts words back between what the page has added', () => {
    const ledger = hidden();
    paragraph(2).data += ' More.';
    ledger.undo();
    expect(paragraph(2).data).toBe('Ships came.k3Q Seaside Daily More.');
  });

  it('does not bring the words twice where the page has written its text again', () => {
    const ledger = hidden();
    paragraph(2).data = 'Ships came.k3Q Seaside Daily And more.';
    ledger.undo();
    expect(paragraph(2).data).toBe('Ships came.k3Q Seaside Daily And more.');
  });

  it('leaves the page’s own value of our attribute', () => {
    const ledger = hidden();
    find('span').setAttribute('data-qingyuan', 'mine');
    ledger.undo();
    expect(find('span').getAttribute('data-qingyuan')).toBe('mine');
  });

  it('mends copies the page has made of what was hidden', () => {
    const ledger = hidden();
    document.body.append(find('#a > p').cloneNode(true));
    ledger.undo();
    expect(document.body.lastElementChild?.outerHTML).toBe(
      '<p class="x">Harbour opens.<span style="display:none">k3Q Seaside Daily</span></p>',
    );
    expect(document.querySelectorAll('[data-qingyuan^="hide"]')).toHaveLength(0);
  });

  it('mends copies made by way of HTML', () => {
    const ledger = hidden();
    document.body.append(document.createElement('section'));
    find('section').innerHTML = find('#a > p').outerHTML;
    ledger.undo();
    expect(find('section').innerHTML).toBe('<p class="x">Harbour opens.<span style="display:none">k3Q Seaside Daily</span></p>');
  });

  it('gives words back around which the page has put its own', () => {
    const ledger = hidden();
    paragraph(2).data = `Late: ${paragraph(2).data} More.`;
    ledger.undo();
    expect(paragraph(2).data).toBe('Late: Ships came.k3Q Seaside Daily More.');
  });
});

it('knows its own mutations from the page’s, hiding and putting back', () => {
  load();
  const records: MutationRecord[] = [];
  const observer = new MutationObserver(() => undefined);
  observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  const ledger = new Ledger();
  const take = (): MutationRecord[] => records.splice(0).concat(observer.takeRecords());
  ledger.hide([element('span'), run(paragraph(2), 'k3Q Seaside Daily')]);
  expect(take().map((record) => ledger.owns(record))).toEqual([true, true, true]);
  ledger.undo();
  expect(take().map((record) => ledger.owns(record))).toEqual([true, true, true]);
  paragraph(2).data += 'x';
  find('span').className = 'y';
  document.body.append('z');
  expect(take().map((record) => ledger.owns(record))).toEqual([false, false, false]);
});

it('sweeps marks a dead script has left, and not what the page wrote itself', () => {
  load();
  new Ledger().hide([element('p:nth-of-type(1)', 'ad')]);
  sweep(document);
  expect([...document.querySelectorAll('[data-qingyuan]')].map((each) => each.getAttribute('data-qingyuan'))).toEqual(['own']);
});
