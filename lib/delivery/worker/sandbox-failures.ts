/** Counts, per delivery, how often in a row the sandbox could not run its code. */
export type SandboxFailures = {
  /** Adds one and returns the count. */
  add(deliveryId: string): number;
  /** Resets the count, because the code was run. */
  reset(deliveryId: string): void;
};

/** Makes the counters, for at most `limit` deliveries; beyond that the oldest counter is dropped. */
export const makeSandboxFailures = (limit = 10_000): SandboxFailures => {
  const counts = new Map<string, number>();
  return {
    add(deliveryId) {
      const count = (counts.get(deliveryId) ?? 0) + 1;
      counts.set(deliveryId, count);
      if (counts.size > limit) {
        for (const oldest of counts.keys()) {
          counts.delete(oldest);
          break;
        }
      }
      return count;
    },
    reset: (deliveryId) => {
      counts.delete(deliveryId);
    },
  };
};
