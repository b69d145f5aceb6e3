import { randomBytes } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeSecretBox } from '@/lib/config/secret-box';
import { makeDeliveryStore } from '@/lib/db/deliveries/delivery-store';
import { PrismaClient } from '@/lib/db/generated/client';
import { makeEventHookStore } from '@/lib/db/hooks/event-hook-store';
import { sha256 } from '@/lib/net/sign';
import { makeTestDatabase, type TestDatabase } from '@/lib/testing/database/test-database';
import { makeTestId } from '@/lib/testing/factories';
import { makeTestEventHookWorld } from '@/lib/testing/hooks/test-event-hook-world';
import { makeHookVerbs } from './make-hook-verbs';

const ACTOR = { name: 'arya@example.com' };
const REQUEST = {
  kong: {
    source: 'crud',
    event: 'consumers',
    handler: 'webhook',
    config: { url: 'http://receiver.example/' },
  },
  hookline: { label: 'Chat' },
};
const TABLES = ['event_hook', 'event_hook_version', 'audit_log', 'setting', 'event', 'delivery'];

let database: TestDatabase;
let prisma: PrismaClient<'query'>;
let statements: string[];
beforeEach(async () => {
  database = await makeTestDatabase();
  prisma = new PrismaClient({
    adapter: new PrismaPg(database.connection),
    log: [{ emit: 'event', level: 'query' }],
  });
  statements = [];
  prisma.$on('query', ({ query }) => statements.push(query));
});
afterEach(async () => {
  await prisma.$disconnect();
  await database.drop();
});

/** The verbs as a server action calls them, on the client whose queries are logged. */
const makeVerbs = () => {
  const { deps, clock } = makeTestEventHookWorld();
  const secretBox = makeSecretBox(randomBytes(32));
  const { raise } = makeDeliveryStore({
    database,
    secretBox,
    unique: () => null,
    digest: sha256,
    makeId: makeTestId,
    clock: clock.now,
  });
  const store = makeEventHookStore({ database: { prisma }, secretBox, raise });
  return makeHookVerbs({ ...deps, store });
};

/** What each write of the query log did, in order, and how the transaction ended. */
const listWrites = (): string[] =>
  statements.flatMap((statement) => {
    const model = /^(INSERT INTO|UPDATE|DELETE FROM) "public"\."(\w+)"/.exec(statement);
    if (model) return [`${model[1]} ${model[2]}`];
    if (/INSERT INTO event \(/.test(statement)) return ['INSERT INTO event, delivery'];
    if (/pg_notify/.test(statement)) return ['NOTIFY'];
    return /^(COMMIT|ROLLBACK)$/.test(statement) ? [statement] : [];
  });

const transactionsOf = async (hookId: string): Promise<Set<string>> => {
  const { rows } = await database.pool.query<{ xmin: string }>(
    `SELECT xmin::text FROM event_hook WHERE id = $1
     UNION ALL SELECT xmin::text FROM event_hook_version WHERE hook_id = $1
     UNION ALL SELECT xmin::text FROM audit_log WHERE entity_id = $1::text
     UNION ALL SELECT xmin::text FROM setting WHERE key = 'hooks_epoch'
     UNION ALL SELECT xmin::text FROM event WHERE data->'entity'->>'id' = $1::text
     UNION ALL SELECT xmin::text FROM delivery WHERE hook_id = $1`,
    [hookId],
  );
  expect(rows).toHaveLength(TABLES.length);
  return new Set(rows.map(({ xmin }) => xmin));
};

it('creates a hook with its version, audit entry, event and ping in one Prisma transaction', async () => {
  const { id } = await makeVerbs().create(ACTOR, REQUEST);
  expect(listWrites()).toEqual([
    'INSERT INTO event_hook',
    'UPDATE event_hook_version',
    'INSERT INTO event_hook_version',
    'INSERT INTO audit_log',
    'INSERT INTO setting',
    'UPDATE setting',
    'NOTIFY',
    'INSERT INTO event, delivery',
    'COMMIT',
  ]);
  expect((await transactionsOf(id)).size).toBe(1);
});

it('updates and deletes a hook in one Prisma transaction each', async () => {
  const verbs = makeVerbs();
  const { id, version } = await verbs.create(ACTOR, REQUEST);
  statements.length = 0;
  await verbs.update(ACTOR, id, { ...REQUEST, hookline: { label: 'Alerts' } }, version);
  const history = ['INSERT INTO audit_log', 'INSERT INTO setting', 'UPDATE setting', 'NOTIFY'];
  const end = [...history, 'INSERT INTO event, delivery', 'COMMIT'];
  expect(listWrites()).toEqual([
    'UPDATE event_hook',
    'UPDATE event_hook_version',
    'INSERT INTO event_hook_version',
    ...end,
  ]);
  statements.length = 0;
  await verbs.remove(ACTOR, id);
  expect(listWrites()).toEqual(['DELETE FROM event_hook', 'UPDATE event_hook_version', ...end]);
});

it('leaves nothing behind when the event cannot be inserted', async () => {
  await database.pool.query('ALTER TABLE event ADD CONSTRAINT broken CHECK (false)');
  await expect(makeVerbs().create(ACTOR, REQUEST)).rejects.toThrow('broken');
  expect(listWrites().at(-1)).toBe('ROLLBACK');
  for (const table of TABLES) {
    const { rows } = await database.pool.query(`SELECT * FROM ${table}`);
    expect([table, rows]).toEqual([table, []]);
  }
});
