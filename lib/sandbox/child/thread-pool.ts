import {
  startThread,
  type Thread,
  type ThreadBatch,
  type ThreadEvents,
  type ThreadFault,
  type ThreadSettings,
} from './thread';

export type PoolEvents = {
  /** The first thread is ready for work. */
  ready(): void;
  finished: ThreadEvents['finished'];
  fault(fault: ThreadFault): void;
  /** A thread ended before it was ready, so no thread can be started. */
  broken(message: string): void;
};

/**
 * Makes a pool that grows up to `threads`, with a spare thread that is started in advance and
 * replaces one that ends.
 */
export const makeThreadPool = (
  settings: ThreadSettings & { threads: number; now: () => number },
  events: PoolEvents,
) => {
  const threads = new Set<Thread>();
  const waiting: ThreadBatch[] = [];
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
      finished(id, results) {
        events.finished(id, results);
        dispatch();
      },
      ended(fault, message) {
        if (!wasReady) return events.broken(`A thread could not start: ${message}`);
        threads.delete(thread);
        if (spare === thread) startSpare();
        if (fault !== null) events.fault(fault);
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
    run(batch: ThreadBatch) {
      waiting.push(batch);
      dispatch();
    },
    /** Ends threads whose job exceeded its time. Must be called periodically. */
    check() {
      const now = settings.now();
      for (const thread of [...threads]) thread.check(now);
    },
    isBusy: () => waiting.length > 0 || [...threads].some((thread) => !thread.isFree()),
  };
};
