/** One job for a thread. `shared`, `input` and `raw` must be JSON: they are copied as they are. */
export type SandboxJob = {
  /** The name of the thread's function. */
  kind: string;
  /** JSON that several jobs have in common; sent once per batch. */
  shared?: string;
  /** JSON, parsed by the thread. */
  input: string;
  /** JSON, passed to the function as a string. */
  raw?: string;
};

/**
 * The outcome of a job. `timeout`: stopped at the wall-clock limit. `crash`: it crashed its thread or
 * the process twice. `failed`: it threw.
 */
export type JobOutcome<Value> =
  | { ok: true; value: Value; body: Uint8Array | null }
  | { ok: false; kind: 'timeout' | 'crash' | 'failed'; message: string };

/** The return value of a thread's function: a JSON value, and bytes that are passed on as they are. */
export type JobResult = { value: unknown; body?: Uint8Array | null };
