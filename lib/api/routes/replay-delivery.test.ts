import { describe, expect, it } from 'vitest';
import { makeDeliveryOf, makeTestApiDeps } from '@/lib/testing/api/api-deps';
import { callApi, testToken } from '@/lib/testing/api/call-api';
import { makeWebhook } from '@/lib/testing/factories';

describe('replay', () => {
  it('returns the new delivery and records the actor', async () => {
    const hook = makeWebhook({ label: 'Chat' });
    const event = {
      id: '019b0000-0000-7000-8000-0000000000aa',
      source: 'crud',
      event: 'consumers',
      data: {},
      origin: 'api',
      idempotencyKey: null,
      receivedAt: new Date(0),
    };
    const delivery = makeDeliveryOf(event, hook, { state: 'dead' });
    const made = makeTestApiDeps({ hooks: [hook], events: [event], deliveries: [delivery] });
    const { status, body, rows } = await callApi(
      `/api/deliveries/${delivery.id}/replay`,
      { method: 'POST' },
      testToken,
      made,
    );
    expect(status).toBe(202);
    expect(body).toMatchObject({ state: 'pending', replay_of: delivery.id, hook_label: 'Chat' });
    expect(rows.audit).toEqual([
      {
        actor: { name: 'ci' },
        action: 'replay',
        entity: 'delivery',
        entityId: delivery.id,
        after: { replayed_as: body.id },
      },
    ]);

    made.rows.hooks[0] = { ...hook, enabled: false };
    const off = await callApi(
      `/api/deliveries/${delivery.id}/replay`,
      { method: 'POST' },
      testToken,
      made,
    );
    expect([off.status, off.body.message]).toEqual([
      409,
      'The hook of this delivery is disabled. Enable it to replay the delivery.',
    ]);

    made.rows.hooks.length = 0;
    const gone = await callApi(
      `/api/deliveries/${delivery.id}/replay`,
      { method: 'POST' },
      testToken,
      made,
    );
    expect(gone.status).toBe(409);
  });
});
