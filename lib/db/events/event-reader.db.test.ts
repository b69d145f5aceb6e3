import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { MAX_EVENT_BYTES } from '@/lib/api/decode/split-batch';
import { DATA_BOUNDS } from '@/lib/api/routes/list-event-data';
import { idAt, insertEvent } from '@/lib/testing/database/insert-rows';
import { makeTestDatabase, type TestDatabase } from '@/lib/testing/database/test-database';
import { makeEventReader } from './event-reader';

let database: TestDatabase;
let reader: ReturnType<typeof makeEventReader>;
beforeAll(async () => {
  database = await makeTestDatabase();
  reader = makeEventReader(database);
});
afterAll(() => database.drop());
beforeEach(() => database.pool.query('TRUNCATE event'));

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 12, minute));

it('lists events newest first, without their data, by each filter', async () => {
  const old = await insertEvent(database, { at: at(1), origin: 'hookline' });
  const recent = await insertEvent(database, { at: at(2), source: 'balancer', event: 'health' });
  const list = async (filter: Parameters<typeof reader.list>[0]) =>
    (await reader.list(filter, { limit: 10, after: null })).rows.map(({ id }) => id);
  expect(await list({})).toEqual([recent.id, old.id]);
  expect(await list({ source: 'balancer' })).toEqual([recent.id]);
  expect(await list({ event: 'health' })).toEqual([recent.id]);
  expect(await list({ source: 'balancer', event: 'consumers' })).toEqual([]);
  expect(await list({ origin: 'hookline' })).toEqual([old.id]);
  expect(await list({ from: at(2) })).toEqual([recent.id]);
  expect(await list({ to: at(2) })).toEqual([old.id]);
  expect(await reader.list({}, { limit: 1, after: recent.id })).toEqual({
    rows: [
      {
        id: old.id,
        source: 'crud',
        event: 'consumers',
        origin: 'hookline',
        idempotencyKey: null,
        receivedAt: at(1),
      },
    ],
    more: false,
  });
});

it('finds an event with its data as it was sent', async () => {
  const { id } = await insertEvent(database);
  const sent = '{"z":1,"a":"\\u0000","__proto__":{"b":1.5}}';
  await database.pool.query('UPDATE event SET data = $2 WHERE id = $1', [id, sent]);
  const found = await reader.find(id);
  expect(found).toMatchObject({ id, source: 'crud', event: 'consumers' });
  expect(JSON.stringify(found?.data)).toBe(sent);
  expect(await reader.find(idAt(at(9)))).toBeNull();
});

it('lists events with their data up to a number of bytes, in one statement', async () => {
  const ids: string[] = [];
  for (const [minute, size] of [40, 10, 500, 20, 30].entries())
    ids.push(
      (await insertEvent(database, { at: at(minute), data: { text: 'x'.repeat(size) } })).id,
    );
  await insertEvent(database, { at: at(9), source: 'balancer' });
  const query = vi.spyOn(database.pool, 'query');
  const list = async (maxBytes: number, limit = 10) => {
    const bounds = { maxBytes, maxEventBytes: 200 };
    const { rows, more } = await reader.listData({ source: 'crud' }, limit, bounds);
    return { ids: rows.map(({ id }) => id), more, data: rows[0]?.data };
  };
  const [oldest, old, , newer, newest] = ids;
  expect(await list(10_000)).toEqual({
    ids: [newest, newer, old, oldest],
    more: false,
    data: { text: 'x'.repeat(30) },
  });
  expect(query).toHaveBeenCalledTimes(1);
  query.mockRestore();
  expect(await list(80)).toMatchObject({ ids: [newest, newer], more: true });
  expect(await list(10_000, 1)).toMatchObject({ ids: [newest], more: true });
});

it('returns the largest event that can be sent, beside the usual ones', async () => {
  const usual = await insertEvent(database, { at: at(1) });
  const data = { text: 'x'.repeat(MAX_EVENT_BYTES - 20) };
  const largest = await insertEvent(database, { at: at(2), data });
  const { rows } = await reader.listData({ source: 'crud' }, 10, DATA_BOUNDS);
  expect(rows.map(({ id }) => id)).toEqual([largest.id, usual.id]);
  expect(rows[0]?.data).toEqual(data);
});
