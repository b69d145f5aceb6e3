import type { DeliverySettings } from '@/lib/event-hooks/schema';
import type { Outcome } from '@/lib/handlers/outcome';
import { SECRET_PHASE } from '@/lib/handlers/unreadable';
import type { DeliveryState } from '../delivery-record';

const DAY_MS = 86_400_000;
const JITTER = 0.1;

/** The state of a delivery after an attempt. */
export type NextStep = {
  state: Extract<DeliveryState, 'delivered' | 'retrying' | 'dead'>;
  reason: 'attempts_exhausted' | 'unprepared' | 'secret_unreadable' | 'gone' | null;
  /** When the next attempt is due; for a final state, now. */
  runAt: Date;
};

/** The outcomes of an attempt that counts; an interrupted delivery is released instead. */
export type MadeOutcome = Exclude<Outcome, { kind: 'interrupted' }>;

const toWaitMs = (scheduledSeconds: number, outcome: MadeOutcome, random: () => number): number => {
  const scheduled = scheduledSeconds * 1000 * (1 - JITTER + 2 * JITTER * random());
  const asked = outcome.kind === 'rejected' ? (outcome.retryAfterMs ?? 0) : 0;
  return Math.max(scheduled, Math.min(asked, DAY_MS));
};

/**
 * Decides the state after an attempt (spec §5.6). A retry waits by the hook's schedule, ±10 %, but at
 * least as long as the receiver's Retry-After, up to a day. A 410 response ends the delivery. So does
 * an event that cannot be prepared, because it would fail the same way again, unless its code was
 * stopped from outside or a stored secret cannot be decrypted; the latter is the reason shown while
 * the delivery waits. `tries` includes this attempt.
 */
export const decideNext = (
  settings: Pick<DeliverySettings, 'retryScheduleSeconds'>,
  tries: number,
  outcome: MadeOutcome,
  now: Date,
  random: () => number,
): NextStep => {
  if (outcome.kind === 'delivered') return { state: 'delivered', reason: null, runAt: now };
  if (outcome.kind === 'unprepared' && outcome.mayPass !== true)
    return { state: 'dead', reason: 'unprepared', runAt: now };
  if (outcome.kind === 'rejected' && outcome.response?.status === 410) {
    return { state: 'dead', reason: 'gone', runAt: now };
  }
  const seconds = settings.retryScheduleSeconds[tries - 1];
  const isSecretLost = outcome.kind === 'unprepared' && outcome.phase === SECRET_PHASE;
  const reason = isSecretLost ? 'secret_unreadable' : null;
  if (seconds === undefined)
    return { state: 'dead', reason: reason ?? 'attempts_exhausted', runAt: now };
  const runAt = new Date(now.getTime() + Math.round(toWaitMs(seconds, outcome, random)));
  return { state: 'retrying', reason, runAt };
};
