import { availableParallelism } from 'node:os';
import type { KeeperSettings } from './child-keeper';
import type { QueueBounds } from './job-queue';

export type SandboxSettings = QueueBounds &
  KeeperSettings & {
    /** Enough that no thread waits for its next batch. */
    maxBatchesInFlight: number;
    /** How long a stop waits for requested jobs. */
    stopMs: number;
    killAfterMs: number;
  };

/** The number of threads, without the spare one. */
export const SANDBOX_THREADS = Math.max(1, Math.min(4, availableParallelism()));

export const SANDBOX_DEFAULTS: SandboxSettings = {
  maxQueuedJobs: 10_000,
  maxQueuedBytes: 64 * 1024 * 1024,
  batchJobs: 100,
  batchBytes: 1024 * 1024,
  maxBatchesInFlight: SANDBOX_THREADS * 2,
  silenceMs: 10_000,
  startMs: 30_000,
  stopMs: 5_000,
  killAfterMs: 1_000,
};
