import { createHmac, randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ensurePartitions } from '@/lib/db/partitions/partitions';
import { readAttempts } from '@/lib/testing/database/read-attempts';
import { makeTestDatabase, type TestDatabase } from '@/lib/testing/database/test-database';
import { makeTestEngines } from '@/lib/testing/engine/test-engine';
import { makeIncomingEvent, makeWebhook } from '@/lib/testing/factories';
import { makeReceiver, type Receiver } from '@/lib/testing/receivers/receiver';

let database: TestDatabase;
let receiver: Receiver;
let engines: ReturnType<typeof makeTestEngines>;
/** As they were before the key was lost. */
let before: ReturnType<typeof makeTestEngines>;
const running: ReturnType<typeof engines.makeEngine>[] = [];

beforeEach(async () => {
  database = await makeTestDatabase();
  await ensurePartitions(database.pool, new Date());
  engines = makeTestEngines(database, randomBytes(32));
  before = makeTestEngines(database, randomBytes(32));
  receiver = await makeReceiver();
});
afterEach(async () => {
  for (const engine of running.splice(0)) await engine.close();
  await receiver.close();
  await database.drop();
});

const start = async () => {
  const engine = engines.makeEngine();
  running.push(engine);
  await engine.start();
  return engine;
};
const hookTo = (path: string, config: Parameters<typeof makeWebhook>[0] = {}) => {
  const id = crypto.randomUUID();
  const url = `${receiver.url}${path}`;
  const hook = makeWebhook({ id, config: { url, ...config.config } });
  return { ...hook, delivery: { ...hook.delivery, retryScheduleSeconds: [600, 600] } };
};
const readDeliveries = async (hookId: string) =>
  (
    await database.pool.query(
      'SELECT state, reason, tries FROM delivery WHERE hook_id = $1 ORDER BY id',
      [hookId],
    )
  ).rows;

describe('a hook whose stored secret cannot be decrypted', () => {
  test('waits alone, saying what to do, while the others deliver', async () => {
    const lost = hookTo('/lost', { config: { secret: 'sealed with another key' } });
    const header = hookTo('/header', { config: { headers: { authorization: 'Bearer abc' } } });
    const sound = hookTo('/sound', { config: { secret: 'shared' } });
    await before.save(null, lost);
    await before.save(null, header);
    await engines.save(null, sound);
    const engine = await start();
    await engine.ingest([makeIncomingEvent()]);
    await engine.monitor.waitFor('attempted', 3);
    await expect.poll(() => readDeliveries(lost.id)).toMatchObject([{ state: 'retrying' }]);

    const waiting = [{ state: 'retrying', reason: 'secret_unreadable', tries: 1 }];
    expect(await readDeliveries(lost.id)).toEqual(waiting);
    await expect.poll(() => readDeliveries(header.id)).toEqual(waiting);
    await expect.poll(() => readDeliveries(sound.id)).toMatchObject([{ state: 'delivered' }]);
    expect(receiver.requests.map(({ path }) => path)).toEqual(['/sound']);
    const told = (await readAttempts(database)).map(({ errorMessage }) => errorMessage);
    expect(told).toContainEqual(expect.stringMatching(/^The stored secret .* Set it again/));
    expect(told).toContainEqual(expect.stringMatching(/^The stored header authorization /));
  });

  test('ends like any that fails when its attempts are used up', async () => {
    const lost = hookTo('/lost', { config: { secret: 'sealed with another key' } });
    await before.save(null, { ...lost, delivery: { ...lost.delivery, retryScheduleSeconds: [] } });
    const engine = await start();
    await engine.ingest([makeIncomingEvent()]);
    await engine.monitor.waitFor('recorded');
    expect(await readDeliveries(lost.id)).toEqual([
      { state: 'dead', reason: 'secret_unreadable', tries: 1 },
    ]);
  });

  test('sends what waits when the secret was set again, by the version it was made by', async () => {
    const lost = hookTo('/lost', { config: { secret: 'old', headers: { 'x-made-by': 'one' } } });
    await before.save(null, lost);
    const storing = before.makeEngine();
    await storing.ingest([makeIncomingEvent()]);
    await storing.close();
    await engines.save(lost, {
      ...lost,
      version: 2,
      versionId: crypto.randomUUID(),
      config: { ...lost.config, secret: 'set again', headers: { 'x-made-by': 'two' } },
    });
    await start();
    const { headers, body } = await receiver.waitFor(1);
    const signature = createHmac('sha1', 'set again').update(body).digest('hex');
    expect(headers['x-kong-signature']).toBe(`sha1=${signature}`);
    expect(headers['x-made-by']).toBe('one');
  });
});
