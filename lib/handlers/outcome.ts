import type { ErrorClass, ReceivedResponse } from './request/exchange';

/**
 * The result of one attempt (docs/architecture.md, "Delivery"). A response with status 500 is
 * `rejected`, which is data and no exception; only `interrupted` does not count as an attempt.
 */
export type Outcome =
  | { kind: 'delivered'; response?: ReceivedResponse; result?: unknown }
  | {
      kind: 'rejected';
      response?: ReceivedResponse;
      message: string;
      retryAfterMs?: number;
      /** The return value of a function that did not return true. */
      result?: unknown;
    }
  | { kind: 'unreachable'; errorClass: ErrorClass; message: string }
  | {
      kind: 'unprepared';
      phase: string;
      message: string;
      line?: number;
      column?: number;
      mayPass?: true;
    }
  | { kind: 'interrupted'; message: string };
