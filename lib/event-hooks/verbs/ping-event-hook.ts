import { HANDLER_CONFIGS } from '@/lib/handlers/handler-configs';
import type { ExecutedExchange } from '../execute-port';
import type { EventHookDeps } from './deps';
import { getEventHook } from './get-event-hook';
import { manualPing } from './ping-payload';

/** `payload` is the body that was sent, which Kong returns as its response (spec §5.2). */
export type PingResult =
  | { ok: true; payload: Record<string, unknown>; result: unknown; exchange?: ExecutedExchange }
  | { ok: false; message: string; exchange?: ExecutedExchange };

/**
 * Sends a ping immediately, past gates and queue (spec §5.2). Not ok: the handler cannot be pinged,
 * or the receiver did not respond. Throws `not found` or `invalid primary key`.
 */
export const pingEventHook = async (
  deps: Pick<EventHookDeps, 'store' | 'execute'>,
  id: string,
): Promise<PingResult> => {
  const hook = await getEventHook(deps, id);
  if (!HANDLER_CONFIGS[hook.handler].isPingable)
    return { ok: false, message: `a hook with handler ${hook.handler} cannot be pinged` };
  const ping = manualPing(hook);
  const executed = await deps.execute(hook, ping);
  if (!executed.ok) return executed;
  const payload = { source: ping.source, ...ping.data, event: ping.event };
  return { ...executed, payload };
};
