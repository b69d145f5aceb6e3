import { decodeAnswers } from './answers';
import { toBatchText } from './batch-text';
import { makeChildKeeper, type SandboxClock } from './child-keeper';
import { FRAME, type Frame } from './frame';
import type { SandboxAnswer, SandboxJob } from './job';
import { type Lot, makeJobQueue, type QueuedJob } from './job-queue';
import { SandboxError } from './sandbox-error';
import { SANDBOX_DEFAULTS, type SandboxSettings } from './sandbox-settings';
import type { StartChild } from './start-child';

/** What happens in a sandbox, for metrics and the log. */
export type SandboxEvent =
  | { kind: 'batch'; jobs: number; durationMs: number }
  | { kind: 'timeout' | 'crash'; jobKind: string }
  | { kind: 'restart'; how: string };

export type Sandbox = {
  /**
   * Runs a job with whatever else is asked for at the time. Rejects with a SandboxError when it was
   * not run: too much waits, the sandbox is stopped, or its process does not start. `Value` is what
   * the thread's function for the kind gives back, as JSON passes it on.
   */
  run<Value>(job: SandboxJob): Promise<SandboxAnswer<Value>>;
  /** Jobs that wait, those under way aside. */
  queued(): number;
  /** Answers how to stop being told. */
  watch(listener: (event: SandboxEvent) => void): () => void;
  /** Process id of the child, while there is one. */
  pid(): number | undefined;
  /** Lets what was asked for end, for `stopMs` at most, rejects the rest, and ends the child. */
  stop(): Promise<void>;
};

type UnderWay = Lot & { sentAt: number };

const GIVE_UP_AFTER_STARTS = 3;

/** Makes a sandbox: a process of its own, started at the first job, that runs jobs in threads. */
export const makeSandbox = (
  deps: { startChild: StartChild; clock: SandboxClock },
  changes: Partial<SandboxSettings> = {},
): Sandbox => {
  const settings = { ...SANDBOX_DEFAULTS, ...changes };
  const { clock } = deps;
  const queue = makeJobQueue(settings);
  const underWay = new Map<number, UnderWay>();
  const listeners = new Set<(event: SandboxEvent) => void>();
  let isStopping = false;
  let isFlushAsked = false;
  let batchId = 0;
  let idle = () => {};

  const tell = (event: SandboxEvent) => {
    for (const listener of listeners) listener(event);
  };
  const hasWork = () => underWay.size > 0 || queue.size() > 0;
  const send = (lot: Lot) => {
    batchId = (batchId + 1) % 0xffff_ffff;
    underWay.set(batchId, { ...lot, sentAt: clock.now().getTime() });
    keeper.send(FRAME.jobs, batchId, toBatchText(lot.jobs));
  };
  const pump = () => {
    if (keeper.isReady()) {
      while (underWay.size < settings.batchesUnderWay) {
        const lot = queue.next([...underWay.values()]);
        if (lot === null) break;
        send(lot);
      }
    } else if (queue.size() > 0) keeper.wake();
    keeper.setBusy(hasWork());
    if (!hasWork()) idle();
  };
  const crash = (job: QueuedJob, message: string) => {
    tell({ kind: 'crash', jobKind: job.kind });
    job.answer({ ok: false, kind: 'crash', message });
  };
  const take = (id: number): UnderWay | null => {
    const lot = underWay.get(id) ?? null;
    underWay.delete(id);
    return lot;
  };

  const takeAnswers = ({ id, payload }: Frame) => {
    const lot = take(id);
    if (lot === null) return;
    const answers = decodeAnswers(payload);
    const durationMs = clock.now().getTime() - lot.sentAt;
    tell({ kind: 'batch', jobs: lot.jobs.length, durationMs });
    for (const [at, job] of lot.jobs.entries()) {
      const answer = answers[at] ?? { failed: 'The sandbox gave no answer' };
      if ('failed' in answer) job.answer({ ok: false, kind: 'failed', message: answer.failed });
      else job.answer({ ok: true, value: answer.value, body: answer.body ?? null });
    }
  };
  // One job ended its thread: the others of the batch had no part in it and are run again.
  const takeFault = ({ id, payload }: Frame) => {
    const lot = take(id);
    if (lot === null) return;
    const fault: { index: number; reason: 'timeout' | 'crash'; message: string } = JSON.parse(
      payload.toString(),
    );
    const culprit = lot.jobs[fault.index];
    queue.again(lot.jobs.slice(0, fault.index));
    queue.again(lot.jobs.slice(fault.index + 1));
    if (culprit === undefined) return;
    if (fault.reason === 'timeout') {
      tell({ kind: 'timeout', jobKind: culprit.kind });
      culprit.answer({ ok: false, kind: 'timeout', message: fault.message });
    } else if (culprit.suspect) crash(culprit, fault.message);
    else {
      // What filled the thread's heap may have been left there by others: once more, in another.
      culprit.suspect = true;
      queue.again([culprit]);
    }
  };
  // Nobody knows who ended the process: alone, the culprit shows itself.
  const takeDeath = (how: string, wasReady: boolean) => {
    const lots = [...underWay.values()];
    underWay.clear();
    tell({ kind: 'restart', how });
    for (const { jobs, alone } of lots) {
      const [only] = jobs;
      if (alone && only?.suspect) crash(only, how);
      else {
        for (const job of jobs) job.suspect = true;
        queue.oneByOne(jobs);
      }
    }
    if (!wasReady && keeper.failures() >= GIVE_UP_AFTER_STARTS) {
      const error = new SandboxError('unavailable', `The sandbox does not start (${how}).`);
      for (const job of queue.clear()) job.fail(error);
    }
    pump();
  };

  const keeper = makeChildKeeper(deps, settings, {
    ready: pump,
    died: takeDeath,
    frame(frame) {
      if (frame.type === FRAME.answers) takeAnswers(frame);
      else if (frame.type === FRAME.fault) takeFault(frame);
      pump();
    },
  });
  const flush = () => {
    isFlushAsked = false;
    pump();
  };

  return {
    run: <Value>(job: SandboxJob) =>
      new Promise<SandboxAnswer<Value>>((resolve, reject) => {
        const { kind, shared, input, raw } = job;
        const bytes = input.length + (shared?.length ?? 0) + (raw?.length ?? 0);
        // The two ends of a kind agree on what it answers.
        const answer = (given: SandboxAnswer<Value>) => resolve(given);
        const queued = { kind, shared, input, raw, bytes, suspect: false, answer, fail: reject };
        if (isStopping) return reject(new SandboxError('stopped', 'The sandbox is stopped.'));
        if (!queue.push(queued)) {
          const message = `The sandbox is full: ${queue.size()} jobs wait. Try again later.`;
          return reject(new SandboxError('full', message));
        }
        if (isFlushAsked) return;
        isFlushAsked = true;
        // All that is asked for in this turn goes together.
        setImmediate(flush);
      }),
    queued: queue.size,
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    pid: keeper.pid,
    async stop() {
      isStopping = true;
      if (hasWork()) {
        await new Promise<void>((resolve) => {
          const cancel = clock.setTimer(resolve, settings.stopMs);
          idle = () => {
            cancel();
            resolve();
          };
        });
      }
      const rest = [...queue.clear(), ...[...underWay.values()].flatMap(({ jobs }) => jobs)];
      underWay.clear();
      const error = new SandboxError('stopped', 'The sandbox was stopped before it had run this.');
      for (const job of rest) job.fail(error);
      await keeper.stop(settings.killAfterMs);
    },
  };
};
