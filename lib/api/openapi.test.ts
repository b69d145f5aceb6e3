import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ScriptedResponse } from '@/lib/receiver/schema';
import { makeDeliveryOf, makeTestApiDeps } from '@/lib/testing/api/api-deps';
import { callApi, testUser } from '@/lib/testing/api/call-api';
import { makeTestId, makeWebhook } from '@/lib/testing/factories';
import { toOpenApi } from './openapi';
import type { ApiDeps } from './ports';
import { routes } from './routes';

const Document = z.looseObject({
  openapi: z.literal('3.1.0'),
  paths: z.record(z.string(), z.record(z.string(), z.looseObject({ responses: z.unknown() }))),
  components: z.looseObject({ schemas: z.record(z.string(), z.unknown()) }),
});
const document = Document.parse(JSON.parse(JSON.stringify(toOpenApi(routes))));

const pathOf = (path: string) => path.replace(/:(\w+)/g, '{$1}');

const collect = (json: unknown, key: string): unknown[] =>
  typeof json !== 'object' || json === null
    ? []
    : Object.entries(json).flatMap(([name, value]) =>
        name === key ? [value] : collect(value, key),
      );

describe('the OpenAPI document', () => {
  it.each(routes.map((route) => [route.method, route.path, route] as const))(
    'has %s %s with its responses',
    (method, path, route) => {
      const operation = document.paths[pathOf(path)]?.[method.toLowerCase()];
      expect(Object.keys(Object(operation?.responses))).toEqual([
        ...Object.keys(route.responses),
        'default',
      ]);
    },
  );

  it('has no operation that is not a route', () => {
    const operations = Object.values(document.paths).flatMap((path) => Object.keys(path));
    expect(operations).toHaveLength(routes.length);
  });

  it('names every operation once', () => {
    const ids = collect(document.paths, 'operationId');
    expect(new Set(ids).size).toBe(routes.length);
    expect(ids).toContain('getHooksByIdVersions');
  });

  it('resolves every reference', () => {
    const references = collect(document, '$ref').map(String);
    expect(references.length).toBeGreaterThan(20);
    for (const reference of references) {
      const name = reference.replace('#/components/schemas/', '');
      expect(Object.keys(document.components.schemas)).toContain(name);
    }
    expect(collect(document, '$defs')).toEqual([]);
  });

  it('describes parameters as they are sent', () => {
    const parameters = collect(document.paths['/api/deliveries'], 'parameters').flat();
    expect(parameters).toContainEqual({
      name: 'limit',
      in: 'query',
      required: false,
      description: 'Page size',
      schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
    });
    expect(parameters).toContainEqual(
      expect.objectContaining({ name: 'from', schema: { type: 'string' } }),
    );
  });

  it('allows unknown fields in responses, but not in requests', () => {
    expect(document.components.schemas.DeliveryRow).not.toHaveProperty('additionalProperties');
    expect(document.components.schemas.EventInput).toMatchObject({
      additionalProperties: false,
      properties: { data: { type: 'object' } },
      required: ['source', 'event', 'data'],
    });
  });
});

describe('every response matches its declared schema', () => {
  const hook = makeWebhook({ label: 'Chat', config: { secret: 'hunter2' } });
  const event = {
    id: makeTestId(),
    source: 'crud',
    event: 'consumers',
    data: { operation: 'create' },
    origin: 'api',
    idempotencyKey: null,
    receivedAt: new Date('2026-01-01T12:00:00.000Z'),
  };
  const delivery = makeDeliveryOf(event, hook, { state: 'dead', reason: 'attempts_exhausted' });
  const version = {
    id: hook.versionId,
    hookId: hook.id,
    version: 1,
    hook,
    createdAt: event.receivedAt,
    retiredAt: null,
    author: 'ada@example.com',
  };
  const ids: Record<string, string> = {
    events: event.id,
    deliveries: delivery.id,
    hooks: hook.id,
    tokens: makeTestId(),
    inboxes: makeTestId(),
  };
  const bodies: Record<string, unknown> = {
    'POST /api/events': { source: 'crud', event: 'consumers', data: {} },
    'PATCH /api/settings': { retention_days: 3 },
    'POST /api/tokens': { name: 'ci' },
    'POST /api/sources': { name: 'shipping', events: [{ name: 'lost' }] },
    'PUT /api/sources/:name': { events: [{ name: 'paid', fields: ['id'], sample: { id: 1 } }] },
    'POST /api/inboxes': { label: 'First' },
    'PATCH /api/inboxes/:id': { restart: true },
  };
  const queries: Record<string, string> = {
    'GET /api/inboxes/:id/requests/:request_id/signature': `?hook=${hook.id}`,
  };
  const receive = async ({ store }: ApiDeps['inboxes'], id: string) => {
    const by = { actor: { name: 'ada@example.com' }, at: event.receivedAt };
    const answers = [ScriptedResponse.parse({})];
    const inbox = { id, token: 'secret', label: 'First', answers, createdAt: event.receivedAt };
    await store.create(inbox, by);
    const request = { method: 'POST', pathAndQuery: '/', headers: [], bodyBytes: 0 };
    await store.receive(id, { ...request, body: new Uint8Array() }, event.receivedAt);
    const { rows } = await store.listRequests(id, { limit: 1, after: null });
    return rows[0]?.id ?? '';
  };

  it.each(routes.map((route) => [route.method, route.path, route] as const))(
    '%s %s',
    async (method, path, route) => {
      const made = makeTestApiDeps({
        hooks: [hook],
        events: [event],
        deliveries: [delivery],
        versions: [version],
      });
      await made.deps.sources.create(testUser, { name: 'billing', events: [{ name: 'paid' }] });
      made.deps.tokens.revoke = async () => 'revoked';
      const requestId = await receive(made.deps.inboxes, ids.inboxes ?? '');
      const body = bodies[`${method} ${path}`];
      const response = await callApi(
        path
          .replace(':id', ids[path.split('/')[2] ?? ''] ?? '')
          .replace(':request_id', requestId)
          .replace(':name', 'billing')
          .concat(queries[`${method} ${path}`] ?? ''),
        {
          method,
          headers: { 'sec-fetch-site': 'same-origin' },
          ...(body ? { body: JSON.stringify(body) } : {}),
        },
        testUser,
        made,
      );
      expect(response.status).toBeLessThan(300);
      const declared = route.responses[response.status];
      expect(declared).toBeDefined();
      if (declared?.schema) expect(declared.schema.parse(response.body)).toEqual(response.body);
      else expect(response.body).toBeNull();
    },
  );
});
