/** How one process delivers. All milliseconds unless named otherwise. */
export type EngineSettings = {
  /** Attempts under way at once. */
  concurrency: number;
  /** Deliveries held at once, waiting ones included; what is more waits in the database. */
  capacity: number;
  /** Event data held at once; about what it takes in memory. */
  maxBytes: number;
  /** How long a process that died keeps what it held. Renewed for slow hooks. */
  leaseMs: number;
  /** The longest a worker sleeps should a wake-up get lost. */
  pollMs: number;
  /** Results written at once, and how long the first of them waits for more. */
  recordBatch: number;
  recordDelayMs: number;
  /** Events, and bytes of their data, written in one transaction; how many of these overlap. */
  ingestBatch: number;
  ingestBytes: number;
  ingestTransactions: number;
  rescueEveryMs: number;
  cleanEveryMs: number;
  /** How long a delivery waits whose code could not be run; that costs no attempt. */
  sandboxRetryMs: number;
  /** How long a stop waits for attempts under way. */
  graceMs: number;
};

export const ENGINE_DEFAULTS: EngineSettings = {
  // Mostly waiting for receivers; hooks that hang never have all of it (decision 018).
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
