import { afterAll, beforeAll, expect, it } from 'vitest';
import { ScriptedResponse } from '@/lib/receiver/schema';
import { describeInboxStore } from '@/lib/receiver/store.suite';
import { makeIdMaker } from '@/lib/server/make-id';
import { makeTestDatabase, type TestDatabase } from '@/lib/testing/database/test-database';
import { makeInboxStore } from './inbox-store';

const AT = new Date('2026-01-02T03:04:05.678Z');
const ID = '01900000-0000-7000-8000-000000000001';

let database: TestDatabase;
beforeAll(async () => {
  database = await makeTestDatabase();
});
afterAll(() => database.drop());

const makeEmpty = async () => {
  await database.pool.query('TRUNCATE inbox, inbox_request, audit_log');
  return makeInboxStore({ database, makeId: makeIdMaker() });
};

describeInboxStore('the inbox store in PostgreSQL', makeEmpty);

it('audits changes without the token', async () => {
  const store = await makeEmpty();
  const by = { actor: { name: 'arya@example.com' }, at: AT };
  const answers = [ScriptedResponse.parse({})];
  await store.create({ id: ID, token: 't0ken', label: 'One', answers, createdAt: AT }, by);
  await store.update(ID, { label: 'Two' }, by);
  await store.clear(ID, by);
  await store.remove(ID, by);
  const { rows } = await database.pool.query(
    'SELECT actor, action, entity_id, before, after FROM audit_log ORDER BY id',
  );
  const [one, two] = [
    { label: 'One', answers },
    { label: 'Two', answers },
  ];
  const row = { actor: 'arya@example.com', entity_id: ID };
  expect(rows).toEqual([
    { ...row, action: 'create', before: null, after: one },
    { ...row, action: 'update', before: one, after: two },
    { ...row, action: 'clear', before: two, after: two },
    { ...row, action: 'remove', before: two, after: null },
  ]);
  expect(JSON.stringify(rows)).not.toContain('t0ken');
});
