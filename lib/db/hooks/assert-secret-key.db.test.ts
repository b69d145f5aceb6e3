import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeSecretBox } from '@/lib/config/secret-box';
import type { EventHook } from '@/lib/event-hooks/schema';
import { makeTestDatabase, type TestDatabase } from '@/lib/testing/database/test-database';
import { makeWebhook, makeWebhookCustom } from '@/lib/testing/factories';
import { assertSecretKey } from './assert-secret-key';
import { toEventHookRow } from './event-hook-row';

const box = makeSecretBox(Buffer.alloc(32, 7));
const other = makeSecretBox(Buffer.alloc(32, 8));

let database: TestDatabase;
beforeAll(async () => {
  database = await makeTestDatabase();
});
afterAll(() => database.drop());

const store = (hook: EventHook, key = box) =>
  database.prisma.eventHook.create({ data: toEventHookRow(key, hook) });

it('accepts any key while no hook has a secret', async () => {
  await store(makeWebhook());
  await expect(assertSecretKey(database, other)).resolves.toEqual([]);
});

it('is not misled by other values in a config', async () => {
  await store(makeWebhook({ config: { url: 'http://receiver.example/\0' } }));
  const custom = makeWebhookCustom();
  const payload = { secret: 'in the clear' };
  await store({ ...custom, config: { ...custom.config, payload } });
  await expect(assertSecretKey(database, other)).resolves.toEqual([]);
});

it('accepts only the key the secrets were sealed with', async () => {
  await store(makeWebhook({ config: { secret: 'a secret' } }));
  await expect(assertSecretKey(database, box)).resolves.toEqual([]);
  await expect(assertSecretKey(database, other)).rejects.toThrow(
    'HOOKLINE_SECRET: the secrets of the stored hooks were encrypted with another key',
  );
});

it('accepts a key that opens some secrets, and returns the hooks whose secrets it does not open', async () => {
  const lost = makeWebhook({ config: { headers: { authorization: 'Bearer abc' } } });
  await store(lost, other);
  await expect(assertSecretKey(database, box)).resolves.toEqual([lost.id]);
});
