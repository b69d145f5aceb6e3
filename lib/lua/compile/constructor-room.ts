import type { Expression, TableItem } from '../parse/ast';

/** The capacity of the smallest list a constructor allocates. */
const SMALLEST = 2;

/** Returns the size of the hash part for this many keys, as a power of two. */
function hashBits(keys: number): number {
  if (keys <= 1) return keys;
  return 1 + (31 - Math.clz32(keys - 1));
}

/**
 * Models the template table that LuaJIT copies for a constructor with constants. It grows as
 * constants (nil included) are inserted one by one, so it may have more capacity than the list
 * needs.
 */
class Model {
  private readonly hash = new Map<unknown, boolean>();
  private hashCapacity: number;

  constructor(
    private list: boolean[],
    keys: number,
  ) {
    this.hashCapacity = keys === 0 ? 0 : 2 ** hashBits(keys);
  }

  get size(): number {
    return this.list.length;
  }

  put(key: unknown, filled: boolean): void {
    if (!this.isListed(key) && !this.hash.has(key) && this.isFull) this.rehash(key);
    if (this.isListed(key)) this.list[key] = filled;
    else this.hash.set(key, filled);
  }

  private get isFull(): boolean {
    return this.hash.size >= this.hashCapacity;
  }

  private isListed(key: unknown): key is number {
    return typeof key === 'number' && Number.isInteger(key) && key >= 0 && key < this.list.length;
  }

  /** Grows the list as long as more than half of it would be used, including the new key. */
  private rehash(coming: unknown): void {
    const filled = new Set<unknown>([coming]);
    for (const [key, isFilled] of this.hash) if (isFilled) filled.add(key);
    this.list.forEach((isFilled, key) => {
      if (isFilled) filled.add(key);
    });
    const whole = [...filled].filter(
      (key): key is number => typeof key === 'number' && Number.isInteger(key) && key >= 0,
    );
    let size = 0;
    let used = 0;
    for (let top = 2; whole.length * 4 > top && used < whole.length; top *= 2) {
      const upTo = whole.filter((key) => key <= top).length;
      if (upTo > used && upTo * 4 > top) size = top + 1;
      used = upTo;
    }
    this.list = Array.from({ length: size }, (_, key) => filled.has(key) && key !== coming);
    this.hash.clear();
    for (const key of filled) if (!this.isListed(key) && key !== coming) this.hash.set(key, true);
    const listed = whole.filter((key) => key < size).length;
    this.hashCapacity = filled.size === listed ? 0 : 2 ** hashBits(filled.size - listed);
  }
}

/**
 * Returns the list capacity that LuaJIT allocates for a constructor, before a call in last position
 * appends to it. The capacity determines which border `#` finds in a list with holes.
 */
export function roomFor(items: readonly TableItem[]): number {
  let model: Model | undefined;
  let next = 1;
  let keys = 0;
  for (const { key, value } of items) {
    if (key) keys++;
    const at = key ? constantOf(key) : next++;
    const isKnown = value.kind === 'constant';
    if (at === undefined || !(isKnown || typeof at === 'string')) continue;
    model ??= new Model(new Array(next > 1 ? next : 0).fill(false), keys);
    model.put(at, !isKnown || value.value !== undefined);
  }
  if (next === 1) return model && model.size > 0 ? model.size - 1 : 0;
  return model ? Math.max(next, model.size) - 1 : Math.max(next - 1, SMALLEST);
}

const constantOf = (key: Expression): unknown => (key.kind === 'constant' ? key.value : undefined);
