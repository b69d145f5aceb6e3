/**
 * Caches the result of `read` for `maxAgeMs`; concurrent callers share one read. `forget` makes the
 * next call read again.
 */
export const makeCached = <T>(read: () => Promise<T>, maxAgeMs: number, clock: () => Date) => {
  let kept: { value: Promise<T>; until: number } | undefined;
  return {
    get: (): Promise<T> => {
      const now = clock().getTime();
      if (kept && now < kept.until) return kept.value;
      const value = read();
      const entry = { value, until: now + maxAgeMs };
      kept = entry;
      value.catch(() => {
        if (kept === entry) kept = undefined;
      });
      return value;
    },
    forget: () => {
      kept = undefined;
    },
  };
};
