import { adContainer } from './ad-container';
import { fixedOverlay } from './fixed-overlay';
import { furnitureLine } from './furniture-line';
import { hiddenCarrier } from './hidden-carrier';
import { paragraphTail } from './paragraph-tail';
import type { NoiseRule } from './rule';
import { sloganLine } from './slogan-line';

/** Watermarks: found in every reading, whatever the mode, since the clean text must not hold them. */
export const WATERMARK_RULES: readonly NoiseRule[] = [paragraphTail, hiddenCarrier];

/** The rest: looked for only where something may be hidden. */
export const CLUTTER_RULES: readonly NoiseRule[] = [sloganLine, furnitureLine, adContainer, fixedOverlay];
