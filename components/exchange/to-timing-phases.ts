import type { Timings } from './exchange';

export type PhaseName = 'queue' | 'dns' | 'connect' | 'tls' | 'firstByte' | 'rest' | 'failed';
/** `fromMs` counts from the start of the queue. */
export type Phase = { name: PhaseName; fromMs: number; ms: number };

/**
 * Returns the phases of an exchange in order, in milliseconds. The total does not include the queue.
 * The first byte counts from the start of the request, so earlier phases are subtracted from it.
 * Phases that did not happen are omitted.
 */
export function toTimingPhases(timings: Timings): Phase[] {
  const { queue_ms, dns_ms, connect_ms, tls_ms, first_byte_ms, total_ms } = timings;
  const setUp = (dns_ms ?? 0) + (connect_ms ?? 0) + (tls_ms ?? 0);
  const waiting = first_byte_ms === null ? null : Math.max(0, first_byte_ms - setUp);
  const untilFailure = first_byte_ms === null && total_ms > 0 ? total_ms - setUp : null;
  const phases: { name: PhaseName; ms: number | null }[] = [
    { name: 'queue', ms: queue_ms },
    { name: 'dns', ms: dns_ms },
    { name: 'connect', ms: connect_ms },
    { name: 'tls', ms: tls_ms },
    { name: 'firstByte', ms: waiting },
    { name: 'rest', ms: first_byte_ms === null ? null : Math.max(0, total_ms - first_byte_ms) },
    { name: 'failed', ms: untilFailure === null ? null : Math.max(0, untilFailure) },
  ];
  let fromMs = 0;
  return phases.flatMap(({ name, ms }) => {
    if (ms === null) return [];
    const phase = { name, fromMs, ms };
    fromMs += ms;
    return [phase];
  });
}
