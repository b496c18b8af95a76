import { lockedParts } from '../copy-guard/locked';
import { scrollLock } from '../noise/curtain';
import { findAround } from '../noise/focus';
import { findFold } from '../noise/fold-gate';
import { lookForClutter } from './clean';
import { FilterLists } from './filter-lists';
import { findWords } from './find-words';
import { copyArticle, copySelection } from './hand-out';
import { complete, gather } from './read';

/**
 * The page script's second part, which only pages that may hold an article get: all that reads a page, recognises noise and
 * takes words along. What a visit does on every page stays in the first part; code for articles alone is added here.
 */
export const READER = {
  FilterLists,
  gather,
  complete,
  lookForClutter,
  findAround,
  findFold,
  scrollLock,
  findWords,
  lockedParts,
  copyArticle,
  copySelection,
};
export type Reader = typeof READER;
