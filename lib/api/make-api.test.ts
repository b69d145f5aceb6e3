import { describe, expect, it } from 'vitest';
import { makeDeliveryOf, makeTestApiDeps } from '@/lib/testing/api/api-deps';
import { callApi, testToken } from '@/lib/testing/api/call-api';
import { makeWebhook } from '@/lib/testing/factories';

describe('routing', () => {
  it('responds to an unknown path with a message', async () => {
    const { status, body } = await callApi('/api/nowhere');
    expect(status).toBe(404);
    expect(body).toEqual({
      message: 'Unknown path /api/nowhere; GET /api/openapi.json lists all paths.',
    });
  });

  it('responds to an unsupported method with the supported ones', async () => {
    const { status, body, headers } = await callApi('/api/overview', { method: 'DELETE' });
    expect(status).toBe(405);
    expect(headers.get('allow')).toBe('GET, HEAD, OPTIONS');
    expect(body.message).toBe(
      'Method DELETE is not allowed on /api/overview; use GET, HEAD, OPTIONS.',
    );
  });

  it('responds to OPTIONS with the methods and no body', async () => {
    const { status, body, headers } = await callApi('/api/events', { method: 'OPTIONS' });
    expect([status, body]).toEqual([204, null]);
    expect(headers.get('allow')).toBe('GET, HEAD, OPTIONS, POST');
  });

  it('responds to HEAD like GET, without the body', async () => {
    const { status, body, headers } = await callApi('/api/settings', { method: 'HEAD' });
    expect([status, body]).toEqual([200, null]);
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
  });

  it('ignores a trailing slash', async () => {
    expect((await callApi('/api/sources/')).status).toBe(200);
  });

  it('never allows a response to be cached', async () => {
    expect((await callApi('/api/settings')).headers.get('cache-control')).toBe('no-store');
  });
});

describe('queries', () => {
  it('names an unknown parameter and suggests a similar one', async () => {
    const { status, body } = await callApi('/api/deliveries?sate=dead');
    expect(status).toBe(400);
    expect(body).toEqual({
      message: 'Unknown query parameter "sate". Did you mean state?',
      fields: { sate: 'unknown parameter' },
    });
  });

  it('lists the known parameters when none is similar', async () => {
    const { body } = await callApi('/api/hooks?colour=red');
    expect(body.message).toBe('Unknown query parameter "colour". Known parameters: limit, after.');
  });

  it.each([
    ['limit=0', 'limit', 'at least 1'],
    ['limit=201', 'limit', 'at most 200'],
    ['limit=many', 'limit', 'expected a number'],
    ['after=7', 'after', 'expected a UUID'],
    ['state=broken', 'state.0', expect.stringContaining('expected one of: pending, running')],
    ['from=yesterday', 'from', expect.stringContaining('expected a time such as')],
    ['from=20&to=10', 'to', 'must be later than from'],
    ['version=2', 'version', 'requires hook'],
    ['source=a&source=b', 'source', 'repeated'],
    ['event=a%00b', 'event', 'contains a NUL character'],
  ])('rejects %s', async (query, field, error) => {
    const { status, body } = await callApi(`/api/deliveries?${query}`);
    expect(status).toBe(400);
    expect(body.fields).toEqual({ [field]: error });
  });

  it('accepts a repeatable parameter once or several times', async () => {
    const hook = makeWebhook();
    const event = { id: '', source: '', event: '', data: {}, origin: '', idempotencyKey: null };
    const made = makeTestApiDeps();
    for (const state of ['dead', 'delivered', 'retrying'] as const)
      made.rows.deliveries.push(
        makeDeliveryOf({ ...event, id: hook.id, receivedAt: new Date(0) }, hook, { state }),
      );
    const { body } = await callApi(
      '/api/deliveries?state=dead&state=retrying',
      {},
      testToken,
      made,
    );
    expect(body.data.map((row: { state: string }) => row.state)).toEqual(['retrying', 'dead']);
  });

  it('rejects an invalid id', async () => {
    const { status, body } = await callApi('/api/events/seven');
    expect(status).toBe(400);
    expect(body).toEqual({
      message: 'Invalid path: id: expected a UUID.',
      fields: { id: 'expected a UUID' },
    });
  });
});

describe('paging', () => {
  it('walks a list to its end with next as after', async () => {
    const hooks = [makeWebhook(), makeWebhook(), makeWebhook()];
    const made = makeTestApiDeps({ hooks });
    const first = await callApi('/api/hooks?limit=2', {}, testToken, made);
    expect(first.body.data).toHaveLength(2);
    const second = await callApi(
      `/api/hooks?limit=2&after=${first.body.next}`,
      {},
      testToken,
      made,
    );
    expect(second.body.data.map(({ id }: { id: string }) => id)).toEqual([hooks[2]?.id]);
    expect(second.body.next).toBeNull();
  });
});

describe('bodies', () => {
  const patch = (body: string, type = 'application/json') =>
    callApi('/api/settings', { method: 'PATCH', body, headers: { 'content-type': type } });

  it('rejects an unsupported media type', async () => {
    const { status, body } = await patch('a=b', 'application/x-www-form-urlencoded');
    expect(status).toBe(415);
    expect(body.message).toContain('use content-type: application/json');
  });

  it('reports the position of a JSON syntax error', async () => {
    const { status, body } = await patch('{"retention_days": 3,}');
    expect(status).toBe(400);
    expect(body.message).toBe(
      'The body is not valid JSON: expected a key, but found "}" at column 22 (position 21).',
    );
  });

  it.each([
    ['{"retention_days":400}', { retention_days: 'at most 365' }],
    ['{"retention_day":4}', { retention_day: 'unknown; did you mean retention_days?' }],
    ['{"lenient_sources":"yes"}', { lenient_sources: 'expected a boolean' }],
    ['[]', { body: 'expected an object' }],
    ['{"__proto__":{}}', JSON.parse('{"__proto__":"unknown"}')],
  ])('names the field that is wrong in %s', async (text, fields) => {
    const { status, body } = await patch(text);
    expect([status, body.fields]).toEqual([400, fields]);
  });

  it('updates the settings in the body and returns all settings', async () => {
    const { status, body } = await patch('{"retention_days":7}');
    expect(status).toBe(200);
    expect(body).toEqual({
      compatibility: '3.4',
      lenient_sources: false,
      retention_days: 7,
      untrusted_lua: 'default',
    });
  });

  it('rejects bytes that are not UTF-8', async () => {
    const { status, body } = await callApi('/api/settings', {
      method: 'PATCH',
      body: new Uint8Array([0x22, 0xff, 0x22]),
    });
    expect([status, body.message]).toEqual([400, 'The body is incomplete or is not valid UTF-8.']);
  });
});

describe('unexpected errors', () => {
  it('are logged, and the response does not describe them', async () => {
    const made = makeTestApiDeps();
    made.deps.overview.read = async () => {
      throw new Error('password is hunter2');
    };
    const { status, body, rows } = await callApi('/api/overview', {}, testToken, made);
    expect(status).toBe(500);
    expect(body).toEqual({
      message: 'An unexpected error occurred; see the log of Hookline.',
    });
    expect(rows.logged).toMatchObject([{ method: 'GET' }]);
  });

  it('report an unavailable database and when to retry, without filling the log', async () => {
    const made = makeTestApiDeps();
    made.deps.overview.read = async () => {
      throw new Error('database away');
    };
    const { status, headers, rows } = await callApi('/api/overview', {}, testToken, made);
    expect(status).toBe(503);
    expect(headers.get('retry-after')).toBe('1');
    expect(rows.logged).toEqual([]);
  });
});
