import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { afterEach, expect, inject, test } from 'vitest';
import { toTestConnection } from '@/lib/testing/database/test-server';
import { assertUsableServer } from './assert-usable-server';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

let server: Server | undefined;
afterEach(() => {
  server?.close();
  server = undefined;
});

const message = (type: string, ...parts: Buffer[]) => {
  const body = Buffer.concat(parts);
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(type), length, body]);
};

/** Speaks as much of the protocol as it takes to say its version. */
const startServerOfVersion = async (version: string) => {
  const ready = message('Z', Buffer.from('I'));
  const column = Buffer.concat([Buffer.from('\0\x01server_version_num\0'), Buffer.alloc(18)]);
  const length = Buffer.from([0, 1, 0, 0, 0, version.length]);
  const response = Buffer.concat([
    message('T', column),
    message('D', length, Buffer.from(version)),
    message('C', Buffer.from('SHOW\0')),
    ready,
  ]);
  server = createServer((socket) => {
    socket.once('data', () => {
      socket.write(Buffer.concat([message('R', Buffer.alloc(4)), ready]));
      socket.once('data', () => socket.write(response));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return getPort(server);
};

const getPort = (listening: Server) => {
  const address = listening.address();
  if (address === null || typeof address === 'string') throw new Error('not listening');
  return address.port;
};

test('accepts the test server', async () => {
  const { host, connectionString } = toTestConnection(inject('databaseServer'), 'postgres');
  const url = connectionString ?? `postgres://hookline@localhost/postgres?host=${host}`;
  await expect(assertUsableServer(url, silent)).resolves.toBeUndefined();
});

test('rejects a PostgreSQL older than 15', async () => {
  const port = await startServerOfVersion('140012');
  await expect(
    assertUsableServer(`postgres://u:hunter2@127.0.0.1:${port}/db`, silent),
  ).rejects.toThrow(/names a PostgreSQL 14 \(127\.0\.0\.1:\d+\/db\); Hookline needs version 15/);
});

test('names the server it could not connect to, without the password', async () => {
  const port = await startServerOfVersion('150000');
  server?.close();
  const attempt = assertUsableServer(`postgres://u:hunter2@127.0.0.1:${port}/db`, silent, 0);
  await expect(attempt).rejects.toThrow(
    /DATABASE_URL: no connection to 127\.0\.0\.1:\d+\/db: .*REFUSED/,
  );
  await expect(attempt).rejects.not.toThrow(/hunter2/);
});
