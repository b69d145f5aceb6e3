import { describe, expect, test } from 'vitest';
import { prepare } from '@/lib/handlers/prepare';
import type { HandlerEvent, Prepared } from '@/lib/handlers/prepared';
import { makeIncomingEvent, makeTestId, makeWebhook } from '@/lib/testing/factories';
import { makePrepareContext } from '@/lib/testing/hooks/prepare-context';
import { evaluate, toGateKey } from './evaluate';
import { EMPTY_GATE_STATE } from './gate';

const now = new Date('2026-01-01T12:00:00.000Z');
const digest = (text: string) => `digest of ${text}`;
const event = { id: makeTestId(), ...makeIncomingEvent() };
const gatesOf = (unique: string[] | null, state = EMPTY_GATE_STATE) => ({
  digest,
  unique,
  state,
  now,
});
const prepareLine = (_hook: unknown, seen: HandlerEvent): Prepared => ({
  kind: 'log',
  line: seen.event,
});

describe('evaluate', () => {
  test('an event that does not match is not prepared', () => {
    const hook = makeWebhook({ source: 'balancer' });
    const mustNotRun = () => {
      throw new Error('must not run');
    };
    expect(evaluate(hook, event, gatesOf(null), mustNotRun)).toEqual({
      kind: 'not_matched',
      part: 'source',
      why: 'It listens to source balancer, not to crud.',
    });
  });

  test('the handler receives the names the hook subscribed to', () => {
    const hook = makeWebhook({ event: 'consumers:create' });
    expect(evaluate(hook, event, gatesOf(null), prepareLine)).toMatchObject({
      kind: 'to_send',
      prepared: { kind: 'log', line: 'consumers:create' },
      why: expect.stringMatching(/\S/),
    });
  });

  test('a suppressed event has its key in readable form, and the reason', () => {
    const hook = makeWebhook({ on_change: true });
    const key = toGateKey({ ...event, event: 'consumers' }, { digest, unique: ['schema'] });
    const state = { ...EMPTY_GATE_STATE, last: { digest: key.digest, eventId: 'earlier' } };
    expect(evaluate(hook, event, gatesOf(['schema'], state), prepareLine)).toMatchObject({
      kind: 'suppressed',
      reason: 'unchanged',
      key: '{"schema":"consumers"}',
      earlierEventId: 'earlier',
      why: 'Suppressed by on_change: it repeats event earlier.',
    });
    expect(evaluate(hook, event, gatesOf(['operation'], state), prepareLine)).toMatchObject({
      kind: 'to_send',
    });
  });

  test('a snoozed event has the end of the snooze in its reason', () => {
    const hook = makeWebhook({ snooze: 60 });
    const key = toGateKey({ ...event, event: 'consumers' }, { digest, unique: null });
    const until = new Date('2026-01-01T12:00:30.000Z');
    const snoozed = new Map([[key.digest, { until, eventId: 'earlier' }]]);
    const state = { ...EMPTY_GATE_STATE, snoozed };
    expect(evaluate(hook, event, gatesOf(null, state), prepareLine)).toMatchObject({
      kind: 'suppressed',
      reason: 'snoozed',
      until,
      why: 'Suppressed by snooze until 2026-01-01T12:00:30.000Z: it repeats event earlier.',
    });
  });

  test('past the gates every matching event is prepared', () => {
    const hook = makeWebhook({ on_change: true, snooze: 60 });
    expect(evaluate(hook, event, 'past gates', prepareLine)).toMatchObject({ kind: 'to_send' });
    const other = makeWebhook({ source: 'balancer' });
    expect(evaluate(other, event, 'past gates', prepareLine)).toMatchObject({
      kind: 'not_matched',
    });
  });

  test('an event that cannot be prepared has the reason of its handler', () => {
    const hook = makeWebhook({ config: { headers: { 'bad name': 'x' } } });
    const decision = evaluate(hook, event, 'past gates', (each, seen) =>
      prepare(each, seen, makePrepareContext()),
    );
    expect(decision).toMatchObject({
      kind: 'unprepared',
      prepared: { phase: 'headers' },
      why: '"bad name" is not a valid header name.',
    });
  });

  test('equal data under two names of one hook are two keys', () => {
    const data = { a: 1 };
    const keys = { digest, unique: null };
    const one = toGateKey({ source: 'crud', event: 'consumers', data }, keys);
    const other = toGateKey({ source: 'crud', event: 'routes', data }, keys);
    expect(one.text).toBe(other.text);
    expect(one.digest).not.toBe(other.digest);
  });
});
