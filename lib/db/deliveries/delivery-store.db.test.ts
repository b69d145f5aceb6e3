import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { uuidv7 } from 'uuidv7';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { makeSecretBox } from '@/lib/config/secret-box';
import { DeliveryRecord } from '@/lib/delivery/delivery-record';
import { deliveryStoreSuite } from '@/lib/delivery/store.suite';
import type { EventHook } from '@/lib/event-hooks/schema';
import { sha256 } from '@/lib/net/sign';
import { makeTestDatabase, type TestDatabase } from '@/lib/testing/database/test-database';
import { makeEventHookStore } from '../hooks/event-hook-store';
import { ensurePartitions } from '../partitions/partitions';
import { selectDelivery } from '../sql/delivery-columns';
import { toAttempt } from './attempt-row';
import { makeDeliveryStore } from './delivery-store';

const secretBox = makeSecretBox(randomBytes(32));
const TABLES =
  'event, delivery, attempt, event_hook, event_hook_version, idempotency_key, gate_digest, gate_snooze, delivery_count, setting';

let database: TestDatabase;
let listener: pg.Client;
let woken = 0;

beforeAll(async () => {
  database = await makeTestDatabase();
  await ensurePartitions(database.pool, new Date());
  listener = new pg.Client(database.connection);
  await listener.connect();
  listener.on('notification', () => {
    woken += 1;
  });
  await listener.query('LISTEN deliveries');
});

afterEach(async () => {
  await database.pool.query(`TRUNCATE ${TABLES}`);
});

afterAll(async () => {
  await listener.end();
  await database.drop();
});

/** Saves and removes until these are the stored hooks. */
const makeSetHooks = () => {
  const store = makeEventHookStore({ database, secretBox, raise: async () => {} });
  let stored: readonly EventHook[] = [];
  const save = async (before: EventHook | null, after: EventHook | null) => {
    const action = before === null ? 'create' : after === null ? 'remove' : 'update';
    const change = { before, after, actor: { name: 'test' }, at: new Date(), raise: [] };
    const saved = await store.save({ action, ...change });
    if (saved !== 'saved') throw new Error(`hook ${(after ?? before)?.id}: ${saved}`);
  };
  return async (hooks: readonly EventHook[]) => {
    const find = (list: readonly EventHook[], id: string) => list.find((hook) => hook.id === id);
    for (const hook of hooks) {
      const before = find(stored, hook.id) ?? null;
      if (before?.versionId !== hook.versionId) await save(before, hook);
    }
    for (const hook of stored) if (!find(hooks, hook.id)) await save(hook, null);
    stored = hooks;
  };
};

describe('the PostgreSQL store', () => {
  deliveryStoreSuite(async () => {
    const read = async (statement: string) => (await database.pool.query(statement)).rows;
    const countWakeUps = async () => {
      // Notifications arrive before the result of the next query on the connection.
      await listener.query('SELECT 1');
      return woken;
    };
    const before = await countWakeUps();
    return {
      store: makeDeliveryStore({
        database,
        secretBox,
        unique: () => null,
        digest: sha256,
        makeId: uuidv7,
        clock: () => new Date(),
      }),
      setHooks: makeSetHooks(),
      listEvents: async () =>
        (await read('SELECT * FROM event ORDER BY id')).map(
          ({ idempotency_key, received_at, ...rest }) => ({
            ...rest,
            idempotencyKey: idempotency_key,
            receivedAt: received_at,
          }),
        ),
      listDeliveries: async () => {
        const rows = await read(`SELECT ${selectDelivery('d')} FROM delivery d ORDER BY d.id`);
        return rows.map((row) => DeliveryRecord.parse(row));
      },
      listAttempts: async () =>
        (await database.prisma.attempt.findMany({ orderBy: { id: 'asc' } })).map(toAttempt),
      wakeUps: async () => (await countWakeUps()) - before,
      digest: sha256,
      makeId: uuidv7,
    };
  });
});
