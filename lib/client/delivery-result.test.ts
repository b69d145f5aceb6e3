import { expect, test } from 'vitest';
import type { DeliveryRow } from '@/lib/api/resources';
import { toDeliveryResult } from './delivery-result';

const resultOf = (row: Partial<DeliveryRow>) =>
  toDeliveryResult({
    state: 'delivered',
    reason: null,
    response_status: null,
    tries: 1,
    handler: 'webhook',
    ...row,
  });

test('a response is told by its status, whatever became of the delivery', () => {
  expect(resultOf({ response_status: 200 })).toBe('200');
  expect(resultOf({ state: 'dead', reason: 'attempts_exhausted', response_status: 503 })).toBe(
    '503',
  );
});

test('without a response the reason is told, or that there was no answer', () => {
  expect(resultOf({ state: 'suppressed', reason: 'snoozed', tries: 0 })).toBe('Snoozed');
  expect(resultOf({ state: 'dead', reason: 'unprepared' })).toBe('Not prepared');
  expect(resultOf({ state: 'dead', reason: 'attempts_exhausted', tries: 8 })).toBe('No answer');
  expect(resultOf({ state: 'retrying' })).toBe('No answer');
});

test('what has no receiver or no attempt says so', () => {
  expect(resultOf({ handler: 'log' })).toBe('Logged');
  expect(resultOf({ handler: 'lambda' })).toBe('Done');
  expect(resultOf({ handler: 'lambda', state: 'retrying' })).toBe('Failed');
  expect(resultOf({ state: 'pending', tries: 0 })).toBe('—');
});

test('a reason this console does not know is shown as words', () => {
  expect(resultOf({ state: 'cancelled', reason: 'by_operator', tries: 0 })).toBe('by operator');
});
