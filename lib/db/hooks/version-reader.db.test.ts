import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { insertVersion } from '@/lib/testing/database/insert-rows';
import { makeTestDatabase, type TestDatabase } from '@/lib/testing/database/test-database';
import { makeTestId, makeWebhook } from '@/lib/testing/factories';
import { makeVersionReader } from './version-reader';

let database: TestDatabase;
beforeAll(async () => {
  database = await makeTestDatabase();
});
afterAll(() => database.drop());
beforeEach(() => database.pool.query('TRUNCATE event_hook_version'));

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 12, minute));

it('lists the versions that were in effect at a given time', async () => {
  const first = makeWebhook({ label: 'Chat', event: null });
  const second = { ...first, version: 2, versionId: makeTestId(), enabled: false };
  await insertVersion(database, first, at(1), at(3));
  await insertVersion(database, second, at(3), at(5));
  const reader = makeVersionReader(database);
  const versionsAt = async (minute: number, also: string[] = []) =>
    (await reader.listInEffect(at(minute), also)).map(({ version }) => version);
  expect(await versionsAt(0)).toEqual([]);
  expect(await versionsAt(1)).toEqual([1]);
  expect(await versionsAt(3)).toEqual([2]);
  expect(await versionsAt(5)).toEqual([]);
  expect(await versionsAt(3, [first.versionId])).toEqual([1, 2]);
});

it('reads the fields that matching needs, without the config', async () => {
  const hook = makeWebhook({ label: 'Chat', config: { secret: 'hunter2' } });
  await insertVersion(database, hook, at(1));
  expect(await makeVersionReader(database).listInEffect(at(2), [])).toEqual([
    {
      id: hook.versionId,
      hookId: hook.id,
      version: 1,
      label: 'Chat',
      handler: 'webhook',
      source: 'crud',
      event: 'consumers',
      enabled: true,
    },
  ]);
});
