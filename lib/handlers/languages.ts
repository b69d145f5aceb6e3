import type { CodeFault, CodeHook } from '@/lib/event-hooks/check-code-port';
import type { EventHook } from '@/lib/event-hooks/schema';
import type { HandlerEvent, LambdaJob, PrepareContext, Prepared } from './handler';
import type { LambdaRun } from './lambda/run-lambda';

/**
 * The port to whatever runs templates and functions: this process, or another that may end without
 * harm. Rejects when there was no answer to be had; what code does wrong is an answer.
 */
export type Languages = {
  /** Makes the request of a `webhook-custom`. */
  prepare(
    hook: EventHook,
    event: HandlerEvent,
    context: Omit<PrepareContext, 'hmac'>,
  ): Promise<Prepared>;
  runLambda(job: LambdaJob): Promise<LambdaRun>;
  /** Compiles, never executes. */
  checkCode(hook: CodeHook): Promise<CodeFault[]>;
};
