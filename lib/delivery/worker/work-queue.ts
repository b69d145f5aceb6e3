import type { EventHook } from '@/lib/event-hooks/schema';
import type { ClaimedDelivery, ClaimRequest } from '../store';
import { type Lane, makeLane } from './lane';
import { makeShares, type Pace } from './shares';

export type WorkQueueLimits = {
  /** Attempts under way at once, in this process. */
  concurrency: number;
  /** Deliveries held at once, waiting ones included. */
  capacity: number;
  /** Event data held at once; one delivery may always be held. */
  maxBytes: number;
  /** What a quick hook that was not seen lately may be given at once. */
  firstRoom: number;
};

export type ClaimRoom = Pick<ClaimRequest, 'limit' | 'room' | 'maxBytes'>;

/** What a hook may start at once before an attempt of it has ended here. */
const FIRST_STARTS = 2;
/** An attempt that took longer makes its hook a slow one, until one takes less. */
const SLOW_MS = 1_000;
const PACES_KEPT = 10_000;

/**
 * The deliveries one process holds: waiting by hook, so that a slow hook delays only its own, and
 * started in turn. What a hook has no room for stays in the database. Slow hooks never have all the
 * places (docs/decisions/018-fair-share-for-slow-hooks.md).
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
  done(claimed: ClaimedDelivery, tookMs: number): boolean;
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
  // Outlives the lanes, which go when they are idle.
  const paces = new Map<string, Pace>();
  // Hooks that have something to start, in the order of their turn.
  const turns = new Set<string>();
  // Hooks whose turn it was while those of their pace had no place.
  const parked = new Set<string>();
  // Hooks for which more may wait in the database than was brought.
  const capped = new Set<string>();
  let cappedAsAWhole = false;
  const attempts = makeShares(concurrency);
  const places = makeShares(capacity);
  let slowLanes = 0;
  let heldBytes = 0;

  const most = (pace: Pace): number => {
    if (pace === 'quick') return concurrency;
    if (pace === 'unknown') return FIRST_STARTS;
    return Math.max(1, Math.floor(concurrency / 2 / Math.max(1, slowLanes)));
  };
  const laneOf = ({ id, delivery }: EventHook): Lane => {
    const lane = lanes.get(id) ?? makeLane(firstRoom, now, most);
    lane.setConcurrency(delivery.concurrency);
    if (!lanes.has(id)) {
      lanes.set(id, lane);
      setPace(lane, paces.get(id) ?? 'unknown');
    }
    return lane;
  };
  const setPace = (lane: Lane, pace: Pace): void => {
    const before = lane.pace();
    slowLanes += Number(pace === 'slow') - Number(before === 'slow');
    attempts.remove(before, lane.running());
    attempts.add(pace, lane.running());
    places.remove(before, lane.held());
    places.add(pace, lane.held());
    lane.setPace(pace);
  };
  const notePace = (hookId: string, lane: Lane, tookMs: number): void => {
    const pace = tookMs > SLOW_MS ? 'slow' : 'quick';
    if (paces.size >= PACES_KEPT) paces.clear();
    paces.set(hookId, pace);
    if (pace !== lane.pace()) setPace(lane, pace);
  };
  const refreshTurn = (hookId: string, lane: Lane): void => {
    parked.delete(hookId);
    if (lane.canStart()) turns.add(hookId);
    else turns.delete(hookId);
  };
  const unpark = (): void => {
    for (const hookId of parked) turns.add(hookId);
    parked.clear();
  };
  const isFull = (): boolean => places.total() >= capacity || heldBytes >= maxBytes;
  // Half empty: worth a claim.
  const isHungry = (lane: Lane): boolean => lane.held() * 2 <= lane.allowance();

  return {
    reserve(hook, bytes) {
      if (capped.has(hook.id)) return false;
      const lane = laneOf(hook);
      if (isFull() || !places.isFree(lane.pace()) || lane.held() >= lane.allowance()) {
        capped.add(hook.id);
        cappedAsAWhole ||= isFull();
        return false;
      }
      lane.reserve();
      places.add(lane.pace(), 1);
      heldBytes += bytes;
      return true;
    },
    unreserve(hookId, bytes) {
      const lane = lanes.get(hookId);
      if (!lane?.unreserve()) return;
      places.remove(lane.pace(), 1);
      heldBytes -= bytes;
    },
    add(claimed) {
      const lane = laneOf(claimed.hook);
      lane.add(claimed);
      places.add(lane.pace(), 1);
      heldBytes += claimed.bytes;
      refreshTurn(claimed.hook.id, lane);
    },
    next() {
      for (const hookId of turns) {
        if (attempts.total() >= concurrency) return null;
        turns.delete(hookId);
        const lane = lanes.get(hookId);
        if (lane === undefined || !lane.canStart()) continue;
        if (!attempts.isFree(lane.pace())) {
          parked.add(hookId);
          continue;
        }
        const claimed = lane.start();
        attempts.add(lane.pace(), 1);
        refreshTurn(hookId, lane);
        return claimed;
      }
      return null;
    },
    done({ hook, bytes }, tookMs) {
      const hookId = hook.id;
      const lane = lanes.get(hookId);
      if (lane === undefined) return false;
      lane.done();
      attempts.remove(lane.pace(), 1);
      places.remove(lane.pace(), 1);
      heldBytes -= bytes;
      notePace(hookId, lane, tookMs);
      // Those whose turn it was go before this one.
      unpark();
      refreshTurn(hookId, lane);
      const wantsMore = capped.has(hookId) && isHungry(lane);
      const held = places.total();
      return wantsMore || (cappedAsAWhole && held * 2 <= capacity && heldBytes * 2 <= maxBytes);
    },
    room() {
      const byHook = new Map<string, number>();
      for (const [hookId, lane] of lanes) {
        if (lane.isIdle() && !capped.has(hookId)) {
          setPace(lane, 'unknown');
          lanes.delete(hookId);
        } else {
          const isFree = places.isFree(lane.pace()) && isHungry(lane);
          byHook.set(hookId, isFree ? lane.allowance() - lane.held() : 0);
        }
      }
      const limit = isFull() ? 0 : capacity - places.total();
      return { limit, room: { each: 2 * FIRST_STARTS, byHook }, maxBytes: maxBytes - heldBytes };
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
        places.remove(lane.pace(), mine.length);
        heldBytes -= mine.reduce((sum, { bytes }) => sum + bytes, 0);
        taken.push(...mine);
        refreshTurn(hookId, lane);
      }
      unpark();
      return taken;
    },
    running: attempts.total,
    held: places.total,
  };
};
