import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import { ConfigError } from './config-error';
import { findUnknownVariables } from './unknown-variables';

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

const isLoopback = (host: string) =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));

/** Returns the origin at which other processes on this machine reach a process listening on `host`. */
const toLocalOrigin = (host: string, port: number): string => {
  const reached = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  // URL drops the default port, because origins are compared as strings.
  return new URL(`http://${isIP(reached) === 6 ? `[${reached}]` : reached}:${port}`).origin;
};

const isOrigin = (text: string) => {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && /^https?:$/.test(url.protocol) && url.origin === text.replace(/\/$/, '');
};

const isHost = (text: string) =>
  isIP(text) !== 0 || /^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$/i.test(text);

// Messages never repeat a value: some of them are secrets.
const port = (fallback: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/, 'must be a port number')
    .transform(Number)
    .refine((value) => value <= 65_535, 'must be a port number, at most 65535')
    .default(fallback);
const origin = z
  .string()
  .refine(isOrigin, 'must be an origin such as https://hooks.example.com, without a path')
  .transform((text) => text.replace(/\/$/, ''))
  .optional();
const longerThan = (length: number) =>
  z.string().min(length, `must have at least ${length} characters`).optional();

const Environment = z.object({
  PORT: port(3000),
  HOOKLINE_API_PORT: port(8001),
  HOST: z
    .string()
    .refine(isHost, 'must be an IP address or a host name of this machine, such as 0.0.0.0')
    .default('127.0.0.1'),
  HOOKLINE_PRIVATE_TARGETS: z
    .enum(['allow', 'refuse'], { error: 'must be allow or refuse' })
    .optional(),
  HOOKLINE_DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres:// or postgresql://')
    .optional(),
  HOOKLINE_ADMIN_EMAIL: z.email('must be an email address').optional(),
  HOOKLINE_ADMIN_PASSWORD: longerThan(12),
  HOOKLINE_ADMIN_TOKEN: longerThan(20),
  HOOKLINE_SECRET: longerThan(32),
  HOOKLINE_LOG_LEVEL: z
    .enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` })
    .default('info'),
  HOOKLINE_CONSOLE_URL: origin,
  HOOKLINE_CORS_ORIGIN: origin,
  HOOKLINE_RECEIVER_URL: origin,
});

// Read by scripts and tests, which pass them on to the servers they start.
const OF_SCRIPTS = [
  'HOOKLINE_SUPERVISED',
  'HOOKLINE_SUPERVISOR_PID',
  'HOOKLINE_TEST_DATABASE_URL',
  'HOOKLINE_URL',
];
const KNOWN = [...Object.keys(Environment.shape), ...OF_SCRIPTS];

const findProblemsBetween = (env: Record<string, string>): string[] => {
  const problems: string[] = [];
  const needs = (name: string, other: string) => {
    if (env[name] && !env[other]) problems.push(`${other}: is needed because ${name} is set`);
  };
  needs('HOOKLINE_ADMIN_EMAIL', 'HOOKLINE_ADMIN_PASSWORD');
  needs('HOOKLINE_ADMIN_PASSWORD', 'HOOKLINE_ADMIN_EMAIL');
  const ports = [env.PORT ?? '3000', env.HOOKLINE_API_PORT ?? '8001'];
  if (ports[0] === ports[1] && ports[0] !== '0') {
    problems.push(
      'HOOKLINE_API_PORT: must differ from PORT, because console and engine listen on separate ports',
    );
  }
  return problems;
};

/**
 * Parses the configuration from environment variables; an empty variable counts as unset. Throws one
 * ConfigError that lists all problems. Relative paths are resolved against the working directory.
 */
export const parseEnv = (environment: Record<string, string | undefined>) => {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) if (value) env[name] = value;
  const parsed = Environment.safeParse(env);
  const problems = [
    ...(parsed.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`),
    ...findProblemsBetween(env),
    ...findUnknownVariables(Object.keys(env), KNOWN),
  ];
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  const { data } = parsed;
  return {
    /** The console's port. */
    port: data.PORT,
    /** The engine's port: Kong's Admin API, `/api`, `/health` and `/metrics`. */
    apiPort: data.HOOKLINE_API_PORT,
    host: data.HOST,
    /** Whether hooks may reach loopback and private addresses. */
    privateTargets:
      data.HOOKLINE_PRIVATE_TARGETS ?? (isLoopback(data.HOST) ? ('allow' as const) : 'refuse'),
    /** Absolute. */
    dataDir: resolve(data.HOOKLINE_DATA_DIR),
    databaseUrl: data.DATABASE_URL ?? null,
    /** For unattended set-up; email and password are set together. */
    admin: {
      email: data.HOOKLINE_ADMIN_EMAIL ?? null,
      password: data.HOOKLINE_ADMIN_PASSWORD ?? null,
      token: data.HOOKLINE_ADMIN_TOKEN ?? null,
    },
    secret: data.HOOKLINE_SECRET ?? null,
    logLevel: data.HOOKLINE_LOG_LEVEL,
    /** Public origin of the console, when it differs from the browser's request. */
    consoleUrl: data.HOOKLINE_CONSOLE_URL ?? null,
    /** Origin of the console on this machine. */
    localUrl: `http://${isIP(data.HOST) === 6 ? `[${data.HOST}]` : data.HOST}:${data.PORT}`,
    /** Origin of inbox URLs: the engine's, as senders reach it. */
    receiverUrl: data.HOOKLINE_RECEIVER_URL ?? toLocalOrigin(data.HOST, data.HOOKLINE_API_PORT),
    corsOrigin: data.HOOKLINE_CORS_ORIGIN ?? null,
  };
};

export type Config = ReturnType<typeof parseEnv>;
