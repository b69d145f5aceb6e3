import { expect, test } from 'vitest';
import { makeWebhook } from '@/lib/testing/factories';
import { makePreviewClient, PATIENCE_MS, type PreviewListener } from './make-preview-client';
import type { PreviewPart, ToWorker } from './preview-job';

const draft = { hook: makeWebhook(), chosen: null, nowMs: 0 };
const part = (done: boolean): PreviewPart => ({
  rendered: [],
  done,
  difference: null,
  example: null,
  restricted: null,
});

const makeWorld = () => {
  const workers: { listener: PreviewListener; posted: ToWorker[]; ended: boolean }[] = [];
  const timers = new Map<() => void, number>();
  const parts: PreviewPart[] = [];
  const stops: string[] = [];
  const client = makePreviewClient<string>({
    startWorker: (listener) => {
      const worker = { listener, posted: [] as ToWorker[], ended: false };
      workers.push(worker);
      return {
        post: (message) => worker.posted.push(message),
        terminate: () => {
          worker.ended = true;
        },
      };
    },
    timer: {
      start: (ms, then) => {
        timers.set(then, ms);
        return () => timers.delete(then);
      },
    },
    onPart: (given) => parts.push(given),
    onStopped: (why) => stops.push(why),
  });
  const expire = (ms: number) => {
    for (const [then, after] of timers) if (after === ms) then();
  };
  return { client, workers, parts, stops, timers, expire };
};

test('results of an older draft are dropped', () => {
  const { client, workers, parts } = makeWorld();
  client.show(draft, '');
  client.show(draft, '');
  workers[0]?.listener.onMessage({ id: 1, part: part(true) });
  expect(parts).toEqual([]);
  workers[0]?.listener.onMessage({ id: 2, part: part(true) });
  expect(parts).toEqual([part(true)]);
});

test('a worker that is silent is ended, and the next draft gets another with the same setup', () => {
  const { client, workers, stops, timers, expire } = makeWorld();
  const setup = {
    events: [],
    base: null,
    uniqueFields: [],
    context: { compatibility: '3.4', profile: 'sandbox', pid: 0, userAgent: 'test' },
  } as const;
  client.setUp(setup);
  client.show(draft, '');
  workers[0]?.listener.onMessage({ id: 2, part: part(true) });
  expect(timers.size).toBe(0);
  client.show(draft, '');
  expire(PATIENCE_MS);
  expect(stops).toEqual(['silent']);
  expect(workers[0]?.ended).toBe(true);
  client.show(draft, '');
  expect(workers).toHaveLength(2);
  expect(workers[1]?.posted).toMatchObject([
    { kind: 'setup', setup },
    { kind: 'draft', id: 4 },
  ]);
});

test('typing on does not lengthen the patience with a silent worker', () => {
  const { client, workers, timers } = makeWorld();
  client.show(draft, '');
  workers[0]?.listener.onMessage({ id: 1, part: part(true) });
  client.show(draft, '');
  const [waiting] = timers.keys();
  client.show(draft, '');
  expect([...timers.keys()]).toEqual([waiting]);
});

test('a worker that breaks is said to, once', () => {
  const { client, workers, stops } = makeWorld();
  client.show(draft, '');
  workers[0]?.listener.onError();
  workers[0]?.listener.onError();
  expect(stops).toEqual(['broken']);
});

test('a cancelled draft shows nothing more, and its silence is not reported', () => {
  const { client, workers, parts, timers } = makeWorld();
  client.show(draft, '');
  client.cancel();
  workers[0]?.listener.onMessage({ id: 1, part: part(true) });
  expect(parts).toEqual([]);
  expect(timers.size).toBe(1);
});
