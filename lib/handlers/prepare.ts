import type { HandlerHook } from './handler-hook';
import type { HandlerEvent, PrepareContext, Prepared } from './prepared';
import { handlerOf } from './registry';
import { findUnreadable } from './unreadable';

/**
 * Prepares what the hook's handler executes for an event. Pure, and never throws: an error in a
 * handler becomes the result `unprepared`, which an operator reads in the delivery log.
 */
export const prepare = (
  hook: HandlerHook,
  event: HandlerEvent,
  context: PrepareContext,
): Prepared => {
  try {
    return findUnreadable(hook) ?? handlerOf(hook).prepare(hook, event, context);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: 'unprepared', phase: 'prepare', message: `The event cannot be sent: ${reason}` };
  }
};
