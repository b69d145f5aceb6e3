import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { insertDelivery, insertEvent, insertHook } from '@/lib/testing/database/insert-rows';
import { makeTestDatabase, type TestDatabase } from '@/lib/testing/database/test-database';
import { makeTestId, makeWebhook } from '@/lib/testing/factories';
import { makeOverviewReader } from './overview-reader';

let database: TestDatabase;
let reader: ReturnType<typeof makeOverviewReader>;
beforeAll(async () => {
  database = await makeTestDatabase();
  reader = makeOverviewReader(database);
});
afterAll(() => database.drop());
beforeEach(() =>
  database.pool.query(
    'TRUNCATE event, delivery, attempt, event_hook, event_hook_version, delivery_count',
  ),
);

const NOW = new Date('2026-01-02T12:30:00.000Z');
const ago = (hours: number) => new Date(NOW.getTime() - hours * 60 * 60 * 1000);

type State = 'delivered' | 'dead' | 'suppressed' | 'cancelled';
const count = (minute: Date, state: State, number: number, hookId = makeTestId()) =>
  database.prisma.deliveryCount.create({ data: { minute, hookId, state, count: number } });

describe('the overview', () => {
  it('sums up the last 24 hours by hour, the current one last', async () => {
    await count(ago(0), 'delivered', 2);
    await count(ago(0), 'delivered', 3);
    await count(ago(1), 'dead', 4);
    await count(ago(23), 'suppressed', 5);
    await count(ago(23), 'cancelled', 6);
    await count(ago(24), 'delivered', 1_000);
    const { hours, last24Hours } = await reader.read(NOW);
    expect(hours).toHaveLength(24);
    expect(hours[0]).toEqual({
      at: new Date('2026-01-01T13:00:00.000Z'),
      delivered: 0,
      failed: 0,
      suppressed: 5,
    });
    expect(hours[22]).toMatchObject({ at: new Date('2026-01-02T11:00:00.000Z'), failed: 4 });
    expect(hours[23]).toMatchObject({ at: new Date('2026-01-02T12:00:00.000Z'), delivered: 5 });
    expect(last24Hours).toEqual({ events: 0, delivered: 5, failed: 4, suppressed: 5 });
  });

  it('counts hooks, the events of the same hours, and waiting deliveries', async () => {
    const hook = makeWebhook();
    await insertHook(database, hook);
    await insertHook(database, makeWebhook({ enabled: false }));
    await insertEvent(database, { at: ago(24) });
    await insertEvent(database, { at: ago(23) });
    for (const state of ['pending', 'running', 'retrying', 'delivered'] as const) {
      await insertDelivery(database, hook, { state });
    }
    expect(await reader.read(NOW)).toMatchObject({
      hooks: { total: 2, enabled: 1 },
      last24Hours: { events: 1 },
      waiting: 2,
      retrying: 1,
    });
  });

  it('estimates how many events there were when there are too many to count', async () => {
    for (let minute = 0; minute < 9; minute += 1) await insertEvent(database, { at: ago(1) });
    await database.pool.query('ANALYZE event');
    const { last24Hours } = await makeOverviewReader(database, { mostEventsCounted: 4 }).read(NOW);
    expect(last24Hours.events).toBe(9);
  });

  it('shows the latest deliveries that failed, for good or for now', async () => {
    const hook = makeWebhook({ label: 'Chat' });
    await insertHook(database, hook);
    const dead = await insertDelivery(database, hook, { at: ago(3), state: 'dead' });
    const retrying = await insertDelivery(database, hook, { at: ago(2), state: 'retrying' });
    await insertDelivery(database, hook, { at: ago(1) });
    const { recentFailures } = await reader.read(NOW);
    expect(recentFailures.map(({ id, hookLabel }) => [id, hookLabel])).toEqual([
      [retrying.id, 'Chat'],
      [dead.id, 'Chat'],
    ]);
  });
});

it('reads the health of hooks, and when each last fired', async () => {
  const [busy, quiet] = [makeWebhook(), makeWebhook()];
  await count(ago(1), 'delivered', 7, busy.id);
  await count(ago(2), 'delivered', 1, busy.id);
  await count(ago(1), 'dead', 2, busy.id);
  await count(ago(25), 'dead', 100, busy.id);
  await count(ago(1), 'suppressed', 3, busy.id);
  await insertDelivery(database, busy, { at: ago(3), state: 'dead' });
  await insertDelivery(database, busy, { at: ago(5), state: 'delivered' });
  await insertDelivery(database, busy, { at: ago(1), state: 'suppressed' });
  const health = await reader.readHealth([busy.id, quiet.id], NOW);
  expect(health.get(busy.id)).toEqual({
    delivered: 8,
    failed: 2,
    suppressed: 3,
    lastFiredAt: ago(3),
  });
  expect(health.get(quiet.id)).toEqual({
    delivered: 0,
    failed: 0,
    suppressed: 0,
    lastFiredAt: null,
  });
});

it('returns since when the oldest due delivery has been waiting', async () => {
  const hook = makeWebhook();
  expect(await reader.readQueue(NOW)).toEqual({ waiting: 0, retrying: 0, oldestDueAt: null });
  await insertDelivery(database, hook, { state: 'retrying', runAt: ago(-1) });
  expect((await reader.readQueue(NOW)).oldestDueAt).toBeNull();
  await insertDelivery(database, hook, { state: 'pending', runAt: ago(1) });
  await insertDelivery(database, hook, { state: 'retrying', runAt: ago(2) });
  await insertDelivery(database, hook, { state: 'delivered', runAt: ago(9) });
  expect(await reader.readQueue(NOW)).toEqual({ waiting: 1, retrying: 2, oldestDueAt: ago(2) });
});
