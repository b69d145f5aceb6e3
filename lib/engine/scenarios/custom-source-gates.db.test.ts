import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ensurePartitions } from '@/lib/db/partitions/partitions';
import { makeSourceStore } from '@/lib/db/sources/source-store';
import type { EventHook } from '@/lib/event-hooks/schema';
import { createSource } from '@/lib/event-hooks/sources/create-source';
import { updateSource } from '@/lib/event-hooks/sources/update-source';
import { makeTestDatabase, type TestDatabase } from '@/lib/testing/database/test-database';
import { makeTestEngines } from '@/lib/testing/engine/test-engine';
import { makeLogHook } from '@/lib/testing/factories';

type Engines = ReturnType<typeof makeTestEngines>;
type Engine = ReturnType<Engines['makeEngine']>;

let database: TestDatabase;
let here: Engines;
// Two with nothing in common but the database, as in two processes.
let engines: [Engine, Engine];

beforeEach(async () => {
  database = await makeTestDatabase();
  await ensurePartitions(database.pool, new Date());
  here = makeTestEngines(database);
  engines = [here.makeEngine(), makeTestEngines(database).makeEngine()];
});

afterEach(async () => {
  for (const engine of engines) await engine.close();
  await database.drop();
});

const actor = { name: 'arya' };
const deps = () => ({
  sources: makeSourceStore(database),
  hooks: { list: async () => ({ hooks: [], more: false }) },
  clock: () => new Date(),
});
const billing = (unique: string[] | null) => ({
  name: 'billing',
  events: [{ name: 'paid', fields: ['invoice', 'by', 'at'], unique }],
});
const hookWith = (gate: Partial<Pick<EventHook, 'on_change' | 'snooze'>>) =>
  makeLogHook({ source: 'billing', event: 'paid', ...gate });

const paid = (data: Record<string, unknown>) => ({
  source: 'billing',
  event: 'paid',
  data,
  origin: 'api',
});

/** What becomes of an event that one of the two takes in: its one delivery. */
const send = async (engine: Engine, data: Record<string, unknown>) => {
  const [receipt] = await engine.ingest([paid(data)]);
  const { rows } = await database.pool.query(
    'SELECT coalesce(reason, $2) AS became, detail FROM delivery WHERE id = $1',
    [receipt?.deliveries[0], 'passed'],
  );
  return rows[0];
};
const fate = async (engine: Engine, data: Record<string, unknown>) =>
  (await send(engine, data)).became;

describe('the unique fields of a custom source', () => {
  test('are what on_change compares, in every process', async () => {
    await createSource(deps(), billing(['invoice']), actor);
    await here.save(null, hookWith({ on_change: true }));
    const [one, other] = engines;
    expect(await fate(one, { invoice: 7, at: 1 })).toBe('passed');
    expect(await send(other, { invoice: 7, at: 2 })).toMatchObject({
      became: 'unchanged',
      detail: { key: '{"invoice":7}' },
    });
    expect(await fate(other, { invoice: 8, at: 3 })).toBe('passed');
    expect(await fate(one, { invoice: 8, at: 4 })).toBe('unchanged');
  });

  test('are what snooze counts by', async () => {
    await createSource(deps(), billing(['invoice', 'by']), actor);
    await here.save(null, hookWith({ snooze: 3_600 }));
    const [one, other] = engines;
    expect(await fate(one, { invoice: 7, by: 'arya', at: 1 })).toBe('passed');
    expect(await fate(one, { invoice: 7, by: 'bran', at: 2 })).toBe('passed');
    expect(await fate(other, { invoice: 7, by: 'arya', at: 3 })).toBe('snoozed');
  });

  test('count from the next event on when they are changed, without a restart', async () => {
    await createSource(deps(), billing(null), actor);
    await here.save(null, hookWith({ on_change: true }));
    const [one, other] = engines;
    // Both have read the hooks by now, and what is unique.
    expect(await fate(one, { invoice: 7, at: 1 })).toBe('passed');
    expect(await fate(other, { invoice: 7, at: 2 })).toBe('passed');

    await updateSource(deps(), 'billing', billing(['invoice']), actor);
    expect(await fate(one, { invoice: 7, at: 3 })).toBe('passed');
    expect(await fate(other, { invoice: 7, at: 4 })).toBe('unchanged');

    await updateSource(deps(), 'billing', billing(['at']), actor);
    expect(await fate(other, { invoice: 7, at: 5 })).toBe('passed');
    expect(await fate(one, { invoice: 8, at: 5 })).toBe('unchanged');
  });
});
