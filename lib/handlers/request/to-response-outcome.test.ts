import { describe, expect, test } from 'vitest';
import type { HttpExchange } from './http-client';
import { toResponseOutcome } from './to-response-outcome';

const now = new Date('2026-01-01T12:00:00.000Z');
const timings = { totalMs: 5 };
const response = (status: number, headers: Record<string, string> = {}): HttpExchange => ({
  kind: 'response',
  response: { status, headers, body: new Uint8Array(), bodyBytes: 0 },
  timings,
});

describe('toResponseOutcome', () => {
  test('a 2xx is success, anything else is rejected [5.5-success-2xx]', () => {
    const kinds = [199, 200, 204, 299, 300, 404, 410, 500].map(
      (status) => toResponseOutcome(response(status), { successRule: '2xx', now }).kind,
    );
    expect(kinds).toEqual([
      'rejected',
      'delivered',
      'delivered',
      'delivered',
      'rejected',
      'rejected',
      'rejected',
      'rejected',
    ]);
  });

  test('a hook can let any response count [5.5-success-any]', () => {
    expect(toResponseOutcome(response(500), { successRule: 'any', now }).kind).toBe('delivered');
    expect(
      toResponseOutcome(
        { kind: 'unreachable', errorClass: 'dns', message: 'no', timings },
        { successRule: 'any', now },
      ).kind,
    ).toBe('unreachable');
  });

  test('the message of a redirect contains its target, and says that it is not followed', () => {
    const outcome = toResponseOutcome(response(302, { Location: 'http://169.254.169.254/' }), {
      successRule: '2xx',
      now,
    });
    expect(outcome).toMatchObject({
      message:
        'The receiver responded with 302, a redirect to http://169.254.169.254/. Redirects are not followed.',
    });
  });

  test('Retry-After is read in any spelling', () => {
    expect(
      toResponseOutcome(response(503, { 'Retry-AFTER': '7' }), { successRule: '2xx', now }),
    ).toMatchObject({
      retryAfterMs: 7000,
    });
  });
});
