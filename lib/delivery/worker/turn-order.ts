/** The order in which hooks start their next attempt, so that a busy hook delays no other. */
export type TurnOrder = {
  /** Iterates over the hooks whose turn it is; hooks added meanwhile come last. */
  hooks(): Iterable<string>;
  /** Queues a hook for its turn, at the end if it is not queued. */
  add(hookId: string): void;
  remove(hookId: string): void;
  /** Sets a hook aside whose turn it was while no slot was available to it. */
  park(hookId: string): void;
  /** Queues all parked hooks again, ahead of those added later. */
  unpark(): void;
};

/** Makes an empty order. */
export const makeTurnOrder = (): TurnOrder => {
  const turns = new Set<string>();
  const parked = new Set<string>();
  const remove = (hookId: string): void => {
    turns.delete(hookId);
    parked.delete(hookId);
  };
  return {
    hooks: () => turns,
    add(hookId) {
      parked.delete(hookId);
      turns.add(hookId);
    },
    remove,
    park(hookId) {
      turns.delete(hookId);
      parked.add(hookId);
    },
    unpark() {
      for (const hookId of parked) turns.add(hookId);
      parked.clear();
    },
  };
};
