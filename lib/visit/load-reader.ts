import { askBackground } from '../messages/transport';
import type { Reader } from './reader';

/** Where the second part of the page script lays itself down for the first: in the extension's own world, unseen by the page. */
const PLACE = Symbol.for('qingyuan.reader');
type World = typeof globalThis & { [PLACE]: Reader | undefined };

/** Lays the reader down where `loadReader` takes it up. Called by entrypoints/reader.ts. */
export function offerReader(reader: Reader): void {
  (globalThis as World)[PLACE] = reader;
}

/** Takes what lies there, once: what another version left is not for us. */
function takeUp(): Reader | null {
  const world = globalThis as World;
  const reader = world[PLACE] ?? null;
  world[PLACE] = undefined;
  return reader;
}

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
  takeUp();
  for (let tries = 0; tries < 2; tries++) {
    const answer = await askBackground('loadReader', undefined);
    const reader = takeUp();
    if (reader) return reader;
    if (answer.ok || answer.error !== 'internal') break;
  }
  return null;
}
