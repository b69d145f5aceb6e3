import type { GateState } from '@/lib/event-hooks/evaluate/gate';
import type { GateKeyRef, IngestPlan } from '../store';

/** The gate state of all hooks, in memory. */
export const makeMemoryGates = () => {
  const gates = new Map<string, GateState>();
  return {
    read: (keys: readonly GateKeyRef[]): Map<string, GateState> =>
      new Map(
        keys.flatMap(({ hookId }) => {
          const state = gates.get(hookId);
          return state === undefined ? [] : [[hookId, state]];
        }),
      ),
    write(changes: IngestPlan['gates']): void {
      for (const { hookId, last, snooze } of changes) {
        const before = gates.get(hookId);
        const snoozed = new Map(before?.snoozed);
        for (const { keyDigest, ...entry } of snooze) snoozed.set(keyDigest, entry);
        gates.set(hookId, { last: last ?? before?.last ?? null, snoozed });
      }
    },
    deleteEndedSnoozes(now: Date): void {
      for (const [hookId, { last, snoozed }] of gates) {
        const current = [...snoozed].filter(([, { until }]) => until > now);
        gates.set(hookId, { last, snoozed: new Map(current) });
      }
    },
  };
};
