import {
  listKeys,
  planKeylessRequests,
  planPublishRequests,
} from '@/lib/delivery/ingest/plan-publish-requests';
import type { IngestPlanner, PublishResult } from '@/lib/delivery/store';
import type { IncomingEvent } from '@/lib/event-hooks/evaluate/incoming-event';
import type { Database } from '../connection/database';
import { inTransaction } from '../connection/in-transaction';
import type { Queryable } from '../connection/queryable';
import type { HookCache, KnownHooks } from '../hooks/hook-cache';
import { lockKeys, readGates, writeGates } from './ingest-gates';
import { readKeys, writeKeys } from './ingest-keys';
import { writePlan } from './write-plan';

export type IngestRequestsDeps = {
  database: Pick<Database, 'pool'>;
  cache: HookCache;
  digest: (text: string) => string;
};

// Hooks that keep changing meanwhile are left to the transaction, which reads them itself.
const TRIES = 3;

/**
 * Handles the usual case, where no event has an idempotency key and no hook has a gate, in one
 * statement that writes nothing when the hooks have changed since they were read. Returns null in any
 * other case.
 */
const ingestPlainly = async (
  { database: { pool }, cache }: IngestRequestsDeps,
  requests: readonly IncomingEvent[][],
  planner: IngestPlanner,
): Promise<PublishResult[] | null> => {
  const sorted = planKeylessRequests(requests);
  for (let tries = 0; tries < TRIES; tries++) {
    const known = tries === 0 ? await cache.get(pool) : await cache.refresh(pool);
    const { gates, plan: planWith } = planner(known, sorted.fresh);
    if (gates.length > 0) return null;
    const plan = planWith(new Map());
    if (await writePlan(pool, plan, known.epoch)) return sorted.finish(plan).results;
  }
  return null;
};

/**
 * Ingests inside a transaction, with keys and gates locked, so that requests with the same key or to
 * the same gate are processed one after the other.
 */
export const ingestInTransaction = async (
  { digest }: Pick<IngestRequestsDeps, 'digest'>,
  transaction: Queryable,
  requests: readonly IncomingEvent[][],
  planner: IngestPlanner,
  readHooks: (transaction: Queryable) => Promise<KnownHooks>,
): Promise<PublishResult[]> => {
  const keys = listKeys(requests);
  if (keys.length > 0) await lockKeys(transaction, keys);
  const kept = keys.length > 0 ? await readKeys(transaction, keys) : new Map();
  const sorted = planPublishRequests(requests, kept, digest);

  const { gates, plan: planWith } = planner(await readHooks(transaction), sorted.fresh);
  const plan = planWith(await readGates(transaction, gates));
  await writePlan(transaction, plan, null);
  await writeGates(transaction, plan);
  const { results, keys: used } = sorted.finish(plan);
  const [first] = plan.events;
  if (first !== undefined) await writeKeys(transaction, used, first.receivedAt);
  return results;
};

/** Ingests publish requests in one transaction. */
export const ingestRequests = async (
  deps: IngestRequestsDeps,
  requests: readonly IncomingEvent[][],
  planner: IngestPlanner,
): Promise<PublishResult[]> => {
  const hasKeys = requests.some((request) =>
    request.some((event) => event.idempotencyKey !== undefined),
  );
  const plainly = hasKeys ? null : await ingestPlainly(deps, requests, planner);
  return (
    plainly ??
    inTransaction(deps.database.pool, (transaction) =>
      ingestInTransaction(deps, transaction, requests, planner, deps.cache.refresh),
    )
  );
};
