import { detach } from '../values/byte-string';
import type { LuaTable } from '../values/table';

/** The names of an object that came before, and where the shapes of the objects under them may be. */
export type Shape = {
  /** Shared by the tables that have it: never changed. */
  readonly keys: string[];
  readonly places: readonly number[];
  /** How many objects in a row looked otherwise. */
  missed: number;
};

const PLACES = 256;
const MOST_KEYS = 32;
const LONGEST_KEY = 40;
const MISSES = 8;

const shapes: (Shape | undefined)[] = new Array(PLACES).fill(undefined);

/** The shape at a place, a whole number from zero. */
export const findShape = (place: number): Shape | undefined => shapes[place % PLACES];

/** The place of objects under a name of an object. */
export const shapeBelow = (place: number, key: string): number =>
  key === '' ? place : (place * 31 + key.length * 7 + key.charCodeAt(0)) % PLACES;

/**
 * Keeps the names of an object for those that come after it, unless those that came before look
 * otherwise more often. Names with a backslash could be mistaken for an escape, and are not kept.
 */
export function learnShape(place: number, { keys }: LuaTable): void {
  const shape = shapes[place % PLACES];
  if (shape !== undefined && ++shape.missed < MISSES) return;
  if (keys.length === 0 || keys.length > MOST_KEYS) return;
  const names: string[] = [];
  for (const key of keys) {
    if (typeof key !== 'string' || key.length > LONGEST_KEY || key.includes('\\')) return;
    names.push(detach(key));
  }
  const places = names.map((name) => shapeBelow(place, name));
  shapes[place % PLACES] = { keys: names, places, missed: 0 };
}
