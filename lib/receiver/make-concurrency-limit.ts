/** Runs a function when a slot is free, in the order of the calls. */
export type ConcurrencyLimit = <T>(run: () => Promise<T>) => Promise<T>;

/** Makes a limit that runs at most `maxConcurrent` functions at a time. */
export const makeConcurrencyLimit = (maxConcurrent: number): ConcurrencyLimit => {
  const waiting: (() => void)[] = [];
  let free = maxConcurrent;
  return async (run) => {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve));
    else free -= 1;
    try {
      return await run();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
};
