import type { ClaimedDelivery } from '../store';
import type { HookSpeed } from './fair-slots';

const WINDOW_MS = 1_000;

/** The deliveries of one hook that this process holds. */
export type HookQueue = {
  running(): number;
  /** Returns how many deliveries it holds: queued, running and reserved. */
  held(): number;
  /** Returns how many it may hold: the number it finishes per second, or twice what it may start. */
  capacity(): number;
  /** Returns whether a delivery is queued and another attempt may start. */
  canStart(): boolean;
  setConcurrency(concurrency: number): void;
  speed(): HookSpeed;
  setSpeed(speed: HookSpeed): void;
  reserve(): void;
  /** Returns false when nothing was reserved. */
  unreserve(): boolean;
  add(claimed: ClaimedDelivery): void;
  start(): ClaimedDelivery | null;
  finish(): void;
  /** Removes and returns the queued deliveries that match. */
  remove(matches: (claimed: ClaimedDelivery) => boolean): ClaimedDelivery[];
  /** Returns whether it holds nothing, and has not for a while. */
  isIdle(): boolean;
};

/**
 * Makes the queue of one hook. A fast hook without recent attempts holds up to `firstCapacity`; its
 * rate then decides. A slow hook holds few deliveries, so that the others stay in the database, where
 * any process can claim them. `maxStarts` limits the concurrent attempts by speed.
 */
export const makeHookQueue = (
  firstCapacity: number,
  now: () => number,
  maxStarts: (speed: HookSpeed) => number,
): HookQueue => {
  let queued: ClaimedDelivery[] = [];
  let concurrency = 1;
  let speed: HookSpeed = 'unknown';
  let running = 0;
  let reserved = 0;
  let windowStart = now();
  let finishedInWindow = 0;
  // Unknown until the first window has ended.
  let finishedBefore: number | null = null;

  const roll = (): void => {
    const elapsed = now() - windowStart;
    if (elapsed < WINDOW_MS) return;
    finishedBefore = elapsed < 2 * WINDOW_MS ? finishedInWindow : 0;
    finishedInWindow = 0;
    windowStart = now();
  };
  const held = (): number => running + reserved + queued.length;
  const startLimit = (): number => Math.min(concurrency, maxStarts(speed));

  return {
    running: () => running,
    held,
    capacity() {
      roll();
      if (speed !== 'fast') return 2 * startLimit();
      const rate = finishedBefore === null ? firstCapacity : finishedBefore + finishedInWindow;
      return Math.max(2 * concurrency, rate);
    },
    canStart: () => queued.length > 0 && running < startLimit(),
    setConcurrency(value) {
      concurrency = value;
    },
    speed: () => speed,
    setSpeed(value) {
      speed = value;
    },
    reserve() {
      reserved += 1;
    },
    unreserve() {
      if (reserved === 0) return false;
      reserved -= 1;
      return true;
    },
    add(claimed) {
      queued.push(claimed);
    },
    start() {
      const claimed = queued.shift() ?? null;
      if (claimed !== null) running += 1;
      return claimed;
    },
    finish() {
      roll();
      running -= 1;
      finishedInWindow += 1;
    },
    remove(matches) {
      const removed = queued.filter(matches);
      queued = queued.filter((claimed) => !matches(claimed));
      return removed;
    },
    isIdle: () => held() === 0 && now() - windowStart > 2 * WINDOW_MS,
  };
};
