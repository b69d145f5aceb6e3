import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  type EmbeddedWorld,
  type EmbeddedWorlds,
  prepareEmbeddedWorlds,
} from '@/lib/testing/database/embedded-world';
import { findPostmaster, isServerAlive } from './postmaster';

const PATIENCE = { timeout: 45_000, interval: 50 };

let worlds: EmbeddedWorlds;
let world: EmbeddedWorld;

beforeAll(async () => {
  worlds = await prepareEmbeddedWorlds();
});
afterAll(() => worlds.remove());
beforeEach(async () => {
  world = await worlds.make({ created: true });
});
afterEach(() => world.remove());

describe('the embedded server', () => {
  test('is created once and shared by processes that open it concurrently', async () => {
    world.dataDir = join(world.parent, 'fresh');
    const apps = await Promise.all([world.open(), world.open(), world.open()]);
    const logged = apps.flatMap(({ messages }) => messages);
    expect(logged.filter((message) => message === 'created the database cluster')).toHaveLength(1);
    expect(logged.filter((message) => message === 'started the database server')).toHaveLength(1);
    expect(logged.filter((message) => message === 'attached the database server')).toHaveLength(2);
    await apps[0]?.query('CREATE TABLE shared AS SELECT 1 AS one');
    expect(await apps[2]?.query('SELECT * FROM shared')).toEqual([{ one: 1 }]);
  });

  test('outlives a killed process, and the next one attaches to it', async () => {
    const first = await world.open();
    await first.query('CREATE TABLE kept AS SELECT 1 AS one');
    const server = world.getServer();
    await first.kill();
    const second = await world.open();
    expect(world.getServer()).toBe(server);
    expect(await second.query('SELECT * FROM kept')).toEqual([{ one: 1 }]);
  });

  test('is restarted for running processes when it is killed, and keeps acknowledged data', async () => {
    const [app, other] = [await world.open(), await world.open()];
    await app.query('CREATE TABLE kept (n int)');
    const server = world.getServer();
    const acknowledged: number[] = [];
    for (let n = 0; n < 300; n += 1) {
      if (n === 200) process.kill(server, 'SIGKILL');
      await app.query(`INSERT INTO kept VALUES (${n})`).then(
        () => acknowledged.push(n),
        () => undefined,
      );
    }
    const rows = await vi.waitFor(() => app.query('SELECT n FROM kept ORDER BY n'), PATIENCE);
    expect(acknowledged.length).toBeGreaterThanOrEqual(200);
    expect(rows).toEqual(expect.arrayContaining(acknowledged.map((n) => ({ n }))));
    expect(world.getServer()).not.toBe(server);
    expect(await other.query('SELECT n FROM kept ORDER BY n')).toEqual(rows);
  });

  test('starts after server and process were killed together', async () => {
    const first = await world.open();
    await first.query('CREATE TABLE kept AS SELECT 1 AS one');
    const server = world.getServer();
    await first.kill();
    process.kill(server, 'SIGKILL');
    const second = await world.open();
    expect(world.getServer()).not.toBe(server);
    expect(await second.query('SELECT * FROM kept')).toEqual([{ one: 1 }]);
  });

  test('stops with the process that opened it, and leaves nothing running', async () => {
    const app = await world.open();
    const server = world.getServer();
    await app.end('stopServer');
    expect(isServerAlive(server)).toBe(false);
    expect((await readdir(world.dataDir)).sort()).toEqual(['postgres', 'postgres.log']);
    expect(await readdir(join(world.dataDir, 'postgres'))).not.toContain('postmaster.pid');
  });

  test('keeps running for a process that still uses it, and stops with the last one', async () => {
    const [first, second] = [await world.open(), await world.open()];
    const server = world.getServer();
    await first.end('stopServer');
    expect(isServerAlive(server)).toBe(true);
    expect(await second.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await second.end('stopServer');
    expect(isServerAlive(server)).toBe(false);
  });

  test('stops when all processes that use it end simultaneously', async () => {
    const apps = await Promise.all([world.open(), world.open()]);
    await Promise.all(apps.map((app) => app.end('stopServer')));
    expect(world.findServer()).toBeNull();
  });

  test('keeps running for a process that only closes it', async () => {
    const app = await world.open();
    await app.end('close');
    expect(world.findServer()).not.toBeNull();
  });

  test('listens on a socket that only its own user may use, and on no port', async () => {
    const app = await world.open();
    expect(await app.query('SHOW listen_addresses')).toEqual([{ listen_addresses: '' }]);
    expect(await app.query('SHOW max_wal_size')).toEqual([{ max_wal_size: '256MB' }]);
    expect((await stat(join(world.dataDir, 'postgres'))).mode & 0o077).toBe(0);
    expect((await stat(join(world.dataDir, 'postgres/.s.PGSQL.5432'))).mode & 0o077).toBe(0);
  });

  test('works in a folder whose path is too long for a socket', async () => {
    world.dataDir = join(world.parent, 'a'.repeat(60), 'b'.repeat(60), 'data');
    const [first, second] = [await world.open(), await world.open()];
    expect(await second.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    const folder = findPostmaster(join(world.dataDir, 'postgres'))?.socketFolder ?? '';
    expect((await stat(folder)).mode & 0o077).toBe(0);
    await first.end('close');
    await second.end('stopServer');
    expect(existsSync(folder)).toBe(false);
  });

  test('starts despite a pid file whose id another program has now', async () => {
    await (await world.open()).end('stopServer');
    const cluster = join(world.dataDir, 'postgres');
    // Of the server's own user; PostgreSQL does not mind the processes of others.
    const { uid, gid } = await stat(cluster);
    const stranger = spawn('sleep', ['60'], process.getuid?.() === 0 ? { uid, gid } : {});
    await writeFile(join(cluster, 'postmaster.pid'), `${stranger.pid}\n${cluster}\n1\n5432\n.\n`);
    expect(await (await world.open()).query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    stranger.kill();
  });

  test('removes the remains of an interrupted start', async () => {
    world.dataDir = join(world.parent, 'fresh');
    await mkdir(join(world.dataDir, 'postgres.init-abc'), { recursive: true });
    await writeFile(
      join(world.dataDir, 'postgres.lock'),
      JSON.stringify({ pid: 2 ** 22 + 1, startedAt: null, host: hostname() }),
    );
    await world.open();
    expect((await readdir(world.dataDir)).sort()).toEqual(['postgres', 'postgres.log']);
  });

  test('rejects a cluster of another PostgreSQL version', async () => {
    await (await world.open()).end('stopServer');
    await writeFile(join(world.dataDir, 'postgres/PG_VERSION'), '17\n');
    await expect(world.open()).rejects.toThrow(/DatabaseError: .*PostgreSQL 17.*contains 18/);
  });

  test('names the folder that is not writable, and its variable', async () => {
    await writeFile(join(world.parent, 'file'), '');
    world.dataDir = join(world.parent, 'file', 'data');
    await expect(world.open()).rejects.toThrow(
      /DatabaseError: .*file\/data is not writable.*HOOKLINE_DATA_DIR/,
    );
  });
});
