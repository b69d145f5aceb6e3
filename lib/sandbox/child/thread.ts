import { Worker } from 'node:worker_threads';

export type ThreadSettings = {
  /** Path of the module that serves the jobs. */
  entry: string;
  /** The wall-clock limit of a job; its own limits stop nearly every job long before. */
  wallMs: number;
  /** Heap limit of one thread. */
  heapMb: number;
};

/** A batch for a thread. */
export type ThreadBatch = { id: number; payload: ArrayBuffer };

/** The batch that a thread was running when it ended, and the index of its job. */
export type ThreadFault = {
  id: number;
  index: number;
  reason: 'timeout' | 'crash';
  message: string;
};

export type ThreadEvents = {
  ready(): void;
  finished(id: number, results: ArrayBuffer): void;
  /** The thread has ended, and its batch with it, if it had one. */
  ended(fault: ThreadFault | null, message: string): void;
};

export type Thread = ReturnType<typeof startThread>;

/** Starts a thread that runs one batch at a time. */
export const startThread = (settings: ThreadSettings, events: ThreadEvents) => {
  const progress = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(settings.entry, {
    workerData: { progress },
    resourceLimits: { maxOldGenerationSizeMb: settings.heapMb, maxYoungGenerationSizeMb: 48 },
    env: {},
    stdin: false,
  });
  let current: { id: number; begunBefore: number } | null = null;
  let seen = 0;
  let seenAt = 0;
  let hasEnded = false;
  let lastError = '';

  const end = (reason: 'timeout' | 'crash', message: string) => {
    if (hasEnded) return;
    hasEnded = true;
    const begun = Atomics.load(progress, 0);
    const fault = current && {
      id: current.id,
      index: Math.max(0, begun - current.begunBefore - 1),
      reason,
      message,
    };
    current = null;
    events.ended(fault, message);
  };
  worker.on('message', (message: 'ready' | ArrayBuffer) => {
    if (hasEnded) return;
    if (message === 'ready') return events.ready();
    const done = current;
    current = null;
    if (done !== null) events.finished(done.id, message);
  });
  worker.on('error', (error) => {
    lastError = error instanceof Error ? error.message : String(error);
  });
  worker.on('exit', (code) => end('crash', lastError || `the thread ended with ${code}`));

  return {
    isFree: () => current === null,
    run({ id, payload }: ThreadBatch, now: number) {
      seen = Atomics.load(progress, 0);
      seenAt = now;
      current = { id, begunBefore: seen };
      worker.postMessage(payload, [payload]);
    },
    /** Ends the thread when its current job exceeded the wall-clock limit. */
    check(now: number) {
      if (current === null) return;
      const begun = Atomics.load(progress, 0);
      // A job's time starts with the job: before that, the thread may still be loading its module.
      if (begun !== seen || begun === current.begunBefore) {
        seen = begun;
        seenAt = now;
      } else if (now - seenAt >= settings.wallMs) {
        end('timeout', `stopped after ${settings.wallMs} ms`);
        void worker.terminate();
      }
    },
  };
};
