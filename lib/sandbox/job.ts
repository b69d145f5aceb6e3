/** What a thread is asked to do. The texts must be JSON: they are put into the batch as they are. */
export type SandboxJob = {
  /** Which of the thread's functions. */
  kind: string;
  /** What several jobs have in common, as JSON text; sent once per batch. */
  shared?: string;
  /** As JSON text, which the thread parses. */
  input: string;
  /** JSON text too, which reaches the function as text. */
  raw?: string;
};

/** `timeout`: stopped at its wall limit. `crash`: it ended its thread or process, twice. `failed`: it threw. */
export type SandboxAnswer<Value> =
  | { ok: true; value: Value; body: Uint8Array | null }
  | { ok: false; kind: 'timeout' | 'crash' | 'failed'; message: string };

/** What one of the thread's functions gives back: a JSON value, and bytes that stay bytes. */
export type JobResult = { value: unknown; body?: Uint8Array | null };
