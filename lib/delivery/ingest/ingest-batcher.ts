import type { IncomingEvent } from '@/lib/event-hooks/evaluate/incoming-event';
import type { PublishResult } from '../store';

export type IngestBatcherDeps = {
  /** Writes several publish requests in one transaction; if it rejects, none is written. */
  write: (requests: IncomingEvent[][]) => Promise<PublishResult[]>;
  /** Whether a single request may have caused the error, so that the others are retried alone. */
  isDataError: (error: unknown) => boolean;
};

/** The size of a transaction, which contains at least one request, and how many run in parallel. */
export type IngestBatcherLimits = { maxEvents: number; maxBytes: number; transactions: number };

export type IngestBatcher = {
  /** `bytes` is the approximate size of the data. */
  submit(request: IncomingEvent[], bytes: number): Promise<PublishResult>;
  /** Resolves when no transaction is running. */
  idle(): Promise<void>;
};

type Waiting = {
  request: IncomingEvent[];
  bytes: number;
  resolve: (result: PublishResult) => void;
  reject: (error: unknown) => void;
};

/**
 * Makes the batcher: requests that arrive while a transaction is running share the next one, which
 * spreads the cost of a commit under load and adds no delay without it.
 */
export const makeIngestBatcher = (
  { write, isDataError }: IngestBatcherDeps,
  { maxEvents, maxBytes, transactions }: IngestBatcherLimits,
): IngestBatcher => {
  let waiting: Waiting[] = [];
  const underWay = new Set<Promise<void>>();

  const takeBatch = (): Waiting[] => {
    let events = 0;
    let total = 0;
    let count = 0;
    for (const { request, bytes } of waiting) {
      events += request.length;
      total += bytes;
      if (count > 0 && (events > maxEvents || total > maxBytes)) break;
      count += 1;
    }
    const batch = waiting.slice(0, count);
    waiting = waiting.slice(count);
    return batch;
  };

  const writeBatch = async (batch: Waiting[]): Promise<void> => {
    try {
      const results = await write(batch.map(({ request }) => request));
      batch.forEach(({ resolve, reject }, index) => {
        const result = results[index];
        if (result === undefined)
          reject(new Error('A publish request was written without a result.'));
        else resolve(result);
      });
    } catch (error) {
      const [only] = batch;
      if (only !== undefined && (batch.length === 1 || !isDataError(error))) {
        for (const { reject } of batch) reject(error);
      } else {
        for (const each of batch) await writeBatch([each]);
      }
    }
  };

  const start = (): void => {
    while (waiting.length > 0 && underWay.size < transactions) {
      const done = writeBatch(takeBatch()).then(() => {
        underWay.delete(done);
        start();
      });
      underWay.add(done);
    }
  };

  return {
    submit: (request, bytes) =>
      new Promise((resolve, reject) => {
        waiting.push({ request, bytes, resolve, reject });
        start();
      }),
    async idle() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
};
