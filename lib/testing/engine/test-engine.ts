import { randomBytes, randomUUID } from 'node:crypto';
import { makeSecretBox } from '@/lib/config/secret-box';
import { isDataError } from '@/lib/db/connection/is-data-error';
import { makeListener } from '@/lib/db/connection/listener';
import { makeDeliveryStore } from '@/lib/db/deliveries/delivery-store';
import { makeEventHookStore } from '@/lib/db/hooks/event-hook-store';
import { systemClock } from '@/lib/delivery/clock';
import { makeDeliveryEngine } from '@/lib/delivery/delivery-engine';
import type { EngineSettings } from '@/lib/delivery/engine-settings';
import type { EventHook } from '@/lib/event-hooks/schema';
import { makeInProcessLanguages } from '@/lib/handlers/code/in-process-languages';
import type { Languages } from '@/lib/handlers/code/languages';
import { type HttpClientOptions, makeHttpClient } from '@/lib/net/http-client';
import { hmac, sha256 } from '@/lib/net/sign';
import { makeIdMaker } from '@/lib/server/make-id';
import { logDeliveries } from '@/lib/telemetry/log-deliveries';
import type { TestDatabase } from '../database/test-database';
import { makeEventMonitor } from './event-monitor';

const silent = { info: () => {}, warn: () => {}, error: () => {} };

/** Makes the parts of a real engine on a real database. Hooks are saved by the real store. */
export const makeTestEngines = (
  database: Pick<TestDatabase, 'pool' | 'prisma' | 'connection'>,
  secretKey: Buffer = randomBytes(32),
) => {
  const makeId = makeIdMaker();
  const secretBox = makeSecretBox(secretKey);
  const store = makeDeliveryStore({
    database,
    secretBox,
    unique: () => null,
    digest: sha256,
    makeId,
    clock: systemClock.now,
  });
  const hooks = makeEventHookStore({ database, secretBox, raise: store.raise });
  const save = async (before: EventHook | null, after: EventHook | null) => {
    const action = before === null ? 'create' : after === null ? 'remove' : 'update';
    const change = { before, after, actor: { name: 'test' }, at: new Date(), raise: [] };
    const saved = await hooks.save({ action, ...change });
    if (saved !== 'saved') throw new Error(`the hook was not saved: ${saved}`);
  };

  /** Makes another engine, as in another process. `close` it even after it was stopped. */
  const makeEngine = (
    settings: Partial<EngineSettings> = {},
    languages: Languages = makeInProcessLanguages(hmac),
    targets: HttpClientOptions = { privateTargets: 'allow' },
  ) => {
    const http = makeHttpClient(targets);
    const listener = makeListener(database.connection, silent);
    const disabled: string[] = [];
    const logged: { level: string; message: string }[] = [];
    const logAt = (level: string) => (_fields: object, message: string) => {
      logged.push({ level, message });
    };
    const log = { info: logAt('info'), warn: logAt('warn'), error: logAt('error') };
    const engine = makeDeliveryEngine(
      {
        store,
        http,
        listen: (wake) => listener.on('deliveries', wake),
        upkeep: async () => {},
        disableHook: async (hookId) => disabled.push(hookId),
        readPolicy: async () => ({ compatibility: '3.4', profile: 'sandbox' }),
        languages,
        log,
        clock: systemClock,
        random: Math.random,
        makeId,
        digest: sha256,
        hmac,
        isDataError,
        pid: process.pid,
        workerName: `test ${randomUUID()}`,
        version: 'test',
      },
      { graceMs: 500, ...settings },
    );
    logDeliveries(engine.events, log);
    const close = async () => {
      await engine.stop();
      await http.close();
      await listener.close();
    };
    return { ...engine, monitor: makeEventMonitor(engine.events), disabled, logged, close };
  };
  return { makeEngine, save, store };
};
