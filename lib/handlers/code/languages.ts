import type { HandlerHook } from '../handler-hook';
import type { LambdaRun } from '../lambda/run-lambda';
import type { HandlerEvent, LambdaJob, PrepareContext, Prepared } from '../prepared';
import type { CodeError, CodeHook } from './check-code';

/**
 * The port to what runs user code: this process, or a sandbox that may be lost without harm. Errors
 * in user code are results. Each call rejects with a CodeNotRunError when the code was not run for a
 * reason outside of it, and with any other error when Hookline itself is at fault. Traces are bounded.
 */
export type Languages = {
  /** Prepares an event with a handler whose preparation runs user code. */
  prepare(
    hook: HandlerHook,
    event: HandlerEvent,
    context: Omit<PrepareContext, 'hmac'>,
  ): Promise<Prepared>;
  runLambda(job: LambdaJob, options?: { trace?: boolean }): Promise<LambdaRun>;
  /** Compiles the code without executing it. */
  checkCode(hook: CodeHook): Promise<CodeError[]>;
};
