import { describe, expect, test } from 'vitest';
import type { IncomingEvent } from '@/lib/event-hooks/evaluate/incoming-event';
import { makeIncomingEvent } from '@/lib/testing/factories';
import type { PublishResult } from '../store';
import { makeIngestBatcher } from './ingest-batcher';

const accepted = (id: string): PublishResult => ({
  kind: 'accepted',
  receipts: [{ id, deliveries: [], repeated: false }],
});
const request = (name: string): IncomingEvent[] => [makeIncomingEvent({ data: { name } })];
const nameOf = ([event]: IncomingEvent[]): string => String(event?.data.name);

/** A batcher whose transactions end when the test ends them. */
const setup = ({ transactions = 1, maxEvents = 100, maxBytes = 1_000 } = {}) => {
  const batches: { names: string[]; end: (error?: Error) => void }[] = [];
  const batcher = makeIngestBatcher(
    {
      isDataError: (error) => error instanceof Error && error.message === 'bad data',
      write: (requests) =>
        new Promise((resolve, reject) => {
          const names = requests.map(nameOf);
          const end = (error?: Error) => (error ? reject(error) : resolve(names.map(accepted)));
          batches.push({ names, end });
        }),
    },
    { maxEvents, maxBytes, transactions },
  );
  return { batcher, batches };
};
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('the ingest batcher', () => {
  test('a single request is written immediately', () => {
    const { batcher, batches } = setup();
    void batcher.submit(request('a'), 10);
    expect(batches.map(({ names }) => names)).toEqual([['a']]);
  });

  test('requests that arrive during a transaction share the next one', async () => {
    const { batcher, batches } = setup();
    const results = ['a', 'b', 'c'].map((name) => batcher.submit(request(name), 10));
    batches[0]?.end();
    await settle();
    batches[1]?.end();
    expect(batches.map(({ names }) => names)).toEqual([['a'], ['b', 'c']]);
    expect(await Promise.all(results)).toEqual(['a', 'b', 'c'].map(accepted));
  });

  test('as many transactions run in parallel as allowed', () => {
    const { batcher, batches } = setup({ transactions: 2 });
    for (const name of ['a', 'b', 'c']) void batcher.submit(request(name), 10);
    expect(batches.map(({ names }) => names)).toEqual([['a'], ['b']]);
  });

  test('a transaction takes no more events than allowed, but at least one request', async () => {
    const { batcher, batches } = setup({ maxEvents: 2 });
    const large = Array.from({ length: 5 }, () => makeIncomingEvent({ data: { name: 'large' } }));
    for (const each of [request('a'), large, request('b'), request('c'), request('d')])
      void batcher.submit(each, 10);
    for (let at = 0; at < 3; at++) {
      batches[at]?.end();
      await settle();
    }
    expect(batches.map(({ names }) => names)).toEqual([['a'], ['large'], ['b', 'c'], ['d']]);
  });

  test('a transaction takes no more data than allowed, but at least one request', async () => {
    const { batcher, batches } = setup({ maxBytes: 100 });
    for (const [name, bytes] of Object.entries({ a: 10, b: 500, c: 60, d: 60 })) {
      void batcher.submit(request(name), bytes);
    }
    for (let at = 0; at < 3; at++) {
      batches[at]?.end();
      await settle();
    }
    expect(batches.map(({ names }) => names)).toEqual([['a'], ['b'], ['c'], ['d']]);
  });

  test('when the database rejects a batch, only the request that caused it fails', async () => {
    const { batcher, batches } = setup();
    void batcher.submit(request('first'), 10);
    const results = ['good', 'bad', 'fine'].map((name) =>
      batcher.submit(request(name), 10).catch((error: Error) => error.message),
    );
    batches[0]?.end();
    await settle();
    batches[1]?.end(new Error('bad data'));
    for (const [at, error] of [undefined, new Error('bad data'), undefined].entries()) {
      await settle();
      batches[2 + at]?.end(error);
    }
    expect(await Promise.all(results)).toEqual([accepted('good'), 'bad data', accepted('fine')]);
    expect(batches.slice(2).map(({ names }) => names)).toEqual([['good'], ['bad'], ['fine']]);
  });

  test('when the database is unreachable, all requests of the batch fail once', async () => {
    const { batcher, batches } = setup();
    void batcher.submit(request('first'), 10);
    const results = ['a', 'b'].map((name) =>
      batcher.submit(request(name), 10).catch((error: Error) => error.message),
    );
    batches[0]?.end();
    await settle();
    batches[1]?.end(new Error('connection lost'));
    expect(await Promise.all(results)).toEqual(['connection lost', 'connection lost']);
    expect(batches).toHaveLength(2);
  });

  test('is idle when no request is being written or waiting', async () => {
    const { batcher, batches } = setup();
    for (const name of ['a', 'b']) void batcher.submit(request(name), 10);
    let isIdle = false;
    const idle = batcher.idle().then(() => {
      isIdle = true;
    });
    batches[0]?.end();
    await settle();
    expect(isIdle).toBe(false);
    batches[1]?.end();
    await idle;
  });
});
