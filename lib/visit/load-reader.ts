import { askBackground } from '../messages/transport';
import { takeUpReader } from './handover';
import type { Reader } from './reader';

let coming: Promise<Reader | null> | null = null;

/**
 * Has the background bring the reader into this page: once more if it was ended meanwhile. Null if it does not come. Whoever
 * asks while it is on its way gets the same one: it lies there for one to take.
 */
export function loadReader(): Promise<Reader | null> {
  coming ??= bring().finally(() => {
    coming = null;
  });
  return coming;
}

async function bring(): Promise<Reader | null> {
  takeUpReader();
  for (let tries = 0; tries < 2; tries++) {
    const answer = await askBackground('loadReader', undefined);
    const reader = takeUpReader();
    if (reader) return reader;
    if (answer.ok || answer.error !== 'internal') break;
  }
  return null;
}
