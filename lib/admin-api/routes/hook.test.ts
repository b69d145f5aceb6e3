import { describe, expect, it } from 'vitest';
import { makeTestAdminApi } from '@/lib/testing/api/test-admin-api';

const ID = '11111111-2222-4333-8444-555555555555';
const OTHER = '99999999-2222-4333-8444-555555555555';
const PATH = `/event-hooks/${ID}`;
const URL_OK = 'https://example.com/hook';
const log = { source: 'crud', event: 'routes', handler: 'log', snooze: 5 };
const webhook = { ...log, handler: 'webhook', config: { url: URL_OK, headers: { a: '1' } } };

const makeHook = async (json: object = log) => {
  const api = makeTestAdminApi();
  const { body } = await api.send('POST', '/event-hooks', { json: { ...json, id: ID } });
  return { ...api, created: body as object };
};

describe('/event-hooks/:id', () => {
  it('returns the entity, whatever the case of its id [2-get]', async () => {
    const { send, created } = await makeHook();
    expect(await send('GET', PATH)).toMatchObject({ status: 200, body: created });
    expect(
      (await send('GET', PATH.toUpperCase().replace('EVENT-HOOKS', 'event-hooks'))).body,
    ).toEqual(created);
  });

  it('patches the given fields and returns the whole entity [2-patch]', async () => {
    const { send, created } = await makeHook();
    const patched = await send('PATCH', PATH, { json: { snooze: null, on_change: true } });
    const body = { ...created, snooze: null, on_change: true };
    expect([patched.status, patched.body]).toEqual([200, body]);
    expect((await send('GET', PATH)).body).toEqual(body);
  });

  it('types a form patch without the handler [2-form-patch-handler]', async () => {
    const { send } = await makeHook(webhook);
    const form = 'config.ssl_verify=true&snooze=7&on_change=false&event=';
    expect(await send('PATCH', PATH, { form })).toMatchObject({
      status: 200,
      body: {
        snooze: 7,
        on_change: false,
        event: null,
        config: { ssl_verify: true, url: URL_OK, headers: { a: '1' } },
      },
    });
  });

  it('creates a hook with PUT and returns 200 [2-put-creates]', async () => {
    const { send } = makeTestAdminApi();
    const put = await send('PUT', PATH, { json: { ...log, id: OTHER } });
    expect(put).toMatchObject({ status: 200, body: { ...log, id: ID } });
    expect(await send('GET', `/event-hooks/${OTHER}`)).toMatchObject({ status: 404 });
  });

  it('replaces a hook as a whole with PUT [2-put-replaces]', async () => {
    const { send, created } = await makeHook(webhook);
    const json = { source: 'balancer', handler: 'log' };
    const put = await send('PUT', PATH, { json });
    expect(put.status).toBe(200);
    expect(put.body).toEqual({ ...created, ...json, event: null, snooze: null, config: {} });
    const bad = await send('PUT', PATH, { json: { handler: 'log' } });
    expect(bad).toMatchObject({ status: 400, body: { fields: { source: expect.any(String) } } });
  });

  it('deletes a hook and returns 204 without a body [2-delete]', async () => {
    const { send } = await makeHook();
    expect(await send('DELETE', PATH)).toMatchObject({ status: 204, body: null });
    expect(await send('GET', PATH)).toMatchObject({ status: 404 });
  });

  it('returns 204 for deleting an unknown hook [2-delete-absent]', async () => {
    const { send, raised } = makeTestAdminApi();
    expect(await send('DELETE', PATH)).toMatchObject({ status: 204, body: null });
    expect(raised).toEqual([]);
  });

  it('is not found by GET, without details [1.3-get-unknown]', async () => {
    const { status, body } = await makeTestAdminApi().send('GET', PATH);
    expect([status, body]).toEqual([404, { message: 'Not found' }]);
  });

  it('is not found by PATCH, with its key [1.3-patch-unknown]', async () => {
    const { status, body } = await makeTestAdminApi().send('PATCH', PATH, { json: {} });
    expect(status).toBe(404);
    expect(body).toEqual({
      code: 6,
      name: 'not found',
      message: `could not find the entity with primary key '{id="${ID}"}'`,
      fields: { id: ID },
    });
  });

  it('is rejected when the id is not a UUID [1.3-bad-id]', async () => {
    const { send } = makeTestAdminApi();
    const rejection = {
      status: 400,
      body: {
        code: 1,
        name: 'invalid primary key',
        message: `invalid primary key: '{id="expected a valid UUID"}'`,
        fields: { id: 'expected a valid UUID' },
      },
    };
    for (const id of ['1', 'my-hook', `${ID}0`, ID.replaceAll('-', '')]) {
      for (const method of ['GET', 'DELETE'])
        expect(await send(method, `/event-hooks/${id}`)).toMatchObject(rejection);
      for (const method of ['PATCH', 'PUT'])
        expect(await send(method, `/event-hooks/${id}`, { json: log })).toMatchObject(rejection);
    }
  });
});
