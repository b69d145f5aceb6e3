import { detach } from '../values/byte-string';
import type { LuaTable } from '../values/table';

/** The names of a previously read object, and the shape slots of its nested objects. */
export type Shape = {
  /** Shared by all tables with this shape and never modified. */
  readonly keys: string[];
  readonly slots: readonly number[];
  /** The number of consecutive objects that did not match. */
  missed: number;
};

const SLOTS = 256;
const MOST_KEYS = 32;
const LONGEST_KEY = 40;
const MISSES = 8;

const shapes: (Shape | undefined)[] = new Array(SLOTS).fill(undefined);

/** The shape in a slot, which is a non-negative integer. */
export const findShape = (slot: number): Shape | undefined => shapes[slot % SLOTS];

/** Returns the slot for the objects stored under a name of a shape. */
export const shapeBelow = (slot: number, key: string): number =>
  key === '' ? slot : (slot * 31 + key.length * 7 + key.charCodeAt(0)) % SLOTS;

/**
 * Stores the names of an object as the shape for later objects, unless earlier objects matched a
 * different shape more often. Names with a backslash could be mistaken for escapes and are not
 * stored.
 */
export function learnShape(slot: number, { keys }: LuaTable): void {
  const shape = shapes[slot % SLOTS];
  if (shape !== undefined && ++shape.missed < MISSES) return;
  if (keys.length === 0 || keys.length > MOST_KEYS) return;
  const names: string[] = [];
  for (const key of keys) {
    if (typeof key !== 'string' || key.length > LONGEST_KEY || key.includes('\\')) return;
    names.push(detach(key));
  }
  const slots = names.map((name) => shapeBelow(slot, name));
  shapes[slot % SLOTS] = { keys: names, slots, missed: 0 };
}
