/** A cache by string key that evicts the least recently used values. */
export interface BoundedCache<Kept> {
  find(key: string): Kept | undefined;
  /** Stores a value that counts as `bytes`. A value larger than the whole cache is not stored. */
  keep(key: string, value: Kept, bytes: number): void;
  readonly count: number;
  readonly bytes: number;
}

/** Makes a cache that holds at most `maxBytes`, as counted by its caller. */
export function makeBoundedCache<Kept>(maxBytes: number): BoundedCache<Kept> {
  // A Map keeps insertion order, so its first entry is the least recently used one.
  const entries = new Map<string, { value: Kept; bytes: number }>();
  let total = 0;
  return {
    find: (key) => {
      const entry = entries.get(key);
      if (entry === undefined) return undefined;
      entries.delete(key);
      entries.set(key, entry);
      return entry.value;
    },
    keep: (key, value, bytes) => {
      if (bytes > maxBytes) return;
      entries.set(key, { value, bytes });
      total += bytes;
      for (const [oldest, entry] of entries) {
        if (total <= maxBytes) break;
        entries.delete(oldest);
        total -= entry.bytes;
      }
    },
    get count() {
      return entries.size;
    },
    get bytes() {
      return total;
    },
  };
}
