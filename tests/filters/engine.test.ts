import { describe, expect, it } from 'vitest';
import { compileLists, loadLists, rulesFor, selectorsOf } from '../../lib/filters/engine';
import { cosmeticLines } from '../../lib/filters/list-text';

const LIST = `
! Title: made for this test
||tracker.example^
##.reklame-box
##.elsewhere
###reklame-left
##a[href^="https://klick.example/"]
##div[data-reklame]
~ruhig.example##.not-on-quiet
bunt.example,~news.bunt.example##.bunt-only
bunt.example#@#.reklame-box
bunt.example#?#.card:contains(推广)
bunt.example#%#//scriptlet('abort')
bunt.example##+js(noeval)
bunt.example#$#body { padding: 0 }
bunt.example##.gone:remove()
[$path=/x]bunt.example##.path
@@||still.example^$generichide
@@||ganz-still.example^$elemhide
still.example##.own
ganz-still.example##.own
`;
const engine = loadLists(compileLists([LIST]));
const NAMES = { classes: ['reklame-box', 'not-on-quiet'], ids: ['reklame-left'], hrefs: ['https://klick.example/?a=1'] };
const all = (host: string) => {
  const { early, late } = rulesFor(engine, host, NAMES);
  return [...early, ...late].toSorted();
};

describe('what is kept of a list', () => {
  it('is what hides, and nothing else', () => {
    const kept = cosmeticLines(LIST).join('\n');
    for (const dropped of ['tracker', '#%#', '+js', '#$#', ':remove', '[$path']) expect(kept).not.toContain(dropped);
    expect(kept).toContain('bunt.example##.card:has-text(推广)');
    expect(kept).toContain('@@||still.example^$generichide');
  });
});

describe('the rules for a page', () => {
  it('are those whose names occur in it, and those that name none', () => {
    expect(all('somewhere.example')).toEqual(
      ['.reklame-box', '.not-on-quiet', '#reklame-left', 'a[href^="https://klick.example/"]', 'div[data-reklame]'].toSorted(),
    );
    expect(rulesFor(engine, 'somewhere.example', { classes: [], ids: [], hrefs: [] }).late).toEqual(['div[data-reklame]']);
  });

  it('begin with those of its host, subdomains with it', () => {
    expect(selectorsOf(engine, 'www.bunt.example')).toEqual(['.bunt-only']);
    expect(selectorsOf(engine, 'somewhere.example')).toEqual([]);
    expect(selectorsOf(engine, 'bunt.example.evil.test')).toEqual([]);
  });

  it('leave out what is excepted, for a selector, a host, or all of a site', () => {
    expect(all('bunt.example')).not.toContain('.reklame-box');
    expect(all('news.bunt.example')).not.toContain('.bunt-only');
    expect(all('ruhig.example')).not.toContain('.not-on-quiet');
    expect(all('still.example')).toEqual(['.own']);
    expect(selectorsOf(engine, 'ganz-still.example')).toEqual([]);
  });

  it('are parsed where no selector can say them, and only for their host', () => {
    expect(rulesFor(engine, 'bunt.example', NAMES).procedural.map(({ selector }) => selector)).toEqual(['.card:has-text(推广)']);
    expect(rulesFor(engine, 'somewhere.example', NAMES).procedural).toEqual([]);
  });
});

it('the same lists give the same bytes', () => {
  expect(Buffer.from(compileLists([LIST])).equals(Buffer.from(compileLists([LIST])))).toBe(true);
});

it('bytes that are no lists are refused', () => {
  expect(() => loadLists(new Uint8Array(64))).toThrow();
});
