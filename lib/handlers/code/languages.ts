import type { CodeFault, CodeHook } from '@/lib/event-hooks/check-code-port';
import type { EventHook } from '@/lib/event-hooks/schema';
import type { HandlerEvent, LambdaJob, PrepareContext, Prepared } from '../handler';
import type { LambdaRun } from '../lambda/run-lambda';

/**
 * The port to whatever runs templates and functions: this process, or another that may end without
 * harm. What code does wrong is an answer. Rejects with a CodeNotRunError when it was not run, by no
 * fault of its own, and with any other error when that is a fault of ours. Traces are bounded.
 */
export type Languages = {
  /** Makes the request of a `webhook-custom`. */
  prepare(
    hook: EventHook,
    event: HandlerEvent,
    context: Omit<PrepareContext, 'hmac'>,
  ): Promise<Prepared>;
  runLambda(job: LambdaJob, options?: { trace?: boolean }): Promise<LambdaRun>;
  /** Compiles, never executes. */
  checkCode(hook: CodeHook): Promise<CodeFault[]>;
};
