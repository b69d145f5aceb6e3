import { describe, expect, it, vi } from 'vitest';
import type { TokenStore } from '@/lib/access/api-token';
import { makeFakeClock } from '@/lib/testing/fake-clock';
import { makeApiTokens } from './make-api-tokens';
import { digestToken } from './token-secret';

const actor = { name: 'ada@example.com' };

const make = ({ environmentToken = null }: { environmentToken?: string | null } = {}) => {
  const clock = makeFakeClock();
  const rows = new Map<string, { id: string; name: string }>();
  const store = {
    list: async () => [],
    create: async ({ name, digest, prefix }) => {
      rows.set(digest, { id: `id of ${name}`, name });
      const createdAt = clock.now();
      return { id: '', name, prefix, createdBy: actor.name, createdAt, lastUsedAt: null };
    },
    revoke: async (id) => {
      for (const [digest, row] of rows) if (row.id === id) rows.delete(digest);
      return 'revoked';
    },
    findByDigest: vi.fn(async (digest: string) => rows.get(digest) ?? null),
    touch: vi.fn(async () => {}),
  } satisfies TokenStore;
  const logged: object[] = [];
  const log = { warn: (fields: object) => logged.push(fields) };
  const makeTokens = () => makeApiTokens({ store, clock: clock.now, environmentToken, log });
  const tokens = makeTokens();
  const create = async (name = 'ci') => {
    const made = await tokens.create(name, actor);
    if (made === 'name taken') throw new Error(made);
    return made.token;
  };
  return { clock, store, tokens, makeTokens, create, logged };
};

describe('API tokens', () => {
  it('are long, begin with hk_, and are stored as a digest only', async () => {
    const { tokens, store, create } = make();
    const token = await create();
    expect(token).toMatch(/^hk_[\w-]{43}$/);
    expect(await tokens.verify(token)).toEqual({ kind: 'token', name: 'ci' });
    expect(store.findByDigest).toHaveBeenCalledExactlyOnceWith(digestToken(token));
    expect(await create('other')).not.toBe(token);
  });

  it('are not verified when made up', async () => {
    const { tokens } = make();
    expect(await tokens.verify('hk_made-up')).toBeNull();
    expect(tokens.isKnown('hk_made-up')).toBe(false);
  });

  it('cost one query in five seconds, also for many concurrent requests', async () => {
    const { tokens, store, create, clock } = make();
    const token = await create();
    await Promise.all(Array.from({ length: 100 }, () => tokens.verify(token)));
    await clock.advance(4_999);
    await tokens.verify(token);
    expect(store.findByDigest).toHaveBeenCalledTimes(1);
    await clock.advance(1);
    await tokens.verify(token);
    expect(store.findByDigest).toHaveBeenCalledTimes(2);
  });

  it('are refused at once by the process that revokes them, and within five seconds by others', async () => {
    const { tokens, makeTokens, create, clock } = make();
    const elsewhere = makeTokens();
    const token = await create();
    await tokens.verify(token);
    await elsewhere.verify(token);
    await tokens.revoke('id of ci', actor);
    expect(await tokens.verify(token)).toBeNull();
    expect(await elsewhere.verify(token)).toEqual({ kind: 'token', name: 'ci' });
    await clock.advance(5_000);
    expect(await elsewhere.verify(token)).toBeNull();
    expect(elsewhere.isKnown(token)).toBe(false);
  });

  it('note their use once a minute at most', async () => {
    const { tokens, store, create, clock } = make();
    const token = await create();
    for (let second = 0; second < 59; second += 1) {
      await tokens.verify(token);
      await clock.advance(1_000);
    }
    expect(store.touch).toHaveBeenCalledTimes(1);
    await clock.advance(1_000);
    await tokens.verify(token);
    expect(store.touch).toHaveBeenCalledTimes(2);
  });

  it('stay good when their use cannot be noted, and the log says so', async () => {
    const { tokens, store, create, clock, logged } = make();
    store.touch.mockRejectedValueOnce(new Error('no connection'));
    expect(await tokens.verify(await create())).toEqual({ kind: 'token', name: 'ci' });
    await clock.advance(0);
    expect(logged).toMatchObject([{ token: 'ci' }]);
  });

  it('may come from the environment, which costs no query', async () => {
    const { tokens, store } = make({ environmentToken: 'a-token-of-the-operator' });
    expect(await tokens.verify('a-token-of-the-operator')).toEqual({
      kind: 'token',
      name: 'environment',
    });
    expect(tokens.isKnown('a-token-of-the-operator')).toBe(true);
    expect(await tokens.verify('a-token-of-the-operato')).toBeNull();
    expect(store.findByDigest).toHaveBeenCalledTimes(1);
  });
});
