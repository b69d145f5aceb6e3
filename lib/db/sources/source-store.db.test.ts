import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Source } from '@/lib/event-hooks/sources/source';
import { describeSourceStore } from '@/lib/event-hooks/sources/store.suite';
import { makeTestDatabase, type TestDatabase } from '@/lib/testing/database/test-database';
import { makeFakeClock } from '@/lib/testing/fake-clock';
import { makeSourceStore } from './source-store';

const billing: Source = {
  name: 'billing',
  description: 'Our own plugin',
  custom: true,
  events: [
    { name: 'paid', description: null, fields: ['invoice'], unique: ['invoice'], sample: null },
  ],
};
const AT = new Date('2026-01-02T03:04:05.678Z');
const by = { actor: { name: 'arya' }, at: AT };

let database: TestDatabase;
beforeAll(async () => {
  database = await makeTestDatabase();
});
afterAll(() => database.drop());
beforeEach(() =>
  database.pool.query('TRUNCATE event_source, event_type, audit_log, setting CASCADE'),
);

describeSourceStore('PostgreSQL', async () => makeSourceStore(database, makeFakeClock().now));

describe('the source store in PostgreSQL', () => {
  it('returns the same array for a second, then what others have saved', async () => {
    const clock = makeFakeClock();
    const store = makeSourceStore(database, clock.now);
    const first = await store.list();
    await makeSourceStore(database, clock.now).save({ before: null, after: billing, ...by });
    expect(await store.list()).toBe(first);
    await clock.advance(1_000);
    expect(await store.list()).toEqual([billing]);
  });

  it('refresh returns what others have saved immediately', async () => {
    const { now } = makeFakeClock();
    const store = makeSourceStore(database, now);
    expect(await store.list()).toEqual([]);
    await makeSourceStore(database, now).save({ before: null, after: billing, ...by });
    expect(await store.refresh()).toEqual([billing]);
    expect(await store.list()).toEqual([billing]);
  });

  it('audits actor, action and time, with the source before and after', async () => {
    const store = makeSourceStore(database, makeFakeClock().now);
    const after = { ...billing, description: null };
    await store.save({ before: null, after: billing, ...by });
    await store.save({ before: billing, after, ...by });
    await store.save({ before: after, after: null, ...by });
    const { rows } = await database.pool.query('SELECT * FROM audit_log ORDER BY id');
    const entry = { at: AT, actor: 'arya', entity: 'source', entity_id: 'billing' };
    expect(rows).toMatchObject([
      { ...entry, action: 'create', before: null, after: billing },
      { ...entry, action: 'update', before: billing, after },
      { ...entry, action: 'remove', before: after, after: null },
    ]);
  });

  it('lets one of two concurrent updates of a source win', async () => {
    const stores = [makeSourceStore(database), makeSourceStore(database)];
    await stores[0]?.save({ before: null, after: billing, ...by });
    const answers = await Promise.all(
      stores.map((store, index) =>
        store.save({ before: billing, after: { ...billing, description: `${index}` }, ...by }),
      ),
    );
    expect(answers.sort()).toEqual(['conflict', 'saved']);
  });

  it('lets one of two concurrent creations of a source win', async () => {
    const stores = [makeSourceStore(database), makeSourceStore(database)];
    const answers = await Promise.all(
      stores.map((store) => store.save({ before: null, after: billing, ...by })),
    );
    expect(answers.sort()).toEqual(['conflict', 'saved']);
  });
});
