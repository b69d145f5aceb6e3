import type { SandboxJob } from './job';

/** A job in the thread; `shared` is undefined when it shares nothing. */
export type BatchJob<Input, Shared> = {
  kind: string;
  input: Input;
  shared: Shared;
  /** UTF-8 with one byte per character; empty when absent. */
  raw: string;
};

/** Separates the parts of a batch: the one character that JSON never contains unescaped. */
const END = '\0';

/** Stands for a job that differs from the previous one only in `raw`, as most of a burst do. */
const SAME = '0';

/** Encodes a batch: one JSON document with all that is parsed, then the raw strings. */
export const toBatchText = (jobs: readonly SandboxJob[]): string => {
  const sharedAt = new Map<string, number>();
  let shared = '';
  let text = '';
  let raw = '';
  let last: SandboxJob | null = null;
  for (const job of jobs) {
    raw += `${END}${job.raw ?? ''}`;
    if (last !== null && isSame(job, last)) {
      text += `,${SAME}`;
      continue;
    }
    last = job;
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
  return `{"shared":[${shared}],"jobs":[${text}]}${raw}`;
};

const isSame = (one: SandboxJob, other: SandboxJob): boolean =>
  one.kind === other.kind && one.shared === other.shared && one.input === other.input;

/** Decodes what toBatchText wrote. Jobs share one object for `shared`, which must not be changed. */
export const parseBatch = <Input, Shared>(payload: ArrayBuffer): BatchJob<Input, Shared>[] => {
  const bytes = Buffer.from(payload);
  const parsed = bytes.indexOf(0);
  const batch = JSON.parse(bytes.toString('utf8', 0, parsed));
  const raws = bytes.toString('latin1', parsed);
  const jobs: BatchJob<Input, Shared>[] = [];
  let from = 1;
  let [kind, at, input] = batch.jobs[0] ?? [];
  for (const job of batch.jobs) {
    if (job !== 0) [kind, at, input] = job;
    const end = raws.indexOf(END, from);
    const raw = end < 0 ? raws.slice(from) : raws.slice(from, end);
    jobs.push({ kind, input, shared: batch.shared[at], raw });
    from = end + 1;
  }
  return jobs;
};
