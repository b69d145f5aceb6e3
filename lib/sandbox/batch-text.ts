import type { SandboxJob } from './job';

/** A job as the thread sees it; what it shares is undefined when it shares nothing. */
export type BatchJob<Input, Shared> = {
  kind: string;
  input: Input;
  shared: Shared;
  /** UTF-8, one byte per character; empty when there is none. */
  raw: string;
};

/** Ends each part of a batch: the one character JSON never has as it is. */
const END = '\0';

/** A batch as one text: JSON of all that is to be parsed, so that it is parsed at once, and the rest. */
export const toBatchText = (jobs: readonly SandboxJob[]): string => {
  const sharedAt = new Map<string, number>();
  let shared = '';
  let text = '';
  let raw = '';
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
    raw += `${END}${job.raw ?? ''}`;
  }
  return `{"shared":[${shared}],"jobs":[${text}]}${raw}`;
};

/** Reads what toBatchText wrote. */
export const parseBatch = <Input, Shared>(payload: ArrayBuffer): BatchJob<Input, Shared>[] => {
  const bytes = Buffer.from(payload);
  const parsed = bytes.indexOf(0);
  const batch = JSON.parse(bytes.toString('utf8', 0, parsed));
  const raws = bytes.toString('latin1', parsed);
  const jobs: BatchJob<Input, Shared>[] = [];
  let from = 1;
  for (const [kind, at, input] of batch.jobs) {
    const end = raws.indexOf(END, from);
    const raw = end < 0 ? raws.slice(from) : raws.slice(from, end);
    jobs.push({ kind, input, shared: batch.shared[at], raw });
    from = end + 1;
  }
  return jobs;
};
