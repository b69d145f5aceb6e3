/** The engine's time, which tests advance by hand. */
export type Clock = {
  now(): Date;
  /** Invokes `run` once after `ms`. Returns a function that cancels it. */
  setTimer(run: () => void, ms: number): () => void;
};

export const systemClock: Clock = {
  now: () => new Date(),
  setTimer: (run, ms) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
