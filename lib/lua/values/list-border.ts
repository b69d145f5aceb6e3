import type { Value } from './value';

/**
 * The border LuaJIT's `#` finds in a list with holes: it halves the room it has, which grows in powers
 * of two. `room` is what a constructor made; it holds until the list outgrows it.
 */
export function findBorder(list: readonly Value[], room: number): number {
  let high = room;
  if (high < list.length) for (high = 1; high < list.length; ) high *= 2;
  if (high === 0 || list[high - 1] !== undefined) return high;
  let low = 0;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (list[middle - 1] === undefined) high = middle;
    else low = middle;
  }
  return low;
}

/**
 * Whether LuaJIT takes a key beyond the end of a list of so many into the list, leaving a hole: when
 * more than a quarter of the room up to it is used.
 */
export function fitsList(length: number, key: number): boolean {
  let room = 2;
  while (room < key) room *= 2;
  return length + 1 > room / 4;
}
