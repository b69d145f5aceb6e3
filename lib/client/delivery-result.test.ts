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

test('a response is shown by its status code, whatever the state of the delivery', () => {
  expect(resultOf({ response_status: 200 })).toBe('200');
  expect(resultOf({ state: 'dead', reason: 'attempts_exhausted', response_status: 503 })).toBe(
    '503',
  );
});

test('without a response the reason is shown, or that there was no response', () => {
  expect(resultOf({ state: 'suppressed', reason: 'snoozed', tries: 0 })).toBe('Snoozed');
  expect(resultOf({ state: 'dead', reason: 'unprepared' })).toBe('Template error');
  expect(resultOf({ state: 'dead', reason: 'attempts_exhausted', tries: 8 })).toBe('No response');
  expect(resultOf({ state: 'retrying' })).toBe('No response');
});

test('a delivery without a receiver or without an attempt says so', () => {
  expect(resultOf({ handler: 'log' })).toBe('Logged');
  expect(resultOf({ handler: 'lambda' })).toBe('Done');
  expect(resultOf({ handler: 'lambda', state: 'retrying' })).toBe('Failed');
  expect(resultOf({ handler: 'lambda', state: 'dead', reason: 'unprepared' })).toBe('Lua error');
  expect(resultOf({ state: 'pending', tries: 0 })).toBe('—');
});

test('a reason that this console does not know is shown as words', () => {
  expect(resultOf({ state: 'cancelled', reason: 'by_operator', tries: 0 })).toBe('by operator');
});
