import type { EventHook } from '@/lib/event-hooks/schema';
import { type Interruption, makeInterruption } from '@/lib/handlers/request/interruption';
import type { Attempted } from '../attempt/attempt';
import type { Clock } from '../clock';
import type { Emitter } from '../events';
import type { Claim, ClaimedDelivery, DeliveryStore, OrphanedDelivery } from '../store';
import type { Service } from '../upkeep/periodic';
import { makeClaimer } from './claimer';
import { makeLeaseKeeper } from './lease-keeper';
import { makeRecorder } from './recorder';
import { makeWorkQueue } from './work-queue';

export type WorkerDeps = {
  store: DeliveryStore;
  /** Makes one attempt; never rejects. */
  attempt: (claimed: ClaimedDelivery, interruption: Interruption) => Promise<Attempted>;
  clock: Clock;
  events: Emitter;
  name: string;
};

export type WorkerSettings = {
  /** Attempts under way at once, in this process. */
  concurrency: number;
  /** Deliveries held at once, waiting ones included. */
  capacity: number;
  /** Event data held at once. */
  maxBytes: number;
  leaseMs: number;
  pollMs: number;
  recordBatch: number;
  recordDelayMs: number;
  /** How long a stop waits for attempts under way before it interrupts them. */
  graceMs: number;
};

/** Places for deliveries that an ingest wants born claimed, until it knows whether it succeeded. */
export type Reservation = {
  worker: string;
  until(): Date;
  take(hook: EventHook, bytes: number): boolean;
  /** Gives all places back, to begin again or for good. */
  cancel(): void;
  /** The deliveries are committed: start them. */
  commit(claimed: readonly ClaimedDelivery[]): void;
};

export type Worker = Service & { wake(): void; reserve(): Reservation };

// What a quick hook may hold that was not seen lately.
const FIRST_ROOM = 100;
const RETRY_MS = 1_000;

const toCancelled = ({ delivery, reason }: OrphanedDelivery, now: Date) => ({
  attempt: null,
  deliveryId: delivery.id,
  state: 'cancelled' as const,
  reason,
  runAt: delivery.runAt,
  tries: delivery.tries,
  responseStatus: delivery.responseStatus,
  durationMs: delivery.durationMs,
  finishedAt: now,
});

/**
 * Delivers: takes what ingest hands over and what it claims, makes attempts within the limits of each
 * hook and of the process, and records them in batches. A stop gives back what it holds without
 * using up an attempt; what it cannot give back, its lease does.
 */
export const makeWorker = (deps: WorkerDeps, settings: WorkerSettings): Worker => {
  const { store, attempt, clock, events, name } = deps;
  const { leaseMs, pollMs, concurrency, capacity, maxBytes } = settings;
  const queue = makeWorkQueue({ concurrency, capacity, maxBytes, firstRoom: FIRST_ROOM }, () =>
    clock.now().getTime(),
  );
  const underWay = new Set<Promise<void>>();
  let interruption = makeInterruption();
  let isRunning = false;

  const leases = makeLeaseKeeper(
    {
      store,
      clock,
      events,
      worker: name,
      onLost: (ids) => {
        queue.takeWaiting(ids);
        pump();
      },
    },
    { leaseMs },
  );
  const recorder = makeRecorder(
    {
      write: async (results) => {
        await store.record(name, results);
        for (const { deliveryId } of results) leases.drop(deliveryId);
      },
      clock,
      events,
    },
    { batchSize: settings.recordBatch, delayMs: settings.recordDelayMs, retryMs: RETRY_MS },
  );

  const take = (claim: Claim): void => {
    for (const claimed of claim.deliveries) {
      leases.hold(claimed);
      queue.add(claimed);
    }
    for (const orphan of claim.orphans) recorder.add(toCancelled(orphan, clock.now()));
    pump();
  };
  const claimer = makeClaimer(
    { store, queue, clock, events, worker: name, take },
    { leaseMs, pollMs, retryMs: RETRY_MS },
  );

  const release = async (claimed: readonly ClaimedDelivery[]): Promise<void> => {
    if (claimed.length === 0) return;
    const deliveryIds = claimed.map(({ delivery }) => delivery.id);
    try {
      await store.release(name, deliveryIds, clock.now());
      for (const id of deliveryIds) leases.drop(id);
      events.emit('released', { deliveryIds });
    } catch (error) {
      events.emit('fault', { during: 'release', error });
    }
  };

  const deliver = async (claimed: ClaimedDelivery): Promise<void> => {
    const startedAt = clock.now().getTime();
    const attempted = await attempt(claimed, interruption);
    if (attempted.kind === 'interrupted') {
      events.emit('interrupted', { claimed });
      if (attempted.result === null) await release([claimed]);
      else recorder.add(attempted.result);
    } else {
      recorder.add(attempted.result);
      events.emit('attempted', { claimed, ...attempted });
    }
    if (queue.done(claimed, clock.now().getTime() - startedAt)) claimer.wake();
  };

  // Starts what may start. While results pile up that the database does not take, nothing is started.
  const pump = (): void => {
    while (isRunning && recorder.pending() < capacity) {
      const claimed = queue.next();
      if (claimed === null) return;
      const done = deliver(claimed).then(() => {
        underWay.delete(done);
        pump();
      });
      underWay.add(done);
    }
  };

  events.on('recorded', ({ results }) => {
    for (const { finishedAt, runAt } of results) if (finishedAt === null) claimer.noteDue(runAt);
    pump();
  });

  const reserve = (): Reservation => {
    let places: { hookId: string; bytes: number }[] = [];
    const cancel = (): void => {
      for (const { hookId, bytes } of places) queue.unreserve(hookId, bytes);
      places = [];
    };
    return {
      worker: name,
      until: leases.until,
      take(hook, bytes) {
        if (!isRunning || !queue.reserve(hook, bytes)) return false;
        places.push({ hookId: hook.id, bytes });
        return true;
      },
      cancel,
      commit(claimed) {
        cancel();
        if (isRunning) take({ deliveries: [...claimed], orphans: [] });
        else void release(claimed);
      },
    };
  };

  const waitForAttempts = async (): Promise<void> => {
    const cancel = clock.setTimer(() => interruption.interrupt(), settings.graceMs);
    await Promise.all(underWay);
    cancel();
  };

  return {
    wake: claimer.wake,
    reserve,
    start() {
      if (isRunning) return;
      isRunning = true;
      interruption = makeInterruption();
      leases.start();
      claimer.start();
    },
    async stop() {
      if (!isRunning) return;
      isRunning = false;
      await claimer.stop();
      await release(queue.takeWaiting());
      await waitForAttempts();
      await recorder.flush().catch((error) => events.emit('fault', { during: 'record', error }));
      await leases.stop();
    },
  };
};
