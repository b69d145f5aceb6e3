/** Time as the engine sees it; tests move it by hand. */
export type Clock = {
  now(): Date;
  /** Runs once after so many milliseconds; the answer cancels it. */
  setTimer(run: () => void, ms: number): () => void;
};

export const systemClock: Clock = {
  now: () => new Date(),
  setTimer: (run, ms) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
