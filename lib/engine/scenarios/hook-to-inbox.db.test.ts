import { afterEach, beforeEach, expect, test } from 'vitest';
import { ensurePartitions } from '@/lib/db/partitions/partitions';
import { makeInProcessLanguages } from '@/lib/handlers/code/in-process-languages';
import { hmac } from '@/lib/net/sign';
import { makeTestDatabase, type TestDatabase } from '@/lib/testing/database/test-database';
import { makeTestEngines } from '@/lib/testing/engine/test-engine';
import { makeIncomingEvent, makeWebhook } from '@/lib/testing/factories';
import { makeInboxServer } from '@/lib/testing/receivers/inbox-server';

let database: TestDatabase;
let server: Awaited<ReturnType<typeof makeInboxServer>>;
let engines: ReturnType<typeof makeTestEngines>;
let engine: ReturnType<typeof engines.makeEngine>;

beforeEach(async () => {
  database = await makeTestDatabase();
  await ensurePartitions(database.pool, new Date());
  server = await makeInboxServer(database);
  engines = makeTestEngines(database);
  engine = engines.makeEngine({}, makeInProcessLanguages(hmac), {
    privateTargets: 'refuse',
    receiverUrl: server.url,
  });
  await engine.start();
});

afterEach(async () => {
  await engine.close();
  await server.close();
  await database.drop();
});

const saveHook = async (url: string) => {
  const hook = makeWebhook({ id: crypto.randomUUID(), config: { url, secret: 'shared' } });
  const delivery = { ...hook.delivery, retryScheduleSeconds: [1] };
  await engines.save(null, { ...hook, delivery });
};
const readStates = async () => {
  const { rows } = await database.pool.query('SELECT state, tries FROM delivery ORDER BY id');
  return rows;
};

test('a hook whose inbox returns 500 and then 200 is delivered at the second attempt', async () => {
  const { id, token } = await server.create({ answers: [{ status: 500 }, {}] });
  await saveHook(`${server.url}/receive/${token}`);
  await engine.ingest([makeIncomingEvent()]);
  await engine.monitor.waitFor('recorded', 2);
  expect(await readStates()).toEqual([{ state: 'delivered', tries: 2 }]);

  const rows = await server.listKept(id);
  expect(rows.map(({ response }) => response.status)).toEqual([200, 500]);
  const kept = await Promise.all(rows.map((row) => server.findKept(id, row.id)));
  const headerOf = (name: string) =>
    kept.map((request) => new Map(request?.headers.map(([key, value]) => [key, value])).get(name));
  expect(headerOf('x-hookline-attempt')).toEqual(['2', '1']);
  expect(new Set(headerOf('x-hookline-delivery')).size).toBe(1);
  const [newest] = kept;
  expect(JSON.parse(Buffer.from(newest?.body ?? []).toString())).toMatchObject({ source: 'crud' });
  expect(headerOf('x-kong-signature')[0]).toMatch(/^sha1=[0-9a-f]{40}$/);
});

test('a hook to anything else of the engine is refused', async () => {
  const { token } = await server.create({});
  await saveHook(`${server.url}/receive/${token}/../../event-hooks`);
  await engine.ingest([makeIncomingEvent()]);
  await engine.monitor.waitFor('recorded');
  const { rows } = await database.pool.query('SELECT error_class FROM attempt');
  expect(rows).toEqual([{ error_class: 'blocked_target' }]);
  expect(server.receptions).toEqual([]);
});
