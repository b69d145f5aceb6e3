type Timer = { at: number; run: () => void };

/** A clock that a test advances. Timers run in the order they are due. */
export type FakeClock = {
  now: () => Date;
  setTimer: (run: () => void, ms: number) => () => void;
  /** Advances the time, runs due timers, and lets promises settle after each of them. */
  advance: (ms: number) => Promise<void>;
  /** The number of pending timers. */
  waiting: () => number;
};

// A macrotask: by then, every promise chain that needs no timer has settled.
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Makes a clock that starts at a given time, by default noon on a Thursday. */
export const makeFakeClock = (start = '2026-01-01T12:00:00.000Z'): FakeClock => {
  let now = new Date(start).getTime();
  const timers = new Set<Timer>();

  const nextDue = (until: number): Timer | undefined =>
    [...timers].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];

  return {
    now: () => new Date(now),
    setTimer(run, ms) {
      const timer = { at: now + ms, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    async advance(ms) {
      const until = now + ms;
      await settle();
      for (let due = nextDue(until); due !== undefined; due = nextDue(until)) {
        timers.delete(due);
        now = Math.max(now, due.at);
        due.run();
        await settle();
      }
      now = until;
      await settle();
    },
    waiting: () => timers.size,
  };
};
