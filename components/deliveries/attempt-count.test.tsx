import { expect, test } from 'vitest';
import { DeliverySettings } from '@/lib/event-hooks/schema';
import { findMaxAttempts } from './attempt-count';

const delivery = DeliverySettings.parse({ retryScheduleSeconds: [5, 30] });
const updated_at = Date.parse('2026-11-24T06:00:00Z') / 1_000;
const row = (created_at: string, tries = 1) => ({ created_at, tries });

test('the current hook gives the maximum of deliveries made after its last change', () => {
  expect(findMaxAttempts(row('2026-11-24T06:00:01.000Z'), { updated_at, delivery })).toBe(3);
});

test('the maximum is unknown for deliveries of older versions and of deleted hooks', () => {
  expect(findMaxAttempts(row('2026-11-24T06:00:00.999Z'), { updated_at, delivery })).toBe(null);
  expect(findMaxAttempts(row('2026-11-24T07:00:00.000Z'), undefined)).toBe(null);
});
