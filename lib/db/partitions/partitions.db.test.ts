import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeTestDatabase, type TestDatabase } from '@/lib/testing/database/test-database';
import { dropExpiredPartitions, ensurePartitions } from './partitions';
import { uuidBoundary } from './uuid-boundary';

const DAY_MS = 86_400_000;
// A Wednesday.
const now = new Date('2026-11-25T12:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS);
const HOOK = '00000000-0000-4000-8000-000000000001';

let database: TestDatabase;

beforeEach(async () => {
  database = await makeTestDatabase();
});
afterEach(() => database.drop());

const addEvent = async (at: Date) => {
  const id = uuidBoundary(at);
  await database.prisma.event.create({
    data: { id, source: 's', event: 'e', data: {}, origin: 'api', receivedAt: at },
  });
  return id;
};

const addDelivery = async (at: Date, state: 'delivered' | 'retrying', eventId: string) => {
  const id = uuidBoundary(at);
  await database.prisma.delivery.create({
    data: {
      ...{ id, eventId, hookId: HOOK, versionId: HOOK, source: 's', event: 'e', handler: 'log' },
      ...{ state, runAt: at, createdAt: at },
    },
  });
  return id;
};

const addAttempt = (at: Date, deliveryId: string) =>
  database.prisma.attempt.create({
    data: {
      ...{ id: uuidBoundary(at), deliveryId, number: 1, outcome: 'rejected' },
      ...{ worker: 'w', startedAt: at },
    },
  });

const partitionOf = async (table: string, id: string) => {
  const { rows } = await database.pool.query<{ name: string }>(
    `SELECT tableoid::regclass::text AS name FROM ${table} WHERE id = $1`,
    [id],
  );
  return rows.map(({ name }) => name);
};

const tables = ['event', 'delivery', 'attempt'];
const inAllTables = (...weeks: string[]) =>
  tables.flatMap((table) => weeks.map((week) => `${table}_${week}`));

describe('uuidBoundary', () => {
  test('is the lowest uuidv7 of its millisecond', () => {
    expect(uuidBoundary(new Date(0))).toBe('00000000-0000-7000-8000-000000000000');
    expect(uuidBoundary(new Date(0x0123_4567_89ab))).toBe('01234567-89ab-7000-8000-000000000000');
  });
});

describe('ensurePartitions', () => {
  test('creates the weeks from the last one until three ahead once, also when called concurrently', async () => {
    const made = await Promise.all([1, 2, 3].map(() => ensurePartitions(database.pool, now)));
    expect(made.flat().sort()).toEqual(
      inAllTables('20261116', '20261123', '20261130', '20261207', '20261214').sort(),
    );
    expect(await ensurePartitions(database.pool, now)).toEqual([]);
  });

  test.each([
    ['the first millisecond of Monday', '2026-11-23T00:00:00.000Z', '20261123'],
    ['the last of Sunday', '2026-11-29T23:59:59.999Z', '20261123'],
  ])('puts %s into the week of that Monday', async (_name, at, week) => {
    await ensurePartitions(database.pool, new Date(at));
    expect(await partitionOf('event', await addEvent(new Date(at)))).toEqual([`event_${week}`]);
  });

  test('moves rows from the default partition, and leaves those of other weeks', async () => {
    const [recent, old] = [await addEvent(now), await addEvent(daysAgo(60))];
    expect(await partitionOf('event', recent)).toEqual(['event_default']);
    await ensurePartitions(database.pool, now);
    expect(await partitionOf('event', recent)).toEqual(['event_20261123']);
    expect(await partitionOf('event', old)).toEqual(['event_default']);
  });

  test('gives a partition the indexes of its table', async () => {
    const indexesOf = async (table: string) => {
      const { rows } = await database.pool.query<{ definition: string }>(
        `SELECT pg_get_indexdef(indexrelid) AS definition FROM pg_index WHERE indrelid = $1::regclass`,
        [table],
      );
      return rows.map(({ definition }) => definition.replace(/.* USING/, '')).sort();
    };
    await ensurePartitions(database.pool, now);
    expect(await indexesOf('delivery_20261123')).toEqual(await indexesOf('delivery'));
    expect(await indexesOf('delivery')).not.toHaveLength(0);
  });
});

describe('while a long transaction reads a table', () => {
  test('its partitions are left to the next run, and those of other tables are not', async () => {
    await ensurePartitions(database.pool, daysAgo(60));
    const reader = await database.pool.connect();
    await reader.query('BEGIN; SELECT count(*) FROM event');
    const made = await ensurePartitions(database.pool, now);
    const dropped = await dropExpiredPartitions(database.pool, { now, retentionDays: 30 });
    await reader.query('COMMIT');
    reader.release();
    for (const names of [made, dropped]) {
      expect(names).not.toEqual([]);
      expect(names.filter((name) => name.startsWith('event_'))).toEqual([]);
    }
    expect(await ensurePartitions(database.pool, now)).toContain('event_20261123');
  });
});

describe('dropExpiredPartitions', () => {
  const drop = () => dropExpiredPartitions(database.pool, { now, retentionDays: 30 });

  test('drops partitions wholly older than the retention, and no younger ones', async () => {
    await ensurePartitions(database.pool, daysAgo(40));
    // Made: the weeks of 5 October to 2 November. Thirty days ago was 26 October, noon.
    const event = await addEvent(daysAgo(45));
    await addDelivery(daysAgo(45), 'delivered', event);
    const kept = await addEvent(daysAgo(29));
    expect((await drop()).sort()).toEqual(inAllTables('20261005', '20261012', '20261019').sort());
    expect(await database.prisma.event.findMany({ select: { id: true } })).toEqual([{ id: kept }]);
    expect(await database.prisma.delivery.count()).toBe(0);
    expect(await drop()).toEqual([]);
  });

  test('keeps an unfinished delivery with its event and its attempts', async () => {
    await ensurePartitions(database.pool, daysAgo(40));
    const event = await addEvent(daysAgo(45));
    const delivery = await addDelivery(daysAgo(38), 'retrying', event);
    await addAttempt(daysAgo(38), delivery);
    const keeping = ['event_20261005', 'delivery_20261012', 'attempt_20261012'];
    const all = inAllTables('20261005', '20261012', '20261019');
    expect((await drop()).sort()).toEqual(all.filter((name) => !keeping.includes(name)).sort());

    await database.prisma.delivery.update({ where: { id: delivery }, data: { state: 'dead' } });
    expect((await drop()).sort()).toEqual(keeping.sort());
  });

  test('keeps the event of a waiting replay', async () => {
    await ensurePartitions(database.pool, daysAgo(40));
    const event = await addEvent(daysAgo(45));
    await addDelivery(now, 'retrying', event);
    expect(await drop()).not.toContain('event_20261005');
  });

  test('deletes expired rows from the default partitions by the same rule', async () => {
    const [finished, waiting, young] = [
      await addEvent(daysAgo(60)),
      await addEvent(daysAgo(59)),
      now,
    ];
    await addAttempt(daysAgo(60), await addDelivery(daysAgo(60), 'delivered', finished));
    await addAttempt(daysAgo(59), await addDelivery(daysAgo(59), 'retrying', waiting));
    await addEvent(young);
    await drop();
    const events = await database.prisma.event.findMany({ select: { id: true } });
    expect(events.map(({ id }) => id).sort()).toEqual([waiting, uuidBoundary(young)]);
    expect(await database.prisma.delivery.findMany({ select: { state: true } })).toEqual([
      { state: 'retrying' },
    ]);
    expect(await database.prisma.attempt.count()).toBe(1);
  });
});
