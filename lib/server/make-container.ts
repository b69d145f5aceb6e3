import { hostname } from 'node:os';
import { makeApi } from '@/lib/api/make-api';
import type { ApiDeps } from '@/lib/api/ports';
import { makeApiTokens } from '@/lib/auth/make-api-tokens';
import { makeAuth } from '@/lib/auth/make-auth';
import { type FindSession, makeAuthenticate } from '@/lib/auth/make-authenticate';
import { makeSetup } from '@/lib/auth/make-setup';
import type { Config } from '@/lib/config/env';
import { makeSecretBox } from '@/lib/config/secret-box';
import { loadSecretKey } from '@/lib/config/secret-key';
import { makeAuditStore } from '@/lib/db/audit/audit-store';
import { isDataError } from '@/lib/db/connection/is-data-error';
import { isUnavailable } from '@/lib/db/connection/is-unavailable';
import { makeListener } from '@/lib/db/connection/listener';
import { openDatabase } from '@/lib/db/connection/open-database';
import { makeDeliveryReader } from '@/lib/db/deliveries/delivery-reader';
import { makeDeliveryStore } from '@/lib/db/deliveries/delivery-store';
import { makeEventReader } from '@/lib/db/events/event-reader';
import { assertSecretKey } from '@/lib/db/hooks/assert-secret-key';
import { makeEventHookStore } from '@/lib/db/hooks/event-hook-store';
import { makeVersionReader } from '@/lib/db/hooks/version-reader';
import { makeOverviewReader } from '@/lib/db/overview/overview-reader';
import { dropExpiredPartitions, ensurePartitions } from '@/lib/db/partitions/partitions';
import { makeAccountStore } from '@/lib/db/people/account-store';
import { makeTokenStore } from '@/lib/db/people/token-store';
import { makeSettingsStore } from '@/lib/db/settings/settings-store';
import { makeSourceStore } from '@/lib/db/sources/source-store';
import { systemClock } from '@/lib/delivery/clock';
import { makeDeliveryEngine } from '@/lib/delivery/delivery-engine';
import { findEventType } from '@/lib/event-hooks/sources/catalogue';
import { makeSourceCatalogue } from '@/lib/event-hooks/sources/make-catalogue';
import { setEventHookEnabled } from '@/lib/event-hooks/verbs/set-event-hook-enabled';
import { toScriptProfile } from '@/lib/handlers/code/script-profile';
import { makeLanguages } from '@/lib/languages/make-languages';
import { makeHttpClient } from '@/lib/net/http-client';
import { hmac, sha256 } from '@/lib/net/sign';
import { makeIdMaker } from '@/lib/server/make-id';
import type { Log } from '@/lib/telemetry/log';
import { logDeliveries } from '@/lib/telemetry/log-deliveries';
import { logSandbox } from '@/lib/telemetry/log-sandbox';
import packageJson from '../../package.json';
import { makeCheckCode } from './make-check-code';
import { makeHookVerbs } from './make-hook-verbs';
import { makeInboxes } from './make-inboxes';
import { makeSourceVerbs } from './make-source-verbs';

/** The actor of automatic changes, such as disabling a hook whose receiver responded 410. */
const AUTOMATIC = { name: 'hookline' };

/**
 * Builds everything one process needs, on an open database. Engine, worker and console build the
 * same and start different parts. Throws ConfigError or DatabaseError with a message for the operator.
 */
export const makeContainer = async (config: Config, log: Log) => {
  const clock = systemClock.now;
  const makeId = makeIdMaker();
  const secretKey = await loadSecretKey(config);
  const secretBox = makeSecretBox(secretKey);
  const database = await openDatabase({
    databaseUrl: config.databaseUrl,
    dataDir: config.dataDir,
    log,
  });
  const { pool, prisma } = database;
  const unreadable = await assertSecretKey(database, secretBox);
  if (unreadable.length > 0)
    log.warn({ hooks: unreadable }, 'stored secrets of hooks cannot be decrypted: set them again');
  await ensurePartitions(pool, clock());

  const settings = makeSettingsStore(prisma, clock);
  const sourceStore = makeSourceStore(database, clock);
  const sources = makeSourceCatalogue(sourceStore);
  const deliveryStore = makeDeliveryStore({
    database,
    secretBox,
    unique: (source, event) => findEventType(source, event)?.unique ?? null,
    digest: sha256,
    makeId,
    clock,
  });
  const hookStore = makeEventHookStore({ database, secretBox, raise: deliveryStore.raise });
  const { receiverUrl } = config;
  const inboxes = makeInboxes({ database, clock: systemClock, makeId, receiverUrl, log });
  const http = makeHttpClient({ privateTargets: config.privateTargets, receiverUrl });
  const listener = makeListener(database.connection, log);

  const languages = makeLanguages({ clock: systemClock });
  logSandbox(languages.sandbox, log);
  const readPolicy = async () => {
    const { compatibility, untrusted_lua } = await settings.read();
    return { compatibility, profile: toScriptProfile(untrusted_lua, compatibility) };
  };

  const engine = makeDeliveryEngine({
    store: deliveryStore,
    http,
    listen: (wake) => listener.on('deliveries', wake),
    upkeep: async () => {
      const now = clock();
      await ensurePartitions(pool, now);
      const { retention_days } = await settings.read();
      await dropExpiredPartitions(pool, { now, retentionDays: retention_days });
      await inboxes.clean(retention_days);
    },
    disableHook: (hookId) =>
      setEventHookEnabled(
        { store: hookStore, clock, makeVersionId: makeId },
        hookId,
        false,
        AUTOMATIC,
      ),
    readPolicy,
    languages,
    log,
    clock: systemClock,
    random: Math.random,
    makeId,
    digest: sha256,
    hmac,
    isDataError,
    pid: process.pid,
    workerName: `${hostname()}-${process.pid}-${Date.now().toString(36)}`,
    version: packageJson.version,
  });

  logDeliveries(engine.events, log);

  const hooks = makeHookVerbs({
    store: hookStore,
    sources,
    clock,
    makeId: () => crypto.randomUUID(),
    makeVersionId: makeId,
    settings: async () => {
      const { compatibility, lenient_sources } = await settings.read();
      return { compatibility, lenientSources: lenient_sources };
    },
    execute: engine.execute,
    checkCode: makeCheckCode({ languages, readPolicy }),
  });
  const sourceVerbs = makeSourceVerbs({ sources: sourceStore, hooks: hookStore, clock });
  const tokens = makeApiTokens({
    store: makeTokenStore(database, clock),
    clock,
    environmentToken: config.admin.token,
    log,
  });
  const auth = makeAuth({
    prisma,
    secretKey,
    baseUrl: config.consoleUrl ?? config.localUrl,
    clock,
    log,
  });
  const overview = makeOverviewReader(database);
  const apiDeps: ApiDeps = {
    ingest: engine.ingest,
    replay: engine.replay,
    events: makeEventReader(database),
    deliveries: makeDeliveryReader(database),
    versions: makeVersionReader(database),
    overview,
    hooks: hookStore,
    inboxes: inboxes.deps,
    sources: { ...sources, ...sourceVerbs },
    settings,
    tokens,
    audit: makeAuditStore(database, clock),
    hmac,
    clock,
    isUnavailable,
    log,
  };

  return {
    config,
    log,
    database,
    engine,
    sandbox: languages.sandbox,
    hooks,
    sources: sourceVerbs,
    overview,
    auth,
    setup: makeSetup({ accounts: makeAccountStore(database, clock), clock }),
    api: makeApi(apiDeps),
    /** Used by the engine only. */
    receive: inboxes.receive,
    /** `findSession` finds sessions on the console's port, and none on the engine's. */
    makeAuthenticate: (findSession: FindSession) =>
      makeAuthenticate({ tokens, findSession, clock }),
    version: packageJson.version,
    /** Closes everything. The engine stops an embedded database that no other process uses. */
    close: async ({ stopDatabase }: { stopDatabase: boolean }): Promise<void> => {
      await engine.stop();
      await Promise.all([listener.close(), http.close(), languages.sandbox.stop()]);
      await (stopDatabase ? database.stopServer() : database.close());
    },
  };
};

export type Container = Awaited<ReturnType<typeof makeContainer>>;
