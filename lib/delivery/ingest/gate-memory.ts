import type { GateState, GateVerdict } from '@/lib/event-hooks/evaluate/gate';
import type { IngestPlan } from '../store';

/** Gates while a plan is made: what was read, and what the verdicts so far have left. */
export type GateMemory = {
  read(hookId: string): GateState;
  write(hookId: string, verdict: GateVerdict): void;
  changes(): IngestPlan['gates'];
};

type Snooze = IngestPlan['gates'][number]['snooze'][number];

type Memory = {
  last: GateState['last'];
  snoozed: Map<string, { until: Date; eventId: string }>;
  changedLast: GateState['last'];
  changedSnoozes: Map<string, Snooze>;
};

/** Starts from the stored states; a hook without one has seen nothing yet. */
export const makeGateMemory = (states: ReadonlyMap<string, GateState>): GateMemory => {
  const memories = new Map<string, Memory>();

  const of = (hookId: string): Memory => {
    const known = memories.get(hookId);
    if (known !== undefined) return known;
    const state = states.get(hookId);
    const memory: Memory = {
      last: state?.last ?? null,
      snoozed: new Map(state?.snoozed),
      changedLast: null,
      changedSnoozes: new Map(),
    };
    memories.set(hookId, memory);
    return memory;
  };

  return {
    read: of,
    write(hookId, verdict) {
      const memory = of(hookId);
      if (verdict.last !== null) {
        memory.last = verdict.last;
        memory.changedLast = verdict.last;
      }
      if (!verdict.pass || verdict.snooze === null) return;
      const { snooze } = verdict;
      memory.snoozed.set(snooze.keyDigest, snooze);
      memory.changedSnoozes.set(snooze.keyDigest, snooze);
    },
    changes: () =>
      [...memories]
        .map(([hookId, { changedLast, changedSnoozes }]) => ({
          hookId,
          last: changedLast,
          snooze: [...changedSnoozes.values()],
        }))
        .filter(({ last, snooze }) => last !== null || snooze.length > 0),
  };
};
