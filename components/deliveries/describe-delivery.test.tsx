import { expect, test } from 'vitest';
import { formatRelative } from '@/components/ui/values/format-time';
import type { AttemptDetail, DeliveryDetail } from '@/lib/api/resources';
import { makeAttemptDetail, makeDeliveryDetail } from '@/lib/testing/delivery-detail';
import { describeDelivery } from './describe-delivery';

const now = Date.parse('2026-11-24T06:00:00.000Z');
const at = (seconds: number) => new Date(now + seconds * 1_000).toISOString();

function read(changes: Partial<DeliveryDetail>): string {
  return describeDelivery(makeDeliveryDetail(changes))
    .map((part) => {
      if (part.kind === 'text') return part.text;
      if (part.kind === 'event') return `event <${part.id}>`;
      return formatRelative(Date.parse(part.at), now);
    })
    .join('');
}

const rejected = (status: number): AttemptDetail =>
  makeAttemptDetail({
    outcome: 'rejected',
    error_class: null,
    error_message: `The receiver answered ${status}.`,
    response: {
      status,
      headers: {},
      body: { text: '', base64: null, bytes: 0, truncated: false },
    },
  });

test('pending says when the first attempt is due', () => {
  expect(read({ state: 'pending', tries: 0, next_attempt_at: at(12) })).toBe(
    'Not attempted yet. First attempt in 12 s.',
  );
});

test('running names the attempt that is under way', () => {
  expect(read({ state: 'running', tries: 2 })).toBe('Attempt 3 of 8 is under way.');
});

test('delivered names the attempt, the status and the time it took', () => {
  expect(read({})).toBe('Delivered by attempt 1 of 8: the receiver answered 200 in 34 ms.');
});

test('a log and a lambda have no receiver to speak of', () => {
  expect(read({ handler: 'log', response_status: null })).toBe('Written to the log.');
  expect(read({ handler: 'lambda', response_status: null, duration_ms: 3 })).toBe(
    'The functions ran in 3 ms.',
  );
});

test('retrying says why the last attempt failed and when the next is due', () => {
  const retrying = { state: 'retrying', tries: 2, next_attempt_at: at(28) } as const;
  expect(read({ ...retrying, response_status: null, attempts: [makeAttemptDetail()] })).toBe(
    'Attempt 2 of 8 failed: connection refused. Next attempt in 28 s.',
  );
  expect(read({ ...retrying, response_status: 503, attempts: [rejected(503)] })).toBe(
    'Attempt 2 of 8 failed: the receiver answered 503. Next attempt in 28 s.',
  );
});

test('every class of failure to reach a receiver has words', () => {
  const classes = ['dns', 'refused', 'reset', 'timeout', 'tls', 'blocked_target', 'too_large'];
  const told = classes.map((error_class) =>
    read({
      state: 'retrying',
      tries: 1,
      response_status: null,
      attempts: [makeAttemptDetail({ error_class, error_message: 'said at length' })],
    }),
  );
  expect(told.map((sentence) => sentence.replace(/^Attempt 1 of 8 failed: |\.$/g, ''))).toEqual([
    'the name did not resolve',
    'connection refused',
    'connection reset',
    'no answer in time',
    'no secure connection',
    'the address is not allowed',
    'the answer was too large',
  ]);
});

test('a class that says little leaves the word to the message', () => {
  const attempts = [makeAttemptDetail({ error_class: 'protocol', error_message: 'Not HTTP.' })];
  expect(read({ state: 'retrying', tries: 1, response_status: null, attempts })).toBe(
    'Attempt 1 of 8 failed: Not HTTP.',
  );
});

test('an interrupted attempt is told, and does not hide why the counted one failed', () => {
  const interrupted = makeAttemptDetail({ outcome: 'interrupted', error_class: null });
  expect(
    read({
      state: 'retrying',
      tries: 1,
      response_status: null,
      next_attempt_at: at(5),
      attempts: [makeAttemptDetail(), interrupted],
    }),
  ).toBe(
    'Attempt 1 of 8 failed: connection refused. A later attempt was interrupted and does not count. Next attempt in 5 s.',
  );
  expect(
    read({ state: 'pending', tries: 0, next_attempt_at: at(5), attempts: [interrupted] }),
  ).toBe('An attempt was interrupted and does not count. Next attempt in 5 s.');
});

test('dead after all attempts says the last cause and the way out', () => {
  const dead = {
    state: 'dead',
    reason: 'attempts_exhausted',
    tries: 8,
    response_status: 503,
    attempts: [makeAttemptDetail(), rejected(503)],
  } as const;
  expect(read({ ...dead, attempts: [...dead.attempts] })).toBe(
    'All 8 attempts failed, the last one: the receiver answered 503. Nothing more is sent unless you replay it.',
  );
  expect(read({ ...dead, attempts: [...dead.attempts], hook_removed: true })).toBe(
    'All 8 attempts failed, the last one: the receiver answered 503. Its hook has been removed.',
  );
});

test('one attempt of one is not called all attempts', () => {
  expect(
    read({
      state: 'dead',
      reason: 'attempts_exhausted',
      tries: 1,
      max_attempts: 1,
      response_status: null,
      attempts: [makeAttemptDetail({ error_class: 'dns' })],
    }),
  ).toBe(
    'The only attempt failed: the name did not resolve. Nothing more is sent unless you replay it.',
  );
});

test('dead by 410 says that the receiver is gone', () => {
  expect(
    read({ state: 'dead', reason: 'gone', response_status: 410, attempts: [rejected(410)] }),
  ).toBe(
    'The receiver answered 410, which means gone for good. Nothing more is sent unless you replay it.',
  );
});

test('unprepared says the phase, the line and the column, and that the hook must change', () => {
  const attempts = [
    makeAttemptDetail({
      outcome: 'unprepared',
      error_class: 'template',
      error_message: 'unexpected symbol near } (line 3, column 14)',
    }),
  ];
  expect(read({ state: 'dead', reason: 'unprepared', response_status: null, attempts })).toBe(
    'It could not be prepared (template): unexpected symbol near } (line 3, column 14). It would fail the same way again, so change the hook, then replay it.',
  );
});

test('suppressed as unchanged names the earlier event', () => {
  const detail = { earlier_event_id: 'e1' };
  expect(read({ state: 'suppressed', reason: 'unchanged', tries: 0, detail })).toBe(
    'Held back by on_change: it repeats event <e1>. The next event that differs is sent.',
  );
});

test('suppressed by snooze says until when', () => {
  const detail = { earlier_event_id: 'e1', until: at(60) };
  expect(read({ state: 'suppressed', reason: 'snoozed', tries: 0, detail })).toBe(
    'Held back by snooze: it repeats event <e1>. Repeats are held back until in 1 min.',
  );
});

test('suppressed without anything recorded still is a sentence', () => {
  expect(read({ state: 'suppressed', reason: 'unchanged', tries: 0, detail: null })).toBe(
    'Held back by on_change: it repeats an earlier event. The next event that differs is sent.',
  );
});

test('cancelled says what took it back', () => {
  expect(read({ state: 'cancelled', reason: 'hook_removed', hook_removed: true })).toBe(
    'Cancelled, because its hook was removed before it was delivered.',
  );
  expect(read({ state: 'cancelled', reason: 'hook_disabled' })).toBe(
    'Cancelled, because its hook was disabled before it was delivered. Enable the hook and replay it to send it.',
  );
});
