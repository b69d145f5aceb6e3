import type { Clock } from '../clock';

export type Service = {
  start(): void;
  /** Resolves when nothing of it runs any more. */
  stop(): Promise<void>;
};

export type PeriodicOptions = {
  clock: Clock;
  everyMs: number;
  run: () => Promise<void>;
  onFault: (error: unknown) => void;
};

/** Runs a duty at once and then again and again, never twice at a time; a fault does not end it. */
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
