import type { EventHook } from '@/lib/event-hooks/schema';
import type { ClaimedDelivery, ClaimRequest } from './store';

export type WorkQueueLimits = {
  /** Attempts under way at once, in this process. */
  concurrency: number;
  /** Deliveries held at once, waiting ones included. */
  capacity: number;
  /** What a hook that holds nothing yet may be given by one claim. */
  firstRoom: number;
};

/**
 * The deliveries one process holds: waiting by hook, so that a slow hook delays only its own, and
 * started in turn. A hook holds at most twice its concurrency; what is more stays in the database.
 */
export type WorkQueue = {
  /** Sets a place aside for a delivery that is about to be born claimed. */
  reserve(hook: EventHook): boolean;
  /** Gives places back that were set aside. */
  unreserve(hookId: string): void;
  add(claimed: ClaimedDelivery): void;
  /** The next to start within all limits, or null. */
  next(): ClaimedDelivery | null;
  /** An attempt has ended; answers whether its hook, or the whole queue, wants more. */
  done(hookId: string): boolean;
  /** What a claim may bring now, and then notes who was brought as much as it may hold. */
  room(): Pick<ClaimRequest, 'limit' | 'room'>;
  noteClaim(asked: Pick<ClaimRequest, 'limit' | 'room'>, claimed: readonly ClaimedDelivery[]): void;
  /** Takes out what waits: all, or those of the given ids. */
  takeWaiting(ids?: ReadonlySet<string>): ClaimedDelivery[];
  running(): number;
  waiting(): number;
};

type Lane = { concurrency: number; running: number; reserved: number; waiting: ClaimedDelivery[] };

const heldIn = (lane: Lane): number => lane.running + lane.reserved + lane.waiting.length;
const capacityOf = (concurrency: number): number => concurrency * 2;

export const makeWorkQueue = ({ concurrency, capacity, firstRoom }: WorkQueueLimits): WorkQueue => {
  const lanes = new Map<string, Lane>();
  // Hooks that have something to start, in the order of their turn.
  const turns = new Set<string>();
  // Hooks whose last claim was cut short by their own limit, so that more may wait for them.
  const capped = new Set<string>();
  let cappedAsAWhole = false;
  let running = 0;
  let held = 0;

  const laneOf = (hookId: string, perHook: number): Lane => {
    const lane = lanes.get(hookId) ?? {
      concurrency: perHook,
      running: 0,
      reserved: 0,
      waiting: [],
    };
    lane.concurrency = perHook;
    lanes.set(hookId, lane);
    return lane;
  };
  const refresh = (hookId: string, lane: Lane): void => {
    if (lane.waiting.length > 0 && lane.running < lane.concurrency) turns.add(hookId);
    else turns.delete(hookId);
    if (heldIn(lane) === 0 && !capped.has(hookId)) lanes.delete(hookId);
  };

  return {
    reserve(hook) {
      const lane = laneOf(hook.id, hook.delivery.concurrency);
      if (held >= capacity || heldIn(lane) >= capacityOf(lane.concurrency)) {
        // Born waiting in the database: it must be looked for when there is room again.
        capped.add(hook.id);
        cappedAsAWhole ||= held >= capacity;
        refresh(hook.id, lane);
        return false;
      }
      lane.reserved += 1;
      held += 1;
      return true;
    },
    unreserve(hookId) {
      const lane = lanes.get(hookId);
      if (lane === undefined || lane.reserved === 0) return;
      lane.reserved -= 1;
      held -= 1;
      refresh(hookId, lane);
    },
    add(claimed) {
      const { hook } = claimed;
      const lane = laneOf(hook.id, hook.delivery.concurrency);
      lane.waiting.push(claimed);
      held += 1;
      refresh(hook.id, lane);
    },
    next() {
      const [hookId] = turns;
      const lane = hookId === undefined ? undefined : lanes.get(hookId);
      if (hookId === undefined || lane === undefined || running >= concurrency) return null;
      const claimed = lane.waiting.shift() ?? null;
      lane.running += 1;
      running += 1;
      turns.delete(hookId);
      refresh(hookId, lane);
      return claimed;
    },
    done(hookId) {
      const lane = lanes.get(hookId);
      if (lane === undefined) return false;
      lane.running -= 1;
      running -= 1;
      held -= 1;
      const wantsMore = capped.has(hookId) && heldIn(lane) <= lane.concurrency;
      refresh(hookId, lane);
      return wantsMore || (cappedAsAWhole && held * 2 <= capacity);
    },
    room() {
      const byHook = new Map<string, number>();
      for (const [hookId, lane] of lanes) {
        const isHungry = heldIn(lane) <= lane.concurrency;
        byHook.set(hookId, isHungry ? capacityOf(lane.concurrency) - heldIn(lane) : 0);
      }
      return { limit: Math.max(0, capacity - held), room: { each: firstRoom, byHook } };
    },
    noteClaim({ limit, room }, claimed) {
      const brought = new Map<string, number>();
      for (const { hook } of claimed) brought.set(hook.id, (brought.get(hook.id) ?? 0) + 1);
      capped.clear();
      cappedAsAWhole = claimed.length >= limit;
      for (const hookId of new Set([...room.byHook.keys(), ...brought.keys()])) {
        if ((brought.get(hookId) ?? 0) >= (room.byHook.get(hookId) ?? room.each))
          capped.add(hookId);
      }
      for (const [hookId, lane] of lanes) refresh(hookId, lane);
    },
    takeWaiting(ids) {
      const taken: ClaimedDelivery[] = [];
      for (const [hookId, lane] of lanes) {
        const isTaken = ({ delivery }: ClaimedDelivery) => ids?.has(delivery.id) ?? true;
        const mine = lane.waiting.filter(isTaken);
        lane.waiting = lane.waiting.filter((claimed) => !isTaken(claimed));
        held -= mine.length;
        taken.push(...mine);
        refresh(hookId, lane);
      }
      return taken;
    },
    running: () => running,
    waiting: () => held - running,
  };
};
