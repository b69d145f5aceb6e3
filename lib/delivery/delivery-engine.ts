import type { Execute } from '@/lib/event-hooks/execute-port';
import type { Languages } from '@/lib/handlers/code/languages';
import type { ExecutePorts } from '@/lib/handlers/handler';
import type { PrepareContext } from '@/lib/handlers/prepared';
import type { HttpClient } from '@/lib/handlers/request/http-client';
import { type AttemptDeps, attempt } from './attempt/attempt';
import { execute } from './attempt/execute';
import { type ExecuteOnceDeps, makeExecute } from './attempt/make-execute';
import { makePrepare, type ScriptPolicy } from './attempt/make-prepare';
import type { Clock } from './clock';
import type { DeliveryRecord } from './delivery-record';
import { ENGINE_DEFAULTS, type EngineSettings } from './engine-settings';
import { type Emitter, makeEmitter } from './events';
import { type Ingest, makeIngest } from './ingest/make-ingest';
import type { DeliveryStore } from './store';
import { makeCleaner } from './upkeep/cleaner';
import { makeRescuer } from './upkeep/rescuer';
import { makeSandboxFailures } from './worker/sandbox-failures';
import { makeWorker } from './worker/worker';

/** A structured logger: fields first, then the message. */
export type DeliveryLog = Record<
  'info' | 'warn' | 'error',
  (fields: object, message: string) => void
>;

export type DeliveryEngineDeps = {
  store: DeliveryStore;
  http: HttpClient;
  /** Invokes the callback whenever another process or connection has created due deliveries. */
  listen: (wake: () => void) => Promise<unknown>;
  /** Creates upcoming partitions and drops expired ones. */
  upkeep: () => Promise<void>;
  /** Disables a hook whose receiver responded 410 Gone. */
  disableHook: (hookId: string, reason: string) => Promise<unknown>;
  /** Returns the current settings, which may be a second old. */
  readPolicy: () => Promise<ScriptPolicy>;
  /** Runs user code. */
  languages: Languages;
  log: DeliveryLog;
  clock: Clock;
  random: () => number;
  makeId: () => string;
  digest: (text: string) => string;
  hmac: PrepareContext['hmac'];
  /** Returns whether the database rejected the data, and not the connection or the transaction. */
  isDataError: (error: unknown) => boolean;
  pid: number;
  /** Names this process in leases and attempts; different after each start. */
  workerName: string;
  version: string;
};

export type DeliveryEngine = {
  ingest: Ingest['ingest'];
  replay(deliveryId: string): Promise<DeliveryRecord | 'not found' | 'hook removed'>;
  /** For `/test` and `/ping`. */
  execute: Execute;
  /** Starts delivering. Before it, and after `stop`, ingest only stores events and deliveries. */
  start(): Promise<void>;
  /** Releases unfinished deliveries, and resolves when nothing is running. */
  stop(): Promise<void>;
  events: Emitter;
};

/** Makes the delivery engine from its parts; several processes may share one database. */
export const makeDeliveryEngine = (
  deps: DeliveryEngineDeps,
  changes: Partial<EngineSettings> = {},
): DeliveryEngine => {
  const settings = { ...ENGINE_DEFAULTS, ...changes };
  const { store, http, clock, makeId, log, workerName } = deps;
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
      .disableHook(hookId, 'Its receiver responded 410 Gone.')
      .catch((error) => events.emit('fault', { during: 'disable', error }));
  });

  const { ingest, idle } = makeIngest(
    {
      store,
      reserve: worker.reserve,
      events,
      digest: deps.digest,
      makeId,
      now,
      isDataError: deps.isDataError,
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
    ingest,
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
      await idle();
      await Promise.all(services.map((service) => service.stop()));
    },
  };
};
