import { describe, expect, it } from 'vitest';
import type { ListedVersion } from '@/lib/event-hooks/version-reader';
import { makeDeliveryOf } from '@/lib/testing/api/api-deps';
import { makeTestId, makeWebhook } from '@/lib/testing/factories';
import { listEvaluatedHooks } from './list-evaluated-hooks';

const event = {
  id: makeTestId(),
  source: 'crud',
  event: 'consumers',
  data: {},
  origin: 'api',
  idempotencyKey: null,
  receivedAt: new Date(0),
};

const toVersion = (hook = makeWebhook(), fields: Partial<ListedVersion> = {}): ListedVersion => ({
  id: hook.versionId,
  hookId: hook.id,
  version: hook.version,
  label: hook.label,
  handler: hook.handler,
  source: hook.source,
  event: hook.event,
  enabled: hook.enabled,
  ...fields,
});

describe('listEvaluatedHooks', () => {
  it('returns the result for each hook, those that fired first', () => {
    const fired = makeWebhook({ label: 'Fired' });
    const held = makeWebhook({ on_change: true });
    const disabled = makeWebhook({ enabled: false });
    const other = makeWebhook({ event: 'routes' });
    const sent = makeDeliveryOf(event, fired, { state: 'retrying' });
    const suppressed = makeDeliveryOf(event, held, { state: 'suppressed', reason: 'unchanged' });
    const evaluated = listEvaluatedHooks(
      event,
      [other, disabled, held, fired].map((hook) => toVersion(hook)),
      [sent, suppressed],
    );
    expect(evaluated.map(({ decision, why, delivery_id }) => [decision, why, delivery_id])).toEqual(
      [
        [
          'delivered_to',
          'It listens to this event: an attempt failed and will be retried.',
          sent.id,
        ],
        ['held_back', 'Suppressed by on_change: it repeats the previous event.', suppressed.id],
        ['disabled', 'It listens to this event, but is disabled.', null],
        ['not_matched', 'It listens to event routes of crud, not to consumers.', null],
      ],
    );
  });

  it('names the earlier event and the end of the snooze', () => {
    const hook = makeWebhook({ snooze: 60 });
    const detail = { earlier_event_id: event.id, until: '2026-01-01T12:01:00.000Z' };
    const held = makeDeliveryOf(event, hook, { state: 'suppressed', reason: 'snoozed', detail });
    expect(listEvaluatedHooks(event, [toVersion(hook)], [held])[0]?.why).toBe(
      `Suppressed by snooze until 2026-01-01T12:01:00.000Z: it repeats event ${event.id}.`,
    );
  });

  it('prefers the version a delivery names to the one in effect by the clock', () => {
    const hook = makeWebhook();
    const delivery = makeDeliveryOf(event, hook);
    const later = toVersion(hook, { id: makeTestId(), version: 2 });
    expect(listEvaluatedHooks(event, [later, toVersion(hook)], [delivery])).toMatchObject([
      { version: 1, delivery_id: delivery.id },
    ]);
  });

  it('ignores replays, which happened later', () => {
    const hook = makeWebhook({ enabled: false });
    const replay = makeDeliveryOf(event, hook, { replayOf: makeTestId() });
    expect(listEvaluatedHooks(event, [toVersion(hook)], [replay])).toMatchObject([
      { decision: 'disabled' },
    ]);
  });

  it('reports a ping as delivered to its hook, although it does not match', () => {
    const hook = makeWebhook();
    const ping = { ...event, source: 'kong:event_hooks', event: 'ping' };
    const delivery = makeDeliveryOf(ping, hook);
    expect(listEvaluatedHooks(ping, [toVersion(hook), toVersion()], [delivery])).toMatchObject([
      { decision: 'delivered_to' },
      { decision: 'not_matched' },
    ]);
  });
});
