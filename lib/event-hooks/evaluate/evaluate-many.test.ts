import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planIngest } from '@/lib/delivery/ingest/ingest';
import { makeTestId, makeWebhook } from '@/lib/testing/factories';
import type { EventHook } from '../schema';
import { evaluateMany, type RecordedEvent } from './evaluate-many';
import type { GateState } from './gate';
import { makeGateMemory } from './gate-memory';

const START = Date.parse('2026-01-01T12:00:00.000Z');
const digest = (text: string) => text;
const unique = (_source: string, event: string) => (event === 'limited' ? ['ip'] : null);

const anyHook = fc.record({
  event: fc.constantFrom(null, 'limited', 'other'),
  on_change: fc.constantFrom(null, false, true),
  snooze: fc.constantFrom(null, 0, 1, 5, 60),
  enabled: fc.boolean(),
});
const anyEvents = fc
  .array(
    fc.record({
      source: fc.constantFrom('limits', 'limits', 'limits', 'elsewhere'),
      event: fc.constantFrom('limited', 'other'),
      data: fc.record({ ip: fc.constantFrom('a', 'b', 'c'), rate: fc.constantFrom(0, 1) }),
      waitedMs: fc.constantFrom(0, 0, 700, 1_400, 6_000),
    }),
    { maxLength: 60 },
  )
  .map((events): RecordedEvent[] => {
    let receivedMs = START;
    return events.map(({ waitedMs, ...event }) => {
      receivedMs += waitedMs;
      return { ...event, id: makeTestId(), receivedAt: new Date(receivedMs) };
    });
  });

const toLine = (decision: { kind: string; reason?: string; until?: Date | null }): string =>
  [decision.kind, decision.reason, decision.until?.toISOString()].filter(Boolean).join(' ');

const evaluateAll = (hook: EventHook, events: RecordedEvent[], initial?: GateState): string[] => {
  const prepare = () => ({ kind: 'log', line: '' }) as const;
  const decisions = evaluateMany({ digest, unique, prepare }, hook, events, initial);
  return [...decisions].map(({ decision }) => toLine(decision));
};

// Ingests the events one transaction after another, in batches of one moment, as a store would.
const ingestAll = (hook: EventHook, events: RecordedEvent[]): string[] => {
  const memory = makeGateMemory({ last: null, snoozed: new Map() });
  const moments = [...new Set(events.map(({ receivedAt }) => receivedAt.getTime()))];
  return moments.flatMap((atMs) => {
    const batch = events.filter(({ receivedAt }) => receivedAt.getTime() === atMs);
    const deps = { digest, makeId: makeTestId, now: () => new Date(atMs), lease: null };
    const incoming = batch.map((event) => ({ ...event, origin: 'api' }));
    const states = new Map([[hook.id, memory.state]]);
    const plan = planIngest(deps, { hooks: [hook], unique }, incoming).plan(states);
    for (const { last, snooze } of plan.gates) {
      memory.remember({ last, snooze: null });
      for (const each of snooze) memory.remember({ last: null, snooze: each });
    }
    return plan.events.map(({ id }) => {
      const delivery = plan.deliveries.find(({ eventId }) => eventId === id);
      if (delivery === undefined) return 'not_matched';
      if (delivery.state !== 'suppressed') return 'to_send';
      const detail = delivery.detail as { until?: string };
      const until = detail.until === undefined ? null : new Date(detail.until);
      return toLine({ kind: 'suppressed', reason: delivery.reason ?? '', until });
    });
  });
};

describe('evaluateMany', () => {
  test('decides as ingest does on the same events, for any hook', () => {
    fc.assert(
      fc.property(anyHook, anyEvents, (fields, events) => {
        const hook = makeWebhook({ source: 'limits', ...fields });
        expect(evaluateAll(hook, events)).toEqual(ingestAll(hook, events));
      }),
    );
  });

  test('meets both gates, and the end of a snooze', () => {
    const hook = makeWebhook({ source: 'limits', event: 'limited', on_change: true, snooze: 5 });
    const eventOf = (ip: string, seconds: number): RecordedEvent => ({
      id: makeTestId(),
      source: 'limits',
      event: 'limited',
      data: { ip },
      receivedAt: new Date(START + seconds * 1_000),
    });
    const events = [
      eventOf('a', 0),
      eventOf('a', 1),
      eventOf('b', 2),
      eventOf('a', 3),
      eventOf('b', 7),
    ];
    const decided = evaluateAll(hook, events);
    expect(decided).toEqual([
      'to_send',
      'suppressed unchanged',
      'to_send',
      'suppressed snoozed 2026-01-01T12:00:05.000Z',
      'to_send',
    ]);
    expect(ingestAll(hook, events)).toEqual(decided);
  });

  test('starts from the state the gates are in', () => {
    const hook = makeWebhook({ source: 'limits', event: 'limited', on_change: true });
    const receivedAt = new Date(START);
    const data = { ip: 'a' };
    const limited = { id: makeTestId(), source: 'limits', event: 'limited', data, receivedAt };
    const last = { digest: 'limits\nlimited\n{"ip":"a"}', eventId: 'earlier' };
    expect(evaluateAll(hook, [limited])).toEqual(['to_send']);
    expect(evaluateAll(hook, [limited], { last, snoozed: new Map() })).toEqual([
      'suppressed unchanged',
    ]);
  });

  test('reads its events as a stream, one decision at a time', () => {
    let read = 0;
    function* endless(): Generator<RecordedEvent> {
      for (;;) {
        read += 1;
        const data = { ip: 'a' };
        const receivedAt = new Date(START);
        yield { id: `event ${read}`, source: 'limits', event: 'limited', data, receivedAt };
      }
    }
    const hook = makeWebhook({ source: 'limits', event: 'limited', snooze: 60 });
    const prepare = () => ({ kind: 'log', line: '' }) as const;
    const decisions = evaluateMany({ digest, unique, prepare }, hook, endless());
    expect(decisions.next().value).toMatchObject({ decision: { kind: 'to_send' } });
    expect(decisions.next().value).toMatchObject({
      decision: { kind: 'suppressed', earlierEventId: 'event 1' },
    });
    expect(read).toBe(2);
  });
});
