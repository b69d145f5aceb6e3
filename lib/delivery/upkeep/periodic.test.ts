import { describe, expect, test } from 'vitest';
import { makeFakeClock } from '@/lib/testing/fake-clock';
import { makePeriodic } from './periodic';

const setup = () => {
  const clock = makeFakeClock();
  const world = {
    runs: 0,
    fails: false,
    hold: null as Promise<void> | null,
    faults: [] as unknown[],
  };
  const service = makePeriodic({
    clock,
    everyMs: 1_000,
    run: async () => {
      world.runs += 1;
      if (world.hold) await world.hold;
      if (world.fails) throw new Error('no');
    },
    onFault: (error) => world.faults.push(error),
  });
  return { clock, world, service };
};

describe('a periodic duty', () => {
  test('runs immediately and then periodically', async () => {
    const { clock, world, service } = setup();
    service.start();
    await clock.advance(2_500);
    expect(world.runs).toBe(3);
    await service.stop();
  });

  test('a failure is reported, and does not end it', async () => {
    const { clock, world, service } = setup();
    world.fails = true;
    service.start();
    await clock.advance(1_500);
    expect(world.runs).toBe(2);
    expect(world.faults).toHaveLength(2);
    await service.stop();
  });

  test('never runs concurrently, and a stop waits for the current run', async () => {
    const { clock, world, service } = setup();
    let release = () => {};
    world.hold = new Promise((resolve) => {
      release = resolve;
    });
    service.start();
    service.start();
    await clock.advance(5_000);
    expect(world.runs).toBe(1);
    let isStopped = false;
    const stopped = service.stop().then(() => {
      isStopped = true;
    });
    await clock.advance(0);
    expect(isStopped).toBe(false);
    release();
    await stopped;
    await clock.advance(5_000);
    expect(world.runs).toBe(1);
    expect(clock.waiting()).toBe(0);
  });
});
