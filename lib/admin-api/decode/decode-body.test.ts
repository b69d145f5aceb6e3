import { describe, expect, it } from 'vitest';
import { makeTestAdminApi } from '@/lib/testing/api/test-admin-api';
import { MAX_BODY_BYTES } from './decode-body';

const log = { source: 'crud', event: 'routes', handler: 'log' };
const MISSING_HANDLER = { fields: { handler: 'required field missing' } };

const post = (type: string | null, body?: BodyInit) =>
  makeTestAdminApi().send('POST', '/event-hooks', {
    headers: type === null ? {} : { 'content-type': type },
    body,
  });
const NO_JSON = { status: 400, body: { message: 'Cannot parse JSON body' } };

describe('the body of a request', () => {
  it('is rejected when it is invalid JSON [1.3-broken-json]', async () => {
    for (const text of ['{', '{"a":1,}', "{'a':1}", 'NaN', '{"a":1}x', '\u0000', '{"a":"\n"}'])
      expect(await post('application/json', text)).toMatchObject(NO_JSON);
    const notUtf8 = new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]);
    expect(await post('application/json', notUtf8)).toMatchObject(NO_JSON);
  });

  it('is rejected only when nested deeper than 1000 levels [1.3-deep-json]', async () => {
    const nested = (depth: number) =>
      `{"payload":${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}}`;
    expect(await post('application/json', nested(1001))).toMatchObject(NO_JSON);
    expect(await post('application/json', nested(100_000))).toMatchObject(NO_JSON);
    expect(await post('application/json', nested(1000))).toMatchObject({ body: MISSING_HANDLER });
  });

  it('is rejected when it is JSON but not an object [1.3-json-not-object]', async () => {
    for (const text of ['[]', '[{"handler":"log"}]', '"x"', '1', 'true', 'null'])
      expect(await post('application/json', text)).toMatchObject(NO_JSON);
  });

  it('is rejected with another content type, without a response body [1.3-content-type]', async () => {
    const json = JSON.stringify(log);
    for (const type of ['text/plain', 'application/xml', 'application/jsonp', '', 'json'])
      expect(await post(type, json)).toMatchObject({ status: 415, body: null });
    for (const method of ['PUT', 'PATCH']) {
      const path = '/event-hooks/11111111-2222-4333-8444-555555555555';
      const headers = { 'content-type': 'text/plain' };
      const { status } = await makeTestAdminApi().send(method, path, { headers, body: json });
      expect(status).toBe(415);
    }
    expect(await post('Application/JSON; charset=utf-8', json)).toMatchObject({ status: 201 });
  });

  it('may be absent, whatever its content type', async () => {
    for (const type of [null, 'application/json', 'text/plain', 'multipart/form-data'])
      expect(await post(type)).toMatchObject({ status: 400, body: MISSING_HANDLER });
  });

  it('is rejected with two content types, in plain text [1.3-two-content-types]', async () => {
    const { send } = makeTestAdminApi();
    const headers = new Headers({ 'content-type': 'application/json' });
    headers.append('content-type', 'application/json');
    const refused = await send('POST', '/event-hooks', { headers, body: '{}' });
    expect([refused.status, refused.body]).toEqual([
      400,
      'Multiple Content-Type headers not allowed',
    ]);
    expect(refused.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    const quoted = 'multipart/form-data; boundary="a,b"';
    const part =
      '--a,b\r\nContent-Disposition: form-data; name="handler"\r\n\r\nlog\r\n--a,b--\r\n';
    expect(await post(quoted, part)).toMatchObject({
      body: { fields: { source: expect.any(String) } },
    });
  });

  it('may have 1000 arguments and no more, in a form or a query [1.3-too-many-args]', async () => {
    const many = (count: number) => Array.from({ length: count }, (_, n) => `a${n}=1`).join('&');
    const rejection = { status: 400, body: { message: 'Too many arguments' } };
    const urlencoded = 'application/x-www-form-urlencoded';
    expect(await post(urlencoded, many(1001))).toMatchObject(rejection);
    expect(await post(urlencoded, many(1000))).toMatchObject({ body: MISSING_HANDLER });
    const form = new FormData();
    for (let n = 0; n < 1001; n++) form.append('a', '1');
    expect(await post(null, form)).toMatchObject(rejection);
    const { send } = makeTestAdminApi();
    expect(await send('GET', `/event-hooks?${many(1001)}`)).toMatchObject(rejection);
    expect(await send('GET', `/event-hooks?${many(1000)}`)).toMatchObject({ status: 200 });
  });

  it('is limited to 10 MiB [1.3-body-limit]', async () => {
    const rejection = {
      status: 413,
      body: { message: `request body is larger than ${MAX_BODY_BYTES} bytes` },
    };
    const json = (bytes: number) => `"${'x'.repeat(bytes - 2)}"`;
    expect(await post('application/json', json(MAX_BODY_BYTES + 1))).toMatchObject(rejection);
    expect(await post('application/json', json(MAX_BODY_BYTES))).toMatchObject(NO_JSON);

    const { handle } = makeTestAdminApi();
    let pulled = 0;
    let cancelled = false;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(1024 * 1024));
      },
      cancel() {
        cancelled = true;
      },
    });
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
    const endless = new Request('http://localhost/event-hooks', {
      ...init,
      duplex: 'half',
    } as RequestInit);
    const response = await handle(endless, { name: 'arya' });
    expect(response.status).toBe(413);
    expect(pulled).toBeLessThan(15);
    expect(cancelled).toBe(true);
  });

  it('is rejected when incomplete', async () => {
    const { handle, logged } = makeTestAdminApi();
    const body = new ReadableStream({
      pull: (controller) => controller.error(new Error('aborted')),
    });
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
    const request = new Request('http://localhost/event-hooks', {
      ...init,
      duplex: 'half',
    } as RequestInit);
    expect((await handle(request, { name: 'arya' })).status).toBe(400);
    expect(logged).toEqual([]);
  });

  it('may be a multipart form, whose files count as strings [2-multipart]', async () => {
    const form = new FormData();
    form.append('source', 'crud');
    form.append('handler', 'lambda');
    form.append('snooze', '60');
    form.append('config.functions[]', new File(['return 1 -- ü'], 'a.lua'));
    form.append('config.functions[]', 'return 2');
    const { status, body } = await post(null, form);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      snooze: 60,
      config: { functions: ['return 1 -- ü', 'return 2'] },
    });
  });

  it('is rejected when it is not a valid multipart form', async () => {
    for (const type of ['multipart/form-data', 'multipart/form-data; boundary=x'])
      expect(await post(type, 'handler=log')).toMatchObject({
        status: 400,
        body: { message: 'Cannot parse multipart body' },
      });
  });
});
