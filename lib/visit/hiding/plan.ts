import { lockedParts } from '../../copy-guard/locked';
import type { Mode, PageReport } from '../../model/report';
import { attempt } from '../../model/result';
import type { SiteChoice } from '../../model/settings';
import { scrollLock } from '../../noise/curtain';
import { findAround } from '../../noise/focus';
import { findFold } from '../../noise/fold-gate';
import { choose, type Choice } from './choose';
import { lookForClutter } from '../../noise/find-noise';
import type { Layer } from './cover';
import type { FilterLists } from './filter-lists';
import type { Read } from '../reading/read';
import { quotedOn } from '../report';

/** What its reader wants done with a page that was read. */
export interface Wanted {
  choice: SiteChoice;
  mode: Mode;
  /** Names of what is to be shown again on this page. */
  again: ReadonlySet<string>;
  /** The rules of filter lists, where they are to be followed. */
  lists: FilterLists | null;
  /** Whether locked text is to be freed. */
  copies: boolean;
  /** Whether the reader has pressed something a moment ago. */
  pressed: boolean;
}

/** What is to be done, and what its reader is told of it. */
export interface Plan extends Layer {
  revealed: Choice['revealed'];
  broken: string[];
  fold: PageReport['fold'];
  /** Selectors that must leave the style sheet of list rules. */
  spare: string[];
}

/** Plans all that is to be hidden, opened and freed on a page that was read, with pauses. The page itself is not touched. */
export function* makePlan(read: Read, wanted: Wanted): Generator<undefined, Plan> {
  const { page, article, sight } = read;
  const { choice, mode, lists } = wanted;
  const scene = { page, article, sight, site: read.reading.site, pressed: wanted.pressed };
  const clutter = yield* lookForClutter(scene);
  const broken = [...read.watermarks.broken, ...clutter.broken];
  const listed = attempt('filter-list', () => lists?.find(scene) ?? [], [], broken);
  const around = mode === 'focus' ? attempt('focus', () => findAround(scene, quotedOn(read.reading)), [], broken) : [];
  const fold = attempt('fold-gate', () => findFold(scene), null, broken);
  // where nothing is an article, nothing is known to be a mark in it
  const marks = article ? read.watermarks.targets : [];
  const found = [...marks, ...clutter.targets, ...(fold?.idle ?? []), ...listed, ...around];
  const { hide, revealed } = choose(found, choice, mode, wanted.again);
  const lock = article ? attempt('curtain', () => scrollLock(scene, hide), [], broken) : [];
  return {
    hide,
    restyle: article ? [...(fold?.open ?? []), ...lock] : [],
    free: article && wanted.copies ? attempt('copy-guard', () => lockedParts(article, sight), [], broken) : [],
    root: article?.root ?? null,
    revealed,
    broken,
    fold: fold?.rest === 'inside' ? 'opened' : (fold?.rest ?? null),
    spare: lists?.toSpare(hide) ?? [],
  };
}
