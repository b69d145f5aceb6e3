import type { ExecutedCode } from '@/lib/handlers/code/executed-code';
import type { EventHook } from './schema';

export type ExecutedEvent = { source: string; event: string; data: Record<string, unknown> };

type ExecutedMessage = {
  headers: Record<string, string>;
  /** Capped; `bodyBytes` is its full size. */
  body: Uint8Array;
  bodyBytes: number;
};

/**
 * What was sent and what came back, for a person to look at. A log hook's line and a function's
 * transcript are the body of a request to no address. Times are milliseconds, absent where a phase
 * did not happen.
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
 * `result` is what the handler answers: of a `webhook` `{ status, headers, body }`, whatever the
 * status is; of a `log` true (spec §5.10). Not ok: it never got an answer, `message` says why.
 * `code` is there when it was asked for: what templates and functions did.
 */
export type ExecuteResult = { exchange?: ExecutedExchange; code?: ExecutedCode[] } & (
  | { ok: true; result: unknown }
  | { ok: false; message: string }
);

/** `trace` asks what templates and functions do, step by step. */
export type ExecuteOptions = { trace?: boolean };

/** Runs a hook's handler at once, past match, gate and queue, and leaves no delivery behind. */
export type Execute = (
  hook: EventHook,
  event: ExecutedEvent,
  options?: ExecuteOptions,
) => Promise<ExecuteResult>;
