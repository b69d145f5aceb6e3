/** Values by their text, of which the least recently used are dropped. */
export interface BoundedCache<Kept> {
  find(key: string): Kept | undefined;
  /** Keeps a value that counts as so many bytes; one that is too large for the cache is not kept. */
  keep(key: string, value: Kept, bytes: number): void;
  readonly count: number;
  readonly bytes: number;
}

/** Makes a cache that keeps at most `maxBytes`, as its caller counts them. */
export function makeBoundedCache<Kept>(maxBytes: number): BoundedCache<Kept> {
  // A Map keeps the order of insertion: its first entry is the one unused for longest.
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
