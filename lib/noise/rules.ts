import { adContainer } from './ad-container';
import { curtain } from './curtain';
import { fixedOverlay } from './fixed-overlay';
import { furnitureLine } from './furniture-line';
import { generatedMark } from './generated-mark';
import { hiddenCarrier } from './hidden-carrier';
import { insertedMark } from './inserted-mark';
import { invisibleCharacters } from './invisible-characters';
import { lookAlikes } from './look-alikes';
import { namedBlock } from './named-block';
import { paidLink } from './paid-link';
import { paragraphTail } from './paragraph-tail';
import { promptLine } from './prompt-line';
import type { NoiseRule } from './rule';
import { shadowMark } from './shadow-mark';
import { signUp } from './sign-up';
import { sloganLine } from './slogan-line';
import { unstyledDialog } from './unstyled-dialog';

/** Watermarks: found in every reading, whatever the mode, since the clean text must not hold them. */
export const WATERMARK_RULES: readonly NoiseRule[] = [
  hiddenCarrier,
  paragraphTail,
  insertedMark,
  shadowMark,
  generatedMark,
  sloganLine,
  invisibleCharacters,
  lookAlikes,
];

/** The rest: looked for only where something may be hidden. */
export const CLUTTER_RULES: readonly NoiseRule[] = [
  namedBlock,
  furnitureLine,
  promptLine,
  signUp,
  adContainer,
  paidLink,
  fixedOverlay,
  curtain,
  unstyledDialog,
];
