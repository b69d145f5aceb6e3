import type { EventHook } from '@/lib/event-hooks/schema';
import type { ClaimedDelivery } from '../store';
import { type ClaimLimits, makeBacklog } from './backlog';
import type { HookQueue } from './hook-queue';
import { makeHookQueues, UNKNOWN_SPEED_STARTS } from './hook-queues';
import { makeTurnOrder } from './turn-order';

export type WorkQueueLimits = {
  /** Concurrent attempts in this process. */
  concurrency: number;
  /** Deliveries this process holds, queued ones included. */
  capacity: number;
  /** Event data this process holds; one delivery may always be held. */
  maxBytes: number;
  /** Deliveries that a fast hook without recent attempts may hold. */
  firstCapacity: number;
};

/**
 * The deliveries one process holds: queued per hook, so that a slow hook delays only its own, and
 * started in turn. Deliveries beyond a hook's capacity stay in the database.
 */
export type WorkQueue = {
  /**
   * Reserves a slot for a delivery that ingest is about to claim. Returns false while older ones of
   * the hook may wait in the database, because the newer would overtake them.
   */
  reserve(hook: EventHook, bytes: number): boolean;
  unreserve(hookId: string, bytes: number): void;
  add(claimed: ClaimedDelivery): void;
  /** Starts and returns the next delivery within all limits, or null. */
  next(): ClaimedDelivery | null;
  /** Notes a finished attempt. Returns whether its hook, or the whole queue, should claim more. */
  finish(claimed: ClaimedDelivery, durationMs: number): boolean;
  /** Returns the limits of a claim made now. */
  claimLimits(): ClaimLimits;
  noteClaim(limits: ClaimLimits, claimed: readonly ClaimedDelivery[]): void;
  /** Removes and returns queued deliveries: all, or those with the given ids. */
  removeQueued(ids?: ReadonlySet<string>): ClaimedDelivery[];
  running(): number;
  held(): number;
};

// Worth a claim when half empty.
const isHalfEmpty = (queue: HookQueue): boolean => queue.held() * 2 <= queue.capacity();

/** Makes the work queue of one process. */
export const makeWorkQueue = (limits: WorkQueueLimits, now: () => number): WorkQueue => {
  const { concurrency, capacity, maxBytes } = limits;
  const queues = makeHookQueues(limits, now);
  const { attempts, held } = queues;
  const turns = makeTurnOrder();
  const backlog = makeBacklog();
  let heldBytes = 0;

  const updateTurn = (hookId: string, queue: HookQueue): void => {
    if (queue.canStart()) turns.add(hookId);
    else turns.remove(hookId);
  };
  const isFull = (): boolean => held.used() >= capacity || heldBytes >= maxBytes;

  return {
    reserve(hook, bytes) {
      if (backlog.has(hook.id)) return false;
      const queue = queues.ensure(hook);
      if (isFull() || !held.isAvailable(queue.speed()) || queue.held() >= queue.capacity()) {
        backlog.note(hook.id, isFull());
        return false;
      }
      queue.reserve();
      held.occupy(queue.speed(), 1);
      heldBytes += bytes;
      return true;
    },
    unreserve(hookId, bytes) {
      const queue = queues.find(hookId);
      if (!queue?.unreserve()) return;
      held.release(queue.speed(), 1);
      heldBytes -= bytes;
    },
    add(claimed) {
      const queue = queues.ensure(claimed.hook);
      queue.add(claimed);
      held.occupy(queue.speed(), 1);
      heldBytes += claimed.bytes;
      updateTurn(claimed.hook.id, queue);
    },
    next() {
      for (const hookId of turns.hooks()) {
        if (attempts.used() >= concurrency) return null;
        turns.remove(hookId);
        const queue = queues.find(hookId);
        if (queue === undefined || !queue.canStart()) continue;
        if (!attempts.isAvailable(queue.speed())) {
          turns.park(hookId);
          continue;
        }
        const claimed = queue.start();
        attempts.occupy(queue.speed(), 1);
        updateTurn(hookId, queue);
        return claimed;
      }
      return null;
    },
    finish({ hook, bytes }, durationMs) {
      const queue = queues.find(hook.id);
      if (queue === undefined) return false;
      queue.finish();
      attempts.release(queue.speed(), 1);
      held.release(queue.speed(), 1);
      heldBytes -= bytes;
      queues.noteDuration(hook.id, durationMs);
      // Parked hooks go before this one.
      turns.unpark();
      updateTurn(hook.id, queue);
      if (backlog.has(hook.id) && isHalfEmpty(queue)) return true;
      return backlog.isGeneral() && held.used() * 2 <= capacity && heldBytes * 2 <= maxBytes;
    },
    claimLimits() {
      const byHook = new Map<string, number>();
      for (const [hookId, queue] of queues.entries()) {
        if (queue.isIdle() && !backlog.has(hookId)) {
          queues.drop(hookId);
          continue;
        }
        const mayClaim = held.isAvailable(queue.speed()) && isHalfEmpty(queue);
        byHook.set(hookId, mayClaim ? queue.capacity() - queue.held() : 0);
      }
      return {
        limit: isFull() ? 0 : capacity - held.used(),
        capacity: { each: 2 * UNKNOWN_SPEED_STARTS, byHook },
        maxBytes: maxBytes - heldBytes,
      };
    },
    noteClaim: backlog.noteClaim,
    removeQueued(ids) {
      const removed: ClaimedDelivery[] = [];
      for (const [hookId, queue] of queues.entries()) {
        const own = queue.remove(({ delivery }) => ids?.has(delivery.id) ?? true);
        held.release(queue.speed(), own.length);
        heldBytes -= own.reduce((sum, { bytes }) => sum + bytes, 0);
        removed.push(...own);
        updateTurn(hookId, queue);
      }
      turns.unpark();
      return removed;
    },
    running: attempts.used,
    held: held.used,
  };
};
