import type { Batch, JobQueue, QueuedJob } from './job-queue';
import { decodeResults } from './results';
import type { SandboxEvent } from './sandbox-event';

type Fault = { index: number; reason: 'timeout' | 'crash'; message: string };

/** Makes what settles the jobs of a batch, or queues them again, when the batch has ended. */
export const makeBatchSettler = (
  queue: Pick<JobQueue, 'again' | 'oneByOne'>,
  emit: (event: SandboxEvent) => void,
) => {
  const crash = (job: QueuedJob, message: string) => {
    emit({ kind: 'crash', jobKind: job.kind });
    job.resolve({ ok: false, kind: 'crash', message });
  };

  return {
    finished({ jobs }: Batch, payload: Buffer, durationMs: number) {
      const results = decodeResults(payload);
      emit({ kind: 'batch', jobs: jobs.length, durationMs });
      for (const [at, job] of jobs.entries()) {
        const result = results[at] ?? { failed: 'The sandbox returned no result' };
        if ('failed' in result) job.resolve({ ok: false, kind: 'failed', message: result.failed });
        else job.resolve({ ok: true, value: result.value, body: result.body ?? null });
      }
    },

    /** One job ended its thread: the others of the batch were not involved and run again. */
    faulted({ jobs }: Batch, payload: Buffer) {
      const fault: Fault = JSON.parse(payload.toString());
      const culprit = jobs[fault.index];
      queue.again(jobs.slice(0, fault.index));
      queue.again(jobs.slice(fault.index + 1));
      if (culprit === undefined) return;
      if (fault.reason === 'timeout') {
        emit({ kind: 'timeout', jobKind: culprit.kind });
        culprit.resolve({ ok: false, kind: 'timeout', message: fault.message });
      } else if (culprit.suspect) crash(culprit, fault.message);
      else {
        // Other jobs may have filled the thread's heap: run it once more, in another thread.
        culprit.suspect = true;
        queue.again([culprit]);
      }
    },

    /** The process died, and the job that caused it is unknown: run alone, it shows itself. */
    died(batches: Iterable<Batch>, how: string) {
      emit({ kind: 'restart', how });
      for (const { jobs, alone } of batches) {
        const [only] = jobs;
        if (alone && only?.suspect) crash(only, how);
        else {
          for (const job of jobs) job.suspect = true;
          queue.oneByOne(jobs);
        }
      }
    },
  };
};
