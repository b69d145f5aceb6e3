import { describe, expect, it } from 'vitest';
import { ENTITIES } from '@/lib/event-hooks/sources/entities';
import { makeTestAdminApi } from '@/lib/testing/api/test-admin-api';

const NOT_FOUND = { status: 404, body: { message: 'Not found' } };
const crud = { fields: ['operation', 'entity', 'old_entity', 'schema'] };
const exceeded = {
  description: 'Run an event when a rate limit has been exceeded',
  fields: ['consumer', 'ip', 'service', 'rate', 'limit', 'window'],
  unique: ['consumer', 'ip', 'service'],
};

describe('/event-hooks/sources', () => {
  it('lists every source at once [2-sources]', async () => {
    const { status, body } = await makeTestAdminApi().send('GET', '/event-hooks/sources?size=1');
    expect(status).toBe(200);
    expect(Object.keys(body as object)).toEqual(['data']);
    const { data } = body as { data: Record<string, Record<string, unknown>> };
    expect(Object.keys(data)).toHaveLength(7);
    expect(Object.keys(data.crud ?? {})).toHaveLength(4 * ENTITIES.length);
    expect(data).toMatchObject({ crud: { acls: crud }, 'rate-limiting-advanced': {} });
  });

  it('lists the events of one source [2-source]', async () => {
    const { status, body } = await makeTestAdminApi().send('GET', '/event-hooks/sources/dao:crud');
    expect([status, body]).toEqual([200, { data: { create: crud, update: crud, delete: crud } }]);
  });

  it('describes one event [2-source-event]', async () => {
    const path = '/event-hooks/sources/rate-limiting-advanced/rate-limit-exceeded';
    const { status, body } = await makeTestAdminApi().send('GET', path);
    expect([status, body]).toEqual([200, { data: exceeded }]);
  });

  it('returns unique and description only where they are declared [3.1-descriptor]', async () => {
    const { send } = makeTestAdminApi();
    const { body } = await send('GET', '/event-hooks/sources');
    expect(body).toMatchObject({ data: { 'rate-limiting-advanced': {} } });
    const { data } = body as { data: Record<string, object> };
    expect(data['rate-limiting-advanced']).toEqual({ 'rate-limit-exceeded': exceeded });
    expect(data.balancer).toEqual({
      health: { fields: ['upstream_id', 'ip', 'port', 'hostname', 'health'] },
    });
    expect(data['service-protection']).toEqual({
      'rate-limit-exceeded': {
        fields: ['service', 'rate', 'limit', 'window'],
        unique: ['service'],
      },
    });
  });

  it('returns 404 for an unknown source or event [2-source-unknown]', async () => {
    const { send } = makeTestAdminApi();
    for (const path of ['nope', 'crud/nope', 'nope/consumers', 'constructor', '__proto__'])
      expect(await send('GET', `/event-hooks/sources/${path}`)).toMatchObject(NOT_FOUND);
  });

  it('includes custom sources', async () => {
    const { send, customSources } = makeTestAdminApi();
    const paid = { name: 'paid', description: null, fields: ['a'], unique: null, sample: null };
    const late = {
      ...paid,
      name: 'late',
      description: 'Too late',
      unique: ['a'],
      sample: { a: 1 },
    };
    customSources.push({ name: 'billing', description: 'x', custom: true, events: [paid, late] });
    const descriptor = { description: 'Too late', fields: ['a'], unique: ['a'] };
    const type = await send('GET', '/event-hooks/sources/billing/late');
    expect(type.body).toEqual({ data: descriptor });
    const one = await send('GET', '/event-hooks/sources/billing');
    expect(one.body).toEqual({ data: { paid: { fields: ['a'] }, late: descriptor } });
    const all = await send('GET', '/event-hooks/sources');
    expect(all.body).toMatchObject({ data: { billing: { paid: { fields: ['a'] } } } });
  });
});
