import type { Timings } from './exchange';

export type PhaseName = 'queue' | 'dns' | 'connect' | 'tls' | 'firstByte' | 'rest' | 'failed';
/** `fromMs` counts from the beginning of the wait in the queue. */
export type Phase = { name: PhaseName; fromMs: number; ms: number };

/**
 * The phases of an exchange one after another, in milliseconds. The queue comes before the total; the
 * first byte is counted from the beginning of the request, so the phases before it are taken off.
 * Phases that did not happen are left out.
 */
export function toTimingPhases(timings: Timings): Phase[] {
  const { queue_ms, dns_ms, connect_ms, tls_ms, first_byte_ms, total_ms } = timings;
  const setUp = (dns_ms ?? 0) + (connect_ms ?? 0) + (tls_ms ?? 0);
  const untilAnswer = first_byte_ms === null ? null : Math.max(0, first_byte_ms - setUp);
  const untilFailure = first_byte_ms === null && total_ms > 0 ? total_ms - setUp : null;
  const phases: { name: PhaseName; ms: number | null }[] = [
    { name: 'queue', ms: queue_ms },
    { name: 'dns', ms: dns_ms },
    { name: 'connect', ms: connect_ms },
    { name: 'tls', ms: tls_ms },
    { name: 'firstByte', ms: untilAnswer },
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
