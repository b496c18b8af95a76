import { attributeOf } from '../dom/tree';
import type { NoiseTarget } from '../model/noise';
import { Protected } from './blocks';
import type { NoiseRule } from './rule';

const FIELD = 'input[type="email"], input[name*="mail" i], input[id*="mail" i], input[placeholder*="mail" i], input[placeholder*="邮箱"], input[placeholder*="信箱"], input[placeholder*="メール"], input[placeholder*="메일"]'; // prettier-ignore
/** What other forms have: of accounts, comments, searches and orders. */
const OTHER = 'input[type="password"], input[type="search"], textarea';
/** What is promised for an address. */
const PROMISE =
  /newsletter|subscri|sign[ -]?up|inbox|\balerts?\b|breaking news|verpassen|abonn|s[’']inscri|suscri|boletín|订阅|訂閱|电子报|電子報|メルマガ|ニュースレター|配信|登録|구독|뉴스레터/i;
/** Most letters in such a box, and most links: terms of use, an archive. */
const WORDS = 500;
const LINKS = 5;

/** Boxes beside an article that ask for an address to send newsletters or alerts to: a field for it, a promise, and little else. */
export const signUp: NoiseRule = {
  id: 'sign-up',
  kind: 'promo',
  *find(scene) {
    const { page, article } = scene;
    if (!article || !page.body) return;
    const protect = Protected.of(scene);
    const found: Element[] = [];
    for (const field of page.body.querySelectorAll(FIELD)) {
      if (found.some((known) => known.contains(field))) continue;
      const box = protect.grow(field, isBox);
      if (box === field || !PROMISE.test(wordsOf(box))) continue;
      found.push(box);
      yield { rule: signUp.id, kind: signUp.kind, element: box } satisfies NoiseTarget;
    }
  },
};

function isBox(element: Element): boolean {
  return (
    !/^(?:main|article|header|nav|table)$/.test(element.localName) &&
    wordsOf(element).length <= WORDS &&
    element.querySelectorAll('a[href]').length <= LINKS &&
    element.querySelector(`h1, video, ${OTHER}`) === null
  );
}

/** What a box says, and what stands on its buttons and in its fields; scripts say nothing. */
function wordsOf(element: Element): string {
  let words = element.textContent;
  for (const script of element.querySelectorAll('script, style')) words = words.replace(script.textContent, '');
  for (const part of element.querySelectorAll('input, button'))
    words += ` ${attributeOf(part, 'value') ?? ''} ${attributeOf(part, 'placeholder') ?? ''}`;
  return words.replace(/\s+/g, ' ');
}
