import type { JobOutcome, SandboxJob } from './job';

export type QueuedJob = SandboxJob & {
  bytes: number;
  /** Whether it was running, possibly among others, when a thread or the process crashed. */
  suspect: boolean;
  resolve(outcome: JobOutcome<unknown>): void;
  reject(error: Error): void;
};

export type QueueBounds = {
  maxQueuedJobs: number;
  maxQueuedBytes: number;
  /** The limits of one batch; a larger job is sent alone. */
  batchJobs: number;
  batchBytes: number;
};

/** Jobs that are sent together. While an `alone` batch runs, nothing else may run. */
export type Batch = { jobs: QueuedJob[]; alone: boolean };

/** Makes the queue in front of the process. Jobs that run again go first. */
export const makeJobQueue = (bounds: QueueBounds) => {
  let fresh: QueuedJob[] = [];
  let freshBytes = 0;
  let again: QueuedJob[][] = [];
  let alone: QueuedJob[] = [];

  const takeFresh = (): QueuedJob[] => {
    let count = 0;
    let bytes = 0;
    for (const job of fresh) {
      if (count === bounds.batchJobs) break;
      if (count > 0 && bytes + job.bytes > bounds.batchBytes) break;
      bytes += job.bytes;
      count += 1;
    }
    freshBytes -= bytes;
    return fresh.splice(0, count);
  };

  return {
    /** Returns false when the queue is full. */
    push(job: QueuedJob): boolean {
      if (fresh.length >= bounds.maxQueuedJobs) return false;
      if (fresh.length > 0 && freshBytes + job.bytes > bounds.maxQueuedBytes) return false;
      fresh.push(job);
      freshBytes += job.bytes;
      return true;
    },
    /** Queues jobs to run again together, ahead of all others. */
    again(jobs: QueuedJob[]): void {
      if (jobs.length > 0) again.push(jobs);
    },
    /** Queues jobs to run again one by one, with nothing else running, ahead of all others. */
    oneByOne(jobs: QueuedJob[]): void {
      alone.push(...jobs);
    },
    /** Returns the next batch, or null when nothing may be sent beside the batches in flight. */
    next(inFlight: readonly Batch[]): Batch | null {
      if (inFlight.some((batch) => batch.alone)) return null;
      if (alone.length > 0) {
        if (inFlight.length > 0) return null;
        return { jobs: alone.splice(0, 1), alone: true };
      }
      const jobs = again.shift() ?? takeFresh();
      return jobs.length > 0 ? { jobs, alone: false } : null;
    },
    size: () => fresh.length + again.reduce((sum, jobs) => sum + jobs.length, alone.length),
    clear(): QueuedJob[] {
      const jobs = [...alone, ...again.flat(), ...fresh];
      fresh = [];
      freshBytes = 0;
      again = [];
      alone = [];
      return jobs;
    },
  };
};

export type JobQueue = ReturnType<typeof makeJobQueue>;
