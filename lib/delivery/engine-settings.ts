/** How one process delivers. All durations are in milliseconds. */
export type EngineSettings = {
  /** Concurrent attempts. */
  concurrency: number;
  /** Deliveries held, queued ones included; the others stay in the database. */
  capacity: number;
  /** Bytes of event data held; about the memory it takes. */
  maxBytes: number;
  /** How long a process that died keeps its deliveries. Renewed for slow hooks. */
  leaseMs: number;
  /** The longest a worker sleeps, in case a wake-up is lost. */
  pollMs: number;
  /** Results written in one batch, and how long the first of them waits for others. */
  recordBatch: number;
  recordDelayMs: number;
  /** Events and bytes of event data per transaction, and how many transactions may overlap. */
  ingestBatch: number;
  ingestBytes: number;
  ingestTransactions: number;
  rescueEveryMs: number;
  cleanEveryMs: number;
  /** How long a delivery waits after the sandbox failed to run its code, at no attempt. */
  sandboxRetryMs: number;
  /** How long a stop waits for running attempts. */
  graceMs: number;
};

export const ENGINE_DEFAULTS: EngineSettings = {
  // Attempts mostly wait for receivers; hooks that hang never occupy all of them (decision 018).
  concurrency: 256,
  capacity: 1_000,
  maxBytes: 64 * 1024 * 1024,
  leaseMs: 30_000,
  pollMs: 5_000,
  recordBatch: 100,
  recordDelayMs: 10,
  ingestBatch: 500,
  ingestBytes: 8 * 1024 * 1024,
  ingestTransactions: 1,
  rescueEveryMs: 10_000,
  cleanEveryMs: 600_000,
  sandboxRetryMs: 5_000,
  graceMs: 5_000,
};
