import { detach } from '../values/byte-string';

const MOST_KEPT = 500;
const LONGEST_KEPT = 200;

/** A bounded cache of values derived from short strings. */
export type TextCache<Made> = {
  find(text: string): Made | undefined;
  /**
   * Returns the cached value, or makes it and caches it if the string is short. `make` receives a
   * copy that keeps no longer string alive.
   */
  keep(text: string, make: (text: string) => Made): Made;
};

/** Makes an empty cache. Scripts may share it, because a value depends on its string alone. */
export function makeTextCache<Made>(): TextCache<Made> {
  const kept = new Map<string, Made>();
  return {
    find: (text) => kept.get(text),
    keep(text, make) {
      if (text.length > LONGEST_KEPT) return make(text);
      const own = detach(text);
      const made = make(own);
      if (kept.size >= MOST_KEPT) kept.clear();
      kept.set(own, made);
      return made;
    },
  };
}
