import {
  chmod,
  chown,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  bundleDatabaseProcess,
  type DatabaseProcess,
  startDatabaseProcess,
} from '@/lib/testing/start-database-process';
import { findPostmaster, isServerAlive } from './postmaster';
import { stopServer } from './stop-server';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const NOBODY = { uid: 65534, gid: 65534 };
const isRoot = process.getuid?.() === 0;

let bundle: { folder: string; program: string };
let parent: string;
let dataDir: string;
const running: DatabaseProcess[] = [];

beforeAll(async () => {
  bundle = await bundleDatabaseProcess();
});
afterAll(() => rm(bundle.folder, { recursive: true }));
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'hookline-embedded-'));
  dataDir = join(parent, 'data');
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((each) => each.kill()));
  await stopServer(join(dataDir, 'postgres'), silent);
  await rm(parent, { recursive: true, force: true });
});

const open = async (user?: typeof NOBODY) => {
  const opened = await startDatabaseProcess({ program: bundle.program, dataDir, user });
  running.push(opened);
  return opened;
};

const findServer = () => {
  const postmaster = findPostmaster(join(dataDir, 'postgres'));
  return postmaster && isServerAlive(postmaster.pid) ? postmaster.pid : null;
};

const getServer = () => {
  const pid = findServer();
  if (pid === null) throw new Error('no server runs');
  return pid;
};

const queryUntilItWorks = async (app: DatabaseProcess, sql: string): Promise<unknown[]> => {
  for (let tries = 0; ; tries += 1) {
    try {
      return await app.query(sql);
    } catch (error) {
      if (tries > 2_000) throw error;
    }
  }
};

describe('the embedded server', () => {
  test('is created once and shared by processes that open it at once', async () => {
    const apps = await Promise.all([open(), open(), open()]);
    const logged = apps.flatMap(({ messages }) => messages);
    expect(logged.filter((message) => message === 'created the database cluster')).toHaveLength(1);
    expect(logged.filter((message) => message === 'started the database server')).toHaveLength(1);
    expect(logged.filter((message) => message === 'attached the database server')).toHaveLength(2);
    await apps[0]?.query('CREATE TABLE shared AS SELECT 1 AS one');
    expect(await apps[2]?.query('SELECT * FROM shared')).toEqual([{ one: 1 }]);
  });

  test('outlives a killed process, and the next one attaches to it', async () => {
    const first = await open();
    await first.query('CREATE TABLE kept AS SELECT 1 AS one');
    const server = getServer();
    await first.kill();
    const second = await open();
    expect(getServer()).toBe(server);
    expect(await second.query('SELECT * FROM kept')).toEqual([{ one: 1 }]);
  });

  test('is started again under a running process when it is killed, and keeps what it acknowledged', async () => {
    const app = await open();
    await app.query('CREATE TABLE kept (n int)');
    const server = getServer();
    const acknowledged: number[] = [];
    for (let n = 0; n < 300; n += 1) {
      if (n === 200) process.kill(server, 'SIGKILL');
      await app.query(`INSERT INTO kept VALUES (${n})`).then(
        () => acknowledged.push(n),
        () => undefined,
      );
    }
    const rows = await queryUntilItWorks(app, 'SELECT n FROM kept ORDER BY n');
    expect(acknowledged.length).toBeGreaterThanOrEqual(200);
    expect(rows).toEqual(expect.arrayContaining(acknowledged.map((n) => ({ n }))));
    expect(getServer()).not.toBe(server);
  });

  test('starts after server and process were killed together', async () => {
    const first = await open();
    await first.query('CREATE TABLE kept AS SELECT 1 AS one');
    const server = getServer();
    await first.kill();
    process.kill(server, 'SIGKILL');
    const second = await open();
    expect(getServer()).not.toBe(server);
    expect(await second.query('SELECT * FROM kept')).toEqual([{ one: 1 }]);
  });

  test('stops with the process that opened it, and leaves nothing running', async () => {
    const app = await open();
    const server = getServer();
    await app.end('stopServer');
    expect(isServerAlive(server)).toBe(false);
    expect((await readdir(dataDir)).sort()).toEqual(['postgres', 'postgres.log']);
    expect(await readdir(join(dataDir, 'postgres'))).not.toContain('postmaster.pid');
  });

  test('stays for a process that still uses it, and stops with the last one', async () => {
    const [first, second] = [await open(), await open()];
    const server = getServer();
    await first.end('stopServer');
    expect(isServerAlive(server)).toBe(true);
    expect(await second.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await second.end('stopServer');
    expect(isServerAlive(server)).toBe(false);
  });

  test('stops when all that use it end at once', async () => {
    const apps = await Promise.all([open(), open()]);
    await Promise.all(apps.map((app) => app.end('stopServer')));
    expect(findServer()).toBeNull();
  });

  test('keeps running for a process that only closes it', async () => {
    const app = await open();
    await app.end('close');
    expect(findServer()).not.toBeNull();
  });

  test('listens to a socket that its own user alone may use, and to no port', async () => {
    const app = await open();
    expect(await app.query('SHOW listen_addresses')).toEqual([{ listen_addresses: '' }]);
    expect(await app.query('SHOW max_wal_size')).toEqual([{ max_wal_size: '256MB' }]);
    expect((await stat(join(dataDir, 'postgres'))).mode & 0o077).toBe(0);
    expect((await stat(join(dataDir, 'postgres/.s.PGSQL.5432'))).mode & 0o077).toBe(0);
  });

  test('works in a folder whose path is too long for a socket', async () => {
    dataDir = join(parent, 'a'.repeat(60), 'b'.repeat(60), 'data');
    const [first, second] = [await open(), await open()];
    expect(await second.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await first.kill();
  });

  test('is not stopped by a pid file whose number a stranger has now', async () => {
    await (await open()).end('stopServer');
    const file = join(dataDir, 'postgres/postmaster.pid');
    await writeFile(file, `${process.pid}\n${dataDir}/postgres\n1\n5432\n.\n`);
    expect(await (await open()).query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  test('is not created over what an interrupted start left, nor is that kept', async () => {
    await mkdir(join(dataDir, 'postgres.init-abc'), { recursive: true });
    await writeFile(
      join(dataDir, 'postgres.lock'),
      JSON.stringify({
        pid: 2 ** 22 + 1,
        startedAt: null,
        host: (await import('node:os')).hostname(),
      }),
    );
    await open();
    expect((await readdir(dataDir)).sort()).toEqual(['postgres', 'postgres.log']);
  });

  test('refuses a cluster of another PostgreSQL version', async () => {
    await (await open()).end('stopServer');
    await writeFile(join(dataDir, 'postgres/PG_VERSION'), '17\n');
    await expect(open()).rejects.toThrow(/DatabaseError: .*PostgreSQL 17.*carries 18/);
  });

  test('says which folder is not writable, and which variable names it', async () => {
    await writeFile(join(parent, 'file'), '');
    dataDir = join(parent, 'file', 'data');
    await expect(open()).rejects.toThrow(
      /DatabaseError: .*file\/data is not writable.*HOOKLINE_DATA_DIR/,
    );
  });
});

describe.skipIf(!isRoot)('the embedded server, for root', () => {
  test('runs as nobody, also below a folder that only root may enter', async () => {
    const app = await open();
    expect((await stat(parent)).mode & 0o077).toBe(0);
    expect((await stat(join(dataDir, 'postgres'))).uid).toBe(NOBODY.uid);
    const status = await readFile(`/proc/${getServer()}/status`, 'utf8');
    expect(status).toMatch(/^Uid:\t65534\t65534/m);
    expect(await app.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  test('runs as the ordinary user that created the cluster', async () => {
    await chmod(parent, 0o755);
    await mkdir(dataDir);
    await chown(dataDir, NOBODY.uid, NOBODY.gid);
    const first = await open(NOBODY);
    await first.query('CREATE TABLE kept AS SELECT 1 AS one');
    await first.end('stopServer');
    expect(await (await open()).query('SELECT * FROM kept')).toEqual([{ one: 1 }]);
  });

  test('of an ordinary user does not open what root created, and says what to do', async () => {
    await (await open()).end('stopServer');
    await chmod(parent, 0o755);
    await chown(dataDir, 33, 33);
    await expect(open({ uid: 33, gid: 33 })).rejects.toThrow(
      /DatabaseError: .*belongs to user id 65534.*runs as 33.*chown/,
    );
  });

  test('needs a user with a name to be created by', async () => {
    await chmod(parent, 0o755);
    await mkdir(dataDir);
    await chown(dataDir, 54_321, 54_321);
    await expect(open({ uid: 54_321, gid: 54_321 })).rejects.toThrow(
      /DatabaseError: User id 54321 has no entry.*DATABASE_URL/,
    );
  });

  test('names the folder an ordinary user may not write to', async () => {
    await chmod(parent, 0o755);
    await expect(open(NOBODY)).rejects.toThrow(/data is not writable.*HOOKLINE_DATA_DIR/);
  });
});
