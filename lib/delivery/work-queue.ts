import type { EventHook } from '@/lib/event-hooks/schema';
import { type Lane, makeLane } from './lane';
import type { ClaimedDelivery, ClaimRequest } from './store';

export type WorkQueueLimits = {
  /** Attempts under way at once, in this process. */
  concurrency: number;
  /** Deliveries held at once, waiting ones included. */
  capacity: number;
  /** Event data held at once; one delivery may always be held. */
  maxBytes: number;
  /** What a hook that was not seen lately may be given at once. */
  firstRoom: number;
};

export type ClaimRoom = Pick<ClaimRequest, 'limit' | 'room' | 'maxBytes'>;

/**
 * The deliveries one process holds: waiting by hook, so that a slow hook delays only its own, and
 * started in turn. What a hook has no room for stays in the database.
 */
export type WorkQueue = {
  /**
   * Sets a place aside for a delivery that is about to be born claimed. Refused while older ones of
   * the hook wait in the database, or the newer would overtake them.
   */
  reserve(hook: EventHook, bytes: number): boolean;
  /** Gives a place back that was set aside. */
  unreserve(hookId: string, bytes: number): void;
  add(claimed: ClaimedDelivery): void;
  /** The next to start within all limits, or null. */
  next(): ClaimedDelivery | null;
  /** An attempt has ended; answers whether its hook, or the whole queue, wants more. */
  done(claimed: ClaimedDelivery): boolean;
  /** What a claim may bring now. */
  room(): ClaimRoom;
  /** Notes which hooks a claim brought as much as it was allowed to: more may wait for those. */
  noteClaim(asked: ClaimRoom, claimed: readonly ClaimedDelivery[]): void;
  /** Takes out what waits: all, or those of the given ids. */
  takeWaiting(ids?: ReadonlySet<string>): ClaimedDelivery[];
  running(): number;
  held(): number;
};

export const makeWorkQueue = (
  { concurrency, capacity, maxBytes, firstRoom }: WorkQueueLimits,
  now: () => number,
): WorkQueue => {
  const lanes = new Map<string, Lane>();
  // Hooks that have something to start, in the order of their turn.
  const turns = new Set<string>();
  // Hooks for which more may wait in the database than was brought.
  const capped = new Set<string>();
  let cappedAsAWhole = false;
  let running = 0;
  let held = 0;
  let heldBytes = 0;

  const laneOf = ({ id, delivery }: EventHook): Lane => {
    const lane = lanes.get(id) ?? makeLane(firstRoom, now);
    lane.setConcurrency(delivery.concurrency);
    lanes.set(id, lane);
    return lane;
  };
  const refreshTurn = (hookId: string, lane: Lane): void => {
    if (lane.canStart()) turns.add(hookId);
    else turns.delete(hookId);
  };
  const isFull = (): boolean => held >= capacity || heldBytes >= maxBytes;
  // Half empty: worth a claim.
  const isHungry = (lane: Lane): boolean => lane.held() * 2 <= lane.allowance();

  return {
    reserve(hook, bytes) {
      if (capped.has(hook.id)) return false;
      const lane = laneOf(hook);
      if (isFull() || lane.held() >= lane.allowance()) {
        capped.add(hook.id);
        cappedAsAWhole ||= isFull();
        return false;
      }
      lane.reserve();
      held += 1;
      heldBytes += bytes;
      return true;
    },
    unreserve(hookId, bytes) {
      if (!lanes.get(hookId)?.unreserve()) return;
      held -= 1;
      heldBytes -= bytes;
    },
    add(claimed) {
      const lane = laneOf(claimed.hook);
      lane.add(claimed);
      held += 1;
      heldBytes += claimed.bytes;
      refreshTurn(claimed.hook.id, lane);
    },
    next() {
      const [hookId] = turns;
      const lane = hookId === undefined ? undefined : lanes.get(hookId);
      if (hookId === undefined || lane === undefined || running >= concurrency) return null;
      const claimed = lane.start();
      running += 1;
      turns.delete(hookId);
      refreshTurn(hookId, lane);
      return claimed;
    },
    done({ hook, bytes }) {
      const hookId = hook.id;
      const lane = lanes.get(hookId);
      if (lane === undefined) return false;
      lane.done();
      running -= 1;
      held -= 1;
      heldBytes -= bytes;
      refreshTurn(hookId, lane);
      const wantsMore = capped.has(hookId) && isHungry(lane);
      return wantsMore || (cappedAsAWhole && held * 2 <= capacity && heldBytes * 2 <= maxBytes);
    },
    room() {
      const byHook = new Map<string, number>();
      for (const [hookId, lane] of lanes) {
        if (lane.isIdle() && !capped.has(hookId)) lanes.delete(hookId);
        else byHook.set(hookId, isHungry(lane) ? lane.allowance() - lane.held() : 0);
      }
      const limit = isFull() ? 0 : capacity - held;
      return { limit, room: { each: firstRoom, byHook }, maxBytes: maxBytes - heldBytes };
    },
    noteClaim({ limit, room, maxBytes: askedBytes }, claimed) {
      const brought = new Map<string, number>();
      for (const { hook } of claimed) brought.set(hook.id, (brought.get(hook.id) ?? 0) + 1);
      const bytes = claimed.reduce((sum, each) => sum + each.bytes, 0);
      cappedAsAWhole = claimed.length >= limit || bytes >= askedBytes;
      for (const hookId of new Set([...capped, ...brought.keys(), ...room.byHook.keys()])) {
        const allowed = room.byHook.get(hookId) ?? room.each;
        if (cappedAsAWhole || (brought.get(hookId) ?? 0) >= allowed) capped.add(hookId);
        else capped.delete(hookId);
      }
    },
    takeWaiting(ids) {
      const taken: ClaimedDelivery[] = [];
      for (const [hookId, lane] of lanes) {
        const mine = lane.take(({ delivery }) => ids?.has(delivery.id) ?? true);
        held -= mine.length;
        heldBytes -= mine.reduce((sum, { bytes }) => sum + bytes, 0);
        taken.push(...mine);
        refreshTurn(hookId, lane);
      }
      return taken;
    },
    running: () => running,
    held: () => held,
  };
};
