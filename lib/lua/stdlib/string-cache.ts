import { detach } from '../values/byte-string';

const MOST_KEPT = 500;
const LONGEST_KEPT = 200;

/** What was made of short texts, a bounded number of them. */
export type TextCache<Made> = {
  find(text: string): Made | undefined;
  /** Makes it and, if the text is short, keeps it; `make` gets a text that keeps no other alive. */
  keep(text: string, make: (text: string) => Made): Made;
};

/** Makes an empty cache; all scripts of a process may share it, as what is made depends on the text alone. */
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
