import type { SandboxJob } from './job';

/** A batch as the thread sees it: kind, index into `shared` or -1, input. */
export type Batch = { shared: unknown[]; jobs: [kind: string, shared: number, input: unknown][] };

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
export const parseBatch = (payload: ArrayBuffer): Batch =>
  JSON.parse(Buffer.from(payload).toString('utf8'));
