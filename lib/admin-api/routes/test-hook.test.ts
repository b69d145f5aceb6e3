import { describe, expect, it } from 'vitest';
import { makeTestAdminApi } from '@/lib/testing/api/test-admin-api';

const ID = '11111111-2222-4333-8444-555555555555';
const PATH = `/event-hooks/${ID}/test`;
const webhook = {
  id: ID,
  source: 'crud',
  event: 'consumers',
  handler: 'webhook',
  config: { url: 'https://example.com/hook' },
};

const makeHook = async () => {
  const api = makeTestAdminApi();
  await api.send('POST', '/event-hooks', { json: webhook });
  return api;
};

describe('POST /event-hooks/:id/test', () => {
  it('returns the data with event and source, and the result [5.10-echo]', async () => {
    const api = await makeHook();
    const result = {
      body: '',
      headers: { 'Content-Type': 'text/plain; charset=UTF-8', Vary: 'Accept-Encoding' },
      status: 200,
    };
    api.answer = { ok: true, result };
    const json = { consumer: { username: 'Jane Austen' }, source: 'mine' };
    const { status, body } = await api.send('POST', PATH, { json });
    expect(status).toBe(200);
    expect(body).toEqual({
      data: { consumer: { username: 'Jane Austen' }, event: 'consumers', source: 'crud' },
      result,
    });
  });

  it('returns an error status of the receiver as a result [5.10-bad-status]', async () => {
    const api = await makeHook();
    api.answer = { ok: true, result: { status: 503, headers: {}, body: 'down' } };
    expect(await api.send('POST', PATH, { json: {} })).toMatchObject({
      status: 200,
      body: { result: { status: 503, body: 'down' } },
    });
  });

  it('returns 400 with the reason when there was no response [5.10-failure]', async () => {
    const api = await makeHook();
    api.answer = { ok: false, message: 'getaddrinfo ENOTFOUND example.com' };
    const { status, body } = await api.send('POST', PATH, { json: {} });
    expect([status, body]).toEqual([400, { message: 'getaddrinfo ENOTFOUND example.com' }]);
  });

  it('nests form values and keeps them strings [5.10-form-strings]', async () => {
    const api = await makeHook();
    const form = 'entity.n=1&entity.ok=true&entity.none=&list[]=2&snooze=3';
    await api.send('POST', PATH, { form });
    expect(api.executed[0]?.event.data).toEqual({
      entity: { n: '1', ok: 'true', none: '' },
      list: ['2'],
      snooze: '3',
    });
  });

  it('is a POST and nothing else, with or without a body [2-test-is-post]', async () => {
    const api = await makeHook();
    for (const method of ['GET', 'PUT', 'DELETE'])
      expect(await api.send(method, PATH)).toMatchObject({ status: 405 });
    expect(api.executed).toEqual([]);
    expect(await api.send('POST', PATH)).toMatchObject({ status: 200 });
    expect(api.executed).toMatchObject([{ event: { data: {} } }]);
  });

  it('returns 404 for an unknown hook', async () => {
    const { status, body } = await makeTestAdminApi().send('POST', PATH, { json: {} });
    expect([status, body]).toEqual([404, { message: 'Not found' }]);
  });
});
