import { parentPort, workerData } from 'node:worker_threads';
import { type BatchJob, parseBatch } from './batch-text';
import type { JobResult } from './job';
import { encodeResults, type ThreadResult } from './results';

/** Functions by the kind of job. The caller of a kind encodes the arguments of its function. */
export type JobFunctions = Record<string, (input: never, shared: never, raw: string) => JobResult>;

/** `progress` holds the number of jobs that the thread has ever started. */
export type ThreadData = { progress: Int32Array };

const isThreadData = (data: unknown): data is ThreadData =>
  typeof data === 'object' && data !== null && 'progress' in data;

/** Runs jobs in this thread, batch by batch. A job whose function throws has failed. */
export const serveJobs = (functions: JobFunctions): void => {
  if (parentPort === null || !isThreadData(workerData))
    throw new Error('Jobs run only in a thread of the sandbox');
  const port = parentPort;
  const { progress } = workerData;

  const run = ({ kind, input, shared, raw }: BatchJob<never, never>): ThreadResult => {
    const serve = functions[kind];
    if (serve === undefined) return { failed: `There are no jobs of the kind ${kind}` };
    try {
      return serve(input, shared, raw);
    } catch (error) {
      return { failed: error instanceof Error ? error.message : String(error) };
    }
  };

  port.on('message', (payload: ArrayBuffer) => {
    const results = parseBatch<never, never>(payload).map((job) => {
      Atomics.add(progress, 0, 1);
      return run(job);
    });
    const { buffer } = encodeResults(results);
    port.postMessage(buffer, [buffer]);
  });
  port.postMessage('ready');
};
