import { makePlan } from './hiding/plan';
import { FilterLists } from './hiding/filter-lists';
import { findWords } from '../dom/find-words';
import { copyArticle, copySelection, mendWords } from './copy';
import { unblockPrinting } from './print';
import { complete, gatherAny } from './reading/read';

/**
 * The page script's second part, which only pages that may hold an article get: all that reads a page, recognises noise and
 * takes words along. What a visit does on every page stays in the first part; code for articles alone is added here. It talks to
 * nobody: the first part's way to the background is lent to it.
 */
export const READER = {
  FilterLists,
  gather: gatherAny,
  complete,
  makePlan,
  findWords,
  copyArticle,
  copySelection,
  mendWords,
  unblockPrinting,
};
export type Reader = typeof READER;
