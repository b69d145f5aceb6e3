import type { SandboxJob } from './job';

/** A job as the thread sees it; what it shares is undefined when it shares nothing. */
export type BatchJob<Input, Shared> = { kind: string; input: Input; shared: Shared };

/** A batch as one JSON text, so that one parse is all the thread needs. */
export const toBatchText = (jobs: readonly SandboxJob[]): string => {
  const sharedAt = new Map<string, number>();
  let shared = '';
  let text = '';
  for (const job of jobs) {
    let at = -1;
    if (job.shared !== undefined) {
      at = sharedAt.get(job.shared) ?? sharedAt.size;
      if (at === sharedAt.size) {
        sharedAt.set(job.shared, at);
        shared += at === 0 ? job.shared : `,${job.shared}`;
      }
    }
    text += `${text === '' ? '' : ','}["${job.kind}",${at},${job.input}]`;
  }
  return `{"shared":[${shared}],"jobs":[${text}]}`;
};

/** Reads what toBatchText wrote. */
export const parseBatch = <Input, Shared>(payload: ArrayBuffer): BatchJob<Input, Shared>[] => {
  const batch = JSON.parse(Buffer.from(payload).toString('utf8'));
  const jobs: BatchJob<Input, Shared>[] = [];
  for (const [kind, at, input] of batch.jobs) jobs.push({ kind, input, shared: batch.shared[at] });
  return jobs;
};
