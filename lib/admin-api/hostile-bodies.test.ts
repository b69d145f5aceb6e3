import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeTestAdminApi } from '@/lib/testing/api/test-admin-api';

const keys = fc.constantFrom(
  ...['handler', 'source', 'event', 'config', 'snooze', 'on_change', 'id', 'created_at', 'url'],
  ...['headers', 'payload', 'functions', '__proto__', 'constructor', 'toString', '', '@entity'],
);
const values = fc.constantFrom<unknown>(
  ...['log', 'webhook', 'lambda', 'webhook-custom', 'crud', '', '\u0000', '\ud800', 'http://a'],
  ...[0, -1, 1e308, 2 ** 53, true, null, [], {}, [null]],
);
const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small' },
    values,
    fc.array(tie('json'), { maxLength: 3 }),
    fc
      .array(fc.tuple(keys, tie('json')), { maxLength: 8 })
      .map((entries) => Object.fromEntries(entries)),
  ),
}));

describe('hostile bodies', () => {
  it('result in a response to the caller, never in an unexpected error', async () => {
    const handler = fc.constantFrom('log', 'webhook', 'lambda', 'webhook-custom', 'x');
    const body = fc.tuple(handler, fc.dictionary(keys, json)).map(([name, rest]) => ({
      source: 'crud',
      handler: name,
      ...rest,
    }));
    await fc.assert(
      fc.asyncProperty(body, fc.constantFrom('POST', 'PUT', 'PATCH'), async (value, method) => {
        const api = makeTestAdminApi();
        const id = '11111111-2222-4333-8444-555555555555';
        await api.send('POST', '/event-hooks', { json: { source: 'crud', handler: 'log', id } });
        const path = method === 'POST' ? '/event-hooks' : `/event-hooks/${id}`;
        const { status } = await api.send(method, path, { json: value });
        expect([200, 201, 400]).toContain(status);
        expect(api.logged).toEqual([]);
      }),
      { numRuns: 300 },
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('may have a payload of the maximum depth', async () => {
    const { send } = makeTestAdminApi();
    const payload = JSON.parse(`${'{"a":'.repeat(990)}1${'}'.repeat(990)}`);
    const config = { url: 'http://a.example', method: 'PUT', payload };
    const json = { source: 'crud', handler: 'webhook-custom', config };
    const { status, body } = await send('POST', '/event-hooks', { json });
    expect(status).toBe(201);
    expect(body).toMatchObject({ config: { payload } });
  });

  it('may have a hundred thousand unknown keys, which one response lists', async () => {
    const { send } = makeTestAdminApi();
    const unknown = Object.fromEntries(Array.from({ length: 100_000 }, (_, n) => [`k${n}`, n]));
    const { status, body } = await send('POST', '/event-hooks', {
      json: { ...unknown, source: 'crud', handler: 'log' },
    });
    expect(status).toBe(400);
    expect(body).toMatchObject({ message: expect.stringMatching(/^100000 schema violations/) });
  });
});
