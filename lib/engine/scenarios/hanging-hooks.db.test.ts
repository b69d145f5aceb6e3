import { afterEach, beforeEach, expect, test } from 'vitest';
import { ensurePartitions } from '@/lib/db/partitions/partitions';
import { makeTestDatabase, type TestDatabase } from '@/lib/testing/database/test-database';
import { makeTestEngines } from '@/lib/testing/engine/test-engine';
import { makeIncomingEvent, makeWebhook } from '@/lib/testing/factories';
import { makeReceiver, type Receiver } from '@/lib/testing/receivers/receiver';

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

const hookTo = (path: string, event: string) => {
  const hook = makeWebhook({
    id: crypto.randomUUID(),
    event,
    config: { url: `${receiver.url}${path}` },
  });
  return { ...hook, delivery: { ...hook.delivery, timeoutMs: 120_000 } };
};
const readOutcomes = async () =>
  (
    await database.pool.query(
      `SELECT delivery.event, attempt.outcome, count(*)::int AS count
       FROM attempt JOIN delivery ON delivery.id = attempt.delivery_id GROUP BY 1, 2`,
    )
  ).rows;

test('sixty hooks whose receivers never respond, with a backlog, delay no hook whose receiver does', async () => {
  const engines = makeTestEngines(database);
  for (let each = 0; each < 60; each++) await engines.save(null, hookTo('/hangs', 'hanging'));
  await engines.save(null, hookTo('/answers', 'answered'));
  receiver.respond(({ path }) => (path === '/hangs' ? { fault: 'hang' } : {}));

  const storing = engines.makeEngine();
  await storing.ingest(Array.from({ length: 20 }, () => makeIncomingEvent({ event: 'hanging' })));
  await storing.close();
  const engine = engines.makeEngine();
  await engine.start();
  try {
    await receiver.waitFor(60);
    const answered = () => receiver.requests.filter(({ path }) => path === '/answers').length;
    for (let each = 1; each <= 20; each++) {
      await engine.ingest([makeIncomingEvent({ event: 'answered' })]);
      if (each % 5 === 0) await expect.poll(answered, { timeout: 10_000 }).toBe(each);
    }
    await expect
      .poll(readOutcomes, { timeout: 10_000 })
      .toEqual([{ event: 'answered', outcome: 'delivered', count: 20 }]);
  } finally {
    await engine.close();
  }
});
