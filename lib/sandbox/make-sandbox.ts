import { toBatchText } from './batch-text';
import { makeChildKeeper, type SandboxClock } from './child-keeper';
import { FRAME } from './frame';
import type { JobOutcome, SandboxJob } from './job';
import { type Batch, makeJobQueue } from './job-queue';
import { SandboxError } from './sandbox-error';
import type { SandboxEvent } from './sandbox-event';
import { SANDBOX_DEFAULTS, type SandboxSettings } from './sandbox-settings';
import { makeBatchSettler } from './settle-batches';
import type { StartChild } from './start-child';

export type Sandbox = {
  /**
   * Runs a job, in a batch with others requested at the same time. Rejects with a SandboxError when
   * it was not run: the queue is full, the sandbox is stopped, or its process does not start. `Value`
   * is the return value of the thread's function for the kind, after JSON.
   */
  run<Value>(job: SandboxJob): Promise<JobOutcome<Value>>;
  /** Returns the number of queued jobs, without those that are running. */
  queued(): number;
  /** Returns a function that removes the listener. */
  watch(listener: (event: SandboxEvent) => void): () => void;
  /** Returns the process id of the child, while there is one. */
  pid(): number | undefined;
  /** Waits for requested jobs, `stopMs` at most, rejects the rest, and ends the child. */
  stop(): Promise<void>;
};

type InFlight = Batch & { sentAt: number };

const GIVE_UP_AFTER_STARTS = 3;

/** Makes a sandbox: a process of its own, started at the first job, that runs jobs in threads. */
export const makeSandbox = (
  deps: { startChild: StartChild; clock: SandboxClock },
  changes: Partial<SandboxSettings> = {},
): Sandbox => {
  const settings = { ...SANDBOX_DEFAULTS, ...changes };
  const { clock } = deps;
  const queue = makeJobQueue(settings);
  const inFlight = new Map<number, InFlight>();
  const listeners = new Set<(event: SandboxEvent) => void>();
  const settler = makeBatchSettler(queue, (event) => {
    for (const listener of listeners) listener(event);
  });
  let isStopping = false;
  let isFlushScheduled = false;
  let batchId = 0;
  let onIdle = () => {};

  const hasWork = () => inFlight.size > 0 || queue.size() > 0;
  const send = (batch: Batch) => {
    batchId = (batchId + 1) % 0xffff_ffff;
    inFlight.set(batchId, { ...batch, sentAt: clock.now().getTime() });
    keeper.send(FRAME.jobs, batchId, toBatchText(batch.jobs));
  };
  const pump = () => {
    if (keeper.isReady()) {
      while (inFlight.size < settings.maxBatchesInFlight) {
        const batch = queue.next([...inFlight.values()]);
        if (batch === null) break;
        send(batch);
      }
    } else if (queue.size() > 0) keeper.wake();
    keeper.setBusy(hasWork());
    if (!hasWork()) onIdle();
  };

  const keeper = makeChildKeeper(deps, settings, {
    ready: pump,
    frame({ type, id, payload }) {
      const batch = inFlight.get(id);
      inFlight.delete(id);
      if (batch !== undefined && type === FRAME.results)
        settler.finished(batch, payload, clock.now().getTime() - batch.sentAt);
      else if (batch !== undefined && type === FRAME.fault) settler.faulted(batch, payload);
      pump();
    },
    died(how, wasReady) {
      const batches = [...inFlight.values()];
      inFlight.clear();
      settler.died(batches, how);
      if (!wasReady && keeper.failures() >= GIVE_UP_AFTER_STARTS) {
        const error = new SandboxError('unavailable', `The sandbox does not start (${how}).`);
        for (const job of queue.clear()) job.reject(error);
      }
      pump();
    },
  });

  // All jobs requested in this turn of the event loop are sent together.
  const scheduleFlush = () => {
    if (isFlushScheduled) return;
    isFlushScheduled = true;
    setImmediate(() => {
      isFlushScheduled = false;
      pump();
    });
  };
  const waitUntilIdle = () =>
    new Promise<void>((resolve) => {
      const cancel = clock.setTimer(resolve, settings.stopMs);
      onIdle = () => {
        cancel();
        resolve();
      };
    });

  return {
    run: <Value>(job: SandboxJob) =>
      new Promise<JobOutcome<Value>>((resolve, reject) => {
        const { kind, shared, input, raw } = job;
        const bytes = input.length + (shared?.length ?? 0) + (raw?.length ?? 0);
        // Caller and thread agree on the value of each kind of job.
        const settle = (outcome: JobOutcome<Value>) => resolve(outcome);
        const queued = { kind, shared, input, raw, bytes, suspect: false, resolve: settle, reject };
        if (isStopping) return reject(new SandboxError('stopped', 'The sandbox is stopped.'));
        if (!queue.push(queued)) {
          const message = `The sandbox is full: ${queue.size()} jobs wait. Try again later.`;
          return reject(new SandboxError('full', message));
        }
        scheduleFlush();
      }),
    queued: queue.size,
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    pid: keeper.pid,
    async stop() {
      isStopping = true;
      if (hasWork()) await waitUntilIdle();
      const rest = [...queue.clear(), ...[...inFlight.values()].flatMap(({ jobs }) => jobs)];
      inFlight.clear();
      const error = new SandboxError('stopped', 'The sandbox was stopped before it ran this job.');
      for (const job of rest) job.reject(error);
      await keeper.stop(settings.killAfterMs);
    },
  };
};
