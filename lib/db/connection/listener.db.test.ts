import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeTestDatabase, type TestDatabase } from '@/lib/testing/database/test-database';
import { type Listener, makeListener, type NotificationHandler } from './listener';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

let database: TestDatabase;
let listener: Listener;

beforeEach(async () => {
  database = await makeTestDatabase();
  listener = makeListener(database.connection, silent);
});
afterEach(async () => {
  await listener.close();
  await database.drop();
});

/** A handler, and the promise of its next call. */
const makeInbox = () => {
  const waiting: ((payload: string | null) => void)[] = [];
  const arrived: (string | null)[] = [];
  const handler: NotificationHandler = (payload) => {
    const next = waiting.shift();
    if (next) next(payload);
    else arrived.push(payload);
  };
  const receive = () =>
    new Promise<string | null>((resolve) => {
      const payload = arrived.shift();
      if (payload !== undefined) resolve(payload);
      else waiting.push(resolve);
    });
  return { handler, receive };
};

const notify = (channel: string, payload: string) =>
  database.pool.query('SELECT pg_notify($1, $2)', [channel, payload]);

test('calls the handlers of a channel with its notifications', async () => {
  const [one, two, other] = [makeInbox(), makeInbox(), makeInbox()];
  await listener.on('deliveries', one.handler);
  await listener.on('deliveries', two.handler);
  await listener.on('hooks', other.handler);
  await notify('deliveries', 'a');
  await notify('hooks', 'b');
  expect(await Promise.all([one, two, other].map(({ receive }) => receive()))).toEqual([
    'a',
    'a',
    'b',
  ]);
});

test('reconnects after its connection breaks, and calls the handlers with null', async () => {
  const inbox = makeInbox();
  await listener.on('deliveries', inbox.handler);
  await database.pool.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'hookline listener' AND datname = current_database()",
  );
  expect(await inbox.receive()).toBeNull();
  await notify('deliveries', 'after');
  expect(await inbox.receive()).toBe('after');
});

test('calls the other handlers when one fails', async () => {
  const inbox = makeInbox();
  await listener.on('deliveries', () => {
    throw new Error('broken');
  });
  await listener.on('deliveries', inbox.handler);
  await notify('deliveries', 'a');
  expect(await inbox.receive()).toBe('a');
});

test('closes while the server is unreachable', async () => {
  const lost = makeListener({ host: '/nonexistent' }, silent);
  await expect(lost.close()).resolves.toBeUndefined();
});
