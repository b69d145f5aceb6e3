import { parentPort, workerData } from 'node:worker_threads';
import { encodeAnswers, type ThreadAnswer } from './answers';
import { type BatchJob, parseBatch } from './batch-text';
import type { JobResult } from './job';

/** By the kind of job. The caller that names a kind encodes what its function takes. */
export type JobFunctions = Record<string, (input: never, shared: never, raw: string) => JobResult>;

/** How a thread tells what it is at: the number of jobs it has begun, ever. */
export type ThreadData = { progress: Int32Array };

const isThreadData = (data: unknown): data is ThreadData =>
  typeof data === 'object' && data !== null && 'progress' in data;

/** Makes of this thread one that does jobs, batch by batch. What a function throws is its answer. */
export const serveJobs = (functions: JobFunctions): void => {
  if (parentPort === null || !isThreadData(workerData))
    throw new Error('Jobs are served in a thread of the sandbox only');
  const port = parentPort;
  const { progress } = workerData;

  const run = ({ kind, input, shared, raw }: BatchJob<never, never>): ThreadAnswer => {
    const serve = functions[kind];
    if (serve === undefined) return { failed: `There are no jobs of the kind ${kind}` };
    try {
      return serve(input, shared, raw);
    } catch (error) {
      return { failed: error instanceof Error ? error.message : String(error) };
    }
  };

  port.on('message', (payload: ArrayBuffer) => {
    const answers = parseBatch<never, never>(payload).map((job) => {
      Atomics.add(progress, 0, 1);
      return run(job);
    });
    const { buffer } = encodeAnswers(answers);
    port.postMessage(buffer, [buffer]);
  });
  port.postMessage('ready');
};
