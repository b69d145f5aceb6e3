import type { EventHook } from '@/lib/event-hooks/schema';
import { type FairSlots, type HookSpeed, makeFairSlots } from './fair-slots';
import { type HookQueue, makeHookQueue } from './hook-queue';

/** A hook of unknown speed may run this many concurrent attempts. */
export const UNKNOWN_SPEED_STARTS = 2;
/** A hook is slow while its latest attempt took longer. */
const SLOW_MS = 1_000;
const MAX_REMEMBERED_SPEEDS = 10_000;

/** The queues of all hooks, and the slots that they share by speed. */
export type HookQueues = {
  find(hookId: string): HookQueue | undefined;
  /** Returns the hook's queue, with the hook's current concurrency; creates it if needed. */
  ensure(hook: EventHook): HookQueue;
  entries(): Iterable<[string, HookQueue]>;
  /** Drops the queue of a hook that holds nothing. Its speed is remembered. */
  drop(hookId: string): void;
  /** Updates a hook's speed from the duration of its latest attempt. */
  noteDuration(hookId: string, durationMs: number): void;
  /** Slots for running attempts. */
  attempts: FairSlots;
  /** Slots for held deliveries. */
  held: FairSlots;
};

/** Makes the queues of one process (docs/decisions/018-fair-share-for-slow-hooks.md). */
export const makeHookQueues = (
  {
    concurrency,
    capacity,
    firstCapacity,
  }: { concurrency: number; capacity: number; firstCapacity: number },
  now: () => number,
): HookQueues => {
  const queues = new Map<string, HookQueue>();
  // Outlives the queues, which are dropped when they are idle.
  const speeds = new Map<string, HookSpeed>();
  const attempts = makeFairSlots(concurrency);
  const held = makeFairSlots(capacity);
  let slowCount = 0;

  const maxStarts = (speed: HookSpeed): number => {
    if (speed === 'fast') return concurrency;
    if (speed === 'unknown') return UNKNOWN_SPEED_STARTS;
    return Math.max(1, Math.floor(concurrency / 2 / Math.max(1, slowCount)));
  };
  const setSpeed = (queue: HookQueue, speed: HookSpeed): void => {
    const before = queue.speed();
    slowCount += Number(speed === 'slow') - Number(before === 'slow');
    attempts.release(before, queue.running());
    attempts.occupy(speed, queue.running());
    held.release(before, queue.held());
    held.occupy(speed, queue.held());
    queue.setSpeed(speed);
  };

  return {
    attempts,
    held,
    find: (hookId) => queues.get(hookId),
    ensure({ id, delivery }) {
      const known = queues.get(id);
      const queue = known ?? makeHookQueue(firstCapacity, now, maxStarts);
      queue.setConcurrency(delivery.concurrency);
      if (known === undefined) {
        queues.set(id, queue);
        setSpeed(queue, speeds.get(id) ?? 'unknown');
      }
      return queue;
    },
    entries: () => queues,
    drop(hookId) {
      const queue = queues.get(hookId);
      if (queue) setSpeed(queue, 'unknown');
      queues.delete(hookId);
    },
    noteDuration(hookId, durationMs) {
      const speed = durationMs > SLOW_MS ? 'slow' : 'fast';
      if (speeds.size >= MAX_REMEMBERED_SPEEDS) speeds.clear();
      speeds.set(hookId, speed);
      const queue = queues.get(hookId);
      if (queue && speed !== queue.speed()) setSpeed(queue, speed);
    },
  };
};
