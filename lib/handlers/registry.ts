import type { EventHook } from '@/lib/event-hooks/schema';
import type { HandlerEvent, PrepareContext, Prepared } from './handler';
import { lambda } from './lambda/lambda';
import { log } from './log/log';
import { findUnreadable } from './unreadable';
import { webhook } from './webhook/webhook';
import { webhookCustom } from './webhook-custom/webhook-custom';

const dispatch = (hook: EventHook, event: HandlerEvent, context: PrepareContext): Prepared => {
  switch (hook.handler) {
    case 'webhook':
      return webhook.prepare(hook, event, context);
    case 'webhook-custom':
      return webhookCustom.prepare(hook, event, context);
    case 'log':
      return log.prepare(hook, event, context);
    case 'lambda':
      return lambda.prepare(hook, event, context);
  }
};

/**
 * Makes of an event what the hook's handler would execute. Pure, and never throws: what goes wrong
 * in a handler is the answer `unprepared`, which an operator reads in the delivery log.
 */
export const prepare = (
  hook: EventHook,
  event: HandlerEvent,
  context: PrepareContext,
): Prepared => {
  try {
    return findUnreadable(hook) ?? dispatch(hook, event, context);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: 'unprepared', phase: 'prepare', message: `The event cannot be sent: ${reason}` };
  }
};
