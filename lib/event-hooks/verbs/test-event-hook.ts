import type { ExecutedCode } from '@/lib/handlers/code/executed-code';
import type { ExecutedExchange, ExecuteOptions } from '../execute-port';
import type { EventHook } from '../schema';
import type { EventHookDeps } from './deps';
import { getEventHook } from './get-event-hook';

/** `data` is what was posted with `event` and `source` added (spec §5.10). */
export type TestResult = { exchange?: ExecutedExchange; code?: ExecutedCode[] } & (
  | { ok: true; data: Record<string, unknown>; result: unknown }
  | { ok: false; message: string }
);

// A hook on a whole source has no event of its own; the data may name one.
const eventOf = (hook: EventHook, data: Record<string, unknown>): string => {
  if (hook.event !== null) return hook.event;
  return typeof data.event === 'string' ? data.event : 'test';
};

/**
 * Runs a hook's handler on any data immediately, past match, gates and queue (spec §5.10). Not ok: it
 * could not be run, or the receiver did not respond. Throws `not found` or `invalid primary key`.
 */
export const testEventHook = async (
  deps: Pick<EventHookDeps, 'store' | 'execute'>,
  id: string,
  data: Record<string, unknown>,
  options: ExecuteOptions = {},
): Promise<TestResult> => {
  const hook = await getEventHook(deps, id);
  const { source } = hook;
  const event = eventOf(hook, data);
  const executed = await deps.execute(hook, { source, event, data }, options);
  if (!executed.ok) return executed;
  return { ...executed, data: { ...data, event, source } };
};
