import { describe, expect, it } from 'vitest';
import type { ListedVersion } from '@/lib/event-hooks/version-reader';
import { makeDeliveryOf } from '@/lib/testing/api-deps';
import { makeTestId, makeWebhook } from '@/lib/testing/factories';
import { consider } from './consider';

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

describe('consider', () => {
  it('says of each hook what became of the event, those that fired first', () => {
    const fired = makeWebhook({ label: 'Fired' });
    const held = makeWebhook({ on_change: true });
    const disabled = makeWebhook({ enabled: false });
    const other = makeWebhook({ event: 'routes' });
    const sent = makeDeliveryOf(event, fired, { state: 'retrying' });
    const suppressed = makeDeliveryOf(event, held, { state: 'suppressed', reason: 'unchanged' });
    const considered = consider(
      event,
      [other, disabled, held, fired].map((hook) => toVersion(hook)),
      [sent, suppressed],
    );
    expect(
      considered.map(({ decision, why, delivery_id }) => [decision, why, delivery_id]),
    ).toEqual([
      ['delivered_to', 'It listens to this event: an attempt failed and is tried again.', sent.id],
      ['held_back', 'Held back by on_change: it repeats the event before it.', suppressed.id],
      ['disabled', 'It listens to this event, but is disabled.', null],
      ['not_matched', 'It listens to event routes of crud, not to consumers.', null],
    ]);
  });

  it('names the earlier event and until when a snooze lasts', () => {
    const hook = makeWebhook({ snooze: 60 });
    const detail = { earlier_event_id: event.id, until: '2026-01-01T12:01:00.000Z' };
    const held = makeDeliveryOf(event, hook, { state: 'suppressed', reason: 'snoozed', detail });
    expect(consider(event, [toVersion(hook)], [held])[0]?.why).toBe(
      `Held back by snooze until 2026-01-01T12:01:00.000Z: it repeats event ${event.id}.`,
    );
  });

  it('trusts a delivery over the clock about which version was in effect', () => {
    const hook = makeWebhook();
    const delivery = makeDeliveryOf(event, hook);
    const later = toVersion(hook, { id: makeTestId(), version: 2 });
    expect(consider(event, [later, toVersion(hook)], [delivery])).toMatchObject([
      { version: 1, delivery_id: delivery.id },
    ]);
  });

  it('does not take a replay for what happened when the event came in', () => {
    const hook = makeWebhook({ enabled: false });
    const replay = makeDeliveryOf(event, hook, { replayOf: makeTestId() });
    expect(consider(event, [toVersion(hook)], [replay])).toMatchObject([{ decision: 'disabled' }]);
  });

  it('reports a ping at the hook it went to, past matching', () => {
    const hook = makeWebhook();
    const ping = { ...event, source: 'kong:event_hooks', event: 'ping' };
    const delivery = makeDeliveryOf(ping, hook);
    expect(consider(ping, [toVersion(hook), toVersion()], [delivery])).toMatchObject([
      { decision: 'delivered_to' },
      { decision: 'not_matched' },
    ]);
  });
});
