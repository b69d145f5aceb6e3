import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeTestDatabase, type TestDatabase } from '@/lib/testing/database/test-database';
import { makeFakeClock } from '@/lib/testing/fake-clock';
import { makeSettingsStore } from './settings-store';

const actor = { name: 'arya@example.com' };
let database: TestDatabase;
beforeAll(async () => {
  database = await makeTestDatabase();
});
afterAll(() => database.drop());
beforeEach(() => database.pool.query('TRUNCATE setting, audit_log'));

describe('the settings store in PostgreSQL', () => {
  it('behaves like 3.4, strictly, keeping 30 days, until told otherwise [10-default-34]', async () => {
    const store = makeSettingsStore(database.prisma, makeFakeClock().now);
    const defaults = {
      compatibility: '3.4',
      lenient_sources: false,
      retention_days: 30,
      untrusted_lua: 'default',
    };
    expect(await store.read()).toEqual(defaults);
    const changed = { ...defaults, compatibility: '3.14' };
    expect(await store.update({ compatibility: '3.14' }, actor)).toEqual(changed);
    expect(await store.read()).toEqual(changed);
  });

  it('audits each setting that changed, and only those', async () => {
    const clock = makeFakeClock();
    const store = makeSettingsStore(database.prisma, clock.now);
    await store.update({ retention_days: 7, lenient_sources: false }, actor);
    expect(await database.prisma.auditLog.findMany()).toMatchObject([
      {
        at: clock.now(),
        actor: actor.name,
        action: 'update',
        entity: 'setting',
        entityId: 'retention_days',
        before: 30,
        after: 7,
      },
    ]);
  });

  it('reads what another process changed after a second', async () => {
    const clock = makeFakeClock();
    const store = makeSettingsStore(database.prisma, clock.now);
    await store.read();
    await makeSettingsStore(database.prisma, clock.now).update({ lenient_sources: true }, actor);
    expect((await store.read()).lenient_sources).toBe(false);
    await clock.advance(1_000);
    expect((await store.read()).lenient_sources).toBe(true);
  });

  it('rejects a retention that is not a number of days', async () => {
    const store = makeSettingsStore(database.prisma, makeFakeClock().now);
    await expect(store.update({ retention_days: 0 }, actor)).rejects.toThrow();
    expect((await store.read()).retention_days).toBe(30);
  });
});
