import type { Instant } from '../../model/report';
import type { Claim } from '../scene';

/** When this page appeared, was last changed, and when the piece first appeared elsewhere. */
export type Which = 'published' | 'modified' | 'original';

export interface TimeClaim extends Claim<Instant> {
  which: Which;
  /** The page prints no year. */
  assumedYear?: boolean;
}
