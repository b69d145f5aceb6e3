/** A received event, before it has an id. */
export type IncomingEvent = {
  source: string;
  event: string;
  data: Record<string, unknown>;
  /** The data as JSON if available, so that it need not be serialized again. */
  json?: string;
  /** The origin: `api`, or `hookline` for Hookline's own CRUD events and pings. */
  origin: string;
  idempotencyKey?: string;
  /** Set for a ping: the only hook to deliver to, past match and gates (spec §5.2). */
  onlyHookId?: string;
};
