import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ensurePartitions } from '@/lib/db/partitions/partitions';
import { readAttempts } from '@/lib/testing/database/read-attempts';
import { makeTestDatabase, type TestDatabase } from '@/lib/testing/database/test-database';
import { makeTestEngines } from '@/lib/testing/engine/test-engine';
import { makeIncomingEvent, makeLambda, makeWebhookCustom } from '@/lib/testing/factories';
import { makeReceiver, type Receiver } from '@/lib/testing/receivers/receiver';

let database: TestDatabase;
let engines: ReturnType<typeof makeTestEngines>;
let engine: ReturnType<typeof engines.makeEngine>;
let receiver: Receiver;

beforeEach(async () => {
  database = await makeTestDatabase();
  await ensurePartitions(database.pool, new Date());
  engines = makeTestEngines(database);
  receiver = await makeReceiver();
  engine = engines.makeEngine();
  await engine.start();
});

afterEach(async () => {
  await engine.close();
  await receiver.close();
  await database.drop();
});

const readAttempt = async () => {
  const attempts = await readAttempts(database);
  expect(attempts).toHaveLength(1);
  const [attempt] = attempts;
  if (!attempt) throw new Error('no attempt was recorded');
  return attempt;
};
const readState = async () => {
  const { rows } = await database.pool.query('SELECT state, reason FROM delivery');
  return rows[0];
};
const customHook = (config: Partial<ReturnType<typeof makeWebhookCustom>['config']>) => {
  const hook = makeWebhookCustom({ id: crypto.randomUUID() });
  return { ...hook, config: { ...hook.config, url: receiver.url, ...config } };
};
const deliverTo = async (hook: Parameters<typeof engines.save>[1]) => {
  await engines.save(null, hook);
  await engine.ingest([makeIncomingEvent()]);
  await engine.monitor.waitFor('recorded');
};

test('a template makes the chat message of the documentation, signed over the bytes that arrive', async () => {
  await deliverTo(
    customHook({
      headers: { 'content-type': 'application/json' },
      payload: { text: 'Konto `{{ entity.username }}` {{ operation }}d ✓' },
      secret: 'shared',
    }),
  );
  const { text, body, headers } = await receiver.waitFor(1);
  expect(JSON.parse(text)).toEqual({ text: expect.stringMatching(/^Konto `\w+` created ✓$/) });
  const signature = createHmac('sha1', 'shared').update(body).digest('hex');
  expect(headers['x-kong-signature']).toBe(`sha1=${signature}`);
  const { outcome, request } = await readAttempt();
  expect(outcome).toBe('delivered');
  expect(Buffer.from(request?.body ?? []).equals(body)).toBe(true);
});

test('a GET carries its payload in the URL, and a header is sent in UTF-8', async () => {
  await deliverTo(
    customHook({
      method: 'GET',
      headers: { 'x-what': '{*operation .. " ł"*}' },
      headers_format: true,
      payload: { who: 'a b&{{operation}}' },
    }),
  );
  const { method, path, body, headers } = await receiver.waitFor(1);
  expect([method, body.length]).toEqual(['GET', 0]);
  expect(new URL(path, receiver.url).searchParams.get('who')).toBe('a b&create');
  expect(Buffer.from(headers['x-what'] ?? '', 'latin1').toString()).toBe('create ł');
});

test('a template that fails is dead at once, with its line and column, and nothing is sent', async () => {
  await deliverTo(customHook({ body: 'x\n{{ old_entity.name }}' }));
  expect(await readState()).toEqual({ state: 'dead', reason: 'unprepared' });
  const { outcome, errorClass, errorMessage } = await readAttempt();
  expect([outcome, errorClass]).toEqual(['unprepared', 'body']);
  expect(errorMessage).toMatch(/'old_entity' \(a nil value\) \(line 2, column \d+\)$/);
  expect(receiver.requests).toEqual([]);
});

test('a function that returns true is delivered, and what it returned is kept', async () => {
  const functions = ['return function (data) return data.operation == "create" end'];
  await deliverTo(makeLambda({ id: crypto.randomUUID(), config: { functions } }));
  expect(await readState()).toEqual({ state: 'delivered', reason: null });
  expect(new TextDecoder().decode((await readAttempt()).request?.body)).toBe('returned true');
});

test('an error of a function is kept and logged in the words of the gateway', async () => {
  const functions = ['return function (data, event, source, pid)\n\n  error("not today")\nend'];
  await deliverTo(makeLambda({ id: crypto.randomUUID(), config: { functions } }));
  expect((await readState()).state).toBe('retrying');
  const message = '[string "return function (data, event, source, pid)..."]:3: not today';
  expect((await readAttempt()).errorMessage).toBe(message);
  expect(engine.logged).toContainEqual({ level: 'error', message: `[error] ${message}` });
});
