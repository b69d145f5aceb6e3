import { expect, test } from 'vitest';
import { describeResponse } from './describe-response';

test.each([
  [{ status: 500, delayMs: 0 }, '500'],
  [{ status: 200, delayMs: 5_000 }, '200 after 5 s'],
  [{ status: 200, delayMs: 30_000, leftAfterMs: 10_000 }, '200, sender disconnected after 10 s'],
])('%j reads %s', (response, text) => {
  expect(describeResponse(response)).toBe(text);
});
