import { expect, test } from 'vitest';
import { formatRelative } from '@/components/ui/values/format-time';
import type { AttemptDetail, DeliveryDetail } from '@/lib/api/resources';
import { makeAttemptDetail, makeDeliveryDetail } from '@/lib/testing/api/delivery-detail';
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
    error_message: `The receiver returned ${status}.`,
    response: {
      status,
      headers: {},
      body: { text: '', base64: null, bytes: 0, truncated: false },
    },
  });

test('a pending delivery says when the first attempt is due', () => {
  expect(read({ state: 'pending', tries: 0, next_attempt_at: at(12) })).toBe(
    'Not attempted yet. First attempt in 12 s.',
  );
});

test('a running delivery names the attempt that is in progress', () => {
  expect(read({ state: 'running', tries: 2 })).toBe('Attempt 3 of 8 is in progress.');
});

test('a delivered one names the attempt, the status code and the duration', () => {
  expect(read({})).toBe('Delivered on attempt 1 of 8: the receiver returned 200 in 34 ms.');
});

test('a log hook and a lambda hook have no receiver', () => {
  expect(read({ handler: 'log', response_status: null })).toBe('Written to the log.');
  expect(read({ handler: 'lambda', response_status: null, duration_ms: 3 })).toBe(
    'The functions ran in 3 ms.',
  );
});

test('a retrying delivery says why the last attempt failed and when the next is due', () => {
  const retrying = { state: 'retrying', tries: 2, next_attempt_at: at(28) } as const;
  expect(read({ ...retrying, response_status: null, attempts: [makeAttemptDetail()] })).toBe(
    'Attempt 2 of 8 failed: connection refused. Next attempt in 28 s.',
  );
  expect(read({ ...retrying, response_status: 503, attempts: [rejected(503)] })).toBe(
    'Attempt 2 of 8 failed: the receiver returned 503. Next attempt in 28 s.',
  );
});

test('every class of failure to reach a receiver has a label', () => {
  const classes = ['dns', 'refused', 'reset', 'timeout', 'tls', 'blocked_target', 'too_large'];
  const sentences = classes.map((error_class) =>
    read({
      state: 'retrying',
      tries: 1,
      response_status: null,
      attempts: [makeAttemptDetail({ error_class, error_message: 'a longer message' })],
    }),
  );
  expect(
    sentences.map((sentence) => sentence.replace(/^Attempt 1 of 8 failed: |\.$/g, '')),
  ).toEqual([
    'the host name did not resolve',
    'connection refused',
    'connection reset',
    'no response before the timeout',
    'the TLS handshake failed',
    'the destination is not allowed',
    'the response was too large',
  ]);
});

test('an error class without a label is described by its message', () => {
  const attempts = [makeAttemptDetail({ error_class: 'protocol', error_message: 'Not HTTP.' })];
  expect(read({ state: 'retrying', tries: 1, response_status: null, attempts })).toBe(
    'Attempt 1 of 8 failed: Not HTTP.',
  );
});

test('an interrupted attempt is mentioned and does not hide why the counted one failed', () => {
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

test('a failed delivery says the last cause and that it can be replayed', () => {
  const dead = {
    state: 'dead',
    reason: 'attempts_exhausted',
    tries: 8,
    response_status: 503,
    attempts: [makeAttemptDetail(), rejected(503)],
  } as const;
  expect(read({ ...dead, attempts: [...dead.attempts] })).toBe(
    'All 8 attempts failed, the last one: the receiver returned 503. No more attempts will be made unless you replay it.',
  );
  expect(read({ ...dead, attempts: [...dead.attempts], hook_removed: true })).toBe(
    'All 8 attempts failed, the last one: the receiver returned 503. Its hook has been deleted.',
  );
});

test('a single attempt is not called all attempts', () => {
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
    'The only attempt failed: the host name did not resolve. No more attempts will be made unless you replay it.',
  );
});

test('a delivery that failed with 410 says that the receiver is gone', () => {
  expect(
    read({ state: 'dead', reason: 'gone', response_status: 410, attempts: [rejected(410)] }),
  ).toBe('The receiver returned 410 Gone. No more attempts will be made unless you replay it.');
});

test('a template error says the phase, the line and the column, and that the hook must change', () => {
  const attempts = [
    makeAttemptDetail({
      outcome: 'unprepared',
      error_class: 'template',
      error_message: 'unexpected symbol near } (line 3, column 14)',
    }),
  ];
  expect(read({ state: 'dead', reason: 'unprepared', response_status: null, attempts })).toBe(
    'The request could not be prepared (template): unexpected symbol near } (line 3, column 14). A retry would fail the same way, so change the hook, then replay it.',
  );
});

test('an error of a Lua function is described without the name of its chunk', () => {
  const error_message = '[string "return function (data…"]:3: attempt to call a nil value';
  const attempts = [
    makeAttemptDetail({ outcome: 'unprepared', error_class: 'lambda', error_message }),
  ];
  expect(read({ state: 'dead', reason: 'unprepared', response_status: null, attempts })).toBe(
    'The request could not be prepared (lambda): attempt to call a nil value (line 3). A retry would fail the same way, so change the hook, then replay it.',
  );
});

test('a suppressed repeat names the earlier event', () => {
  const detail = { earlier_event_id: 'e1' };
  expect(read({ state: 'suppressed', reason: 'unchanged', tries: 0, detail })).toBe(
    'Suppressed by “Only on change”: it repeats event <e1>. The next event that differs is sent.',
  );
});

test('a snoozed delivery says until when', () => {
  const detail = { earlier_event_id: 'e1', until: at(60) };
  expect(read({ state: 'suppressed', reason: 'snoozed', tries: 0, detail })).toBe(
    'Suppressed by snooze: it repeats event <e1>. Repeats are suppressed until in 1 min.',
  );
});

test('a suppression without a recorded detail is still a sentence', () => {
  expect(read({ state: 'suppressed', reason: 'unchanged', tries: 0, detail: null })).toBe(
    'Suppressed by “Only on change”: it repeats an earlier event. The next event that differs is sent.',
  );
});

test('a cancelled delivery says why', () => {
  expect(read({ state: 'cancelled', reason: 'hook_removed', hook_removed: true })).toBe(
    'Cancelled because its hook was deleted before the event was delivered.',
  );
  expect(read({ state: 'cancelled', reason: 'hook_disabled' })).toBe(
    'Cancelled because its hook was disabled before the event was delivered. Enable the hook, then replay it.',
  );
});
