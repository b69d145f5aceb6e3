import { describe, expect, it } from 'vitest';
import { makeTestAdminApi } from '@/lib/testing/api/test-admin-api';

const ID = '11111111-2222-4333-8444-555555555555';
const PATH = `/event-hooks/${ID}/ping`;
const webhook = {
  id: ID,
  source: 'crud',
  event: 'consumers',
  handler: 'webhook',
  config: { url: 'https://example.com/hook' },
};

describe('GET /event-hooks/:id/ping', () => {
  it('returns the body of the ping, as on the reference page [5.2-ping-response]', async () => {
    const { send } = makeTestAdminApi();
    await send('POST', '/event-hooks', { json: webhook });
    const { status, body } = await send('GET', PATH);
    expect(status).toBe(200);
    expect(body).toEqual({
      source: 'kong:event_hooks',
      event: 'ping',
      event_hooks: {
        source: 'crud',
        id: ID,
        on_change: null,
        event: 'consumers',
        handler: 'webhook',
        created_at: 1_767_268_800,
        updated_at: 1_767_268_800,
        config: {
          headers: { 'content-type': 'application/json' },
          ssl_verify: false,
          url: 'https://example.com/hook',
          secret: null,
        },
        snooze: null,
      },
    });
  });

  it('sends it, once, and only on GET [2-ping-is-get]', async () => {
    const { send, executed } = makeTestAdminApi();
    await send('POST', '/event-hooks', { json: webhook });
    expect(await send('POST', PATH)).toMatchObject({ status: 405 });
    expect(executed).toEqual([]);
    await send('GET', PATH);
    expect(executed).toHaveLength(1);
  });

  it('sends nothing on HEAD, which is not allowed [2-ping-no-head]', async () => {
    const { send, executed } = makeTestAdminApi();
    await send('POST', '/event-hooks', { json: webhook });
    const { status, headers } = await send('HEAD', PATH);
    expect([status, headers.get('allow')]).toEqual([405, 'GET, OPTIONS']);
    expect(executed).toEqual([]);
  });

  it('returns 400 with the reason when the receiver is unreachable [5.2-ping-failure]', async () => {
    const api = makeTestAdminApi();
    await api.send('POST', '/event-hooks', { json: webhook });
    api.answer = { ok: false, message: 'connection refused' };
    const { status, body } = await api.send('GET', PATH);
    expect([status, body]).toEqual([400, { message: 'connection refused' }]);
  });

  it('returns 404 for an unknown hook', async () => {
    const { status, body } = await makeTestAdminApi().send('GET', PATH);
    expect([status, body]).toEqual([404, { message: 'Not found' }]);
  });
});
