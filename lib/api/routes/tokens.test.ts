import { describe, expect, it } from 'vitest';
import type { Principal } from '@/lib/access/principal';
import { callApi, testToken, testUser } from '@/lib/testing/api/call-api';

describe('tokens', () => {
  const create = (name: string, principal: Principal) =>
    callApi(
      '/api/tokens',
      {
        method: 'POST',
        body: JSON.stringify({ name }),
        headers: { 'sec-fetch-site': 'same-origin' },
      },
      principal,
    );

  it('are shown once, to the person who creates them', async () => {
    const { status, body } = await create('ci', testUser);
    expect(status).toBe(201);
    expect(body).toMatchObject({ name: 'ci', token: 'hk_secret', created_by: 'ada@example.com' });
  });

  it('cannot be made by a testToken, other than the one from the environment', async () => {
    expect((await create('ci', testToken)).status).toBe(403);
    expect((await create('ci', { kind: 'token', name: 'environment' })).status).toBe(201);
  });

  it('need a unique name', async () => {
    expect((await create('taken', testUser)).status).toBe(409);
    expect((await create('environment', testUser)).status).toBe(409);
    expect((await create('  ', testUser)).body.fields).toEqual({ name: 'must not be empty' });
  });

  it.each(['a\u0000b', 'a\nb', '\ud800'])('cannot be named %j', async (name) => {
    const { status, body } = await create(name, testUser);
    expect([status, body.fields]).toEqual([400, { name: 'must not contain control characters' }]);
  });

  it('are listed, with whether the environment sets one more', async () => {
    const { body } = await callApi('/api/tokens', {}, testUser);
    expect(body).toEqual({ data: [], environment_token: true });
  });

  it('are not found once they are revoked', async () => {
    const { status } = await callApi(
      '/api/tokens/019b0000-0000-7000-8000-0000000000aa',
      { method: 'DELETE', headers: { 'sec-fetch-site': 'same-origin' } },
      testUser,
    );
    expect(status).toBe(404);
  });
});
