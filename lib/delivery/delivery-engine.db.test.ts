import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ensurePartitions } from '@/lib/db/partitions/partitions';
import type { EventHook } from '@/lib/event-hooks/schema';
import { readAttempts } from '@/lib/testing/database/read-attempts';
import { makeTestDatabase, type TestDatabase } from '@/lib/testing/database/test-database';
import { makeTestEngines } from '@/lib/testing/engine/test-engine';
import { makeIncomingEvent, makeLogHook, makeWebhook } from '@/lib/testing/factories';
import { makeReceiver, type Receiver } from '@/lib/testing/receivers/receiver';

type Engine = ReturnType<ReturnType<typeof makeTestEngines>['makeEngine']>;

let database: TestDatabase;
let engines: ReturnType<typeof makeTestEngines>;
let receiver: Receiver;
const running: Engine[] = [];

beforeEach(async () => {
  database = await makeTestDatabase();
  await ensurePartitions(database.pool, new Date());
  engines = makeTestEngines(database);
  receiver = await makeReceiver();
});

afterEach(async () => {
  for (const engine of running.splice(0)) await engine.close();
  await receiver.close();
  await database.drop();
});

const start = async (settings: Parameters<typeof engines.makeEngine>[0] = {}): Promise<Engine> => {
  const engine = engines.makeEngine(settings);
  running.push(engine);
  await engine.start();
  return engine;
};
// The database makes hook ids; those of the factories only have to differ from other tests'.
const hookTo = (url: string, fields: Parameters<typeof makeWebhook>[0] = {}) =>
  makeWebhook({ ...fields, id: crypto.randomUUID(), config: { url, ...fields.config } });
const quick = (hook: EventHook, seconds: number[]): EventHook => ({
  ...hook,
  delivery: { ...hook.delivery, retryScheduleSeconds: seconds, timeoutMs: 300 },
});
const readStates = async () => {
  const { rows } = await database.pool.query('SELECT state, reason FROM delivery ORDER BY id');
  return rows.map(({ state, reason }) => reason ?? state);
};

describe('the delivery engine', () => {
  test('an accepted event arrives as spec §8.2 has it, signed, and the attempt is kept', async () => {
    await engines.save(null, hookTo(`${receiver.url}/hook`, { config: { secret: 'shared' } }));
    const engine = await start();
    const [receipt] = await engine.ingest([makeIncomingEvent()]);
    const request = await receiver.waitFor(1);
    await engine.monitor.waitFor('recorded');

    expect(JSON.parse(request.text)).toEqual({
      ...makeIncomingEvent().data,
      source: 'crud',
      event: 'consumers',
    });
    const signature = createHmac('sha1', 'shared').update(request.body).digest('hex');
    expect(request.headers['x-kong-signature']).toBe(`sha1=${signature}`);
    expect(request.headers['x-hookline-delivery']).toBe(receipt?.deliveries[0]);
    const [attempt] = await readAttempts(database);
    expect(attempt).toMatchObject({ number: 1, outcome: 'delivered', response: { status: 200 } });
    expect(Buffer.from(attempt?.request?.body ?? []).equals(request.body)).toBe(true);
    expect(await readStates()).toEqual(['delivered']);
  });

  test('the request returns while the receiver hangs [5.6-asynchronous]', async () => {
    receiver.respond({ fault: 'hang' });
    await engines.save(null, hookTo(receiver.url));
    const engine = await start();
    const receipts = await engine.ingest([makeIncomingEvent()]);
    expect(receipts[0]?.deliveries).toHaveLength(1);
    await receiver.waitFor(1);
    expect(await readStates()).toEqual(['running']);
  });

  test('a hook fires for the very next event after it was saved, in every process', async () => {
    const [one, other] = [await start(), await start()];
    await one.ingest([makeIncomingEvent()]);
    await other.ingest([makeIncomingEvent()]);
    const hook = hookTo(receiver.url);
    await engines.save(null, hook);
    await one.ingest([makeIncomingEvent()]);
    await other.ingest([makeIncomingEvent()]);
    await engines.save(hook, null);
    await one.ingest([makeIncomingEvent()]);
    await other.ingest([makeIncomingEvent()]);
    await receiver.waitFor(2);
    expect((await readStates()).length).toBe(2);
  });

  test('what one process stores, another delivers at once [5.6-persisted]', async () => {
    await engines.save(null, hookTo(receiver.url));
    const storing = engines.makeEngine();
    await storing.ingest([makeIncomingEvent()]);
    await storing.close();
    const delivering = await start({ pollMs: 60_000 });
    await receiver.waitFor(1);
    await storing.ingest([makeIncomingEvent()]);
    await receiver.waitFor(2);
    await delivering.monitor.waitFor('recorded');
  });

  test('processes share the backlog of one hook, and send nothing twice', async () => {
    const hook = hookTo(receiver.url);
    await engines.save(null, { ...hook, delivery: { ...hook.delivery, concurrency: 4 } });
    receiver.respond({ delayMs: 2 });
    const storing = engines.makeEngine();
    await storing.ingest(Array.from({ length: 500 }, () => makeIncomingEvent()));
    await storing.close();
    const both = [await start(), await start()];
    await receiver.waitFor(500);
    await expect
      .poll(async () => (await readStates()).filter((state) => state !== 'delivered').length)
      .toBe(0);
    const ids = receiver.requests.map(({ headers }) => headers['x-hookline-delivery']);
    expect(new Set(ids).size).toBe(500);
    expect(ids).toHaveLength(500);
    for (const engine of both) expect(engine.monitor.count('attempted')).toBeGreaterThan(50);
  });

  test('a gate is one for all processes, and survives a restart [5.7-state-shared]', async () => {
    await engines.save(null, hookTo(receiver.url, { on_change: true }));
    const first = await start();
    await first.ingest([makeIncomingEvent()]);
    await first.close();
    const second = await start();
    await second.ingest([makeIncomingEvent()]);
    expect((await readStates()).sort()).toEqual(['delivered', 'unchanged']);
  });

  test('stopped receiver: retries; started again: delivered under the same delivery id', async () => {
    await engines.save(null, quick(hookTo(receiver.url), [1, 1, 1]));
    const engine = await start();
    await receiver.stop();
    const [receipt] = await engine.ingest([makeIncomingEvent()]);
    await engine.monitor.waitFor('recorded');
    expect(await readStates()).toEqual(['retrying']);
    await receiver.start();
    const request = await receiver.waitFor(1);
    await engine.monitor.waitFor('recorded', 2);
    expect(request.headers['x-hookline-delivery']).toBe(receipt?.deliveries[0]);
    expect(request.headers['x-hookline-attempt']).toBe('2');
    expect(await readStates()).toEqual(['delivered']);
    expect((await readAttempts(database)).map(({ errorClass }) => errorClass)).toEqual([
      'refused',
      null,
    ]);
  });

  test('a log hook writes its line at a level that is always on [5.8-log-level]', async () => {
    await engines.save(null, makeLogHook({ id: crypto.randomUUID() }));
    const engine = await start();
    await engine.ingest([makeIncomingEvent()]);
    await engine.monitor.waitFor('recorded');
    const [attempt] = await readAttempts(database);
    const line = Buffer.from(attempt?.request?.body ?? []).toString();
    expect(line).toContain('"log callback: "');
    expect(engine.logged).toContainEqual({ level: 'info', message: line });
    expect(await readStates()).toEqual(['delivered']);
  });

  test('a receiver that is gone disables its hook', async () => {
    receiver.respond({ status: 410 });
    const hook = hookTo(receiver.url);
    await engines.save(null, hook);
    const engine = await start();
    await engine.ingest([makeIncomingEvent()]);
    await engine.monitor.waitFor('gone');
    await engine.monitor.waitFor('recorded');
    expect(engine.disabled).toEqual([hook.id]);
    expect(await readStates()).toEqual(['gone']);
  });

  test('an event PostgreSQL cannot hold fails alone, not those that came with it', async () => {
    const engine = await start();
    const requests = [
      makeIncomingEvent(),
      makeIncomingEvent(),
      makeIncomingEvent({ event: 'nul \u0000 character' }),
      makeIncomingEvent(),
    ].map((event) =>
      engine.ingest([event]).then(
        () => 'accepted',
        () => 'refused',
      ),
    );
    expect(await Promise.all(requests)).toEqual(['accepted', 'accepted', 'refused', 'accepted']);
  });

  test('a replay is a delivery of its own', async () => {
    await engines.save(null, hookTo(receiver.url));
    const engine = await start();
    const [receipt] = await engine.ingest([makeIncomingEvent()]);
    const first = await receiver.waitFor(1);
    const replay = await engine.replay(receipt?.deliveries[0] ?? '');
    const second = await receiver.waitFor(2);
    expect(second.text).toBe(first.text);
    expect(typeof replay === 'string' ? replay : replay.id).toBe(
      second.headers['x-hookline-delivery'],
    );
    expect(second.headers['x-hookline-delivery']).not.toBe(first.headers['x-hookline-delivery']);
  });

  test('a stop under load loses nothing and uses up no attempt', async () => {
    await engines.save(null, hookTo(receiver.url));
    receiver.respond({ delayMs: 20 });
    const first = await start({ graceMs: 10 });
    await Promise.all(Array.from({ length: 100 }, () => first.ingest([makeIncomingEvent()])));
    await first.close();
    const { rows } = await database.pool.query(
      `SELECT count(*)::int AS held FROM delivery WHERE state = 'running' OR worker IS NOT NULL`,
    );
    expect(rows[0].held).toBe(0);
    receiver.respond({});
    const second = await start();
    await expect
      .poll(async () => (await readStates()).filter((state) => state === 'delivered').length, {
        timeout: 20_000,
      })
      .toBe(100);
    expect((await readAttempts(database)).every(({ number }) => number === 1)).toBe(true);
    await second.close();
  });
});
