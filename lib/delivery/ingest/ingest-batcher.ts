import type { IncomingEvent } from '@/lib/event-hooks/evaluate/incoming-event';
import type { PostResult } from '../store';

export type IngestBatcherDeps = {
  /** Writes several posts in one transaction: all of them or, when it rejects, none. */
  write: (posts: IncomingEvent[][]) => Promise<PostResult[]>;
  /** Whether a failure may be the fault of one post, so that the others deserve another try. */
  isDataError: (error: unknown) => boolean;
};

/** What one transaction takes, always at least one post; and how many transactions overlap. */
export type IngestBatcherLimits = { maxEvents: number; maxBytes: number; transactions: number };

export type IngestBatcher = {
  /** `bytes` is about what its data takes. */
  submit(post: IncomingEvent[], bytes: number): Promise<PostResult>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
};

type Waiting = {
  post: IncomingEvent[];
  bytes: number;
  resolve: (result: PostResult) => void;
  reject: (error: unknown) => void;
};

/**
 * Lets posts that come in while a transaction is under way share the next one, so that the cost of a
 * commit is shared under load and nobody waits when there is none.
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
    for (const { post, bytes } of waiting) {
      events += post.length;
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
      const results = await write(batch.map(({ post }) => post));
      batch.forEach(({ resolve, reject }, index) => {
        const result = results[index];
        if (result === undefined) reject(new Error('A post was written without an answer.'));
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
    submit: (post, bytes) =>
      new Promise((resolve, reject) => {
        waiting.push({ post, bytes, resolve, reject });
        start();
      }),
    async idle() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
};
