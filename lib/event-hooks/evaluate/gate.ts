import type { EventHook } from '../schema';

/** Gate state of one hook (spec §5.7). */
export type GateState = {
  /** The last event seen, for `on_change`. */
  last: { digest: string; eventId: string } | null;
  /** By key digest; entries whose time is over count as absent. */
  snoozed: ReadonlyMap<string, { until: Date; eventId: string }>;
};

/** What the gate compares: `text` for people, `digest` for the state. */
export type GateKey = { text: string; digest: string };

export type GateVerdict =
  | {
      pass: true;
      /** What to remember; null where nothing changes. */
      last: GateState['last'];
      snooze: { keyDigest: string; until: Date; eventId: string } | null;
    }
  | {
      pass: false;
      reason: 'unchanged' | 'snoozed';
      /** The earlier event that this one repeats. */
      earlierEventId: string;
      until: Date | null;
      last: GateState['last'];
    };

/** Whether the hook has a gate at all, so that state need not be read for the others. */
export const isGated = (hook: Pick<EventHook, 'on_change' | 'snooze'>): boolean =>
  hook.on_change === true || (hook.snooze ?? 0) > 0;

/**
 * Decides whether a matched event fires now: `on_change` first, then `snooze` (spec §5.7). Pure: the
 * caller stores `last` and `snooze` of the verdict.
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
      return { pass: false, reason: 'unchanged', earlierEventId, until: null, last: null };
    }
    last = { digest: key.digest, eventId };
  }

  const snoozeSeconds = hook.snooze ?? 0;
  if (snoozeSeconds === 0) return { pass: true, last, snooze: null };
  const earlier = state.snoozed.get(key.digest);
  if (earlier !== undefined && earlier.until > now) {
    const { eventId: earlierEventId, until } = earlier;
    return { pass: false, reason: 'snoozed', earlierEventId, until, last };
  }
  const until = new Date(now.getTime() + snoozeSeconds * 1000);
  return { pass: true, last, snooze: { keyDigest: key.digest, until, eventId } };
};
