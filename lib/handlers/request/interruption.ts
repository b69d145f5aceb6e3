/**
 * Tells running work to stop. It is a lightweight AbortSignal, because thousands of requests per
 * second subscribe and unsubscribe.
 */
export type Interruption = {
  isInterrupted(): boolean;
  /** Invokes the callback once. Returns a function that unsubscribes it. */
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
