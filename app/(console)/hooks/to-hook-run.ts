import 'server-only';
import type { HookRun } from '@/components/event-hooks/hook-actions';
import { toExchange } from '@/lib/api/encode/to-exchange';
import { maskCode } from '@/lib/event-hooks/masking/mask-code';
import type { PingResult } from '@/lib/event-hooks/verbs/ping-event-hook';
import type { TestResult } from '@/lib/event-hooks/verbs/test-event-hook';

/** Says what came of a run in the shape the page shows: what was sent, what came back, the times. */
export function toHookRun(outcome: PingResult | TestResult): HookRun {
  const exchange = outcome.exchange ? toExchange(outcome.exchange) : null;
  return {
    good: isGood(outcome),
    message: outcome.ok ? null : outcome.message,
    exchange,
    code: 'code' in outcome ? maskCode(outcome.code ?? []) : [],
  };
}

// By the same measure as a delivery: 2xx, and of a function true alone (spec §5.9).
function isGood(outcome: PingResult | TestResult): boolean {
  if (!outcome.ok) return false;
  const status = outcome.exchange?.response?.status;
  return status === undefined ? outcome.result === true : status >= 200 && status < 300;
}
