import { describe, expect, test } from 'vitest';
import type { IncomingEvent } from '@/lib/event-hooks/evaluate/incoming-event';
import type { EventHook } from '@/lib/event-hooks/schema';
import { sha256 } from '@/lib/net/sign';
import { makeIncomingEvent, makeTestId, makeWebhook } from '@/lib/testing/factories';
import { type IngestDeps, planIngest } from './ingest';

const now = new Date('2026-01-01T12:00:00.000Z');
const until = new Date('2026-01-01T12:01:00.000Z');
const deps: IngestDeps = { digest: sha256, makeId: makeTestId, now: () => now, lease: null };

const plan = (
  hooks: EventHook[],
  events: IncomingEvent[],
  { unique = null, lease = null }: { unique?: string[] | null; lease?: IngestDeps['lease'] } = {},
) => {
  const active = { hooks, unique: () => unique };
  return planIngest({ ...deps, lease }, active, events).plan(new Map());
};
const outcomes = (planned: ReturnType<typeof plan>) =>
  planned.deliveries.map(({ state, reason }) => reason ?? state);
const limited = (ip: string, rate: number) =>
  makeIncomingEvent({
    source: 'rate-limiting-advanced',
    event: 'rate-limit-exceeded',
    data: { ip, rate },
  });
const limitHook = (fields: Parameters<typeof makeWebhook>[0] = {}) =>
  makeWebhook({
    source: 'rate-limiting-advanced',
    event: 'rate-limit-exceeded',
    ...fields,
  } as never);

describe('planIngest', () => {
  test('a hook without an event fires once per change [4.4-null-event-once]', () => {
    const { deliveries } = plan([makeWebhook({ event: null })], [makeIncomingEvent()]);
    expect(deliveries.map(({ event }) => event)).toEqual(['consumers']);
  });

  test('deliveries name the event as each hook subscribed to it, and its version', () => {
    const hooks = [makeWebhook({ event: 'consumers:create' }), makeWebhook()];
    const { deliveries, events } = plan(hooks, [makeIncomingEvent()]);
    expect(deliveries).toMatchObject(
      hooks.map(({ id, versionId, event }) => ({
        hookId: id,
        versionId,
        event,
        eventId: events[0]?.id,
        state: 'pending',
        runAt: now,
      })),
    );
  });

  test('on_change compares the unique fields where declared [5.7-on-change-unique]', () => {
    const events = [limited('10.0.0.1', 4), limited('10.0.0.1', 5), limited('10.0.0.2', 4)];
    const planned = plan([limitHook({ on_change: true })], events, { unique: ['ip'] });
    expect(outcomes(planned)).toEqual(['pending', 'unchanged', 'pending']);
  });

  test('on_change compares the whole payload where none are [5.7-on-change-whole]', () => {
    const events = [limited('10.0.0.1', 4), limited('10.0.0.1', 5), limited('10.0.0.1', 5)];
    expect(outcomes(plan([limitHook({ on_change: true })], events))).toEqual([
      'pending',
      'pending',
      'unchanged',
    ]);
  });

  test('each hook has its own gate state [5.7-per-hook]', () => {
    const hooks = [limitHook({ on_change: true }), limitHook({ on_change: true })];
    const planned = plan(hooks, [limited('10.0.0.1', 4)]);
    expect(outcomes(planned)).toEqual(['pending', 'pending']);
    expect(planned.gates.map(({ hookId }) => hookId)).toEqual(hooks.map(({ id }) => id));
  });

  test('a suppressed event is a delivery that never runs [5.7-snooze-drops]', () => {
    const planned = plan([limitHook({ snooze: 60 })], [limited('a', 1), limited('a', 1)]);
    expect(planned.deliveries[1]).toMatchObject({
      state: 'suppressed',
      finishedAt: now,
      detail: { earlier_event_id: planned.events[0]?.id, until: until.toISOString() },
    });
  });

  test('a ping bypasses match and gates [5.7-bypass]', () => {
    const hook = makeWebhook({ on_change: true, snooze: 60 });
    const ping = makeIncomingEvent({
      source: 'kong:event_hooks',
      event: 'ping',
      onlyHookId: hook.id,
    });
    const planned = plan(
      [hook, makeWebhook({ source: 'kong:event_hooks', event: null })],
      [ping, ping],
    );
    expect(planned.deliveries.map(({ hookId }) => hookId)).toEqual([hook.id, hook.id]);
    expect(outcomes(planned)).toEqual(['pending', 'pending']);
    expect(planned.gates).toEqual([]);
  });

  test('a long key is recorded truncated', () => {
    const events = [limited('x'.repeat(2_000), 1), limited('x'.repeat(2_000), 1)];
    const [, held] = plan([limitHook({ on_change: true })], events).deliveries;
    expect(JSON.stringify(held?.detail).length).toBeLessThan(700);
  });

  test('requests only the gates it needs', () => {
    const gated = limitHook({ snooze: 60 });
    const active = { hooks: [gated, limitHook(), makeWebhook()], unique: () => null };
    const { gates } = planIngest(deps, active, [limited('a', 1), makeIncomingEvent()]);
    expect(gates.map(({ hookId }) => hookId)).toEqual([gated.id]);
  });

  test('a delivery is created as claimed when this process takes it, a suppressed one never', () => {
    const hook = limitHook({ snooze: 60 });
    const lease = { worker: 'w1', until: () => until, take: () => true };
    const planned = plan([hook], [limited('a', 1), limited('a', 1)], { lease });
    expect(planned.deliveries).toMatchObject([
      { state: 'running', worker: 'w1', leaseUntil: until },
      { state: 'suppressed', worker: null, leaseUntil: null },
    ]);
    expect(planned.claimed).toEqual([
      { delivery: planned.deliveries[0], event: planned.events[0], hook, bytes: 19 },
    ]);
  });

  test('thousands of hooks on other sources cost nothing', () => {
    const others = Array.from({ length: 5_000 }, (_, n) => makeWebhook({ source: `source ${n}` }));
    let looked = 0;
    const counted = others.map(
      (hook) =>
        new Proxy(hook, {
          get: (target, key) => {
            if (key === 'enabled') looked += 1;
            return Reflect.get(target, key);
          },
        }),
    );
    plan([...counted, makeWebhook()], [makeIncomingEvent()]);
    expect(looked).toBe(0);
  });
});
