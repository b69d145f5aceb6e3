import { type Interruption, makeInterruption } from '@/lib/handlers/request/interruption';
import type { Attempted } from '../attempt/attempt';
import type { Clock } from '../clock';
import type { Emitter } from '../events';
import type { Claim, ClaimedDelivery, DeliveryStore, OrphanedDelivery } from '../store';
import type { Service } from '../upkeep/periodic';
import { makeClaimer } from './claimer';
import { makeLeaseKeeper } from './lease-keeper';
import { makeRecorder } from './recorder';
import { makeReservation, type Reservation } from './reservation';
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
  /** Concurrent attempts in this process. */
  concurrency: number;
  /** Deliveries this process holds, queued ones included. */
  capacity: number;
  /** Event data this process holds. */
  maxBytes: number;
  leaseMs: number;
  pollMs: number;
  recordBatch: number;
  recordDelayMs: number;
  /** How long a stop waits for running attempts before it interrupts them. */
  graceMs: number;
};

export type Worker = Service & { wake(): void; reserve(): Reservation };

// Deliveries that a fast hook without recent attempts may hold.
const FIRST_CAPACITY = 100;
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
 * Makes the worker of one process. It takes deliveries from ingest and claims others, attempts them
 * within the limits of each hook and of the process, and records the results in batches. A stop
 * releases the deliveries it holds, which costs them no attempt; their leases return the rest.
 */
export const makeWorker = (deps: WorkerDeps, settings: WorkerSettings): Worker => {
  const { store, attempt, clock, events, name } = deps;
  const { leaseMs, pollMs, concurrency, capacity, maxBytes } = settings;
  const queue = makeWorkQueue(
    { concurrency, capacity, maxBytes, firstCapacity: FIRST_CAPACITY },
    () => clock.now().getTime(),
  );
  const running = new Set<Promise<void>>();
  let interruption = makeInterruption();
  let isRunning = false;

  const leases = makeLeaseKeeper(
    {
      store,
      clock,
      events,
      worker: name,
      onLost: (ids) => {
        queue.removeQueued(ids);
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

  const accept = (claim: Claim): void => {
    for (const claimed of claim.deliveries) {
      leases.hold(claimed);
      queue.add(claimed);
    }
    for (const orphan of claim.orphans) recorder.add(toCancelled(orphan, clock.now()));
    pump();
  };
  const claimer = makeClaimer(
    { store, queue, clock, events, worker: name, accept },
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
    if (queue.finish(claimed, clock.now().getTime() - startedAt)) claimer.wake();
  };

  // Starts deliveries up to the limits, but none while the database fails to record results.
  const pump = (): void => {
    while (isRunning && recorder.pending() < capacity) {
      const claimed = queue.next();
      if (claimed === null) return;
      const done = deliver(claimed).then(() => {
        running.delete(done);
        pump();
      });
      running.add(done);
    }
  };

  events.on('recorded', ({ results }) => {
    for (const { finishedAt, runAt } of results) if (finishedAt === null) claimer.noteDue(runAt);
    pump();
  });

  const waitForAttempts = async (): Promise<void> => {
    const cancel = clock.setTimer(() => interruption.interrupt(), settings.graceMs);
    await Promise.all(running);
    cancel();
  };

  return {
    wake: claimer.wake,
    reserve: () =>
      makeReservation({ queue, leases, worker: name, isRunning: () => isRunning, accept, release }),
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
      await release(queue.removeQueued());
      await waitForAttempts();
      await recorder.flush().catch((error) => events.emit('fault', { during: 'record', error }));
      await leases.stop();
    },
  };
};
