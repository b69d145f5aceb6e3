import { describe, expect, it, vi } from 'vitest';
import { makeFakeClock } from '@/lib/testing/fake-clock';
import { makeAuthenticate } from './make-authenticate';

const make = () => {
  const clock = makeFakeClock();
  const verify = vi.fn(async (token: string) =>
    token === 'good' ? { kind: 'token' as const, name: 'ci' } : null,
  );
  let isKnown = false;
  const authenticate = makeAuthenticate({
    tokens: { verify, isKnown: () => isKnown },
    findSession: async (headers) =>
      headers.get('cookie') === 'session' ? { user: { email: 'ada@example.com' } } : null,
    clock: clock.now,
  });
  const ask = async (
    headers: Record<string, string>,
    path = '/api/events',
    address = '10.0.0.1',
  ) => {
    const request = new Request(`http://hookline.test${path}`, { headers });
    const result = await authenticate(request, address);
    if (result.kind === 'authenticated') return result.principal;
    const { response } = result;
    return { status: response.status, headers: response.headers, body: await response.json() };
  };
  return {
    clock,
    verify,
    ask,
    learn: () => {
      isKnown = true;
    },
  };
};

const ci = { kind: 'token', name: 'ci' };

describe('the caller', () => {
  it.each([
    [{ 'kong-admin-token': 'good' }],
    [{ authorization: 'Bearer good' }],
    [{ authorization: 'bearer  good' }],
  ])('is a token in %j', async (headers) => {
    expect(await make().ask(headers)).toEqual(ci);
  });

  it('is the person a session belongs to', async () => {
    expect(await make().ask({ cookie: 'session' })).toEqual({
      kind: 'user',
      name: 'ada@example.com',
    });
  });

  it('is judged by the token alone when there is one beside a session', async () => {
    expect(await make().ask({ cookie: 'session', 'kong-admin-token': 'bad' })).toMatchObject({
      status: 401,
    });
  });

  it.each([
    [{}],
    [{ cookie: 'other' }],
    [{ authorization: 'Basic Z29vZA==' }],
    [{ 'kong-admin-token': '' }],
  ])('is nobody with %j', async (headers) => {
    expect(await make().ask(headers)).toMatchObject({ status: 401 });
  });
});

describe('an unauthorized response', () => {
  it('has a sentence on our own paths', async () => {
    const { body, headers } = Object(await make().ask({}));
    expect(body).toEqual({ message: expect.stringContaining('send an API token') });
    expect(headers.get('www-authenticate')).toBe('Bearer');
  });

  it.each(['/event-hooks', '/default/event-hooks', '/apis'])(
    'has the body of Kong on %s',
    async (path) => {
      const { body } = Object(await make().ask({}, path));
      expect(body).toEqual({ message: 'Unauthorized', status: 401 });
    },
  );
});

describe('wrong tokens', () => {
  const guess = async ({ ask }: ReturnType<typeof make>, times: number) => {
    for (let time = 0; time < times; time += 1) await ask({ 'kong-admin-token': `guess ${time}` });
  };

  it('of one IP address are refused without verifying the twenty-first, for a minute', async () => {
    const made = make();
    await guess(made, 20);
    const { status, headers } = Object(await made.ask({ 'kong-admin-token': 'good' }));
    expect([status, headers.get('retry-after')]).toEqual([429, '60']);
    expect(made.verify).toHaveBeenCalledTimes(20);
    await made.clock.advance(60_000);
    expect(await made.ask({ 'kong-admin-token': 'good' })).toEqual(ci);
  });

  it('of one IP address do not block another one', async () => {
    const made = make();
    await guess(made, 20);
    expect(await made.ask({ 'kong-admin-token': 'good' }, '/api/events', '10.0.0.2')).toEqual(ci);
  });

  it('do not block a token of the same IP address that was valid before', async () => {
    const made = make();
    await guess(made, 20);
    made.learn();
    expect(await made.ask({ 'kong-admin-token': 'good' })).toEqual(ci);
  });
});
