import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Source } from '@/lib/event-hooks/sources/source';
import { makeTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { makeFakeClock } from '@/lib/testing/fake-clock';
import { makeSourceStore } from './source-store';

const billing: Source = {
  name: 'billing',
  description: 'Our own plugin',
  custom: true,
  events: [
    {
      name: 'invoice-failed',
      description: null,
      fields: ['invoice', 'err'],
      unique: ['invoice'],
      sample: { invoice: { id: 7, lines: [null, 'a'] }, err: 'card expired' },
    },
    { name: 'paid', description: 'All paid', fields: [], unique: null, sample: null },
  ],
};

let database: TestDatabase;
beforeAll(async () => {
  database = await makeTestDatabase();
});
afterAll(() => database.drop());
beforeEach(() => database.prisma.eventSource.deleteMany());

describe('the source store in PostgreSQL', () => {
  it('gives back a saved source whole', async () => {
    const store = makeSourceStore(database.prisma, makeFakeClock().now);
    await store.save(billing);
    expect(await store.list()).toEqual([billing]);
  });

  it('replaces a source of the same name with all its events, and forgets a removed one', async () => {
    const store = makeSourceStore(database.prisma, makeFakeClock().now);
    await store.save(billing);
    const [, paid] = billing.events;
    const smaller = { ...billing, description: null, events: paid ? [paid] : [] };
    await store.save(smaller);
    expect(await store.list()).toEqual([smaller]);
    await store.remove('billing');
    await store.remove('billing');
    expect(await store.list()).toEqual([]);
  });

  it('answers the same array for a second, then what others have saved', async () => {
    const clock = makeFakeClock();
    const store = makeSourceStore(database.prisma, clock.now);
    const first = await store.list();
    await makeSourceStore(database.prisma, clock.now).save(billing);
    expect(await store.list()).toBe(first);
    await clock.advance(1_000);
    expect(await store.list()).toEqual([billing]);
  });
});
