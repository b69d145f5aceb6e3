import {
  type Carried,
  type Lost,
  startThread,
  type Thread,
  type ThreadEvents,
  type ThreadSettings,
} from './thread';

export type PoolEvents = {
  /** The first thread waits for work. */
  ready(): void;
  answered: ThreadEvents['answered'];
  fault(lost: Lost): void;
  /** A thread ended before it was of any use: nothing can be done here. */
  broken(message: string): void;
};

/**
 * Makes a pool that grows up to `threads`, and keeps one more started ahead, which takes the place
 * of one that is lost at once.
 */
export const makeThreadPool = (
  settings: ThreadSettings & { threads: number; now: () => number },
  events: PoolEvents,
) => {
  const threads = new Set<Thread>();
  const waiting: Carried[] = [];
  let spare: Thread | null = null;
  let isReady = false;

  const startSpare = () => {
    let wasReady = false;
    const thread = startThread(settings, {
      ready() {
        wasReady = true;
        if (!isReady) events.ready();
        isReady = true;
      },
      answered(id, answers) {
        events.answered(id, answers);
        dispatch();
      },
      gone(lost, message) {
        if (!wasReady) return events.broken(`A thread could not start: ${message}`);
        threads.delete(thread);
        if (spare === thread) startSpare();
        if (lost !== null) events.fault(lost);
        dispatch();
      },
    });
    spare = thread;
  };
  const takeThread = (): Thread | null => {
    for (const thread of threads) if (thread.isFree()) return thread;
    if (threads.size >= settings.threads || spare === null) return null;
    const thread = spare;
    threads.add(thread);
    startSpare();
    return thread;
  };
  const dispatch = () => {
    while (waiting.length > 0) {
      const thread = takeThread();
      if (thread === null) return;
      const next = waiting.shift();
      if (next !== undefined) thread.run(next, settings.now());
    }
  };

  startSpare();
  return {
    run(batch: Carried) {
      waiting.push(batch);
      dispatch();
    },
    /** Looks whether a job has had its time. To be called every so often. */
    check() {
      const now = settings.now();
      for (const thread of [...threads]) thread.check(now);
    },
    isBusy: () => waiting.length > 0 || [...threads].some((thread) => !thread.isFree()),
  };
};
