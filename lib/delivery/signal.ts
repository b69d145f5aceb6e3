/** A wake-up that is not lost: raised while nobody waits, it ends the next wait at once. */
export type Signal = { raise(): void; wait(): Promise<void> };

export const makeSignal = (): Signal => {
  let raised = false;
  let waiter: (() => void) | null = null;
  return {
    raise() {
      raised = true;
      waiter?.();
    },
    wait: () =>
      new Promise((resolve) => {
        waiter = () => {
          raised = false;
          waiter = null;
          resolve();
        };
        if (raised) waiter();
      }),
  };
};
