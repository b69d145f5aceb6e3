import type { Expression, TableItem } from '../parse/ast';

/** The room of the smallest list a constructor makes. */
const SMALLEST = 2;

/** Bits of the number of places a hash part has for so many keys. */
function hashBits(keys: number): number {
  if (keys <= 1) return keys;
  return 1 + (31 - Math.clz32(keys - 1));
}

/**
 * The table LuaJIT copies where a constructor has constants: it grows as they are put in one by one,
 * nil too, and so may have more room than the list needs.
 */
class Model {
  private readonly hash = new Map<unknown, boolean>();
  private places: number;

  constructor(
    private list: boolean[],
    keys: number,
  ) {
    this.places = keys === 0 ? 0 : 2 ** hashBits(keys);
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
    return this.hash.size >= this.places;
  }

  private isListed(key: unknown): key is number {
    return typeof key === 'number' && Number.isInteger(key) && key >= 0 && key < this.list.length;
  }

  /** Makes the list as long as more than half of it is used, counting the key that comes. */
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
    this.places = filled.size === listed ? 0 : 2 ** hashBits(filled.size - listed);
  }
}

/**
 * Up to which key LuaJIT makes room for the list of a constructor, before a call in the last place
 * adds to it. It decides which border `#` finds among holes.
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
