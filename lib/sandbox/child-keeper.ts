import { FRAME, type Frame } from './frame';
import type { SandboxChild, StartChild } from './start-child';

export type SandboxClock = {
  now(): Date;
  /** Invokes `run` once after `ms`. Returns a function that cancels it. */
  setTimer(run: () => void, ms: number): () => void;
};

export type KeeperEvents = {
  /** The process is ready for work. */
  ready(): void;
  frame(frame: Frame): void;
  /** The process ended. `wasReady` says whether it was ever ready for work. */
  died(how: string, wasReady: boolean): void;
};

export type KeeperSettings = {
  /** A process with work that is silent for this long is killed. */
  silenceMs: number;
  /** How long a process may take to be ready. */
  startMs: number;
};

const FIRST_DELAY_MS = 100;
const MAX_DELAY_MS = 10_000;

/** Returns the delay before a restart after this many failures in a row. */
const toDelayMs = (failures: number): number =>
  failures <= 1 ? 0 : Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** (failures - 2));

/**
 * Makes the keeper of one child process. It starts the process on request, restarts it with a growing
 * delay while it dies without returning results, and kills it when it falls silent.
 */
export const makeChildKeeper = (
  deps: { startChild: StartChild; clock: SandboxClock },
  settings: KeeperSettings,
  events: KeeperEvents,
) => {
  const { clock } = deps;
  let child: SandboxChild | null = null;
  let isReady = false;
  let isStopped = false;
  let isBusy = false;
  let failures = 0;
  let starts = 0;
  let heardAt = 0;
  let cancelStart: (() => void) | null = null;
  let cancelWatch = () => {};
  let ended = () => {};

  const hear = () => {
    heardAt = clock.now().getTime();
  };
  const watch = () => {
    cancelWatch();
    const limitMs = isReady ? settings.silenceMs : settings.startMs;
    const look = () => {
      if (clock.now().getTime() - heardAt >= limitMs) child?.kill();
      else cancelWatch = clock.setTimer(look, limitMs);
    };
    cancelWatch = child !== null && (isBusy || !isReady) ? clock.setTimer(look, limitMs) : () => {};
  };
  const start = () => {
    cancelStart = null;
    starts += 1;
    isReady = false;
    hear();
    const mine = deps.startChild({
      frame(frame) {
        if (mine !== child) return;
        hear();
        if (frame.type === FRAME.ready) {
          isReady = true;
          mine.hold(isBusy);
          watch();
          events.ready();
        } else if (frame.type !== FRAME.beat) {
          if (frame.type === FRAME.results) failures = 0;
          events.frame(frame);
        }
      },
      exit(how) {
        if (mine !== child) return;
        const wasReady = isReady;
        child = null;
        isReady = false;
        failures += 1;
        cancelWatch();
        ended();
        if (!isStopped) events.died(how, wasReady);
      },
    });
    child = mine;
    watch();
  };

  return {
    /** Starts the process, now or after the delay, unless it runs. */
    wake() {
      if (child !== null || cancelStart !== null || isStopped) return;
      const delayMs = toDelayMs(failures);
      if (delayMs === 0) start();
      else cancelStart = clock.setTimer(start, delayMs);
    },
    isReady: () => isReady,
    send(type: number, id: number, payload: string) {
      child?.send(type, id, payload);
    },
    /** While busy, the process keeps ours alive and must show signs of life. */
    setBusy(busy: boolean) {
      if (busy === isBusy) return;
      isBusy = busy;
      hear();
      if (isReady) child?.hold(busy);
      watch();
    },
    failures: () => failures,
    /** Returns how often the process was restarted. */
    restarts: () => Math.max(0, starts - 1),
    pid: () => child?.pid,
    /** Ends the process and resolves when it has ended. */
    async stop(killAfterMs: number) {
      isStopped = true;
      cancelStart?.();
      const running = child;
      if (running === null) return;
      running.hold(true);
      const gone = new Promise<void>((resolve) => {
        ended = resolve;
      });
      running.end();
      const cancel = clock.setTimer(() => running.kill(), killAfterMs);
      await gone;
      cancel();
    },
  };
};
