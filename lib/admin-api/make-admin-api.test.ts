import { describe, expect, it } from 'vitest';
import { makeTestAdminApi } from '@/lib/testing/api/test-admin-api';

const log = { source: 'crud', event: 'routes', handler: 'log' };
const NOT_FOUND = { status: 404, body: { message: 'Not found' } };
const ID = '11111111-2222-4333-8444-555555555555';

describe('the paths of the Admin API', () => {
  it.each([
    '/',
    '/event-hook',
    '/event-hooks/x/y',
    `/event-hooks/${ID}/ping/x`,
    '/event-hooks/sources/a/b/c',
    '/a/b/event-hooks',
    '/event-hooks//ping',
    '//event-hooks',
    '/services',
  ])('do not include %s', async (path) => {
    expect(await makeTestAdminApi().send('GET', path)).toMatchObject(NOT_FOUND);
  });

  it('are 404 when unknown, whatever the method [1.3-unknown-path]', async () => {
    const { send } = makeTestAdminApi();
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
      expect(await send(method, '/event-hookz')).toMatchObject(NOT_FOUND);
  });

  it('may end in a slash [2-trailing-slash]', async () => {
    const { send } = makeTestAdminApi();
    expect(await send('POST', '/event-hooks/', { json: log })).toMatchObject({ status: 201 });
    expect(await send('GET', '/event-hooks/')).toMatchObject({ status: 200 });
    const plain = await send('GET', '/event-hooks/sources/dao:crud');
    expect(await send('GET', '/event-hooks/sources/dao:crud/')).toMatchObject({ body: plain.body });
  });

  it('treat sources as the catalogue, never as an id [2-sources-literal]', async () => {
    const { send } = makeTestAdminApi();
    expect(await send('GET', '/event-hooks/sources')).toMatchObject({
      status: 200,
      body: { data: { balancer: {} } },
    });
    expect(await send('DELETE', '/event-hooks/sources')).toMatchObject({ status: 405 });
    expect(await send('GET', '/event-hooks/sources/ping')).toMatchObject(NOT_FOUND);
  });

  it('all exist with a workspace prefix, too [2-workspace-prefix]', async () => {
    const { send } = makeTestAdminApi();
    const created = await send('POST', '/default/event-hooks', {
      json: { ...log, id: ID, handler: 'webhook', config: { url: 'http://a.example' } },
    });
    expect(created.status).toBe(201);
    const paths = ['', '/sources', '/sources/crud', '/sources/crud/routes', `/${ID}`];
    for (const path of [...paths, `/${ID}/ping`])
      expect(await send('GET', `/my%20team/event-hooks${path}`)).toMatchObject({ status: 200 });
    const tested = await send('POST', `/team/event-hooks/${ID}/test`, { json: {} });
    expect(tested.status).toBe(200);
  });

  it('return the same hooks in every workspace [1.1-global-hooks]', async () => {
    const { send } = makeTestAdminApi();
    await send('POST', '/one/event-hooks', { json: { ...log, id: ID } });
    const plain = await send('GET', '/event-hooks');
    expect(plain.body).toMatchObject({ data: [{ id: ID }] });
    expect((await send('GET', '/two/event-hooks')).body).toEqual(plain.body);
    expect((await send('GET', '/event-hooks/event-hooks')).status).toBe(400);
  });

  it('are decoded segment by segment', async () => {
    const { send } = makeTestAdminApi();
    const plain = await send('GET', '/event-hooks/sources/dao:crud/create');
    const escaped = await send('GET', '/event-hooks/sources/dao%3Acrud/create');
    expect(escaped).toMatchObject({ status: 200, body: plain.body });
    expect(await send('GET', '/event-hooks/sources/%E0%A4%A')).toMatchObject(NOT_FOUND);
  });
});

describe('the methods of the Admin API', () => {
  it('are rejected where the path does not have them [1.3-method]', async () => {
    const { send } = makeTestAdminApi();
    const refused: [string, string, string][] = [
      ['PUT', '/event-hooks', 'GET, HEAD, OPTIONS, POST'],
      ['POST', `/event-hooks/${ID}`, 'DELETE, GET, HEAD, OPTIONS, PATCH, PUT'],
      ['POST', `/event-hooks/${ID}/ping`, 'GET, OPTIONS'],
      ['GET', `/event-hooks/${ID}/test`, 'OPTIONS, POST'],
      ['HEAD', `/event-hooks/${ID}/test`, 'OPTIONS, POST'],
      ['POST', '/event-hooks/sources', 'GET, HEAD, OPTIONS'],
    ];
    for (const [method, path, allow] of refused) {
      const { status, body, headers } = await send(method, path, {});
      expect([status, headers.get('allow')]).toEqual([405, allow]);
      expect(body).toEqual(method === 'HEAD' ? null : { message: 'Method not allowed' });
    }
  });

  it('include HEAD wherever GET only reads, without a body [2-head]', async () => {
    const { send } = makeTestAdminApi();
    await send('POST', '/event-hooks', { json: { ...log, id: ID } });
    for (const path of ['/event-hooks', `/event-hooks/${ID}`, '/event-hooks/sources']) {
      const { status, body, headers } = await send('HEAD', path);
      expect([status, body]).toEqual([200, null]);
      expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    }
    const unknown = ID.replace('1', '2');
    expect(await send('HEAD', `/event-hooks/${unknown}`)).toMatchObject({
      status: 404,
      body: null,
    });
  });

  it('are listed by OPTIONS, sorted [2-options]', async () => {
    const { send } = makeTestAdminApi();
    const { status, body, headers } = await send('OPTIONS', `/event-hooks/${ID}`);
    expect([status, body]).toEqual([204, null]);
    const methods = 'DELETE, GET, HEAD, OPTIONS, PATCH, PUT';
    expect(headers.get('allow')).toBe(methods);
    expect(headers.get('access-control-allow-methods')).toBe(methods);
    expect(headers.get('access-control-allow-headers')).toBe('Content-Type');
  });
});

describe('the responses of the Admin API', () => {
  it('are JSON in UTF-8 [2-content-type]', async () => {
    const { send } = makeTestAdminApi();
    for (const path of ['/event-hooks', '/nowhere'])
      expect((await send('GET', path)).headers.get('content-type')).toBe(
        'application/json; charset=utf-8',
      );
    const removed = await send('DELETE', `/event-hooks/${ID}`);
    expect(removed.headers.get('content-type')).toBeNull();
  });

  it('report their latency [2-latency]', async () => {
    const { handle, clock, deps } = makeTestAdminApi();
    const { list } = deps.store;
    deps.store.list = async (page) => {
      await clock.advance(7);
      return list(page);
    };
    const response = await handle(new Request('http://localhost/event-hooks'), { name: 'arya' });
    expect(response.headers.get('x-kong-admin-latency')).toBe('7');
  });

  it('name the server and its version [2-server]', async () => {
    const { headers } = await makeTestAdminApi().send('GET', '/event-hooks');
    expect(headers.get('server')).toBe('hookline/1.2.3');
  });

  it('allow no cross-origin access except by a configured origin [2-no-cors]', async () => {
    const closed = await makeTestAdminApi().send('GET', '/event-hooks');
    expect(closed.headers.get('access-control-allow-origin')).toBeNull();
    const allowedOrigin = 'https://console.example.com';
    const { send, handle } = makeTestAdminApi({ allowedOrigin });
    const open = await send('GET', '/event-hooks');
    expect(open.headers.get('access-control-allow-origin')).toBe(allowedOrigin);
    expect(open.headers.get('access-control-allow-credentials')).toBe('true');
    const preflight = new Request('http://localhost/event-hooks', { method: 'OPTIONS' });
    expect((await handle(preflight, null)).status).toBe(204);
  });

  it('are 401 without an actor [1.3-unauthorized]', async () => {
    const { handle } = makeTestAdminApi();
    for (const [method, path] of [
      ['GET', '/event-hooks'],
      ['POST', '/event-hooks'],
      ['OPTIONS', '/event-hooks'],
      ['GET', '/nowhere'],
    ]) {
      const response = await handle(new Request(`http://localhost${path}`, { method }), null);
      expect(response.status).toBe(401);
      expect(await response.json()).toEqual({ message: 'Unauthorized', status: 401 });
    }
  });

  it('are 500 for an unexpected error, which is logged and not described [1.3-unexpected]', async () => {
    const { send, deps, logged } = makeTestAdminApi();
    const fault = new Error('password=hunter2');
    deps.store.find = async () => {
      throw fault;
    };
    expect(await send('GET', `/event-hooks/${ID}`)).toMatchObject({
      status: 500,
      body: { message: 'An unexpected error occurred' },
    });
    expect(logged).toEqual([{ err: fault, method: 'GET', path: `/event-hooks/${ID}` }]);
  });
});
