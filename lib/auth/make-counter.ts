const MAX_KEYS = 10_000;

export type Counter = {
  /** Adds one and returns the count of the key's window. */
  add(key: string): number;
  count(key: string): number;
  /** Returns the seconds until the key's window ends, rounded up; 0 without a window. */
  secondsLeft(key: string): number;
  forget(key: string): void;
};

/**
 * Makes counters by key over windows that start with the first count. They are held in memory; beyond
 * ten thousand keys the oldest are dropped.
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
