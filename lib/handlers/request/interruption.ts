/**
 * Tells what is under way that it must end. An AbortSignal in small: thousands of requests a second
 * sign on to one and off again.
 */
export type Interruption = {
  isInterrupted(): boolean;
  /** Calls once when it comes; the answer signs off. */
  onInterrupt(run: () => void): () => void;
};

export const makeInterruption = (): Interruption & { interrupt(): void } => {
  const runs = new Set<() => void>();
  let interrupted = false;
  return {
    isInterrupted: () => interrupted,
    onInterrupt(run) {
      runs.add(run);
      return () => runs.delete(run);
    },
    interrupt() {
      interrupted = true;
      for (const run of [...runs]) run();
      runs.clear();
    },
  };
};
