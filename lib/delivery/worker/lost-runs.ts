/** Counts, for each delivery, how often in a row its code could not be run. */
export type LostRuns = {
  /** Notes one more; answers how many it makes. */
  note(deliveryId: string): number;
  /** It was run. */
  forget(deliveryId: string): void;
};

/** Makes the count, of so many deliveries at most; the one noted first is forgotten first. */
export const makeLostRuns = (limit = 10_000): LostRuns => {
  const counts = new Map<string, number>();
  return {
    note(deliveryId) {
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
    forget: (deliveryId) => {
      counts.delete(deliveryId);
    },
  };
};
