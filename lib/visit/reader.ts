import { findAll } from './find-all';
import { FilterLists } from './filter-lists';
import { findWords } from './find-words';
import { copyArticle, copySelection, mendWords } from './hand-out';
import { gatherAny } from './gather-any';
import { printBlocked } from './print-blocks';
import { complete } from './read';

/**
 * The page script's second part, which only pages that may hold an article get: all that reads a page, recognises noise and
 * takes words along. What a visit does on every page stays in the first part; code for articles alone is added here.
 */
export const READER = { FilterLists, gather: gatherAny, complete, findAll, findWords, copyArticle, copySelection, mendWords, printBlocked };
export type Reader = typeof READER;
