import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeSecretBox } from '@/lib/config/secret-box';
import { makeTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { makeWebhook } from '@/lib/testing/factories';
import { assertSecretKey } from './assert-secret-key';
import { toEventHookValues } from './event-hook-row';
import { INSERT_HOOK } from './event-hook-sql';

const box = makeSecretBox(Buffer.alloc(32, 7));
const other = makeSecretBox(Buffer.alloc(32, 8));

let database: TestDatabase;
beforeAll(async () => {
  database = await makeTestDatabase();
});
afterAll(() => database.drop());

const store = (hook: ReturnType<typeof makeWebhook>) =>
  database.pool.query(INSERT_HOOK, toEventHookValues(box, hook));

it('takes any key while no hook has a secret', async () => {
  await store(makeWebhook());
  await expect(assertSecretKey(database, other)).resolves.toBeUndefined();
});

it('is not misled by what else a config may hold', async () => {
  await store(makeWebhook({ config: { url: 'http://receiver.example/\0' } }));
  await store(makeWebhook({ config: { headers: { secret: 'in the clear' } } }));
  await expect(assertSecretKey(database, other)).resolves.toBeUndefined();
});

it('takes the key the secrets were sealed with, and no other', async () => {
  await store(makeWebhook({ config: { secret: 'a secret' } }));
  await expect(assertSecretKey(database, box)).resolves.toBeUndefined();
  await expect(assertSecretKey(database, other)).rejects.toThrow(
    'HOOKLINE_SECRET: the secrets of the stored hooks were encrypted with another key',
  );
});
