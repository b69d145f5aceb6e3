import type { ExecutedCode } from '@/lib/handlers/code/executed-code';
import type { EventHook } from './schema';

/** An event addressed to one hook, as in a test or a ping: neither matching nor gates apply. */
export type AddressedEvent = { source: string; event: string; data: Record<string, unknown> };

type ExecutedMessage = {
  headers: Record<string, string>;
  /** Truncated; `bodyBytes` is its full size. */
  body: Uint8Array;
  bodyBytes: number;
};

/**
 * The request and response of an execution, for display. The line of a log hook and the transcript
 * of a function are the body of a request without a URL. Times are milliseconds, absent where a
 * phase did not happen.
 */
export type ExecutedExchange = {
  request: (ExecutedMessage & { method: string; url: string }) | null;
  response: (ExecutedMessage & { status: number }) | null;
  timings: {
    dnsMs?: number;
    connectMs?: number;
    tlsMs?: number;
    firstByteMs?: number;
    totalMs: number;
  };
};

/**
 * `result` is the return value of the handler: of a `webhook` `{ status, headers, body }`, whatever
 * the status is; of a `log` true (spec §5.10). If not ok, there is none, and `message` says why.
 * `code` is present if a trace was requested.
 */
export type ExecuteResult = { exchange?: ExecutedExchange; code?: ExecutedCode[] } & (
  | { ok: true; result: unknown }
  | { ok: false; message: string }
);

/** `trace` requests the steps of templates and functions. */
export type ExecuteOptions = { trace?: boolean };

/** Runs a hook's handler immediately, past match, gates and queue, without creating a delivery. */
export type Execute = (
  hook: EventHook,
  event: AddressedEvent,
  options?: ExecuteOptions,
) => Promise<ExecuteResult>;
