import { type AttemptDeps, attempt } from '@/lib/delivery/attempt/attempt';
import { execute } from '@/lib/delivery/attempt/execute';
import { type ExecuteOnceDeps, makeExecute } from '@/lib/delivery/attempt/make-execute';
import type { Clock } from '@/lib/delivery/clock';
import type { DeliveryRecord } from '@/lib/delivery/delivery-record';
import { type Emitter, makeEmitter } from '@/lib/delivery/events';
import { IdempotencyConflict } from '@/lib/delivery/ingest/idempotency-conflict';
import { type PlannedIngest, planIngest } from '@/lib/delivery/ingest/ingest';
import { makeIngestBatcher } from '@/lib/delivery/ingest/ingest-batcher';
import type { DeliveryStore, IngestReceipt } from '@/lib/delivery/store';
import { makeCleaner } from '@/lib/delivery/upkeep/cleaner';
import { makeRescuer } from '@/lib/delivery/upkeep/rescuer';
import type { Reservation } from '@/lib/delivery/worker/reservation';
import { makeSandboxFailures } from '@/lib/delivery/worker/sandbox-failures';
import { makeWorker } from '@/lib/delivery/worker/worker';
import type { IncomingEvent } from '@/lib/event-hooks/evaluate/incoming-event';
import type { Execute } from '@/lib/event-hooks/execute-port';
import type { Languages } from '@/lib/handlers/code/languages';
import type { ExecutePorts } from '@/lib/handlers/handler';
import type { PrepareContext } from '@/lib/handlers/prepared';
import type { HttpClient } from '@/lib/handlers/request/http-client';
import { makePrepare, type ScriptPolicy } from './attempt/make-prepare';
import { ENGINE_DEFAULTS, type EngineSettings } from './engine-settings';

/** A structured logger: fields first, then the message. */
export type DeliveryLog = Record<
  'info' | 'warn' | 'error',
  (fields: object, message: string) => void
>;

export type DeliveryEngineDeps = {
  store: DeliveryStore;
  http: HttpClient;
  /** Calls back whenever another process, or another connection, has left something to claim. */
  listen: (wake: () => void) => Promise<unknown>;
  /** Makes partitions and drops expired ones. */
  upkeep: () => Promise<void>;
  /** Switches a hook off whose receiver is gone for good. */
  disableHook: (hookId: string, reason: string) => Promise<unknown>;
  /** What is set now; may be a moment old. */
  readPolicy: () => Promise<ScriptPolicy>;
  /** Runs other people's code. */
  languages: Languages;
  log: DeliveryLog;
  clock: Clock;
  random: () => number;
  makeId: () => string;
  digest: (text: string) => string;
  hmac: PrepareContext['hmac'];
  /** Whether the database refused what was in a statement, as opposed to being unable to take it. */
  isRefusal: (error: unknown) => boolean;
  pid: number;
  /** Names this process in leases and attempts; different after each start. */
  workerName: string;
  version: string;
};

export type DeliveryEngine = {
  /** Answers after commit. Throws an IdempotencyConflict; rejects when the database fails. */
  ingest(events: IncomingEvent[]): Promise<IngestReceipt[]>;
  replay(deliveryId: string): Promise<DeliveryRecord | 'not found' | 'hook removed'>;
  /** For `/test` and `/ping`. */
  execute: Execute;
  /** Begins to deliver. Without it, or after `stop`, ingest only stores. */
  start(): Promise<void>;
  /** Gives back what is under way, and resolves when nothing runs any more. */
  stop(): Promise<void>;
  events: Emitter;
};

/** Puts the parts of the delivery engine together; several may run on one database. */
export const makeDeliveryEngine = (
  deps: DeliveryEngineDeps,
  changes: Partial<EngineSettings> = {},
): DeliveryEngine => {
  const settings = { ...ENGINE_DEFAULTS, ...changes };
  const { store, http, clock, digest, makeId, log, workerName } = deps;
  const now = clock.now;
  const events = makeEmitter();

  const executePorts: ExecutePorts = {
    http,
    now,
    writeLog: (line, level = 'info') => log[level]({ hook_log: true }, line),
    runLambda: deps.languages.runLambda,
  };
  const executeOne: AttemptDeps['execute'] & ExecuteOnceDeps['execute'] = (
    hook,
    prepared,
    options,
  ) => execute(executePorts, hook, prepared, options);
  const prepareOne = makePrepare({ ...deps, now });

  const attemptDeps = {
    prepare: prepareOne,
    execute: executeOne,
    now,
    random: deps.random,
    sandboxFailures: makeSandboxFailures(),
    sandboxRetryMs: settings.sandboxRetryMs,
    makeId,
    worker: workerName,
  };
  const worker = makeWorker(
    {
      store,
      clock,
      events,
      name: workerName,
      attempt: (claimed, interruption) => attempt(attemptDeps, claimed, interruption),
    },
    settings,
  );
  const services = [
    worker,
    makeRescuer({ store, clock, events, wake: worker.wake }, { everyMs: settings.rescueEveryMs }),
    makeCleaner({ store, clock, events, upkeep: deps.upkeep }, { everyMs: settings.cleanEveryMs }),
  ];

  events.on('attempted', ({ claimed, result }) => {
    if (result.reason !== 'gone') return;
    const hookId = claimed.hook.id;
    events.emit('gone', { hookId });
    deps
      .disableHook(hookId, 'Its receiver answered 410: it is gone for good.')
      .catch((error) => events.emit('fault', { during: 'disable', error }));
  });

  const plan = (reservation: Reservation, keep: (planned: PlannedIngest) => void) => {
    const ingestDeps = { digest, makeId, now, lease: reservation };
    const planner: Parameters<DeliveryStore['ingest']>[1] = (active, fresh) => {
      // Asked anew when hooks changed meanwhile: what was reserved for the plan before is void.
      reservation.cancel();
      const planned = planIngest(ingestDeps, active, fresh);
      return {
        gates: planned.gates,
        plan: (states) => {
          const made = planned.plan(states);
          keep(made);
          return made;
        },
      };
    };
    return planner;
  };
  const batcher = makeIngestBatcher(
    {
      isRefusal: deps.isRefusal,
      async write(posts) {
        const reservation = worker.reserve();
        let planned: PlannedIngest = { events: [], deliveries: [], gates: [], claimed: [] };
        try {
          const results = await store.ingest(
            posts,
            plan(reservation, (made) => {
              planned = made;
            }),
          );
          reservation.commit(planned.claimed);
          events.emit('ingested', {
            posts: posts.length,
            events: planned.events.length,
            deliveries: planned.deliveries.length,
            claimed: planned.claimed.length,
          });
          return results;
        } catch (error) {
          reservation.cancel();
          throw error;
        }
      },
    },
    {
      maxEvents: settings.ingestBatch,
      maxBytes: settings.ingestBytes,
      transactions: settings.ingestTransactions,
    },
  );

  return {
    events,
    execute: makeExecute({ prepare: prepareOne, execute: executeOne }),
    async ingest(post) {
      if (post.length === 0) return [];
      const events = post.map((event) => ({ ...event, json: JSON.stringify(event.data) }));
      const bytes = events.reduce((sum, { json }) => sum + json.length, 0);
      const result = await batcher.submit(events, bytes);
      if (result.kind === 'conflict') throw new IdempotencyConflict(result.key);
      return result.receipts;
    },
    async replay(deliveryId) {
      const replayed = await store.replay(deliveryId, now());
      worker.wake();
      return replayed;
    },
    async start() {
      for (const service of services) service.start();
      await deps.listen(worker.wake);
    },
    async stop() {
      await batcher.idle();
      await Promise.all(services.map((service) => service.stop()));
    },
  };
};
