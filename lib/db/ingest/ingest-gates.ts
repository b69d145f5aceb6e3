import { z } from 'zod';
import type { GateKeyRef, IngestPlan } from '@/lib/delivery/store';
import type { GateState } from '@/lib/event-hooks/evaluate/gate';
import type { Queryable } from '../connection/queryable';
import {
  COUNT_SUPPRESSED,
  LOCK_HASHED_NAMES,
  READ_DIGESTS,
  READ_SNOOZES,
  WRITE_DIGESTS,
  WRITE_SNOOZES,
} from '../sql/gates';

// Classes of advisory locks; arbitrary numbers.
const GATES = 72707371;
const KEYS = 72707372;

const DigestRow = z.object({ hook_id: z.string(), digest: z.string(), event_id: z.string() });
const SnoozeRow = z.object({
  hook_id: z.string(),
  key_digest: z.string(),
  event_id: z.string(),
  snoozed_until: z.date(),
});

/** Locks idempotency keys until the end of the transaction. */
export const lockKeys = (transaction: Queryable, keys: readonly string[]): Promise<unknown> =>
  transaction.query({ ...LOCK_HASHED_NAMES, values: [KEYS, keys] });

/** Locks the gates of hooks until the end of the transaction, and reads their states. */
export const readGates = async (
  transaction: Queryable,
  gates: readonly GateKeyRef[],
): Promise<ReadonlyMap<string, GateState>> => {
  const states = new Map<string, GateState>();
  if (gates.length === 0) return states;
  const hookIds = [...new Set(gates.map(({ hookId }) => hookId))];
  await transaction.query({ ...LOCK_HASHED_NAMES, values: [GATES, hookIds] });

  const digests = await transaction.query({ ...READ_DIGESTS, values: [hookIds] });
  const lastOf = new Map(
    digests.rows.map((row) => {
      const { hook_id, digest, event_id } = DigestRow.parse(row);
      return [hook_id, { digest, eventId: event_id }];
    }),
  );
  const snoozes = await transaction.query({
    ...READ_SNOOZES,
    values: [gates.map(({ hookId }) => hookId), gates.map(({ keyDigest }) => keyDigest)],
  });
  const snoozedOf = new Map(
    hookIds.map((id) => [id, new Map<string, { until: Date; eventId: string }>()]),
  );
  for (const row of snoozes.rows) {
    const { hook_id, key_digest, event_id, snoozed_until } = SnoozeRow.parse(row);
    snoozedOf.get(hook_id)?.set(key_digest, { until: snoozed_until, eventId: event_id });
  }
  for (const [hookId, snoozed] of snoozedOf) {
    states.set(hookId, { last: lastOf.get(hookId) ?? null, snoozed });
  }
  return states;
};

/** Writes the states of the gates, and counts the suppressed deliveries. */
export const writeGates = async (transaction: Queryable, plan: IngestPlan): Promise<void> => {
  const digests = plan.gates.flatMap(({ hookId, last }) => (last ? [{ hookId, ...last }] : []));
  if (digests.length > 0) {
    await transaction.query({
      ...WRITE_DIGESTS,
      values: [
        digests.map(({ hookId }) => hookId),
        digests.map(({ digest }) => digest),
        digests.map(({ eventId }) => eventId),
      ],
    });
  }
  const snoozes = plan.gates.flatMap(({ hookId, snooze }) =>
    snooze.map((each) => ({ hookId, ...each })),
  );
  if (snoozes.length > 0) {
    await transaction.query({
      ...WRITE_SNOOZES,
      values: [
        snoozes.map(({ hookId }) => hookId),
        snoozes.map(({ keyDigest }) => keyDigest),
        snoozes.map(({ eventId }) => eventId),
        snoozes.map(({ until }) => until.toISOString()),
      ],
    });
  }
  const suppressed = plan.deliveries.filter(({ state }) => state === 'suppressed');
  if (suppressed.length > 0) {
    await transaction.query({
      ...COUNT_SUPPRESSED,
      values: [
        suppressed.map(({ hookId }) => hookId),
        suppressed.map(({ createdAt }) => createdAt.toISOString()),
      ],
    });
  }
};
