import { Worker } from 'node:worker_threads';

export type ThreadSettings = {
  /** Path of the module that serves the jobs. */
  entry: string;
  /** A job may take so long; what it costs is bounded by its own limits long before. */
  wallMs: number;
  /** Heap of one thread. */
  heapMb: number;
};

/** A batch on its way through a thread. */
export type Carried = { id: number; payload: ArrayBuffer };

/** The batch a thread was at, and which of its jobs. */
export type Lost = { id: number; index: number; reason: 'timeout' | 'crash'; message: string };

export type ThreadEvents = {
  ready(): void;
  answered(id: number, answers: ArrayBuffer): void;
  /** The thread is gone, and with it its batch, when it had one. */
  gone(lost: Lost | null, message: string): void;
};

export type Thread = ReturnType<typeof startThread>;

/** Starts a thread that does one batch at a time. */
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
  let isGone = false;
  let lastError = '';

  const leave = (reason: 'timeout' | 'crash', message: string) => {
    if (isGone) return;
    isGone = true;
    const begun = Atomics.load(progress, 0);
    const lost = current && {
      id: current.id,
      index: Math.max(0, begun - current.begunBefore - 1),
      reason,
      message,
    };
    current = null;
    events.gone(lost, message);
  };
  worker.on('message', (message: 'ready' | ArrayBuffer) => {
    if (isGone) return;
    if (message === 'ready') return events.ready();
    const done = current;
    current = null;
    if (done !== null) events.answered(done.id, message);
  });
  worker.on('error', (error) => {
    lastError = error instanceof Error ? error.message : String(error);
  });
  worker.on('exit', (code) => leave('crash', lastError || `the thread ended with ${code}`));

  return {
    isFree: () => current === null,
    run({ id, payload }: Carried, now: number) {
      seen = Atomics.load(progress, 0);
      seenAt = now;
      current = { id, begunBefore: seen };
      worker.postMessage(payload, [payload]);
    },
    /** Ends the thread when the job it is at has had its time, seen from outside. */
    check(now: number) {
      if (current === null) return;
      const begun = Atomics.load(progress, 0);
      // A job's time begins when it does: before, the thread may still be loading its module.
      if (begun !== seen || begun === current.begunBefore) {
        seen = begun;
        seenAt = now;
      } else if (now - seenAt >= settings.wallMs) {
        leave('timeout', `stopped after ${settings.wallMs} ms`);
        void worker.terminate();
      }
    },
  };
};
