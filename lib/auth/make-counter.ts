const MAX_KEYS = 10_000;

export type Counter = {
  /** Counts one more and answers how many there are in the key's window, this one included. */
  add(key: string): number;
  count(key: string): number;
  /** Seconds until the key's window is over, rounded up; 0 when it has none. */
  secondsLeft(key: string): number;
  forget(key: string): void;
};

/**
 * Makes a counter by key over windows that begin with the first count. In memory and bounded: when
 * too many keys are counted, those counted first are forgotten.
 */
export const makeCounter = (windowMs: number, clock: () => Date): Counter => {
  const windows = new Map<string, { count: number; until: number }>();
  const current = (key: string) => {
    const window = windows.get(key);
    if (window && window.until > clock().getTime()) return window;
    windows.delete(key);
    return undefined;
  };
  return {
    add: (key) => {
      const window = current(key) ?? { count: 0, until: clock().getTime() + windowMs };
      window.count += 1;
      windows.set(key, window);
      if (windows.size > MAX_KEYS) {
        const [oldest] = windows.keys();
        if (oldest !== undefined) windows.delete(oldest);
      }
      return window.count;
    },
    count: (key) => current(key)?.count ?? 0,
    secondsLeft: (key) => {
      const window = current(key);
      return window ? Math.ceil((window.until - clock().getTime()) / 1000) : 0;
    },
    forget: (key) => {
      windows.delete(key);
    },
  };
};
