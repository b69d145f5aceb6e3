import { afterEach, beforeEach, expect, test } from 'vitest';
import { ensurePartitions } from '@/lib/db/partitions/partitions';
import { makeTestDatabase, type TestDatabase } from '@/lib/testing/database/test-database';
import { makeTestEngines } from '@/lib/testing/engine/test-engine';
import { makeIncomingEvent, makeWebhook } from '@/lib/testing/factories';
import { makeReceiver, type Receiver } from '@/lib/testing/receivers/receiver';

const MIB = 1024 * 1024;
const EVENTS = 60;

let database: TestDatabase;
let receiver: Receiver;

beforeEach(async () => {
  database = await makeTestDatabase();
  await ensurePartitions(database.pool, new Date());
  receiver = await makeReceiver();
});

afterEach(async () => {
  await receiver.close();
  await database.drop();
});

test('events of two megabytes are delivered whole, while little of them is held at once', async () => {
  const engines = makeTestEngines(database);
  const hook = makeWebhook({ id: crypto.randomUUID(), config: { url: receiver.url } });
  await engines.save(null, hook);
  const engine = engines.makeEngine({ maxBytes: 8 * MIB });
  await engine.start();
  await Promise.all(
    Array.from({ length: EVENTS }, (_, serial) =>
      engine.ingest([makeIncomingEvent({ data: { serial, text: `${serial}`.repeat(MIB) } })]),
    ),
  );
  for (const { events, claimed } of engine.monitor.all('ingested')) {
    expect(events).toBeLessThanOrEqual(8);
    expect(claimed).toBeLessThanOrEqual(8);
  }

  await receiver.waitFor(EVENTS);
  const sizes = receiver.requests.map(({ body }) => body.byteLength);
  expect(Math.min(...sizes)).toBeGreaterThan(MIB);
  const serials = receiver.requests.map(({ text }) => JSON.parse(text).serial);
  expect(new Set(serials).size).toBe(EVENTS);
  await engine.close();
  const { rows } = await database.pool.query(
    'SELECT max(length(request_body)) AS kept FROM attempt',
  );
  expect(rows[0].kept).toBe(64 * 1024);
});
