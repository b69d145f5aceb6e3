import { describe, expect, test } from 'vitest';
import { makeIncomingEvent, makeTestId, makeWebhook } from '@/lib/testing/factories';
import { evaluate, toGateKey } from './evaluate';
import type { GateState } from './gate';

const now = new Date('2026-01-01T12:00:00.000Z');
const digest = (text: string) => `digest of ${text}`;
const deps = { digest, prepare: () => 'prepared' };
const fresh: GateState = { last: null, snoozed: new Map() };
const event = { id: makeTestId(), ...makeIncomingEvent() };

describe('evaluate', () => {
  test('an event that does not match is not prepared', () => {
    const hook = makeWebhook({ source: 'balancer' });
    const prepare = () => {
      throw new Error('must not run');
    };
    expect(evaluate({ digest, prepare }, hook, event, null, fresh, now)).toMatchObject({
      matched: false,
      part: 'source',
    });
  });

  test('what is prepared is given the names the hook subscribed to', () => {
    const prepare = (_hook: unknown, seen: { event: string }) => seen.event;
    const hook = makeWebhook({ event: 'consumers:create' });
    expect(evaluate({ digest, prepare }, hook, event, null, fresh, now)).toMatchObject({
      pass: true,
      prepared: 'consumers:create',
    });
  });

  test('an event held back tells its key in readable form', () => {
    const hook = makeWebhook({ on_change: true });
    const key = toGateKey(digest, { ...event, event: 'consumers' }, ['schema']);
    const state = { ...fresh, last: { digest: key.digest, eventId: 'earlier' } };
    expect(evaluate(deps, hook, event, ['schema'], state, now)).toMatchObject({
      pass: false,
      reason: 'unchanged',
      key: '{"schema":"consumers"}',
      earlierEventId: 'earlier',
    });
    expect(evaluate(deps, hook, event, ['operation'], state, now)).toMatchObject({ pass: true });
  });

  test('an open gate lets everything pass, as for a test or a replay', () => {
    const hook = makeWebhook({ on_change: true, snooze: 60 });
    expect(evaluate(deps, hook, event, null, 'open', now)).toMatchObject({ prepared: 'prepared' });
  });

  test('equal data under two names of one hook are two keys', () => {
    const data = { a: 1 };
    const one = toGateKey(digest, { source: 'crud', event: 'consumers', data }, null);
    const other = toGateKey(digest, { source: 'crud', event: 'routes', data }, null);
    expect(one.text).toBe(other.text);
    expect(one.digest).not.toBe(other.digest);
  });
});
