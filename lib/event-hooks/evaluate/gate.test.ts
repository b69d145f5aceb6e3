import { describe, expect, test } from 'vitest';
import { type GateState, gate } from './gate';

const noon = new Date('2026-01-01T12:00:00.000Z');
const later = (seconds: number) => new Date(noon.getTime() + seconds * 1000);
const key = (name: string) => ({ text: name, digest: `digest of ${name}` });
const fresh: GateState = { last: null, snoozed: new Map() };

type Hook = { on_change: boolean | null; snooze: number | null };

/** Passes events through one gate as a store would, and keeps the change of each verdict. */
const run = (hook: Hook, events: { key: string; at: Date }[]) => {
  let state: GateState = fresh;
  return events.map(({ key: name, at }, index) => {
    const verdict = gate(hook, `event ${index + 1}`, key(name), state, at);
    const snoozed = new Map(state.snoozed);
    if (verdict.pass && verdict.snooze !== null) {
      const { keyDigest, until, eventId } = verdict.snooze;
      snoozed.set(keyDigest, { until, eventId });
    }
    state = { last: verdict.last ?? state.last, snoozed };
    return verdict.pass ? 'fires' : verdict.reason;
  });
};

describe('gate', () => {
  test('without on_change and snooze everything fires and nothing is remembered', () => {
    expect(gate({ on_change: null, snooze: null }, 'e', key('a'), fresh, noon)).toEqual({
      pass: true,
      last: null,
      snooze: null,
    });
  });

  test('on_change compares with the last event only: A, B, A fires three times [5.7-on-change-last]', () => {
    const events = ['A', 'A', 'B', 'A', 'A'].map((name) => ({ key: name, at: noon }));
    expect(run({ on_change: true, snooze: null }, events)).toEqual([
      'fires',
      'unchanged',
      'fires',
      'fires',
      'unchanged',
    ]);
  });

  test('an unchanged event names the earlier one', () => {
    const state = { ...fresh, last: { digest: 'digest of a', eventId: 'earlier' } };
    expect(gate({ on_change: true, snooze: null }, 'e', key('a'), state, noon)).toMatchObject({
      pass: false,
      reason: 'unchanged',
      earlierEventId: 'earlier',
      until: null,
    });
  });

  test('snooze suppresses the same key for its seconds, other keys fire [5.7-snooze-key]', () => {
    expect(
      run({ on_change: null, snooze: 60 }, [
        { key: 'A', at: noon },
        { key: 'A', at: later(59.999) },
        { key: 'B', at: later(59.999) },
        { key: 'A', at: later(60) },
        { key: 'A', at: later(61) },
      ]),
    ).toEqual(['fires', 'snoozed', 'fires', 'fires', 'snoozed']);
  });

  test('a snoozed event names the one that fired and until when', () => {
    const until = later(30);
    const state = { ...fresh, snoozed: new Map([['digest of a', { until, eventId: 'fired' }]]) };
    expect(gate({ on_change: null, snooze: 60 }, 'e', key('a'), state, noon)).toMatchObject({
      pass: false,
      reason: 'snoozed',
      earlierEventId: 'fired',
      until,
    });
  });

  test('a suppressed event does not extend the snooze', () => {
    expect(
      run({ on_change: null, snooze: 10 }, [
        { key: 'A', at: noon },
        { key: 'A', at: later(9) },
        { key: 'A', at: later(10) },
      ]),
    ).toEqual(['fires', 'snoozed', 'fires']);
  });

  test('on_change is checked before snooze [5.7-change-before-snooze]', () => {
    expect(
      run({ on_change: true, snooze: 60 }, [
        { key: 'A', at: noon },
        { key: 'A', at: later(1) },
        { key: 'B', at: later(2) },
        { key: 'A', at: later(3) },
        { key: 'A', at: later(90) },
        { key: 'B', at: later(90) },
      ]),
    ).toEqual(['fires', 'unchanged', 'fires', 'snoozed', 'unchanged', 'fires']);
  });
});
