import type { EventHook } from '@/lib/event-hooks/schema';
import type { ExecuteOptions, ExecutePorts, Execution } from '@/lib/handlers/handler';
import type { Prepared } from '@/lib/handlers/prepared';
import { handlerOf } from '@/lib/handlers/registry';

/** Executes what a hook's handler prepared, and records it. */
export const execute = async (
  ports: ExecutePorts,
  hook: EventHook,
  prepared: Prepared,
  { interruption, onCode }: Pick<ExecuteOptions, 'interruption' | 'onCode'> = {},
): Promise<Execution> => {
  if (prepared.kind === 'unprepared')
    return { outcome: prepared, sent: null, response: null, timings: { totalMs: 0 } };
  const { timeoutMs, successRule } = hook.delivery;
  return handlerOf(hook).execute(prepared, ports, { timeoutMs, successRule, interruption, onCode });
};
