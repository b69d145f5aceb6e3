import type { EventHook } from './schema';

export type ExecutedEvent = { source: string; event: string; data: Record<string, unknown> };

/** The request as it was sent, for a person to look at. */
export type ExecutedRequest = {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string;
};

/**
 * `result` is what the handler answers: of a `webhook` `{ status, headers, body }`, whatever the
 * status is; of a `log` true (spec §5.10). Not ok: it never got an answer, `message` says why.
 */
export type ExecuteResult =
  | { ok: true; result: unknown; request?: ExecutedRequest }
  | { ok: false; message: string; request?: ExecutedRequest };

/** Runs a hook's handler at once, past match, gate and queue, and leaves no delivery behind. */
export type Execute = (hook: EventHook, event: ExecutedEvent) => Promise<ExecuteResult>;
