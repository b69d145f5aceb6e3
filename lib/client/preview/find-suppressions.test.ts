import { expect, test } from 'vitest';
import { makeWebhook } from '@/lib/testing/factories';
import { findSuppressions } from './find-suppressions';

const makeEvent = (id: string, second: number | null, data: Record<string, unknown>) => ({
  id,
  source: 'limits',
  event: 'reached',
  data,
  receivedAt: second === null ? null : new Date(Date.UTC(2026, 0, 1, 12, 0, second)).toISOString(),
});
const hookWith = (gates: { on_change?: boolean; snooze?: number }) =>
  makeWebhook({ source: 'limits', event: 'reached', enabled: false, ...gates });

test('repetitions are suppressed in the order of their times, whatever the order of the list', () => {
  const events = [
    makeEvent('c', 30, { ip: 'x' }),
    makeEvent('b', 20, { ip: 'x' }),
    makeEvent('a', 10, { ip: 'y' }),
  ];
  expect([...findSuppressions(hookWith({ on_change: true }), events, [])]).toEqual([
    ['c', { reason: 'unchanged', earlierEventId: 'b', until: null }],
  ]);
  expect([...findSuppressions(hookWith({ snooze: 15 }), events, [])]).toEqual([
    [
      'c',
      { reason: 'snoozed', earlierEventId: 'b', until: new Date(Date.UTC(2026, 0, 1, 12, 0, 35)) },
    ],
  ]);
  expect([...findSuppressions(hookWith({}), events, [])]).toEqual([]);
});

test('only the unique fields of the catalogue are compared', () => {
  const events = [
    makeEvent('b', 20, { ip: 'x', rate: 2 }),
    makeEvent('a', 10, { ip: 'x', rate: 1 }),
  ];
  const unique = [{ source: 'limits', event: 'reached', fields: ['ip'] }];
  const hook = hookWith({ on_change: true });
  expect([...findSuppressions(hook, events, []).keys()]).toEqual([]);
  expect([...findSuppressions(hook, events, unique).keys()]).toEqual(['b']);
});

test('samples are never suppressed', () => {
  const events = [makeEvent('a', null, { ip: 'x' }), makeEvent('b', null, { ip: 'x' })];
  expect([...findSuppressions(hookWith({ on_change: true, snooze: 60 }), events, [])]).toEqual([]);
});
