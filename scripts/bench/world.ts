import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { uuidv7 } from 'uuidv7';
import { makeSecretBox } from '@/lib/config/secret-box';
import { openDatabase } from '@/lib/db/connection/open-database';
import { makeDeliveryStore } from '@/lib/db/deliveries/delivery-store';
import { makeEventHookStore } from '@/lib/db/hooks/event-hook-store';
import { ensurePartitions } from '@/lib/db/partitions/partitions';
import { systemClock } from '@/lib/delivery/clock';
import { makeDeliveryEngine } from '@/lib/delivery/delivery-engine';
import { DeliverySettings, type EventHook } from '@/lib/event-hooks/schema';
import { makeInProcessLanguages } from '@/lib/handlers/code/in-process-languages';
import { makeHttpClient } from '@/lib/net/http-client';
import { hmac, sha256 } from '@/lib/net/sign';
import { makeIdMaker } from '@/lib/server/make-id';

const makeId = makeIdMaker();
const silent = { info: () => {}, warn: () => {}, error: console.error };

/** Starts the receiver process. Returns its URL. */
export const startReceiver = async (): Promise<{ url: string; stop: () => void }> => {
  const child = fork(join(import.meta.dirname, 'receiver.js'));
  const port = await new Promise((resolve) => child.once('message', resolve));
  return { url: `http://127.0.0.1:${port}/hook`, stop: () => child.kill() };
};

const makeHook = (url: string, index: number, concurrency: number): EventHook => ({
  id: crypto.randomUUID(),
  source: 'bench',
  event: `created-${index}`,
  handler: 'webhook',
  config: { url, headers: {}, secret: null, ssl_verify: false },
  snooze: null,
  on_change: null,
  created_at: 1,
  updated_at: 1,
  label: null,
  enabled: true,
  delivery: DeliverySettings.parse({ concurrency }),
  version: 1,
  versionId: uuidv7(),
});

/** A new durable database that contains hooks, and an engine that uses it. */
export const makeWorld = async (
  url: string,
  { hooks, connections }: { hooks: number; connections: number },
) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'hookline-bench-'));
  const databaseUrl = process.env.DATABASE_URL ?? null;
  const database = await openDatabase({ databaseUrl, dataDir, log: silent });
  await ensurePartitions(database.pool, new Date());
  const secretBox = makeSecretBox(randomBytes(32));
  const deliveryStore = makeDeliveryStore({
    database,
    secretBox,
    unique: () => null,
    digest: sha256,
    makeId,
    clock: systemClock.now,
  });
  const hookStore = makeEventHookStore({ database, secretBox, raise: deliveryStore.raise });
  for (let index = 0; index < hooks; index++) {
    const after = makeHook(url, index, Math.max(1, Math.ceil((2 * connections) / hooks)));
    const change = { before: null, after, actor: { name: 'bench' }, at: new Date(), raise: [] };
    await hookStore.save({ action: 'create', ...change });
  }
  const http = makeHttpClient({ privateTargets: 'allow' });
  const makeEngine = () =>
    makeDeliveryEngine(
      {
        store: deliveryStore,
        http,
        listen: async () => {},
        upkeep: async () => {},
        disableHook: async () => {},
        readPolicy: async () => ({ compatibility: '3.4', profile: 'sandbox' }),
        languages: makeInProcessLanguages(hmac),
        log: silent,
        clock: systemClock,
        random: Math.random,
        makeId,
        digest: sha256,
        hmac,
        isDataError: () => false,
        pid: process.pid,
        workerName: `bench ${uuidv7()}`,
        version: 'bench',
      },
      { concurrency: connections },
    );

  return {
    database,
    makeEngine,
    async close() {
      await http.close();
      await database.stopServer();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};

export type World = Awaited<ReturnType<typeof makeWorld>>;
