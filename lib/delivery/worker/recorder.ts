import type { Clock } from '../clock';
import type { Emitter } from '../events';
import type { AttemptResult } from '../store';

export type RecorderDeps = {
  write: (results: AttemptResult[]) => Promise<void>;
  clock: Clock;
  events: Emitter;
};

export type RecorderSettings = {
  /** A batch of this size is written immediately. */
  batchSize: number;
  /** A smaller batch is written this long after its first result. */
  delayMs: number;
  /** The delay before a failed batch is written again. */
  retryMs: number;
};

export type Recorder = {
  add(result: AttemptResult): void;
  /** Returns the number of results that are not written yet. */
  pending(): number;
  /** Resolves when all results are written; rejects when a last write fails. */
  flush(): Promise<void>;
};

/**
 * Makes the recorder, which writes results in batches, one batch at a time. A batch that fails is
 * kept and written again: its requests were sent, so their results must not be lost.
 */
export const makeRecorder = (
  { write, clock, events }: RecorderDeps,
  { batchSize, delayMs, retryMs }: RecorderSettings,
): Recorder => {
  let results: AttemptResult[] = [];
  let writing: Promise<boolean> | null = null;
  let cancelTimer: (() => void) | null = null;

  const schedule = (ms: number): void => {
    cancelTimer ??= clock.setTimer(() => {
      cancelTimer = null;
      void writeNext();
    }, ms);
  };

  const writeBatch = async (): Promise<boolean> => {
    const batch = results.slice(0, batchSize);
    try {
      await write(batch);
      results = results.slice(batch.length);
      events.emit('recorded', { results: batch });
      return true;
    } catch (error) {
      events.emit('fault', { during: 'record', error });
      return false;
    } finally {
      writing = null;
    }
  };

  const writeNext = async (): Promise<void> => {
    if (writing !== null || results.length === 0) return;
    cancelTimer?.();
    cancelTimer = null;
    writing = writeBatch();
    const isWritten = await writing;
    if (isWritten && results.length >= batchSize) await writeNext();
    else if (results.length > 0) schedule(isWritten ? delayMs : retryMs);
  };

  return {
    add(result) {
      results.push(result);
      if (results.length >= batchSize) void writeNext();
      else schedule(delayMs);
    },
    pending: () => results.length,
    async flush() {
      while (results.length > 0) {
        writing ??= writeBatch();
        const isWritten = await writing;
        if (!isWritten) throw new Error(`${results.length} results could not be recorded.`);
      }
      cancelTimer?.();
      cancelTimer = null;
    },
  };
};
