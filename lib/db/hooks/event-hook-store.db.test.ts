import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeSecretBox } from '@/lib/config/secret-box';
import type { IncomingEvent } from '@/lib/event-hooks/evaluate/incoming-event';
import type { EventHook } from '@/lib/event-hooks/schema';
import type { EventHookChange } from '@/lib/event-hooks/store';
import { describeEventHookStore } from '@/lib/event-hooks/store.suite';
import { makeTestDatabase, type TestDatabase } from '@/lib/testing/database/test-database';
import { makeLogHook, makeTestId, makeWebhook } from '@/lib/testing/factories';
import type { Queryable } from '../connection/queryable';
import { makeEventHookStore } from './event-hook-store';

const secretBox = makeSecretBox(randomBytes(32));
const SECRET = 'correct horse battery staple';
const AT = new Date('2026-01-02T03:04:05.678Z');
const change = (fields: Partial<EventHookChange>): EventHookChange => ({
  action: 'create',
  before: null,
  after: null,
  actor: { name: 'arya@example.com' },
  at: AT,
  raise: [],
  ...fields,
});

let database: TestDatabase;
beforeAll(async () => {
  database = await makeTestDatabase();
  await database.pool.query('CREATE TABLE raised (n serial, event json)');
});
afterAll(() => database.drop());
afterEach(() =>
  database.pool.query('TRUNCATE event_hook, event_hook_version, audit_log, setting, raised'),
);

const raise = async (transaction: Queryable, events: IncomingEvent[]) => {
  for (const event of events)
    await transaction.query({
      text: 'INSERT INTO raised (event) VALUES ($1::json)',
      values: [JSON.stringify(event)],
    });
};
const raised = async (): Promise<IncomingEvent[]> => {
  const { rows } = await database.pool.query('SELECT event FROM raised ORDER BY n');
  return rows.map(({ event }) => event);
};
const makeStore = () => makeEventHookStore({ database, secretBox, raise });

describeEventHookStore('PostgreSQL', async () => ({ store: makeStore(), raised }));

describe('the event hook store in PostgreSQL', () => {
  const withSecret = (): EventHook => makeWebhook({ config: { secret: SECRET } });
  const dump = async () => {
    const tables = ['event_hook', 'event_hook_version', 'audit_log', 'setting'];
    const texts = await Promise.all(
      tables.map((table) => database.pool.query(`SELECT t::text FROM ${table} t`)),
    );
    return texts.map(({ rows }) => JSON.stringify(rows)).join('\n');
  };

  it('stores no secret in clear anywhere, and gives it back in clear [1.2-secret-at-rest]', async () => {
    const store = makeStore();
    const hook = withSecret();
    const after: EventHook = { ...hook, version: 2, versionId: makeWebhook().versionId };
    await store.save(change({ after: hook }));
    await store.save(change({ action: 'update', before: hook, after }));
    await store.save(change({ action: 'remove', before: after }));
    await store.save(change({ after: { ...withSecret(), version: 3 } }));
    expect(await dump()).toContain('sealed.v1.');
    expect(await dump()).not.toContain(SECRET);
    const [version] = await store.listVersions(hook.id);
    expect(version?.hook.config).toEqual(hook.config);
  });

  it('reads a hook whose secret was sealed with another key, and keeps it through a save', async () => {
    const hook = withSecret();
    await makeStore().save(change({ after: hook }));
    const other = makeEventHookStore({
      database,
      secretBox: makeSecretBox(randomBytes(32)),
      raise,
    });
    const found = await other.find(hook.id);
    expect(found).toMatchObject({ config: { secret: '********' } });
    expect(found?.unreadable?.secret).toContain('sealed.v1.');
    if (found === null) throw new Error('the hook was not found');
    const after = { ...found, version: 2, versionId: makeTestId(), label: 'Still mine' };
    await other.save(change({ action: 'update', before: found, after }));
    expect(await makeStore().find(hook.id)).toEqual({
      ...hook,
      version: 2,
      versionId: after.versionId,
      label: 'Still mine',
    });
  });

  it('audits who changed what and when, with secrets masked', async () => {
    const store = makeStore();
    const hook = withSecret();
    await store.save(change({ after: hook }));
    await store.save(change({ action: 'remove', before: hook }));
    const rows = await database.prisma.auditLog.findMany({ orderBy: { id: 'asc' } });
    const masked = { ...hook, config: { ...hook.config, secret: '********' } };
    const common = { at: AT, actor: 'arya@example.com', entity: 'event_hook', entityId: hook.id };
    expect(rows).toMatchObject([
      { ...common, action: 'create', before: null, after: masked },
      { ...common, action: 'remove', before: masked, after: null },
    ]);
  });

  it('counts every saved change in the epoch of hooks, and no conflict', async () => {
    const store = makeStore();
    const epoch = async () =>
      (await database.prisma.setting.findUnique({ where: { key: 'hooks_epoch' } }))?.value;
    const hook = makeLogHook();
    await store.save(change({ after: hook }));
    expect(await epoch()).toBe(1);
    await store.save(change({ after: hook }));
    expect(await epoch()).toBe(1);
    await store.save(change({ action: 'remove', before: hook }));
    expect(await epoch()).toBe(2);
  });

  it('notifies the channel of hooks when the change can be read', async () => {
    const listener = new pg.Client(database.connection);
    await listener.connect();
    try {
      await listener.query('LISTEN hooks');
      const hook = makeLogHook();
      const seen = new Promise((resolve) => {
        listener.once('notification', () => resolve(makeStore().find(hook.id)));
      });
      await makeStore().save(change({ after: hook }));
      expect(await seen).toEqual(hook);
    } finally {
      await listener.end();
    }
  });

  it('writes nothing at all when the events cannot be raised', async () => {
    const store = makeEventHookStore({
      database,
      secretBox,
      raise: async (transaction, events) => {
        await raise(transaction, events);
        throw new Error('ingest failed');
      },
    });
    const hook = makeLogHook();
    const event = { source: 'crud', event: 'event_hooks', data: {}, origin: 'hookline' };
    await expect(store.save(change({ after: hook, raise: [event] }))).rejects.toThrow('ingest');
    expect(await store.find(hook.id)).toBeNull();
    expect(await store.listVersions(hook.id)).toEqual([]);
    expect(await raised()).toEqual([]);
    expect(await dump()).not.toContain(hook.id);
  });

  it('returns conflict when an id is reused with a version number that was used before', async () => {
    const store = makeStore();
    const hook = makeLogHook();
    await store.save(change({ after: hook }));
    await store.save(change({ action: 'remove', before: hook }));
    const again = { ...hook, versionId: makeLogHook().versionId };
    expect(await store.save(change({ after: again }))).toBe('conflict');
    expect(await store.find(hook.id)).toBeNull();
  });

  it('throws for a row that is not a hook', async () => {
    const hook = makeLogHook();
    await makeStore().save(change({ after: hook }));
    await database.pool.query(`UPDATE event_hook SET handler = 'pigeon'`);
    await expect(makeStore().find(hook.id)).rejects.toThrow('a stored hook has an unknown handler');
  });
});
