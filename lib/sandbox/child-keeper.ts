import { backoffMs } from './backoff';
import { FRAME, type Frame } from './frame';
import type { SandboxChild, StartChild } from './start-child';

export type SandboxClock = {
  now(): Date;
  /** Runs once after so many milliseconds; the answer cancels it. */
  setTimer(run: () => void, ms: number): () => void;
};

export type KeeperEvents = {
  /** The process waits for work. */
  ready(): void;
  frame(frame: Frame): void;
  /** It ended. `wasReady` false: it never took work. */
  died(how: string, wasReady: boolean): void;
};

export type KeeperSettings = {
  /** Silence after which a process that has work is given up. */
  silenceMs: number;
  /** How long a process may take to be ready. */
  startMs: number;
};

/**
 * Makes the keeper of one child process: starts it when asked, again with a growing delay when it
 * ends without having answered anything, and ends one that has fallen silent.
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
          if (frame.type === FRAME.answers) failures = 0;
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
    /** Sees to it that a process runs, or will. */
    wake() {
      if (child !== null || cancelStart !== null || isStopped) return;
      const delayMs = backoffMs(failures);
      if (delayMs === 0) start();
      else cancelStart = clock.setTimer(start, delayMs);
    },
    isReady: () => isReady,
    send(type: number, id: number, payload: string) {
      child?.send(type, id, payload);
    },
    /** Whether work is under way: then it is held, and has to be heard. */
    setBusy(busy: boolean) {
      if (busy === isBusy) return;
      isBusy = busy;
      hear();
      if (isReady) child?.hold(busy);
      watch();
    },
    failures: () => failures,
    /** How often a process was started after the first time. */
    restarts: () => Math.max(0, starts - 1),
    pid: () => child?.pid,
    /** Ends the process and resolves when it is gone. */
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
