import fc from 'fast-check';

/** Names of the DOM's own that a form's fields and a document's pictures can stand before. */
const CLOBBERED = [
  'attributes', 'parentElement', 'parentNode', 'childNodes', 'children', 'firstChild', 'lastChild', 'nextSibling', 'nodeType', 'nodeName', 'localName',
  'textContent', 'getAttribute', 'setAttribute', 'removeAttribute', 'hasAttribute', 'closest', 'matches', 'contains', 'querySelector', 'querySelectorAll',
  'ownerDocument', 'isConnected', 'className', 'classList', 'id', 'style', 'innerText', 'getBoundingClientRect', 'checkVisibility', 'toString', 'constructor',
]; // prettier-ignore
const CLOBBERED_DOCUMENT = [
  'body', 'head', 'title', 'documentElement', 'defaultView', 'location', 'querySelector', 'querySelectorAll', 'createTreeWalker', 'createRange', 'forms', 'cookie',
]; // prettier-ignore
/** What noise is called, so that rules have something to say. */
const NAMES = [
  'ad',
  'ads',
  'gg',
  'comment',
  'related',
  'sidebar',
  'share',
  'footer',
  'source',
  'author',
  'popup',
  'app',
  'content',
  'article',
  'time',
];
const TAGS = [
  'div',
  'span',
  'p',
  'b',
  'a',
  'section',
  'article',
  'table',
  'ul',
  'li',
  'form',
  'blockquote',
  'button',
  'x-throws',
  'font',
  'time',
  'figure',
];
const STYLES = [
  'display:none',
  'font-size:0',
  'color:#fff',
  'position:fixed;top:0',
  'opacity:0',
  'visibility:hidden',
  'position:absolute;left:-9999px',
  '',
];
const WORDS = [
  '来源：', '来源：新京报', '责任编辑：', '2024-02-31 25:61', '2024年13月45日', '99999999999999999999', '0000-00-00', '民國元年', '1 Jan 1', 'Source: ', 'By ', '（记者 ',
  '编辑'.repeat(80), '：'.repeat(300), '来源：'.repeat(60), '（'.repeat(200), 'a'.repeat(2000), ' '.repeat(500), '1/'.repeat(200), 'By A'.repeat(60), '2024-'.repeat(80),
  'مرحبا بالعالم، هذا خبر اليوم.', 'שלום עולם', '\u202eabc\u202c', '\u200b\u200d\u2060', '👩‍👩‍👧‍👦🏴‍☠️', '𠮷野家で𩸽を食べる。', '\ud83d', '\udc00', '\u0000', '\u0085', 'ﬃ', 'İSTANBUL 2024', 'Ｗｅｂ',
  '<b>', '&amp;', ']]>', '{{source}}', '${date}', 'javascript:alert(1)', '更多精彩内容请关注微信公众号', '分享到', '扫一扫', '版权所有 未经许可不得转载', '0123456789 '.repeat(50),
]; // prettier-ignore

const attributes = fc
  .tuple(fc.constantFrom('', ...NAMES), fc.constantFrom('', ...NAMES), fc.constantFrom(...STYLES))
  .map(([name, id, style]) => `${name && ` class="${name}"`}${id && ` id="${id}"`}${style && ` style="${style}"`}`);
const words = fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 20 }));
const escaped = words.map((text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));

const element = fc.tuple(fc.constantFrom(...TAGS), attributes, escaped).map(([tag, given, text]) => `<${tag}${given}>${text}</${tag}>`);
const clobberingForm = fc
  .tuple(fc.subarray(CLOBBERED, { minLength: 1 }), escaped)
  .map(([names, text]) => `<form>${names.map((name) => `<input name="${name}">`).join('')}<p>${text}</p></form>`);
const clobberedDocument = fc.constantFrom(...CLOBBERED_DOCUMENT).map((name) => `<img name="${name}"><form name="${name}"></form>`);
const nested = fc
  .tuple(fc.integer({ min: 2, max: 300 }), fc.constantFrom('div', 'span', 'b'), escaped)
  .map(([depth, tag, text]) => `<${tag}>`.repeat(depth) + text);
const crowd = fc.tuple(fc.integer({ min: 2, max: 400 }), element).map(([count, one]) => one.repeat(count));
const linkedData = fc
  .oneof(
    fc.json({ maxDepth: 4 }),
    fc.constantFrom(
      '{"@type":"NewsArticle","author":{"@id":"#a"},"@id":"#a","publisher":{"@id":"#a"}}',
      '{"@type":["NewsArticle",{"@type":1}],"datePublished":[[["2024"]]],"headline":{"name":{"name":{}}}}',
      `${'['.repeat(400)}${']'.repeat(400)}`,
      '{"@type":"NewsArticle","datePublished":1e400,"author":null}',
      '{"@type":"NewsArticle",\n"headline":"a\nb"}',
      '{"__proto__":{"@type":"NewsArticle"},"constructor":{"prototype":1}}',
    ),
  )
  .map((json) => `<script type="application/ld+json">${json.replaceAll('</', '<\\/')}</script>`);
const metas = fc
  .tuple(fc.constantFrom('author', 'og:title', 'article:published_time', 'source', 'og:site_name', 'date'), escaped)
  .map(([name, content]) => `<meta name="${name}" content="${content.replaceAll('"', '&quot;')}">`);

/** A piece of markup nobody should have to read. */
export const hostile = fc.oneof(element, escaped, clobberingForm, clobberedDocument, nested, crowd, linkedData, metas);

/** One change of a page; `at` and `to` choose among what is there. */
export type Change =
  | { kind: 'insert'; at: number; markup: string }
  | { kind: 'remove' | 'unwrap' | 'split'; at: number }
  | { kind: 'move' | 'repeat'; at: number; to: number }
  | { kind: 'wrap'; at: number; tag: string }
  | { kind: 'name'; at: number; name: string; style: string }
  | { kind: 'say'; at: number; text: string };

const at = fc.nat(5000);
export const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('insert' as const), at, markup: hostile }) },
  fc.record({ kind: fc.constantFrom('remove' as const, 'unwrap' as const, 'split' as const), at }),
  fc.record({ kind: fc.constantFrom('move' as const, 'repeat' as const), at, to: at }),
  fc.record({ kind: fc.constant('wrap' as const), at, tag: fc.constantFrom(...TAGS) }),
  fc.record({ kind: fc.constant('name' as const), at, name: fc.constantFrom(...NAMES), style: fc.constantFrom(...STYLES) }),
  fc.record({ kind: fc.constant('say' as const), at, text: words }),
);

/** What holds more elements than this is not repeated: a page must not double with every change. */
const MOST = 60;

const pick = <T>(all: ArrayLike<T>, index: number): T | undefined => all[index % Math.max(1, all.length)];
const own = Document.prototype;
const bodyOf = (document: Document): Element => own.querySelector.call(document, 'body') ?? document.createElement('body');

/** Changes a document. What cannot be done (a node into itself) is left out. Elements for which `keep` holds are not taken away. */
export function apply(document: Document, changes: readonly Change[], keep: (element: Element) => boolean): void {
  for (const each of changes) {
    const body = bodyOf(document);
    const elements = Element.prototype.querySelectorAll.call(body, '*');
    const target = pick(elements, each.at) ?? body;
    const kept = keep(target);
    try {
      switch (each.kind) {
        case 'insert': Element.prototype.insertAdjacentHTML.call(target, each.at % 2 === 0 ? 'beforeend' : 'afterend', each.markup); break;
        case 'remove': if (!kept) Element.prototype.remove.call(target); break;
        case 'unwrap': if (!kept) Element.prototype.replaceWith.call(target, ...Node.prototype.cloneNode.call(target, true).childNodes); break;
        case 'split': for (const text of texts(target).slice(0, 3)) if (!kept) text.splitText(Math.floor(text.data.length / 2)); break;
        case 'move': if (!kept) Element.prototype.append.call(pick(elements, each.to) ?? body, target); break;
        case 'repeat': if (Element.prototype.querySelectorAll.call(target, '*').length < MOST) Element.prototype.append.call(pick(elements, each.to) ?? body, Node.prototype.cloneNode.call(target, true)); break;
        case 'wrap': { const around = new Range().createContextualFragment(`<${each.tag}></${each.tag}>`).firstElementChild; if (!around) break; Element.prototype.replaceWith.call(target, around); Element.prototype.append.call(around, target); break; }
        case 'name': if (!kept) { Element.prototype.setAttribute.call(target, 'class', each.name); Element.prototype.setAttribute.call(target, 'style', each.style); } break;
        case 'say': { const text = texts(target)[0]; if (text && !kept) text.data = each.text; break; }
      } // prettier-ignore
    } catch {
      // the DOM refused: no harm
    }
  }
}

function texts(element: Element): Text[] {
  const found: Text[] = [];
  const walker = own.createTreeWalker.call(document, element, 4);
  for (let node = walker.nextNode(); node && found.length < 10; node = walker.nextNode()) found.push(node as Text);
  return found;
}
