import type { Compatibility, EventHook } from '@/lib/event-hooks/schema';

/** An HTTP request ready to be sent: exactly these bytes, these headers. */
export type PreparedRequest = {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: Uint8Array | null;
  sslVerify: boolean;
};

/** What a handler makes of one event: something to execute, or why it cannot. */
export type Prepared =
  | { kind: 'request'; request: PreparedRequest }
  | { kind: 'log'; line: string }
  | { kind: 'lambda'; functions: string[] }
  | { kind: 'unprepared'; phase: string; message: string; line?: number; column?: number };

/** The event as the hook sees it: `source` and `event` are the names it subscribed to (spec §4.4). */
export type HandlerEvent = { source: string; event: string; data: Record<string, unknown> };

export type PrepareContext = { compatibility: Compatibility; pid: number };

/** One kind of hook. `prepare` is pure: no I/O, no clock; it also runs in the browser. */
export type EventHookHandler = {
  name: EventHook['handler'];
  prepare(hook: EventHook, event: HandlerEvent, context: PrepareContext): Prepared;
};
