import type { LinkedData, Metadata } from '../model/metadata';
import { foldSpace } from './fold';

/** The first of several metas that has a content. */
export function meta({ metas }: Pick<Metadata, 'metas'>, ...names: string[]): string | null {
  for (const name of names) {
    const found = metas.find((each) => each[0] === name);
    if (found) return found[1];
  }
  return null;
}

/** A JSON-LD value as text: a string itself, or the `name` of an object or of the first in a list. */
export function nameOf(value: unknown): string | null {
  if (typeof value === 'string') return foldSpace(value) || null;
  if (Array.isArray(value)) return nameOf(value[0]);
  return isObject(value) ? nameOf(value['name']) : null;
}

/** Whether a JSON-LD object is of one of the types (schema.org prefix or not). */
export function isType(data: LinkedData, types: RegExp): boolean {
  const type = data['@type'];
  const names = Array.isArray(type) ? (type as unknown[]) : [type];
  return names.some((name) => typeof name === 'string' && types.test(name.replace(/^.*[/:]/, '')));
}

/** A value as a list: what is no list is a list of one, nothing is an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : value === undefined || value === null ? [] : [value];
}

export function isObject(value: unknown): value is LinkedData {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
