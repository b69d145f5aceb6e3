import 'server-only';
import type { HookRun } from '@/components/event-hooks/hook-actions';
import type { PingResult } from '@/lib/event-hooks/ping-event-hook';
import type { TestResult } from '@/lib/event-hooks/test-event-hook';

/** Runs a handler and says what came of it, in the shape the page shows. */
export async function toHookRun(run: () => Promise<PingResult | TestResult>): Promise<HookRun> {
  const startedAt = performance.now();
  const outcome = await run();
  return {
    ok: outcome.ok,
    message: outcome.ok ? null : outcome.message,
    result: outcome.ok ? outcome.result : null,
    request: outcome.request ?? null,
    durationMs: performance.now() - startedAt,
  };
}
