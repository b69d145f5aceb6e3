/** An event as it comes in, before it has an id. */
export type IncomingEvent = {
  source: string;
  event: string;
  data: Record<string, unknown>;
  /** The data as JSON text, where it is at hand: it need not be made again. */
  json?: string;
  /** Where it came from: `api`, `hookline` (our own CRUD events and pings), later `watcher`. */
  origin: string;
  idempotencyKey?: string;
  /** Set for a ping: the one hook to deliver to, past match and gate (spec §5.2). */
  onlyHookId?: string;
};
