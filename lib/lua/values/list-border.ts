import type { Value } from './value';

/**
 * Returns the border that LuaJIT's `#` finds in a list with holes. LuaJIT bisects the list's
 * capacity, which grows in powers of two. `room` is the capacity set by a constructor; it applies
 * until the list outgrows it.
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
 * Whether LuaJIT stores a key beyond the end of a list in the list part, leaving a hole. It does
 * when more than a quarter of the capacity needed is used.
 */
export function fitsList(length: number, key: number): boolean {
  let room = 2;
  while (room < key) room *= 2;
  return length + 1 > room / 4;
}
