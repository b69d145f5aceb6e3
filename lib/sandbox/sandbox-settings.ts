import { availableParallelism } from 'node:os';
import type { KeeperSettings } from './child-keeper';
import type { QueueBounds } from './job-queue';

export type SandboxSettings = QueueBounds &
  KeeperSettings & {
    /** Batches sent and not answered: enough that no thread waits for the next. */
    batchesUnderWay: number;
    /** How long a stop waits for what was asked for. */
    stopMs: number;
    killAfterMs: number;
  };

/** Threads at most, the spare one aside. */
export const SANDBOX_THREADS = Math.max(1, Math.min(4, availableParallelism()));

export const SANDBOX_DEFAULTS: SandboxSettings = {
  waitingJobs: 10_000,
  waitingBytes: 64 * 1024 * 1024,
  batchJobs: 100,
  batchBytes: 1024 * 1024,
  batchesUnderWay: SANDBOX_THREADS * 2,
  silenceMs: 10_000,
  startMs: 30_000,
  stopMs: 5_000,
  killAfterMs: 1_000,
};
