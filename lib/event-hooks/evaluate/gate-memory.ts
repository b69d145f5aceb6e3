import type { GateChange, GateState, Snooze } from './gate';

/** The gates of one hook while events pass one after the other. */
export type GateMemory = {
  /** The stored state, and what the events so far have changed. */
  readonly state: GateState;
  remember(change: GateChange): void;
  /** What the events have changed, or null if nothing. */
  changes(): { last: GateState['last']; snooze: Snooze[] } | null;
};

/** Starts from the stored state of a hook. */
export const makeGateMemory = (stored: GateState): GateMemory => {
  let { last } = stored;
  const snoozed = new Map(stored.snoozed);
  let changedLast: GateState['last'] = null;
  const changedSnoozes = new Map<string, Snooze>();

  return {
    state: {
      get last() {
        return last;
      },
      snoozed,
    },
    remember(change) {
      if (change.last !== null) {
        last = change.last;
        changedLast = change.last;
      }
      if (change.snooze === null) return;
      snoozed.set(change.snooze.keyDigest, change.snooze);
      changedSnoozes.set(change.snooze.keyDigest, change.snooze);
    },
    changes: () =>
      changedLast === null && changedSnoozes.size === 0
        ? null
        : { last: changedLast, snooze: [...changedSnoozes.values()] },
  };
};
