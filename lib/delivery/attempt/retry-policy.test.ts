import { describe, expect, test } from 'vitest';
import { decideNext, type MadeOutcome } from './retry-policy';

const now = new Date('2026-01-01T12:00:00.000Z');
const settings = { retryScheduleSeconds: [5, 30, 120] };
const middle = () => 0.5;

const rejected = (status: number, retryAfterMs?: number): MadeOutcome => ({
  kind: 'rejected',
  message: `answered ${status}`,
  response: { status, headers: {}, body: new Uint8Array(), bodyBytes: 0 },
  retryAfterMs,
});
const refused: MadeOutcome = { kind: 'unreachable', errorClass: 'refused', message: 'refused' };

const secondsUntil = (tries: number, outcome: MadeOutcome, random = middle) =>
  (decideNext(settings, tries, outcome, now, random).runAt.getTime() - now.getTime()) / 1000;

describe('decideNext', () => {
  test('failed attempts wait by the schedule of the hook, then end [5.6-backoff]', () => {
    expect([1, 2, 3].map((tries) => secondsUntil(tries, refused))).toEqual([5, 30, 120]);
    expect(decideNext(settings, 3, rejected(500), now, middle).state).toBe('retrying');
    expect(decideNext(settings, 4, rejected(500), now, middle)).toMatchObject({
      state: 'dead',
      reason: 'attempts_exhausted',
    });
  });

  test('an undecryptable secret is the reason while the delivery waits, and at the end', () => {
    const lost: MadeOutcome = {
      kind: 'unprepared',
      phase: 'secret',
      message: 'it cannot be decrypted',
      mayPass: true,
    };
    const steps = [1, 4].map((tries) => decideNext(settings, tries, lost, now, middle));
    expect(steps.map(({ state }) => state)).toEqual(['retrying', 'dead']);
    expect(steps.map(({ reason }) => reason)).toEqual(['secret_unreadable', 'secret_unreadable']);
  });

  test('without a schedule the first failure is final', () => {
    expect(decideNext({ retryScheduleSeconds: [] }, 1, refused, now, middle).state).toBe('dead');
  });

  test('the wait varies by ten per cent, so that retries are spread out', () => {
    expect(secondsUntil(2, refused, () => 0)).toBe(27);
    expect(secondsUntil(2, refused, () => 1)).toBe(33);
  });

  test('a longer Retry-After extends the wait, a shorter one does not reduce it', () => {
    expect(secondsUntil(1, rejected(503, 90_000))).toBe(90);
    expect(secondsUntil(2, rejected(503, 1_000))).toBe(30);
  });

  test('a Retry-After of more than a day counts as a day', () => {
    expect(secondsUntil(1, rejected(429, 40 * 86_400_000))).toBe(86_400);
  });

  test('a receiver that is gone is not retried', () => {
    expect(decideNext(settings, 1, rejected(410), now, middle)).toEqual({
      state: 'dead',
      reason: 'gone',
      runAt: now,
    });
  });

  test('an event that cannot be prepared is not retried', () => {
    const outcome: MadeOutcome = { kind: 'unprepared', phase: 'template', message: 'no' };
    expect(decideNext(settings, 1, outcome, now, middle)).toMatchObject({
      state: 'dead',
      reason: 'unprepared',
    });
  });

  test('success ends the delivery', () => {
    expect(decideNext(settings, 2, { kind: 'delivered' }, now, middle)).toEqual({
      state: 'delivered',
      reason: null,
      runAt: now,
    });
  });
});
