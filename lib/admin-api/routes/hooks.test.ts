import { describe, expect, it } from 'vitest';
import { makeTestAdminApi } from '@/lib/testing/api/test-admin-api';

const URL_OK = 'https://example.com/hook';
const log = { source: 'crud', event: 'routes', handler: 'log' };
const webhook = { source: 'crud', event: 'consumers', handler: 'webhook', config: { url: URL_OK } };
const NOW = 1_767_268_800;
const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

describe('POST /event-hooks', () => {
  it('returns 201 and the entity [2-create-201]', async () => {
    const { send, deps } = makeTestAdminApi();
    const { status, body } = await send('POST', '/event-hooks', { json: webhook });
    expect(status).toBe(201);
    const { hooks } = await deps.store.list({ size: 1, after: null });
    expect(body).toMatchObject({ ...webhook, id: hooks[0]?.id });
  });

  it('returns every key of Kong, nulls included [1.1-nulls-returned]', async () => {
    const { send } = makeTestAdminApi();
    const json = {
      source: 'crud',
      handler: 'webhook-custom',
      config: { url: URL_OK, method: 'GET' },
    };
    const { body } = await send('POST', '/event-hooks', { json });
    expect(body).toEqual({
      id: expect.any(String),
      created_at: NOW,
      updated_at: NOW,
      source: 'crud',
      event: null,
      handler: 'webhook-custom',
      snooze: null,
      on_change: null,
      config: {
        url: URL_OK,
        method: 'GET',
        payload: null,
        payload_format: true,
        body: null,
        body_format: true,
        headers: {},
        headers_format: false,
        secret: null,
        ssl_verify: false,
      },
    });
  });

  it('returns a secret in clear [1.2-secret-shown]', async () => {
    const { send } = makeTestAdminApi();
    const json = { ...webhook, config: { url: URL_OK, secret: 's3cret' } };
    const { body } = await send('POST', '/event-hooks', { json });
    expect(body).toMatchObject({ config: { secret: 's3cret' } });
  });

  it('rejects our own fields as unknown [1.1-own-fields-unknown]', async () => {
    const { send } = makeTestAdminApi();
    const unknown = { label: 'x', enabled: true, delivery: {}, name: 'x', tags: [], version: 1 };
    const { status, body } = await send('POST', '/event-hooks', { json: { ...log, ...unknown } });
    const fields = Object.fromEntries(Object.keys(unknown).map((key) => [key, 'unknown field']));
    expect([status, body]).toMatchObject([400, { code: 2, fields }]);
  });

  it('returns 400 with code, name, message and fields for an unknown key [1.3-unknown-key]', async () => {
    const { send } = makeTestAdminApi();
    expect(await send('POST', '/event-hooks', { json: { ...log, foo: 1 } })).toMatchObject({
      status: 400,
      body: {
        code: 2,
        name: 'schema violation',
        message: 'schema violation (foo: unknown field)',
        fields: { foo: 'unknown field' },
      },
    });
  });

  it('returns 400 and code 3 for an id that exists [1.3-duplicate-id]', async () => {
    const { send } = makeTestAdminApi();
    const json = { ...log, id: idOf(1) };
    await send('POST', '/event-hooks', { json });
    const again = await send('POST', '/event-hooks', { json });
    expect(again.status).toBe(400);
    expect(again.body).toEqual({
      code: 3,
      name: 'primary key violation',
      message: `primary key violation on key '{id="${idOf(1)}"}'`,
      fields: { id: idOf(1) },
    });
  });

  it('does not expand dotted keys in JSON [2-json-verbatim]', async () => {
    const { send } = makeTestAdminApi();
    const json = { ...log, handler: 'webhook', 'config.url': URL_OK };
    expect((await send('POST', '/event-hooks', { json })).body).toMatchObject({
      fields: { 'config.url': 'unknown field', config: { url: 'required field missing' } },
    });
  });

  it('keeps the case of header names [2-header-case]', async () => {
    const { send } = makeTestAdminApi();
    const form =
      'source=crud&handler=webhook&config.url=http://a.example' +
      '&config.headers.Content-type=a&config.headers.x-lower=b';
    const { body } = await send('POST', '/event-hooks', { form });
    expect(body).toMatchObject({ config: { headers: { 'Content-type': 'a', 'x-lower': 'b' } } });
  });

  it('records the actor', async () => {
    const { send, deps } = makeTestAdminApi();
    await send('POST', '/event-hooks', { json: { ...log, id: idOf(1) } });
    expect(await deps.store.listVersions(idOf(1))).toMatchObject([{ author: 'arya' }]);
  });
});

describe('GET /event-hooks', () => {
  const fill = async (count: number) => {
    const api = makeTestAdminApi();
    for (let n = count; n > 0; n--)
      await api.send('POST', '/event-hooks', { json: { ...log, id: idOf(n) } });
    return api;
  };
  const ids = (body: unknown): unknown[] =>
    (body as { data: { id: unknown }[] }).data.map(({ id }) => id);

  it('returns data and next, both empty without hooks [2-list]', async () => {
    const { send } = makeTestAdminApi();
    const empty = await send('GET', '/event-hooks');
    expect([empty.status, empty.body]).toEqual([200, { data: [], next: null }]);
    const { body } = await send('POST', '/event-hooks', { json: webhook });
    expect((await send('GET', '/event-hooks')).body).toEqual({ data: [body], next: null });
  });

  it('returns the keys of Kong and no others [1.1-kong-keys-only]', async () => {
    const { send } = await fill(1);
    const { body } = await send('GET', '/event-hooks');
    const [hook] = (body as { data: object[] }).data;
    expect(Object.keys(hook ?? {}).sort()).toEqual([
      'config',
      'created_at',
      'event',
      'handler',
      'id',
      'on_change',
      'snooze',
      'source',
      'updated_at',
    ]);
  });

  it('pages by 100, or by up to 1000, in the order of ids [2-page-size]', async () => {
    const { send } = await fill(101);
    expect(ids((await send('GET', '/event-hooks')).body)).toEqual(
      Array.from({ length: 100 }, (_, index) => idOf(index + 1)),
    );
    const all = await send('GET', '/event-hooks?size=1000');
    expect(ids(all.body)).toHaveLength(101);
    expect(ids((await send('GET', '/event-hooks?size=1')).body)).toEqual([idOf(1)]);
  });

  it('links the next page with its escaped offset and the requested size [2-page-next]', async () => {
    const { send } = await fill(101);
    const offset = Buffer.from(`["${idOf(100)}"]`)
      .toString('base64')
      .replace(/=*$/, '');
    expect((await send('GET', '/event-hooks')).body).toMatchObject({
      offset,
      next: `/event-hooks?offset=${encodeURIComponent(offset)}`,
    });
    const { body } = await send('GET', '/event-hooks?size=40');
    const { next } = body as { next: string };
    expect(next).toMatch(/^\/event-hooks\?offset=[A-Za-z0-9%]+&size=40$/);
    const second = await send('GET', next);
    expect(ids(second.body)).toEqual(Array.from({ length: 40 }, (_, index) => idOf(index + 41)));
    const third = await send('GET', (second.body as { next: string }).next);
    expect(ids(third.body)).toHaveLength(21);
  });

  it('ends with a null next and no offset [2-page-end]', async () => {
    const { send } = await fill(2);
    const { body } = await send('GET', '/event-hooks?size=2');
    expect(Object.keys(body as object).sort()).toEqual(['data', 'next']);
    expect(body).toMatchObject({ next: null });
  });
});
