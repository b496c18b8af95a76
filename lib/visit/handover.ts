import type { Reader } from './reader';

/** Where the second part of the page script lays itself down for the first: in the extension's own world, unseen by the page. */
const PLACE = Symbol.for('qingyuan.reader');
type World = typeof globalThis & { [PLACE]: Reader | undefined };

/** Lays the reader down where the first part takes it up. Called by entrypoints/reader.ts. */
export function offerReader(reader: Reader): void {
  (globalThis as World)[PLACE] = reader;
}

/** Takes what lies there, once: what another version left is not for us. */
export function takeUpReader(): Reader | null {
  const world = globalThis as World;
  const reader = world[PLACE] ?? null;
  world[PLACE] = undefined;
  return reader;
}
