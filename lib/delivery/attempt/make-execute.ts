import type { Execute, ExecuteResult } from '@/lib/event-hooks/execute-port';
import type { EventHook } from '@/lib/event-hooks/schema';
import { CodeNotRunError } from '@/lib/handlers/code/code-not-run-error';
import type { ExecutedCode } from '@/lib/handlers/code/executed-code';
import type { ExecuteOptions, Execution } from '@/lib/handlers/handler';
import type { HandlerEvent, Prepared } from '@/lib/handlers/prepared';

export type ExecuteOnceDeps = {
  prepare: (
    hook: EventHook,
    event: HandlerEvent,
    onCode?: (code: ExecutedCode) => void,
  ) => Prepared | Promise<Prepared>;
  execute: (
    hook: EventHook,
    prepared: Prepared,
    options: Pick<ExecuteOptions, 'onCode'>,
  ) => Promise<Execution>;
};

const toText = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const toResult = ({ outcome }: Execution): ExecuteResult => {
  if (outcome.kind !== 'delivered' && outcome.kind !== 'rejected') {
    return { ok: false, message: outcome.message };
  }
  if (outcome.response !== undefined) {
    const { status, headers, body } = outcome.response;
    return { ok: true, result: { status, headers, body: toText(body) } };
  }
  if (outcome.kind === 'delivered' || outcome.result !== undefined)
    return { ok: true, result: outcome.result };
  return { ok: false, message: outcome.message };
};

/**
 * Makes the function behind `/test` and `/ping`: it prepares and executes exactly as a delivery does,
 * but immediately, past match and gates, and without a record (spec §5.10). A response with any
 * status is a result.
 */
export const makeExecute =
  ({ prepare, execute }: ExecuteOnceDeps): Execute =>
  async (hook, event, { trace = false } = {}) => {
    const code: ExecutedCode[] = [];
    const onCode = trace ? (each: ExecutedCode) => void code.push(each) : undefined;
    let execution: Execution;
    try {
      const prepared = await prepare(hook, event, onCode);
      execution = await execute(hook, prepared, { onCode });
    } catch (error) {
      if (error instanceof CodeNotRunError) return { ok: false, message: error.message };
      throw error;
    }
    const { sent: request, response, timings } = execution;
    const exchange = { request, response, timings };
    return { ...toResult(execution), exchange, ...(trace && { code }) };
  };
