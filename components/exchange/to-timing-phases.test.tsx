import { expect, test } from 'vitest';
import { toTimingPhases } from './to-timing-phases';

test('phases are consecutive, and the first byte counts from the start of the request', () => {
  expect(
    toTimingPhases({
      queue_ms: 3,
      dns_ms: 1,
      connect_ms: 10,
      tls_ms: 30,
      first_byte_ms: 80,
      total_ms: 90,
    }),
  ).toEqual([
    { name: 'queue', fromMs: 0, ms: 3 },
    { name: 'dns', fromMs: 3, ms: 1 },
    { name: 'connect', fromMs: 4, ms: 10 },
    { name: 'tls', fromMs: 14, ms: 30 },
    { name: 'firstByte', fromMs: 44, ms: 39 },
    { name: 'rest', fromMs: 83, ms: 10 },
  ]);
});

test('without a response, the rest of the total is the time until the failure', () => {
  const phases = toTimingPhases({
    queue_ms: null,
    dns_ms: 2,
    connect_ms: null,
    tls_ms: null,
    first_byte_ms: null,
    total_ms: 10_000,
  });
  expect(phases).toEqual([
    { name: 'dns', fromMs: 0, ms: 2 },
    { name: 'failed', fromMs: 2, ms: 9_998 },
  ]);
});

test('an attempt without a network request only has the queue', () => {
  const nothing = { dns_ms: null, connect_ms: null, tls_ms: null, first_byte_ms: null };
  expect(toTimingPhases({ ...nothing, queue_ms: 4, total_ms: 0 })).toEqual([
    { name: 'queue', fromMs: 0, ms: 4 },
  ]);
});
