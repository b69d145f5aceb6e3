import type { Handler } from '@/lib/handlers/handler-name';

/** A part of an attempt that is shown on its own. */
export type AttemptPart = 'request' | 'response' | 'output' | 'error';

/** What the attempts of a handler consist of, and the words for their results. */
export type HandlerResult = {
  parts: readonly [AttemptPart, ...AttemptPart[]];
  /** The label of a success without a status code. */
  succeeded: string;
  /** The sentence for such a success, where no receiver is involved; `took` is empty or ` in 34 ms`. */
  describeSuccess?: (took: string) => string;
  /** The label of a failure without a status code. */
  failed: string;
  /** The label of an attempt that could not be prepared. */
  unprepared: string;
};

const REQUEST: HandlerResult = {
  parts: ['request', 'response'],
  succeeded: 'Done',
  failed: 'No response',
  unprepared: 'Template error',
};

const BY_HANDLER: Record<Handler, HandlerResult> = {
  webhook: REQUEST,
  'webhook-custom': REQUEST,
  log: {
    parts: ['output'],
    succeeded: 'Logged',
    describeSuccess: () => 'Written to the log.',
    failed: 'Failed',
    unprepared: 'Failed',
  },
  lambda: {
    parts: ['output', 'error'],
    succeeded: 'Done',
    describeSuccess: (took) => `The functions ran${took}.`,
    failed: 'Failed',
    unprepared: 'Lua error',
  },
};

/** Returns what the attempts of a handler consist of, and the words for their results. */
export const toHandlerResult = (handler: Handler): HandlerResult => BY_HANDLER[handler];
