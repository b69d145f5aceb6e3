import type { ClaimedDelivery } from '../store';
import type { Pace } from './shares';

const WINDOW_MS = 1_000;

/** What one process holds of one hook, and how quick that hook has been lately. */
export type Lane = {
  readonly waiting: ClaimedDelivery[];
  running(): number;
  /** Waiting, under way and set aside. */
  held(): number;
  /** How many it may hold: as many as it gets done in about a second, or twice what it may start. */
  allowance(): number;
  /** Whether something waits and another attempt may start. */
  canStart(): boolean;
  setConcurrency(concurrency: number): void;
  pace(): Pace;
  setPace(pace: Pace): void;
  reserve(): void;
  /** False when nothing was set aside. */
  unreserve(): boolean;
  add(claimed: ClaimedDelivery): void;
  start(): ClaimedDelivery | null;
  done(): void;
  /** Takes out what waits and is chosen. */
  take(isChosen: (claimed: ClaimedDelivery) => boolean): ClaimedDelivery[];
  /** Nothing is held, and nothing has been for a while. */
  isIdle(): boolean;
};

/**
 * A quick hook that was not seen lately may hold `firstRoom`; soon it has shown how quick it is. A slow one
 * holds little, so that its deliveries wait in the database, where any process can take them. One that
 * is not known to be quick starts no more than `most` says of its pace.
 */
export const makeLane = (
  firstRoom: number,
  now: () => number,
  most: (pace: Pace) => number,
): Lane => {
  let waiting: ClaimedDelivery[] = [];
  let concurrency = 1;
  let pace: Pace = 'unknown';
  let running = 0;
  let reserved = 0;
  let windowBegan = now();
  let doneInWindow = 0;
  // Before the first window is over, nothing is known.
  let doneBefore: number | null = null;

  const roll = (): void => {
    const elapsed = now() - windowBegan;
    if (elapsed < WINDOW_MS) return;
    doneBefore = elapsed < 2 * WINDOW_MS ? doneInWindow : 0;
    doneInWindow = 0;
    windowBegan = now();
  };
  const held = (): number => running + reserved + waiting.length;
  const limit = (): number => Math.min(concurrency, most(pace));

  return {
    get waiting() {
      return waiting;
    },
    running: () => running,
    held,
    allowance() {
      roll();
      if (pace !== 'quick') return 2 * limit();
      const shown = doneBefore === null ? firstRoom : doneBefore + doneInWindow;
      return Math.max(2 * concurrency, shown);
    },
    canStart: () => waiting.length > 0 && running < limit(),
    setConcurrency(value) {
      concurrency = value;
    },
    pace: () => pace,
    setPace(value) {
      pace = value;
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
      waiting.push(claimed);
    },
    start() {
      const claimed = waiting.shift() ?? null;
      if (claimed !== null) running += 1;
      return claimed;
    },
    done() {
      roll();
      running -= 1;
      doneInWindow += 1;
    },
    take(isChosen) {
      const taken = waiting.filter(isChosen);
      waiting = waiting.filter((claimed) => !isChosen(claimed));
      return taken;
    },
    isIdle: () => held() === 0 && now() - windowBegan > 2 * WINDOW_MS,
  };
};
