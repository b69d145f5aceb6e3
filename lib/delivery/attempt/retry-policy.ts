import type { DeliverySettings } from '@/lib/event-hooks/schema';
import type { Outcome } from '@/lib/handlers/outcome';
import { SECRET_PHASE } from '@/lib/handlers/unreadable';
import type { DeliveryState } from '../delivery-record';

const DAY_MS = 86_400_000;
const JITTER = 0.1;

/** The state an attempt leaves its delivery in. */
export type NextStep = {
  state: Extract<DeliveryState, 'delivered' | 'retrying' | 'dead'>;
  reason: 'attempts_exhausted' | 'unprepared' | 'secret_unreadable' | 'gone' | null;
  /** When the next attempt is due; for a final state, now. */
  runAt: Date;
};

/** What may happen to an attempt that was made; an interrupted one is given back instead. */
export type MadeOutcome = Exclude<Outcome, { kind: 'interrupted' }>;

const toWaitMs = (scheduledSeconds: number, outcome: MadeOutcome, random: () => number): number => {
  const scheduled = scheduledSeconds * 1000 * (1 - JITTER + 2 * JITTER * random());
  const asked = outcome.kind === 'rejected' ? (outcome.retryAfterMs ?? 0) : 0;
  return Math.max(scheduled, Math.min(asked, DAY_MS));
};

/**
 * Decides after an attempt (spec §5.6): wait by the hook's schedule, ±10 %, and never less than the
 * receiver's Retry-After, up to a day; or stop. 410 stops at once, as does what cannot be prepared,
 * because the same event and version would fail the same way again, unless it was stopped from outside,
 * or a stored secret cannot be read, which is said while it waits too.
 * `tries` counts this attempt.
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
