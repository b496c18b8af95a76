// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { readPage } from '../harness/read-page';
import { drain } from '../noise/scene';
import { articlePage, read, verdict } from '../provenance/page';

const titleOf = (html: string): string | undefined => read(html).title?.value;
const page = (title: string, body: string, head = ''): string =>
  `<html><head><title>${title}</title>${head}</head><body>${body}${/<div id="text">.*$/.exec(articlePage(''))?.[0] ?? ''}`;

it('takes the page’s headline though metadata words it otherwise', () => {
  const html = page(
    'What we learned from the keeper of the Newbridge lighthouse',
    '<h1>The storm, the lamp and the cat: 11 things we learned from the keeper of the Newbridge lighthouse</h1>',
  );
  expect(titleOf(html)).toBe('The storm, the lamp and the cat: 11 things we learned from the keeper of the Newbridge lighthouse');
});

it('does not take an h1 of other words for the headline', () => {
  expect(titleOf(page('What we learned from the keeper of the Newbridge lighthouse', '<h1>Newbridge Daily for everybody</h1>'))).toBe(
    'What we learned from the keeper of the Newbridge lighthouse',
  );
});

it('does not take the platform’s name at the title’s end for the headline', () => {
  const html = page(
    '岭上赏枫_林间营地 (2) @ 山行者的家 :: 岭上客 LINGSHANG ::',
    '<h1>岭上客 LINGSHANG</h1><h2><a href="/p/2">岭上赏枫_林间营地 (2)</a></h2>',
  );
  expect(titleOf(html)).toBe('岭上赏枫_林间营地 (2)');
});

it('reads a headline without the readings above its characters, the text with them', () => {
  const html = page(
    '港の朝、漁船が帰る',
    '<h1><ruby>港<rt>みなと</rt></ruby>の<ruby>朝<rt>あさ</rt></ruby>、<ruby>漁船<rt>ぎょせん</rt></ruby>が<ruby>帰<rt>かえ</rt></ruby>る</h1>',
  );
  expect(titleOf(html)).toBe('港の朝、漁船が帰る');
  expect(read(html).text.split('\n')[0]).toBe('港みなとの朝あさ、漁船ぎょせんが帰かえる');
});

it('puts a headline together that is printed on several lines', () => {
  const html = page(
    '[News] 静かに押せる、指がよろこぶ！新しい薄型の鍵盤、六つの型から選べる',
    '<p class="t">静かに押せる、指がよろこぶ！</p><p class="t">新しい薄型の鍵盤</p><p class="t">六つの型から選べる</p><p class="t">新橋電機</p>',
  );
  expect(titleOf(html)).toBe('静かに押せる、指がよろこぶ！ 新しい薄型の鍵盤 六つの型から選べる');
});

it('takes a record’s headline, not its number', () => {
  const html = page('NBDB-2018-013542 - Newbridge records', '<h2>NBDB-2018-013542</h2><h2>港湾の信号灯の管理に関する記録</h2>');
  expect(titleOf(html)).toBe('港湾の信号灯の管理に関する記録');
});

it('takes the headline above the text, not its second print in a drawer', () => {
  const title = 'What the keeper of Newbridge heard';
  const html = page(title, `<div class="shelf-drawer"><h3 class="drawer-title">${title}</h3></div><h3 id="own">${title}</h3>`);
  const { article } = drain(
    readPage(new DOMParser().parseFromString(html, 'text/html'), new URL('https://www.newbridge.example/a.html'), Date.now()),
  );
  expect(article?.headline?.block.id).toBe('own');
});

it('reads an e-paper’s headline behind the paper’s name, the day and the page, and knows the paper by its name', () => {
  const html = page(
    '海州日报-2024年09月16日 第03版:港口的清晨',
    '<div><a href="/node_2.htm">海州日报</a> 2024年09月16日 星期一 第03版：县域</div><h2 id="Title">港口的清晨</h2><p class="author">本报记者 王澈</p>',
  );
  expect(titleOf(html)).toBe('港口的清晨');
  expect(verdict(read(html))).toBe('original');
});
