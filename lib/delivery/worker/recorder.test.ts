import { beforeEach, describe, expect, test } from 'vitest';
import { makeEventMonitor } from '@/lib/testing/engine/event-monitor';
import { makeFakeClock } from '@/lib/testing/fake-clock';
import { makeEmitter } from '../events';
import type { AttemptResult } from '../store';
import { makeRecorder } from './recorder';

const result = (deliveryId: string): AttemptResult => ({
  attempt: null,
  deliveryId,
  state: 'delivered',
  reason: null,
  runAt: new Date(0),
  tries: 1,
  responseStatus: 200,
  durationMs: 1,
  finishedAt: new Date(0),
});

const setup = () => {
  const clock = makeFakeClock();
  const events = makeEmitter();
  const monitor = makeEventMonitor(events);
  const written: string[][] = [];
  const world = { fails: false, hold: null as Promise<void> | null };
  const recorder = makeRecorder(
    {
      clock,
      events,
      write: async (results) => {
        if (world.hold) await world.hold;
        if (world.fails) throw new Error('the database is away');
        written.push(results.map(({ deliveryId }) => deliveryId));
      },
    },
    { batchSize: 3, delayMs: 10, retryMs: 1_000 },
  );
  return { clock, monitor, written, world, recorder };
};

describe('the recorder', () => {
  let world: ReturnType<typeof setup>;

  beforeEach(() => {
    world = setup();
  });

  test('writes a full batch immediately', async () => {
    for (const id of ['a', 'b', 'c', 'd']) world.recorder.add(result(id));
    await world.clock.advance(0);
    expect(world.written).toEqual([['a', 'b', 'c']]);
    expect(world.recorder.pending()).toBe(1);
  });

  test('writes a smaller batch shortly after its first result', async () => {
    world.recorder.add(result('a'));
    await world.clock.advance(6);
    world.recorder.add(result('b'));
    await world.clock.advance(3);
    expect(world.written).toEqual([]);
    await world.clock.advance(1);
    expect(world.written).toEqual([['a', 'b']]);
  });

  test('writes one batch at a time; results added meanwhile form the next', async () => {
    let release = () => {};
    world.world.hold = new Promise((resolve) => {
      release = resolve;
    });
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) world.recorder.add(result(id));
    await world.clock.advance(100);
    expect(world.written).toEqual([]);
    release();
    await world.clock.advance(10);
    expect(world.written).toEqual([['a', 'b', 'c'], ['d', 'e', 'f'], ['g']]);
  });

  test('keeps a batch that fails, and writes it again', async () => {
    world.world.fails = true;
    world.recorder.add(result('a'));
    await world.clock.advance(10);
    expect(world.monitor.all('fault')).toMatchObject([{ during: 'record' }]);
    world.recorder.add(result('b'));
    await world.clock.advance(500);
    expect(world.monitor.count('fault')).toBe(1);
    world.world.fails = false;
    await world.clock.advance(500);
    expect(world.written).toEqual([['a', 'b']]);
  });

  test('a flush writes everything now, or says that it could not', async () => {
    for (const id of ['a', 'b', 'c', 'd']) world.recorder.add(result(id));
    await world.recorder.flush();
    expect(world.written).toEqual([['a', 'b', 'c'], ['d']]);
    world.world.fails = true;
    world.recorder.add(result('e'));
    await expect(world.recorder.flush()).rejects.toThrow('1 results could not be recorded');
  });
});
