import { beforeEach, describe, expect, test } from 'vitest';
import type { EventHook } from '@/lib/event-hooks/schema';
import { makeIncomingEvent, makeTestId, makeWebhook } from '@/lib/testing/factories';
import { planIngest } from '../ingest/ingest';
import type { ClaimedDelivery } from '../store';
import { makeWorkQueue, type WorkQueue } from './work-queue';

let now = 0;
let queue: WorkQueue;
let unfinished: ClaimedDelivery[];

beforeEach(() => {
  now = 0;
  unfinished = [];
  queue = makeWorkQueue(
    { concurrency: 8, capacity: 100, maxBytes: 100_000, firstCapacity: 10 },
    () => now,
  );
});

const hookOf = (concurrency: number): EventHook => {
  const hook = makeWebhook();
  return { ...hook, delivery: { ...hook.delivery, concurrency } };
};
const claimedFor = (hook: EventHook): ClaimedDelivery => {
  const lease = { worker: 'w', until: () => new Date(0), take: () => true };
  const deps = {
    digest: (text: string) => text,
    makeId: makeTestId,
    now: () => new Date(0),
    lease,
  };
  const active = { hooks: [hook], unique: () => null };
  const [claimed] = planIngest(deps, active, [makeIncomingEvent()]).plan(new Map()).claimed;
  if (claimed === undefined) throw new Error('nothing was claimed');
  return claimed;
};
const add = (hook: EventHook, count: number) => {
  for (let each = 0; each < count; each++) queue.add(claimedFor(hook));
};
/** Starts all that may start, and returns their hooks. */
const startAll = (): string[] => {
  const started: ClaimedDelivery[] = [];
  for (let next = queue.next(); next !== null; next = queue.next()) started.push(next);
  unfinished.push(...started);
  return started.map(({ hook }) => hook.id);
};
/** Finishes the attempt that started first. */
const endOne = (tookMs = 1): boolean => {
  const claimed = unfinished.shift();
  if (claimed === undefined) throw new Error('nothing is running');
  return queue.finish(claimed, tookMs);
};
/** A hook whose latest attempt took this long. */
const knownOf = (concurrency: number, tookMs = 1): EventHook => {
  const hook = hookOf(concurrency);
  const claimed = claimedFor(hook);
  queue.add(claimed);
  if (queue.next() !== claimed) throw new Error('it did not start');
  queue.finish(claimed, tookMs);
  return hook;
};
const slowOf = (concurrency: number): EventHook => knownOf(concurrency, 10_000);

describe('the work queue', () => {
  test('hooks take turns, so that one with much work delays no other', () => {
    const [busy, calm] = [knownOf(10), knownOf(10)];
    add(busy, 5);
    add(calm, 2);
    expect(startAll()).toEqual([busy, calm, busy, calm, busy, busy, busy].map(({ id }) => id));
  });

  test('a hook runs no more attempts than its concurrency', () => {
    const hook = hookOf(2);
    add(hook, 5);
    expect(startAll()).toHaveLength(2);
    endOne();
    expect(startAll()).toHaveLength(1);
  });

  test('the process runs no more attempts than its concurrency', () => {
    add(knownOf(10), 10);
    expect(startAll()).toHaveLength(8);
    expect(queue.running()).toBe(8);
  });

  test('deliveries of one hook start in their order', () => {
    const hook = knownOf(10);
    const claimed = [claimedFor(hook), claimedFor(hook), claimedFor(hook)];
    for (const each of claimed) queue.add(each);
    expect([queue.next(), queue.next(), queue.next()]).toEqual(claimed);
  });

  test('a fast hook without recent attempts may hold a few', () => {
    const hook = knownOf(2);
    expect(Array.from({ length: 12 }, () => queue.reserve(hook, 1))).toEqual([
      ...Array(10).fill(true),
      false,
      false,
    ]);
  });

  test('a fast hook may hold as many as it finishes per second', () => {
    const hook = hookOf(8);
    for (let each = 0; each < 40; each++) {
      add(hook, 1);
      startAll();
      endOne();
    }
    now = 1_000;
    expect(queue.claimLimits().capacity.byHook.get(hook.id)).toBe(40);
  });

  test('a hook that turns out to be slow holds twice its concurrency', () => {
    const hook = knownOf(3);
    add(hook, 1);
    startAll();
    now = 1_500;
    expect(queue.claimLimits().capacity.byHook.get(hook.id)).toBe(5);
  });

  test('a new delivery does not overtake older ones that wait in the database', () => {
    const hook = hookOf(2);
    while (queue.reserve(hook, 1));
    for (let each = 0; each < 10; each++) queue.unreserve(hook.id, 1);
    expect(queue.reserve(hook, 1)).toBe(false);
    queue.noteClaim(queue.claimLimits(), [claimedFor(hook)]);
    expect(queue.reserve(hook, 1)).toBe(true);
  });

  test('after a claim up to the limit, more is claimed when half is finished', () => {
    const hook = knownOf(4);
    const asked = queue.claimLimits();
    const claimed = Array.from({ length: asked.capacity.byHook.get(hook.id) ?? 0 }, () =>
      claimedFor(hook),
    );
    for (const each of claimed) queue.add(each);
    queue.noteClaim(asked, claimed);
    const wanted = claimed.map(() => {
      startAll();
      return endOne();
    });
    expect(wanted.indexOf(true)).toBe(4);
  });

  test('after a claim below the limit, nothing more is claimed', () => {
    const hook = knownOf(4);
    add(hook, 3);
    queue.noteClaim(queue.claimLimits(), [claimedFor(hook)]);
    startAll();
    expect(endOne()).toBe(false);
  });

  test('holds no more than its capacity over all hooks', () => {
    for (let each = 0; each < 10; each++) add(hookOf(8), 10);
    expect(queue.claimLimits().limit).toBe(0);
    expect(queue.reserve(hookOf(8), 1)).toBe(false);
  });

  test('holds no more data than allowed, but always one delivery', () => {
    const hook = hookOf(8);
    expect(queue.reserve(hook, 500_000)).toBe(true);
    expect(queue.reserve(hookOf(8), 1)).toBe(false);
    expect(queue.claimLimits().limit).toBe(0);
    queue.unreserve(hook.id, 500_000);
    expect(queue.claimLimits()).toMatchObject({ limit: 100, maxBytes: 100_000 });
  });

  test('queued deliveries can be removed, all or some, but running ones cannot', () => {
    const hook = hookOf(1);
    const [running, lost, kept] = [claimedFor(hook), claimedFor(hook), claimedFor(hook)];
    for (const each of [running, lost, kept]) queue.add(each);
    startAll();
    expect(queue.removeQueued(new Set([running.delivery.id, lost.delivery.id]))).toEqual([lost]);
    expect(queue.removeQueued()).toEqual([kept]);
    expect(queue.held()).toBe(1);
  });

  test('a hook starts two, and holds four, before an attempt of it has ended', () => {
    const hook = hookOf(10);
    expect(Array.from({ length: 5 }, () => queue.reserve(hook, 1))).toEqual([
      ...Array(4).fill(true),
      false,
    ]);
    for (let each = 0; each < 4; each++) queue.unreserve(hook.id, 1);
    add(hook, 4);
    expect(startAll()).toHaveLength(2);
    endOne();
    expect(startAll()).toHaveLength(2);
  });

  test('slow hooks share half of the attempts, and a fast one has the others', () => {
    const slow = [slowOf(10), slowOf(10), slowOf(10)];
    const quick = knownOf(10);
    for (const hook of slow) add(hook, 5);
    add(quick, 5);
    const started = startAll();
    expect(slow.map(({ id }) => started.filter((each) => each === id).length)).toEqual([1, 1, 1]);
    expect(started.filter((id) => id === quick.id)).toHaveLength(5);
  });

  test('slow hooks without a slot take turns for the next', () => {
    const slow = Array.from({ length: 6 }, () => slowOf(10));
    for (const hook of slow) add(hook, 2);
    const started = startAll();
    expect(started).toEqual(slow.slice(0, 4).map(({ id }) => id));
    for (let each = 0; each < 4; each++) {
      endOne(10_000);
      started.push(...startAll());
    }
    expect(started.slice(4, 6)).toEqual(slow.slice(4).map(({ id }) => id));
  });

  test('a single slow hook runs as many attempts as its concurrency', () => {
    const slow = slowOf(4);
    add(slow, 6);
    expect(startAll()).toHaveLength(4);
  });

  test('a slow hook whose receiver responds soon again is fast', () => {
    const [other, hook] = [slowOf(8), slowOf(8)];
    add(other, 2);
    add(hook, 8);
    expect(startAll().filter((id) => id === hook.id)).toHaveLength(2);
    while (unfinished[0]?.hook.id === other.id) unfinished.shift();
    endOne(5);
    expect(startAll().filter((id) => id === hook.id)).toHaveLength(5);
  });

  test('a hook of unknown speed has slots beside slow ones, and a speed afterwards', () => {
    const slow = Array.from({ length: 6 }, () => slowOf(10));
    for (const hook of slow) add(hook, 2);
    expect(startAll()).toHaveLength(4);
    const fresh = hookOf(10);
    add(fresh, 8);
    expect(startAll()).toEqual([fresh.id, fresh.id]);
    queue.finish(unfinished.pop() ?? claimedFor(fresh), 3);
    expect(startAll()).toEqual([fresh.id, fresh.id, fresh.id]);
  });

  test('slow hooks leave capacity for others', () => {
    for (let each = 0; each < 40; each++) {
      const hook = slowOf(10);
      while (queue.reserve(hook, 1));
    }
    expect(queue.held()).toBe(50);
    const [fresh, quick] = [hookOf(10), knownOf(10)];
    expect([fresh, quick].map((hook) => queue.reserve(hook, 1))).toEqual([true, true]);
  });

  test('the speed of a hook is remembered while it is idle', () => {
    const hook = slowOf(10);
    now = 60_000;
    queue.claimLimits();
    add(hook, 8);
    expect(startAll()).toHaveLength(4);
  });
});
