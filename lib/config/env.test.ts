import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ConfigError } from './config-error';
import { parseEnv } from './env';

const problemsOf = (env: Record<string, string>) => {
  try {
    parseEnv(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
};

describe('parseEnv', () => {
  test('has a default for everything', () => {
    expect(parseEnv({ PATH: '/bin' })).toEqual({
      port: 3000,
      apiPort: 8001,
      host: '127.0.0.1',
      privateTargets: 'allow',
      dataDir: resolve('data'),
      databaseUrl: null,
      admin: { email: null, password: null, token: null },
      secret: null,
      logLevel: 'info',
      consoleUrl: null,
      localUrl: 'http://127.0.0.1:3000',
      receiverUrl: 'http://127.0.0.1:8001',
      corsOrigin: null,
    });
  });

  test('reads every variable', () => {
    const env = {
      PORT: '0',
      HOOKLINE_API_PORT: '65535',
      HOST: '::',
      HOOKLINE_PRIVATE_TARGETS: 'allow',
      HOOKLINE_DATA_DIR: '/var/lib/hookline',
      DATABASE_URL: 'postgresql://u:p@db/hookline',
      HOOKLINE_ADMIN_EMAIL: 'ops@example.com',
      HOOKLINE_ADMIN_PASSWORD: 'correct horse',
      HOOKLINE_ADMIN_TOKEN: 'a-token-of-20-letters',
      HOOKLINE_SECRET: 's'.repeat(32),
      HOOKLINE_LOG_LEVEL: 'debug',
      HOOKLINE_CONSOLE_URL: 'https://hooks.example.com/',
      HOOKLINE_CORS_ORIGIN: 'http://localhost:5173',
      HOOKLINE_RECEIVER_URL: 'https://inbox.example.com/',
    };
    expect(parseEnv(env)).toEqual({
      port: 0,
      apiPort: 65_535,
      host: '::',
      privateTargets: 'allow',
      dataDir: '/var/lib/hookline',
      databaseUrl: env.DATABASE_URL,
      admin: {
        email: env.HOOKLINE_ADMIN_EMAIL,
        password: env.HOOKLINE_ADMIN_PASSWORD,
        token: env.HOOKLINE_ADMIN_TOKEN,
      },
      secret: env.HOOKLINE_SECRET,
      logLevel: 'debug',
      consoleUrl: 'https://hooks.example.com',
      localUrl: 'http://[::]:0',
      receiverUrl: 'https://inbox.example.com',
      corsOrigin: 'http://localhost:5173',
    });
  });

  test.each([
    ['127.0.0.1', '8001', 'http://127.0.0.1:8001'],
    ['0.0.0.0', '9001', 'http://127.0.0.1:9001'],
    ['::', '8001', 'http://[::1]:8001'],
    ['Hooks.internal', '80', 'http://hooks.internal'],
  ])('an engine on %s, port %s, has its inboxes at %s', (HOST, HOOKLINE_API_PORT, origin) => {
    expect(parseEnv({ HOST, HOOKLINE_API_PORT }).receiverUrl).toBe(origin);
  });

  test('treats an empty variable as unset', () => {
    expect(parseEnv({ PORT: '', DATABASE_URL: '', HOOKLINE_ADMIN_EMAIL: '' })).toEqual(
      parseEnv({}),
    );
  });

  test.each([
    ['localhost', 'allow'],
    ['127.1.2.3', 'allow'],
    ['::1', 'allow'],
    ['0.0.0.0', 'refuse'],
    ['::', 'refuse'],
    ['127.example.com', 'refuse'],
  ])('listening on %s, private targets are by default: %s', (HOST, expected) => {
    expect(parseEnv({ HOST }).privateTargets).toBe(expected);
  });

  test.each(['::1', '::', '0.0.0.0', 'localhost', 'db-1.internal'])('listens on %s', (HOST) => {
    expect(parseEnv({ HOST }).host).toBe(HOST);
    expect(URL.canParse(parseEnv({ HOST }).localUrl)).toBe(true);
  });

  test.each(['not a host', 'http://localhost', '127.0.0.1:80', '[::1]'])(
    'rejects the host %s',
    (HOST) => {
      expect(() => parseEnv({ HOST })).toThrow('HOST: must be an IP address or a host name');
    },
  );

  test('lists all problems at once without their values, which may be secrets', () => {
    const env = {
      PORT: 'http',
      HOOKLINE_API_PORT: '70000',
      HOOKLINE_PRIVATE_TARGETS: 'maybe',
      DATABASE_URL: 'mysql://root:hunter2@db',
      HOOKLINE_ADMIN_PASSWORD: 'hunter2',
      HOOKLINE_ADMIN_TOKEN: 'hunter2',
      HOOKLINE_SECRET: 'hunter2',
      HOOKLINE_LOG_LEVEL: 'loud',
      HOOKLINE_CONSOLE_URL: 'https://example.com/console',
      HOOKLINE_CORS_ORIGIN: '*',
      HOOKLINE_DATADIR: '/data',
    };
    expect(problemsOf(env)).toEqual([
      'PORT: must be a port number',
      'HOOKLINE_API_PORT: must be a port number, at most 65535',
      'HOOKLINE_PRIVATE_TARGETS: must be allow or refuse',
      'DATABASE_URL: must begin with postgres:// or postgresql://',
      'HOOKLINE_ADMIN_PASSWORD: must have at least 12 characters',
      'HOOKLINE_ADMIN_TOKEN: must have at least 20 characters',
      'HOOKLINE_SECRET: must have at least 32 characters',
      'HOOKLINE_LOG_LEVEL: must be one of trace, debug, info, warn, error, fatal, silent',
      'HOOKLINE_CONSOLE_URL: must be an origin such as https://hooks.example.com, without a path',
      'HOOKLINE_CORS_ORIGIN: must be an origin such as https://hooks.example.com, without a path',
      'HOOKLINE_ADMIN_EMAIL: is needed because HOOKLINE_ADMIN_PASSWORD is set',
      'HOOKLINE_DATADIR: is not a setting of Hookline, did you mean HOOKLINE_DATA_DIR?',
    ]);
    expect(() => parseEnv(env)).toThrow(/^The environment has 12 problems:\n {2}PORT: must/);
    expect(() => parseEnv(env)).not.toThrow(/hunter2/);
  });

  test('suggests nothing for a variable that resembles no known one', () => {
    expect(problemsOf({ HOOKLINE_FAVOURITE_COLOUR: 'blue' })).toEqual([
      'HOOKLINE_FAVOURITE_COLOUR: is not a setting of Hookline',
    ]);
  });

  test('requires two different ports', () => {
    expect(problemsOf({ PORT: '8001' })).toHaveLength(1);
    expect(problemsOf({ PORT: '0', HOOKLINE_API_PORT: '0' })).toEqual([]);
  });
});
