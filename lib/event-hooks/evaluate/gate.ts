import type { EventHook } from '../schema';

/** What the gates of one hook remember of earlier events (spec §5.7). */
export type GateState = {
  /** The last event that `on_change` let pass. */
  last: { digest: string; eventId: string } | null;
  /** By key digest; expired entries count as absent. */
  snoozed: ReadonlyMap<string, { until: Date; eventId: string }>;
};

/** The state of a hook that has not received any event. */
export const EMPTY_GATE_STATE: GateState = { last: null, snoozed: new Map() };

/** What the gates compare: `text` is for people, `digest` is stored. */
export type GateKey = { text: string; digest: string };

export type Snooze = { keyDigest: string; until: Date; eventId: string };

/** What a verdict adds to the state of the gates; null where nothing changes. */
export type GateChange = { last: GateState['last']; snooze: Snooze | null };

/** Why a gate suppresses an event. */
export type Suppression = {
  reason: 'unchanged' | 'snoozed';
  /** The earlier event that this one repeats. */
  earlierEventId: string;
  until: Date | null;
};

export type GateVerdict = GateChange & ({ pass: true } | ({ pass: false } & Suppression));

/** Whether the hook has a gate, so that the key and the state of others are never needed. */
export const isGated = (hook: Pick<EventHook, 'on_change' | 'snooze'>): boolean =>
  hook.on_change === true || (hook.snooze ?? 0) > 0;

/**
 * Decides whether the gates let a matched event pass: `on_change` first, then `snooze` (spec §5.7).
 * Pure: the caller keeps `last` and `snooze` of the verdict.
 */
export const gate = (
  hook: Pick<EventHook, 'on_change' | 'snooze'>,
  eventId: string,
  key: GateKey,
  state: GateState,
  now: Date,
): GateVerdict => {
  let last: GateState['last'] = null;
  if (hook.on_change === true) {
    if (state.last?.digest === key.digest) {
      const { eventId: earlierEventId } = state.last;
      return {
        pass: false,
        reason: 'unchanged',
        earlierEventId,
        until: null,
        last: null,
        snooze: null,
      };
    }
    last = { digest: key.digest, eventId };
  }

  const snoozeSeconds = hook.snooze ?? 0;
  if (snoozeSeconds === 0) return { pass: true, last, snooze: null };
  const earlier = state.snoozed.get(key.digest);
  if (earlier !== undefined && earlier.until > now) {
    const { eventId: earlierEventId, until } = earlier;
    return { pass: false, reason: 'snoozed', earlierEventId, until, last, snooze: null };
  }
  const until = new Date(now.getTime() + snoozeSeconds * 1000);
  return { pass: true, last, snooze: { keyDigest: key.digest, until, eventId } };
};
