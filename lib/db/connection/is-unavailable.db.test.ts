import { once } from 'node:events';
import { createServer } from 'node:net';
import pg from 'pg';
import { expect, it } from 'vitest';
import { makeTestDatabase } from '@/lib/testing/database/test-database';
import { connectDatabase, PRISMA_POOL_SIZE } from './database';
import { isUnavailable } from './is-unavailable';

const failureOf = (run: Promise<unknown>) =>
  run.then(
    () => null,
    (error: unknown) => error,
  );

it('recognizes a server that is not there, and a session it ended', async () => {
  const nobody = new pg.Pool({ host: '/nowhere', port: 1 });
  expect(isUnavailable(await failureOf(nobody.query('SELECT 1')))).toBe(true);
  await nobody.end();

  const database = await makeTestDatabase();
  try {
    const ended = failureOf(database.pool.query('SELECT pg_terminate_backend(pg_backend_pid())'));
    expect(isUnavailable(await ended)).toBe(true);
    const ofOurs = await failureOf(database.pool.query('SELECT nothing FROM nowhere'));
    expect(isUnavailable(ofOurs)).toBe(false);
    expect(isUnavailable(new Error('wrapped', { cause: await ended }))).toBe(true);
    const endedTransaction = database.prisma.$transaction(async (transaction) => {
      await transaction.$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())`;
    });
    expect(isUnavailable(await failureOf(endedTransaction))).toBe(true);
  } finally {
    await database.drop();
  }
});

it('recognizes a transaction that could not start because all connections are in use', async () => {
  const database = await makeTestDatabase();
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  try {
    const running = Array.from({ length: PRISMA_POOL_SIZE }, () =>
      database.prisma.$transaction(() => released),
    );
    const rejected = database.prisma.$transaction(() => released, { maxWait: 1 });
    expect(isUnavailable(await failureOf(rejected))).toBe(true);
    release();
    await Promise.all(running);
  } finally {
    release();
    await database.drop();
  }
});

// What a server sends to every client while it recovers.
const STARTING = 'SFATAL\0C57P03\0Mthe database system is starting up\0\0';

it('recognizes a server that is still starting, from errors of the driver and of Prisma', async () => {
  const response = Buffer.alloc(5 + STARTING.length);
  response.write('E');
  response.writeUInt32BE(4 + STARTING.length, 1);
  response.write(STARTING, 5);
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => socket.end(response));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const database = connectDatabase({ host: '127.0.0.1', port, user: 'u', database: 'd' });
  expect(isUnavailable(await failureOf(database.pool.query('SELECT 1')))).toBe(true);
  expect(isUnavailable(await failureOf(database.prisma.setting.findMany()))).toBe(true);
  const transaction = database.prisma.$transaction(async () => undefined);
  expect(isUnavailable(await failureOf(transaction))).toBe(true);
  await database.close();
  server.close();
});
