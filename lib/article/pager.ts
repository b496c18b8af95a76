import type { Line } from '../dom/lines';
import type { Article } from './article';
import type { Page } from '../dom/lines';
import { furnitureKind } from './furniture';

/** Words of pagers that lead to another part of the same article. */
const NEXT =
  /^[\s<>«»‹›←→\[\]【】（()）|]*(?:上一页|下一页|上一頁|下一頁|上页|下页|余下全文|剩余全文|前のページ|次のページ|前へ|次へ|이전 ?페이지|다음 ?페이지|previous(?: page)?|next(?: page)?|prev)[\s<>«»‹›←→\[\]【】（()）|]*$/i;
const WORDS =
  /首页|尾页|末页|首頁|末頁|上一页|下一页|上一頁|下一頁|上页|下页|在?本页(?:阅读|显示|看)?全文|阅读全文|余下全文|剩余全文|显示全文|全文|前のページ|次のページ|前へ|次へ|最初|最後|이전 ?페이지|다음 ?페이지|previous(?: page)?|next(?: page)?|prev|first|last|pages?|…|\.{3}/gi;
/** `第2页/共5页`, `2/5页`, `共5页 第2页`, `Page 2 of 5`, `2 / 5 ページ`, `2/5 페이지`. */
const STATED = [
  /第\s?(?<n>\d{1,3})\s?[页頁][^\d]{0,8}共\s?(?<of>\d{1,3})\s?[页頁]/,
  /共\s?(?<of>\d{1,3})\s?[页頁][^\d]{0,10}第?\s?(?<n>\d{1,3})\s?[页頁]/,
  /(?:^|\s)(?<n>\d{1,3})\s?\/\s?(?<of>\d{1,3})\s?(?:页|頁|ページ|페이지)/,
  /\bpage (?<n>\d{1,3}) (?:of|\/) (?<of>\d{1,3})\b/i,
  /\bseite (?<n>\d{1,3}) (?:von|\/) (?<of>\d{1,3})\b/i,
];
const NUMBER = /^[\[【（(]?\s?(\d{1,3})\s?[\]】）)]?$/;
/** A pager stands close below (or above) the text. */
const REACH = 60;
/** More parts than this are an archive, not an article. */
const MOST = 99;

/** Whether a line holds nothing but page numbers and the words that go with them. */
export function isPager(line: Line): boolean {
  if (line.size > 90) return false;
  const text = line.text;
  if (!/\d/.test(text) ? NEXT.test(text) : false) return true;
  if (STATED.some((form) => form.test(text)) && text.length <= 30) return true;
  const left = text.replace(WORDS, '');
  return left.length < text.length && line.linked > 0 && /^[\s\d<>«»‹›←→[\]【】（()）|/·]*$/.test(left);
}

/**
 * Which part of a paged article a page is: as printed (`第2页/共5页`), else the number that is no link among its pager's
 * numbers. Null where there is no pager, or none that says how many parts there are.
 */
export function readPager(page: Page, article: Article): { n: number; of: number } | null {
  const last = article.body.at(-1)?.index ?? 0;
  const near = [...article.head.slice(-6)];
  for (const line of page.lines.slice(Math.max(0, last - 4), last + REACH)) {
    // comments have pagers of their own
    if (furnitureKind(line) === 'comments') break;
    near.push(line);
  }
  return stated(near) ?? counted(near);
}

function stated(lines: Line[]): { n: number; of: number } | null {
  for (const line of lines) {
    if (line.size > 60) continue;
    for (const form of STATED) {
      const { n, of } = form.exec(line.text)?.groups ?? {};
      if (n && of) return part(Number(n), Number(of));
    }
  }
  return null;
}

/** A run of numbers from 1 on, on one line or one each, beside a word that turns pages; the one without a link is this page. */
function counted(lines: Line[]): { n: number; of: number } | null {
  const turns = lines.findIndex((line) => line.size <= 90 && line.parts.some((piece) => NEXT.test(piece.text)));
  if (turns < 0) return null;
  let [n, of] = [0, 0];
  for (const line of lines.slice(Math.max(0, turns - 12), turns + 13)) {
    if (line.size > 90) continue;
    for (const { text, node } of line.parts) {
      const number = Number(NUMBER.exec(text)?.[1] ?? 0);
      if (number === 0) continue;
      of = Math.max(of, number);
      if (!isLinked(line, node)) n = n || number;
    }
  }
  return part(n, of);
}

function isLinked(line: Line, node: Text): boolean {
  return line.linked > 0 && node.parentElement?.closest('a[href]') != null;
}

function part(n: number, of: number): { n: number; of: number } | null {
  return n >= 1 && n <= of && of >= 2 && of <= MOST ? { n, of } : null;
}
