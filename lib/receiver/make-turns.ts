/** Runs what it is given, so many at once and the others in the order they came. */
export type Turns = <T>(run: () => Promise<T>) => Promise<T>;

/** Makes turns of which `atOnce` are taken at a time. */
export const makeTurns = (atOnce: number): Turns => {
  const waiting: (() => void)[] = [];
  let free = atOnce;
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
