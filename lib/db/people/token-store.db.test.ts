import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeTestDatabase, type TestDatabase } from '@/lib/testing/database/test-database';
import { makeFakeClock } from '@/lib/testing/fake-clock';
import { makeTokenStore } from './token-store';

let database: TestDatabase;
beforeAll(async () => {
  database = await makeTestDatabase();
});
afterAll(() => database.drop());
beforeEach(() => database.pool.query('TRUNCATE api_token, audit_log'));

const actor = { name: 'ada@example.com' };
const clock = makeFakeClock();
const toToken = (name: string) => ({ name, digest: `digest of ${name}`, prefix: 'hk_abcd' });

describe('the token store', () => {
  it('finds a token by its digest until it is revoked', async () => {
    const store = makeTokenStore(database, clock.now);
    const made = await store.create(toToken('ci'), actor);
    expect(made).toMatchObject({ name: 'ci', prefix: 'hk_abcd', createdBy: actor.name });
    const id = made === 'name taken' ? '' : made.id;
    expect(await store.findByDigest('digest of ci')).toEqual({ id, name: 'ci' });
    expect(await store.revoke(id, actor)).toBe('revoked');
    expect(await store.findByDigest('digest of ci')).toBeNull();
    expect(await store.revoke(id, actor)).toBe('not found');
    expect(await store.list()).toEqual([]);
  });

  it('creates one of two tokens with the same name at a time, and the name again after revocation', async () => {
    const store = makeTokenStore(database, clock.now);
    const both = await Promise.all(
      ['one', 'two'].map((digest) => store.create({ ...toToken('ci'), digest }, actor)),
    );
    expect(both.filter((each) => each === 'name taken')).toHaveLength(1);
    const made = both.find((each) => each !== 'name taken');
    await store.revoke(made?.id ?? '', actor);
    expect(await store.create(toToken('ci'), actor)).toMatchObject({ name: 'ci' });
  });

  it('records the latest use and ignores earlier ones', async () => {
    const store = makeTokenStore(database, clock.now);
    await store.create(toToken('ci'), actor);
    const [{ id } = { id: '' }] = await store.list();
    const later = new Date('2026-02-02T00:00:00.000Z');
    await store.touch(id, later);
    await store.touch(id, new Date('2026-02-01T00:00:00.000Z'));
    expect((await store.list())[0]?.lastUsedAt).toEqual(later);
  });

  it('audits creation and revocation without the digest', async () => {
    const store = makeTokenStore(database, clock.now);
    await store.create(toToken('ci'), actor);
    const [{ id } = { id: '' }] = await store.list();
    await store.revoke(id, actor);
    const { rows } = await database.pool.query(
      'SELECT actor, action, entity, entity_id, before, after FROM audit_log ORDER BY id',
    );
    const common = { actor: actor.name, entity: 'api_token', entity_id: id };
    expect(rows).toEqual([
      { ...common, action: 'create', before: null, after: { name: 'ci', prefix: 'hk_abcd' } },
      { ...common, action: 'remove', before: { name: 'ci' }, after: null },
    ]);
  });
});
