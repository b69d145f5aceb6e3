import type { SandboxAnswer, SandboxJob } from './job';

export type QueuedJob = SandboxJob & {
  bytes: number;
  /** It was at work, maybe not alone, when a thread or the process ended. */
  suspect: boolean;
  answer(answer: SandboxAnswer<unknown>): void;
  fail(error: Error): void;
};

export type QueueBounds = {
  /** Jobs that may wait. */
  waitingJobs: number;
  waitingBytes: number;
  /** What goes into one batch; a job that is larger goes alone. */
  batchJobs: number;
  batchBytes: number;
};

/** Jobs to send together. While `alone`, nothing else may be under way. */
export type Lot = { jobs: QueuedJob[]; alone: boolean };

/** Makes the queue in front of the process: what is to be run again goes first. */
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
    /** False: there is no room. */
    push(job: QueuedJob): boolean {
      if (fresh.length >= bounds.waitingJobs) return false;
      if (fresh.length > 0 && freshBytes + job.bytes > bounds.waitingBytes) return false;
      fresh.push(job);
      freshBytes += job.bytes;
      return true;
    },
    /** These together, before all that waits. */
    again(jobs: QueuedJob[]): void {
      if (jobs.length > 0) again.push(jobs);
    },
    /** Each of these with nothing else under way, before all that waits. */
    oneByOne(jobs: QueuedJob[]): void {
      alone.push(...jobs);
    },
    /** What to send now, given what is under way; null: nothing. */
    next(underWay: readonly Lot[]): Lot | null {
      if (underWay.some((lot) => lot.alone)) return null;
      if (alone.length > 0) {
        if (underWay.length > 0) return null;
        return { jobs: alone.splice(0, 1), alone: true };
      }
      const jobs = again.shift() ?? takeFresh();
      return jobs.length > 0 ? { jobs, alone: false } : null;
    },
    size: () => fresh.length + again.reduce((sum, lot) => sum + lot.length, alone.length),
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
