import { serve } from '@hono/node-server';
import { makeAdminApi } from '@/lib/admin-api/make-admin-api';
import { ConfigError } from '@/lib/config/config-error';
import { type Config, parseEnv } from '@/lib/config/env';
import { DatabaseError } from '@/lib/db/connection/database-error';
import { getHealth } from '@/lib/server/health';
import { type Container, makeContainer } from '@/lib/server/make-container';
import { feedMetrics } from '@/lib/telemetry/feed-metrics';
import { type Log, makeLog } from '@/lib/telemetry/log';
import { makeMetrics } from '@/lib/telemetry/metrics';
import { closeListener } from './close-listener';
import { makeApp } from './make-app';
import { toListenProblem } from './to-listen-problem';

/** The exit code for errors that the operator has to fix (EX_CONFIG of sysexits). */
const EX_CONFIG = 78;

const listen = (container: Container, config: Config, log: Log): Promise<() => Promise<void>> => {
  const { hooks, engine, sandbox, overview, version } = container;
  const metrics = makeMetrics({
    readQueue: overview.readQueue,
    readSandboxQueue: sandbox.queued,
    now: hooks.deps.clock,
  });
  feedMetrics(metrics, engine.events);
  sandbox.watch(metrics.sandbox);
  const app = makeApp({
    // Sessions are valid on the console's port only: cookies do not distinguish ports.
    authenticate: container.makeAuthenticate(async () => null),
    api: container.api,
    adminApi: makeAdminApi({
      ...hooks.deps,
      version,
      allowedOrigin: config.corsOrigin ?? undefined,
      log,
    }),
    receive: container.receive,
    health: () => getHealth(container.database),
    metrics: metrics.respond,
  });
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port: config.apiPort, hostname: config.host }, () =>
      resolve(() => closeListener(server)),
    );
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(toListenProblem(error, config) ?? error),
    );
  });
};

const bootstrap = async ({ setup }: Container, { admin }: Config, log: Log) => {
  if (admin.email === null || admin.password === null) return;
  const done = await setup.bootstrapAdministrator({ email: admin.email, password: admin.password });
  if (done !== 'unchanged') log.info({ email: admin.email }, `administrator ${done}`);
};

const run = async (role: 'engine' | 'worker'): Promise<void> => {
  const config = parseEnv(process.env);
  const log = makeLog({ level: config.logLevel, name: role });
  const container = await makeContainer(config, log);
  await bootstrap(container, config, log);
  await container.engine.start();
  const close = role === 'engine' ? await listen(container, config, log) : async () => {};

  let stopping = false;
  const stop = async (why: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ why }, 'stopping');
    await close();
    await container.close({ stopDatabase: true });
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop(signal));
  process.on('disconnect', () => stop('the supervisor is gone'));

  const setupToken = role === 'engine' ? await container.setup.ensureSetupToken() : null;
  process.send?.({ type: 'ready', setupToken });
  log.info({ api_port: role === 'engine' ? config.apiPort : undefined }, `${role} ready`);
};

run(process.argv[2] === 'worker' ? 'worker' : 'engine').catch((error: unknown) => {
  const isForOperator = error instanceof ConfigError || error instanceof DatabaseError;
  process.stderr.write(
    `hookline: ${isForOperator ? error.message : error instanceof Error ? error.stack : error}\n`,
  );
  process.exit(isForOperator ? EX_CONFIG : 1);
});
