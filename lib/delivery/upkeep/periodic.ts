import type { Clock } from '../clock';

export type Service = {
  start(): void;
  /** Resolves when nothing is running. */
  stop(): Promise<void>;
};

export type PeriodicOptions = {
  clock: Clock;
  everyMs: number;
  run: () => Promise<void>;
  onFault: (error: unknown) => void;
};

/** Makes a service that calls `run` now and `everyMs` after each call ends, also after a failure. */
export const makePeriodic = ({ clock, everyMs, run, onFault }: PeriodicOptions): Service => {
  let cancel: (() => void) | null = null;
  let running: Promise<void> = Promise.resolve();
  let isStarted = false;

  const turn = (): void => {
    running = run()
      .catch(onFault)
      .then(() => {
        if (isStarted) cancel = clock.setTimer(turn, everyMs);
      });
  };
  return {
    start() {
      if (isStarted) return;
      isStarted = true;
      turn();
    },
    async stop() {
      isStarted = false;
      cancel?.();
      await running;
    },
  };
};
